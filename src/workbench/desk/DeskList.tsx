import { Button, Spinner } from "@fluentui/react-components";
import { DismissIcon } from "../icons";
import { useDesk, useDeskView, useListed, usePageState } from "./context";
import { Exports } from "./Exports";
import { Filters } from "./Filters";
import { Matrix } from "./Matrix";
import { Roles } from "./Roles";
import { RowTable } from "./RowTable";

/** 批量核对: in the place of the sheet, a row a report. */
export function DeskList({ onClose }: { readonly onClose: () => void }) {
  const { desk, text } = useDesk();
  const rows = useListed(desk);
  const { suggestions, summaryProblems } = useDeskView(desk);
  return (
    <section className="desk" aria-label={text.title}>
      <div className="desk-head">
        <div className="desk-title">
          <h2>{text.title}</h2>
          <ReadingProgress />
          <Button
            appearance="subtle"
            size="small"
            icon={<DismissIcon />}
            aria-label={text.close}
            title={text.close}
            onClick={onClose}
          />
        </div>
        <Roles />
        <Filters listed={rows.length} />
        {summaryProblems.length > 0 && (
          <details className="desk-note">
            <summary>{text.summaryProblems(summaryProblems.length)}</summary>
            <ul>
              {summaryProblems.map((problem, i) => (
                <li key={`${i} ${problem}`}>{problem}</li>
              ))}
            </ul>
          </details>
        )}
        {suggestions.map(({ side, known, handedIn }) => (
          <p key={side} className="desk-note">
            {text.suggestion[side](known, handedIn)}
          </p>
        ))}
        <Matrix rows={rows} />
      </div>
      <RowTable rows={rows} />
      <Exports />
    </section>
  );
}

/** How far the reading is, and the way to stop it. */
function ReadingProgress() {
  const { desk, text } = useDesk();
  const { progress } = useDeskView(desk);
  const { isStopped } = usePageState(desk);
  const { done, all } = progress;
  const isDone = done === all;
  return (
    <div className="desk-progress">
      {!isDone && !isStopped && <Spinner size="extra-tiny" />}
      {!isDone && <progress value={done} max={all} aria-label={text.progress(done, all)} />}
      <span role="status">{isStopped && !isDone ? text.stopped(done, all) : text.progress(done, all)}</span>
      {!isDone && (
        <Button size="small" onClick={isStopped ? desk.resume : desk.stop}>
          {isStopped ? text.resume : text.stop}
        </Button>
      )}
    </div>
  );
}
