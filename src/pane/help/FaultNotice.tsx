import type { Fault } from "../../session/fault";
import FaultText from "./FaultText";
import { helpText } from "./help-text";

export interface FaultNoticeProps {
  readonly fault: Fault;
  readonly language: string;
  /** Nothing else of the page can be shown. */
  readonly isBroken: boolean;
  readonly onClose: () => void;
}

/** What is said of an error that nobody caught. */
export default function FaultNotice({ fault, language, isBroken, onClose }: FaultNoticeProps) {
  const text = helpText(language).fault;
  return (
    <div role="alert" className="fault">
      <strong>{text.heading}</strong>
      <p>{isBroken ? text.broken : text.lead}</p>
      <FaultText fault={fault} during={null} language={language} />
      {!isBroken && (
        <button type="button" onClick={onClose}>
          {text.close}
        </button>
      )}
    </div>
  );
}
