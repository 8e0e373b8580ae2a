import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { reportsPageOf } from "../../locales/reports-page";
import { canOpen } from "../../session/desk/list";
import type { DeskRow } from "../../session/desk/row";
import { pickedFrom } from "../../workbench/picked";
import type { StartedDesk } from "../../workbench/desk/start-desk";
import { useLocale, type ReportFiles } from "../context";
import { LinkButton } from "../parts/LinkButton";
import { useListStyles } from "./list-styles";

/** So many rows are drawn at once. */
const page = 100;

export interface ManyFilesProps {
  readonly files: ReportFiles;
  readonly started: StartedDesk | null;
  readonly onStarted: (started: StartedDesk) => void;
}

/** Files that are chosen in the pane and read here, without opening them: the page's list, at 320 px. */
export function ManyFiles({ files, started, onStarted }: ManyFilesProps) {
  const styles = useListStyles();
  const { language } = useLocale();
  const text = reportsPageOf(language);
  const some = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (folder.current) folder.current.webkitdirectory = true; // React knows no name for it
  }, []);
  const take = (input: HTMLInputElement) => {
    const picked = pickedFrom(input.files ?? []);
    input.value = ""; // the same files may be chosen again
    if (picked.files.length === 0) return;
    files.start(setSaid).then(
      (made) => {
        onStarted(made);
        made.desk.add(picked.files, null);
      },
      () => {
        setSaid(text.startFailed);
      },
    );
  };
  return (
    <section className={styles.part} aria-label={text.files}>
      <h2 className={styles.heading}>{text.files}</h2>
      <span className={styles.about}>{text.filesLead}</span>
      <div className={styles.buttons}>
        <input ref={some} type="file" multiple hidden onChange={(event) => take(event.currentTarget)} />
        <input ref={folder} type="file" hidden onChange={(event) => take(event.currentTarget)} />
        <Button size="small" onClick={() => some.current?.click()}>
          {text.chooseFiles}
        </Button>
        <Button size="small" onClick={() => folder.current?.click()}>
          {text.chooseFolder}
        </Button>
      </div>
      {started && <Rows started={started} files={files} onSaid={setSaid} />}
      <span role="status">{said}</span>
    </section>
  );
}

interface RowsProps {
  readonly started: StartedDesk;
  readonly files: ReportFiles;
  readonly onSaid: (said: string) => void;
}

function Rows({ started: { desk, text: words }, files, onSaid }: RowsProps) {
  const styles = useListStyles();
  const { language, pane } = useLocale();
  const text = reportsPageOf(language);
  const { rows, progress } = useSyncExternalStore(desk.client.view.subscribe, desk.client.view.get);
  const [count, setCount] = useState(page);
  const [shown, setShown] = useState<string | null>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const choose = (row: DeskRow) => {
    setShown(shown === row.key ? null : row.key);
    setProblems([]);
    void desk.client.call("problems", row.key).then((found) => {
      setProblems(found.map(({ message }) => message));
    });
  };
  const open = async ({ file }: DeskRow) => {
    if (file === null) return;
    const name = file.slice(file.lastIndexOf("/") + 1);
    const outcome = await desk
      .bytesOf(file)
      .then((bytes) => files.openCopy(name, bytes))
      .catch(() => null);
    onSaid(outcome === null ? text.notOpened(name) : text[outcome](name));
  };
  const aboutOf = (row: DeskRow): string => {
    if (row.kind === "missing") return words.missing;
    if (row.kind === "file") return row.fault ? text.unopened : words.noReport;
    return [pane.report.year(row.year), text.counts(row.errors, row.warnings), row.isDuplicate ? words.duplicate : ""]
      .filter((part) => part !== "")
      .join(" · ");
  };
  return (
    <>
      <span role="status">{words.progress(progress.done, progress.all)}</span>
      <ul className={styles.list}>
        {rows.slice(0, count).map((row) => (
          <li key={row.key}>
            <button
              type="button"
              className={styles.row}
              title={row.file ?? undefined}
              aria-expanded={shown === row.key}
              onClick={() => {
                choose(row);
              }}
            >
              {row.unit}
              <span className={styles.about}>{aboutOf(row)}</span>
            </button>
            {shown === row.key && (
              <div className={styles.part}>
                <ul>
                  {problems.map((problem, i) => (
                    <li key={`${problem} ${i}`}>{problem}</li>
                  ))}
                </ul>
                {canOpen(row) && (
                  <div>
                    <Button size="small" aria-label={text.openOf(row.unit)} onClick={() => void open(row)}>
                      {text.open}
                    </Button>
                  </div>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      {rows.length > count && (
        <LinkButton
          onClick={() => {
            setCount(count + page);
          }}
        >
          {pane.findings.more(Math.min(page, rows.length - count))}
        </LinkButton>
      )}
    </>
  );
}
