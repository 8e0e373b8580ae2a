import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Status } from "./Status";

const useStyles = makeStyles({
  // Stays in sight under a long list.
  bar: {
    position: "sticky",
    bottom: `calc(-1 * ${tokens.spacingHorizontalM})`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export interface ApplyBarProps {
  readonly label: string;
  readonly isOff: boolean;
  /** What is asked before it is done, with the words that agree. */
  readonly question?: Question | null;
  readonly onApply: () => void;
}

export interface Question {
  readonly text: string;
  readonly yes: string;
  readonly no: string;
}

/** The one button of a preview, and what came of it. */
export function ApplyBar({ label, isOff, question = null, onApply }: ApplyBarProps) {
  const styles = useStyles();
  const [isAsking, setAsking] = useState(false);
  const apply = () => {
    setAsking(question !== null && !isAsking);
    if (question === null || isAsking) onApply();
  };
  return (
    <div className={styles.bar}>
      {isAsking && question && <div role="alert">{question.text}</div>}
      <Button appearance="primary" disabledFocusable={isOff} onClick={apply}>
        {isAsking && question ? question.yes : label}
      </Button>
      {isAsking && question && (
        <Button
          onClick={() => {
            setAsking(false);
          }}
        >
          {question.no}
        </Button>
      )}
      <Status />
    </div>
  );
}
