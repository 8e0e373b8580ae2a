import { Button, makeStyles, tokens } from "@fluentui/react-components";
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
  readonly onApply: () => void;
}

/** The one button of a preview, and what came of it. */
export function ApplyBar({ label, isOff, onApply }: ApplyBarProps) {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <Button appearance="primary" disabledFocusable={isOff} onClick={onApply}>
        {label}
      </Button>
      <Status />
    </div>
  );
}
