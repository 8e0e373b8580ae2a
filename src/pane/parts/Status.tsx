import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, memo, Suspense, useState } from "react";
import type { PaneLocale } from "../../locales/load";
import type { ActionId, Left, Outcome } from "../../session/state";
import { useLocale, useSession, useSessionState } from "../context";
import { UndoIcon } from "../icons";
import { Notice } from "./Notice";
import { Working } from "./Working";

const FaultText = lazy(() => import("../help/FaultText"));

const useStyles = makeStyles({
  // Room for two lines is kept, so that nothing below moves when an action begins or ends.
  status: {
    minHeight: "32px",
    display: "flex",
    flexDirection: "column",
    justifyContent: "center",
  },
  row: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  title: { fontWeight: tokens.fontWeightSemibold },
});

/** What the last action did, what it left alone and why, and the way back. */
export const Status = memo(function Status({ onRetry }: { readonly onRetry?: () => void }) {
  const styles = useStyles();
  const locale = useLocale();
  const session = useSession();
  const { running, failure, undoable, outcome: last } = useSessionState("running", "failure", "undoable", "outcome");
  // What another view's action did is no news here.
  const [known] = useState(last);
  const outcome = last === known ? null : last;
  const text = locale.pane;
  const failed = failure && text.failures[failure.code];
  const said = outcome ? sentenceOf(outcome, locale) : null;
  return (
    <div className={styles.status}>
      <div role="alert">
        {failed && (
          <Notice intent="failure">
            <span className={styles.title}>{failed.title}</span>
            <span>{failed.advice}</span>
            {!isReading(failure.action) && <span>{text.written[failure.written]}</span>}
            {failure.code === "unknown" && failure.detail !== "" && (
              <span className={styles.quiet}>{failure.detail}</span>
            )}
            {failure.code === "unknown" && (
              <Suspense>
                <FaultText fault={failure.fault} during={failure.action} language={locale.language} />
              </Suspense>
            )}
            {onRetry && (
              <Button size="small" onClick={onRetry}>
                {text.retry}
              </Button>
            )}
          </Notice>
        )}
      </div>
      <div role="status" className={styles.row}>
        {running ? (
          <Working label={text.working} isInline />
        ) : (
          <span className={styles.quiet}>
            {said ?? (undoable && !failed ? text.done.undoable[undoable.action](undoable.count) : "")}
          </span>
        )}
        {undoable && !running && (
          <Button size="small" icon={<UndoIcon />} onClick={() => void session.undo()}>
            {text.undo}
          </Button>
        )}
      </div>
      {outcome && outcome.left.length > 0 && (
        <Notice>
          {linesOf(outcome.left, locale).map((line) => (
            <span key={line}>{line}</span>
          ))}
        </Notice>
      )}
    </div>
  );
});

/** What changes nothing need not say so. */
function isReading(action: ActionId): boolean {
  return action === "open" || action === "recheck" || action === "askForMerges" || action === "select";
}

function sentenceOf({ action, count, left }: Outcome, { pane: { done } }: PaneLocale): string | null {
  // That there are no marks is not known then, and what was left is said below.
  if (count === 0 && left.some(({ reason }) => reason === "marksUnknown" || reason === "marksUnread")) return null;
  switch (action) {
    case "mark":
    case "clearMarks":
    case "fill":
    case "convert":
    case "correct":
    case "verify":
    case "unverify":
    case "undo":
    case "addSheets":
    case "removeSheets":
    case "bindNames":
    case "removeNames":
      return done[action](count);
    default:
      return null;
  }
}

/** One line for each reason, with the places that were left alone. */
function linesOf(left: readonly Left[], { pane }: PaneLocale): string[] {
  return reasons.flatMap((reason) => {
    const places = new Set(left.filter((each) => each.reason === reason).map(({ place }) => place));
    return places.size > 0 ? [pane.done.refused[reason](pane.list([...places]))] : [];
  });
}

const reasons = [
  ...(["protected", "changed", "sheetChanged", "formula", "gone", "exists", "notDone"] as const),
  ...(["marksUnknown", "marksUnread"] as const),
];
