import { useEffect, useRef, type ReactNode } from "react";

export interface KeptProps {
  readonly isShown: boolean;
  readonly children: ReactNode;
}

/** A view that stays as it was left while another one is shown over it; then the keyboard goes on where it was. */
export function Kept({ isShown, children }: KeptProps) {
  const last = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (isShown) last.current?.focus();
  }, [isShown]);
  return (
    <div
      hidden={!isShown}
      onFocus={({ target }) => {
        last.current = target;
      }}
    >
      {children}
    </div>
  );
}
