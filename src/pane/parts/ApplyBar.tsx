import { makeStyles, tokens } from "@fluentui/react-components";
import type { Question } from "../useAsked";
import { AskedFirst } from "./AskedFirst";
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
  /** What is asked before it is done. */
  readonly question?: Question | null;
  readonly onApply: () => void;
}

/** The one button of a preview, and what came of it. */
export function ApplyBar({ label, isOff, question = null, onApply }: ApplyBarProps) {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <AskedFirst appearance="primary" disabledFocusable={isOff} label={label} question={question} onPress={onApply} />
      <Status />
    </div>
  );
}
