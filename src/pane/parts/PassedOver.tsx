import { makeStyles, tokens } from "@fluentui/react-components";
import { useLocale, useSessionPart } from "../context";

const useStyles = makeStyles({
  note: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
});

/** Names the sheets that look like the form but gave no findings. */
export function PassedOver() {
  const styles = useStyles();
  const text = useLocale().pane;
  const others = useSessionPart((state) => state.others);
  if (others.length === 0) return null;
  const names = others.map(({ sheet, kind }) => `${sheet} (${text.report.others[kind]})`);
  return (
    <p className={styles.note}>
      {text.report.passedOver}: {text.list(names)}
    </p>
  );
}
