import { Button, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Finding } from "../../check/finding";
import { longestReason } from "../../report/verified";
import { useLocale, useSession, useSessionPart } from "../context";
import { Paragraph } from "./Paragraph";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, width: "100%" },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});

export interface VerifyFormProps {
  readonly finding: Finding;
  readonly onClose: () => void;
}

/** Asks for the reason for which a finding is set aside; it stays in the workbook. */
export default function VerifyForm({ finding, onClose }: VerifyFormProps) {
  const styles = useStyles();
  const session = useSession();
  const text = useLocale().pane.verified;
  const running = useSessionPart((state) => state.running);
  const [reason, setReason] = useState("");
  const id = useId();
  const isOff = running !== null || reason.trim() === "";
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isOff) void session.verify(finding, reason);
      }}
      onKeyDown={(event) => {
        event.stopPropagation(); // the arrow keys belong to the text
        if (event.key === "Escape") onClose();
      }}
    >
      <label htmlFor={id}>{text.reason}</label>
      <Textarea
        id={id}
        autoFocus
        value={reason}
        maxLength={longestReason}
        onChange={(_, { value }) => {
          setReason(value);
        }}
      />
      <Paragraph isHint>{text.hint}</Paragraph>
      <span className={styles.buttons}>
        <Button size="small" appearance="primary" type="submit" disabledFocusable={isOff}>
          {text.keep}
        </Button>
        <Button size="small" onClick={onClose}>
          {text.cancel}
        </Button>
      </span>
    </form>
  );
}
