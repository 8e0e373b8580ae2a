import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { useLocale, useSession, useSessionPart, useSessionState } from "../context";
import { ClearIcon, ConvertIcon, FillIcon, LastYearIcon, MarkIcon, MoreIcon } from "../icons";
import { exercisesAmong } from "../../session/exercises-among";
import { useStill } from "../useExercises";
import type { View } from "../views";

const useStyles = makeStyles({
  actions: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalS },
  button: { justifyContent: "flex-start", minWidth: 0, whiteSpace: "nowrap" },
  wide: { gridColumn: "1 / -1", overflow: "hidden", textOverflow: "ellipsis" },
});

/** The main actions. */
export const Actions = memo(function Actions({ onView }: { readonly onView: (view: View) => void }) {
  const styles = useStyles();
  const session = useSession();
  const {
    actions: text,
    lastYear: { from },
  } = useLocale().pane;
  const { running, access } = useSessionState("running", "access");
  const fileOfLastYear = useSessionPart(({ chosen }) => chosen?.lastYear?.file);
  const still = useStill();
  const isBusy = running !== null;
  const isReadOnly = access === "readOnly";
  return (
    <div className={styles.actions} data-screen-only>
      <Button
        className={styles.button}
        appearance="primary"
        icon={<MarkIcon />}
        disabledFocusable={isBusy}
        onClick={() =>
          void (isReadOnly ? session.recheck() : session.mark(still.size > 0 ? exercisesAmong : undefined))
        }
      >
        {text.mark}
      </Button>
      <Button
        className={styles.button}
        icon={<ClearIcon />}
        disabledFocusable={isBusy || isReadOnly}
        onClick={() => void session.clearMarks()}
      >
        {text.clearMarks}
      </Button>
      <Button
        className={styles.button}
        icon={<FillIcon />}
        onClick={() => {
          onView("fill");
        }}
      >
        {text.fill}
      </Button>
      <Button
        className={styles.button}
        icon={<ConvertIcon />}
        onClick={() => {
          onView("convert");
        }}
      >
        {text.convert}
      </Button>
      <Button
        className={mergeClasses(styles.button, styles.wide)}
        appearance="subtle"
        icon={<LastYearIcon />}
        onClick={() => {
          onView("lastYear");
        }}
      >
        {fileOfLastYear !== undefined ? from(fileOfLastYear) : `${text.lastYear}…`}
      </Button>
      <Button
        className={mergeClasses(styles.button, styles.wide)}
        appearance="subtle"
        icon={<MoreIcon />}
        onClick={() => {
          onView("more");
        }}
      >
        {`${text.more}…`}
      </Button>
    </div>
  );
});
