import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useLocale, useSession, useSessionState } from "../context";
import { EmptyIcon } from "../icons";
import type { View } from "../views";
import { PassedOver } from "./PassedOver";

const useStyles = makeStyles({
  empty: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalM },
  icon: { width: "32px", height: "32px", color: tokens.colorNeutralForeground3 },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0 },
  list: { margin: 0, paddingInlineStart: "20px", color: tokens.colorNeutralForeground2 },
});

/** A workbook without the form: what was looked for, and what to do. */
export function EmptyState({ onView }: { readonly onView: (view: View) => void }) {
  const styles = useStyles();
  const session = useSession();
  const text = useLocale().pane;
  const { running } = useSessionState("running");
  return (
    <section className={styles.empty} role="status">
      <EmptyIcon className={styles.icon} aria-hidden />
      <h1 className={styles.heading}>{text.empty.heading}</h1>
      <p className={styles.text}>{text.empty.lead}</p>
      <ul className={styles.list}>
        {text.empty.lookedFor.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <PassedOver />
      <p className={styles.text}>{text.empty.advice}</p>
      <Button appearance="primary" disabledFocusable={running !== null} onClick={() => void session.recheck()}>
        {text.recheck}
      </Button>
      <Button
        onClick={() => {
          onView("more");
        }}
      >
        {`${text.actions.more}…`}
      </Button>
    </section>
  );
}
