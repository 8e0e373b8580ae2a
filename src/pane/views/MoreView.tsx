import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useContext } from "react";
import { formsLocaleOf } from "../../locales/forms-page";
import { useLocale, useOnPaper, useReportFiles, useSaveForm, useSessionState } from "../context";
import { ShowContext, type View } from "../views";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "grid", gap: tokens.spacingVerticalM },
  button: { width: "100%", justifyContent: "flex-start" },
  about: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

interface Item {
  readonly view: View;
  readonly name: string;
  readonly about: string;
}

const item = (view: View, name: string, about: string): Item => ({ view, name, about });

/** 更多: what is not done every day, each with a line on what it does. */
export default function MoreView() {
  const styles = useStyles();
  const { language, pane } = useLocale();
  const { more } = formsLocaleOf(language).page;
  const show = useContext(ShowContext);
  const onPaper = useOnPaper();
  const saveForm = useSaveForm();
  const reportFiles = useReportFiles();
  const { chosen, access, forgetsUndo, reports } = useSessionState("chosen", "access", "forgetsUndo", "reports");
  const mayAdd = access === "readWrite" && onPaper !== null && forgetsUndo;
  const { actions } = pane;
  const items: readonly Item[] = [
    ...(mayAdd ? [item("blank", actions.blank, more.blank), item("drill", actions.drill, more.drill)] : []),
    ...(reportFiles || reports.length > 1 ? [item("reports", actions.reports, more.reports)] : []),
    ...(chosen && saveForm ? [item("tidy", actions.tidyFile, more.tidy.files)] : []),
    ...(chosen && !saveForm && mayAdd ? [item("tidy", actions.tidy, more.tidy.sheets)] : []),
  ];
  return (
    <ul className={styles.list}>
      {items.map(({ view, name, about }) => (
        <li key={view}>
          <Button
            className={styles.button}
            onClick={() => {
              show(view);
            }}
          >
            {name}
          </Button>
          <p className={styles.about}>{about}</p>
        </li>
      ))}
    </ul>
  );
}
