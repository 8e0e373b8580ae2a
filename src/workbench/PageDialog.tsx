import { useEffect, useId, useRef, type ReactNode } from "react";

export interface PageDialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Something over the page. The browser's own dialog keeps the focus in it and gives it back; Esc closes it. */
export function PageDialog({ title, onClose, children }: PageDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    shown?.scrollTo(0, 0); // the focus may be at the end of a long one
    return () => shown?.close();
  }, []);
  return (
    <dialog ref={dialog} className="page-dialog" aria-labelledby={heading} onClose={onClose}>
      <h2 id={heading}>{title}</h2>
      {children}
    </dialog>
  );
}
