import { Button } from "@fluentui/react-components";
import { useCallback } from "react";
import { canOpen, neighbour } from "../session/desk/list";
import type { DeskRow } from "../session/desk/row";
import { ruleOf } from "../form/rules";
import { useWindowKeys } from "../pane/useWindowKeys";
import { useDesk, useDeskView, useListed, usePageState } from "./context";
import { useProblems } from "./useProblems";

/** Over a sheet that was opened from the list: the way back, and on to the next. */
export function DeskBar({ onBack }: { readonly onBack: () => void }) {
  const { desk, text, onOpen, onMessage } = useDesk();
  const rows = useListed(desk);
  const { opened } = usePageState(desk);
  const words = text.bar;
  const previous = opened === null ? null : neighbour(rows, opened, -1, canOpen);
  const next = opened === null ? null : neighbour(rows, opened, 1, (row) => canOpen(row) && row.errors > 0);
  const go = useCallback(
    (row: DeskRow | null, otherwise: string) => {
      if (row) onOpen(row);
      else onMessage(otherwise);
    },
    [onOpen, onMessage],
  );
  useWindowKeys(
    useCallback(
      (event) => {
        if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
        if (event.key === "ArrowUp") onBack();
        else if (event.key === "ArrowLeft") go(previous, words.noneBefore);
        else if (event.key === "ArrowRight") go(next, words.none);
        else return;
        event.preventDefault();
        event.stopPropagation();
      },
      [onBack, go, previous, next, words],
    ),
  );
  return (
    <nav className="desk-bar" aria-label={words.region}>
      <Button size="small" appearance="subtle" title={words.backHint} onClick={onBack}>
        ← {words.back}
      </Button>
      {opened !== null && (
        <>
          <Button
            size="small"
            appearance="subtle"
            title={words.previousHint}
            disabledFocusable={!previous}
            onClick={() => {
              go(previous, words.noneBefore);
            }}
          >
            {words.previous}
          </Button>
          <Button
            size="small"
            appearance="subtle"
            title={words.nextHint}
            disabledFocusable={!next}
            onClick={() => {
              go(next, words.none);
            }}
          >
            {words.next}
          </Button>
        </>
      )}
      {opened !== null && <AmongReports opened={opened} />}
    </nav>
  );
}

/** What only other reports show, which the pane beside the sheet cannot know. */
function AmongReports({ opened }: { readonly opened: string }) {
  const { desk, text } = useDesk();
  const view = useDeskView(desk);
  const problems = useProblems(opened, view) ?? [];
  const among = problems.filter(({ rule }) => ["years", "reports"].includes(ruleOf(rule).kind));
  if (among.length === 0) return null;
  return (
    <details className="desk-among">
      <summary>{text.bar.among(among.length)}</summary>
      <ul>
        {among.map(({ rule, at, message }, i) => (
          <li key={`${rule} ${at} ${i}`}>{message}</li>
        ))}
      </ul>
    </details>
  );
}
