import { Button, type ButtonProps } from "@fluentui/react-components";
import { useRef } from "react";
import { OpenIcon } from "./icons";

/** What can be opened; a browser offers all files besides. */
const sourceExtensions = ".xlsx,.xlsm,.xltx,.xltm,.xls,.xlt,.et,.xlsb,.ods,.docx,.docm,.html,.htm,.txt";

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
        accept={sourceExtensions}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = ""; // the same file may be chosen again
          if (file) onOpen(file);
        }}
      />
    </>
  );
}
