import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { OpenIcon } from "./icons";
import { pickedFrom, type Picked } from "./picked";

export interface PickButtonProps {
  readonly appearance?: "primary" | "secondary" | "subtle";
  readonly size?: "small" | "medium";
  readonly title?: string;
  /** What the menu offers; without a folder there is no menu. */
  readonly names: { readonly files: string; readonly folder: string | null };
  readonly onPick: (picked: Picked) => void;
  readonly children: ReactNode;
}

/** A button that asks for files, or for a folder with all that is in it. */
export function PickButton({
  appearance = "secondary",
  size = "medium",
  title,
  names,
  onPick,
  children,
}: PickButtonProps) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (folder.current) folder.current.webkitdirectory = true; // React knows no name for it
  }, []);
  const button = (
    <MenuButton
      appearance={appearance}
      size={size}
      icon={appearance === "primary" ? <OpenIcon /> : undefined}
      title={title}
      {...(names.folder === null && { menuIcon: null, onClick: () => files.current?.click() })}
    >
      {children}
    </MenuButton>
  );
  return (
    <>
      <input ref={files} type="file" multiple hidden onChange={(event) => take(event.currentTarget, onPick)} />
      {names.folder === null ? (
        button
      ) : (
        <Menu>
          <MenuTrigger disableButtonEnhancement>{button}</MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem onClick={() => files.current?.click()}>{names.files}</MenuItem>
              <MenuItem onClick={() => folder.current?.click()}>{names.folder}</MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
      <input ref={folder} type="file" hidden onChange={(event) => take(event.currentTarget, onPick)} />
    </>
  );
}

function take(input: HTMLInputElement, onPick: (picked: Picked) => void): void {
  const picked = pickedFrom(input.files ?? []);
  input.value = ""; // the same files may be chosen again
  if (picked.files.length > 0) onPick(picked);
}
