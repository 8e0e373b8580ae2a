import { Button, Spinner } from "@fluentui/react-components";
import { useDesk, useDeskView, usePageState } from "./context";

/** How far the reading is, and the way to stop it. */
export function ReadingProgress() {
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
