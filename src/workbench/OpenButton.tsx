import { Button, type ButtonProps } from "@fluentui/react-components";
import { useRef } from "react";
import { OpenIcon } from "./icons";

export type OpenButtonProps = ButtonProps & { readonly onOpen: (file: File) => void };

/** A button that asks for a file. */
export function OpenButton({ onOpen, ...props }: OpenButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...props} icon={<OpenIcon />} onClick={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xlsm,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = ""; // the same file may be chosen again
          if (file) onOpen(file);
        }}
      />
    </>
  );
}
