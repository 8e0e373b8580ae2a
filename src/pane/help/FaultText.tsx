import { useRef, useState } from "react";
import { copyText } from "../../desk/copy-text";
import type { Fault } from "../../session/fault";
import { faultReport } from "./fault-report";
import { helpText } from "./help-text";

export interface FaultTextProps {
  readonly fault: Fault;
  /** What was being done; `null` where nobody knows. */
  readonly during: string | null;
  readonly language: string;
}

/** The text to send on, and a button that copies it. Plain elements: it is shown where all else may have failed. */
export default function FaultText({ fault, during, language }: FaultTextProps) {
  const text = helpText(language).fault;
  const box = useRef<HTMLTextAreaElement>(null);
  const [isCopied, setCopied] = useState(false);
  const report = faultReport(fault, during, language);
  const copy = async () => {
    box.current?.select();
    // Where the clipboard is refused, the text stands there selected.
    await copyText(report).then(
      () => {
        setCopied(true);
      },
      () => undefined,
    );
  };
  return (
    <>
      <textarea ref={box} readOnly rows={4} aria-label={text.text} value={report} style={{ width: "100%" }} />
      <button type="button" onClick={() => void copy()}>
        {isCopied ? text.copied : text.copy}
      </button>
    </>
  );
}
