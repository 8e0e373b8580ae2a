import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { CheckedReport } from "../../check/check-book";
import { useLocale, useSession, useSessionState } from "../context";
import { Notice } from "./Notice";

const useStyles = makeStyles({
  warning: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Fields whose cells are uncertain, and the button that reads the merged cells. */
export function Uncertain({ checked }: { readonly checked: CheckedReport }) {
  const styles = useStyles();
  const session = useSession();
  const text = useLocale().pane.uncertain;
  const { book, running } = useSessionState("book", "running");
  const count = [...checked.report.tables.values()].reduce((sum, table) => sum + table.uncertain.length, 0);
  const isUnread = book?.sheets.some((sheet) => sheet.merges === null) ?? false;
  if (count === 0) return null;
  return (
    <Notice>
      <span>{text.text(count)}</span>
      {isUnread && (
        <>
          <Button size="small" disabledFocusable={running !== null} onClick={() => void session.askForMerges()}>
            {text.ask}
          </Button>
          <span className={styles.warning}>{text.warning}</span>
        </>
      )}
    </Notice>
  );
}
