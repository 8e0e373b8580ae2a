import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { reportsPageOf } from "../../locales/reports-page";
import type { DeskRow } from "../../session/desk/row";
import type { DeskContextValue } from "../../desk/context";
import NarrowDesk from "../../desk/NarrowDesk";
import type { StartedDesk } from "../../desk/start-desk";
import { takeRoster } from "../../desk/take-roster";
import { pickedFrom, type Picked } from "../../desk/picked";
import { useDrop, type DropRole } from "../../desk/useDrop";
import { useLocale, type ReportFiles } from "../context";
import { useListStyles } from "./list-styles";

export interface ManyFilesProps {
  readonly files: ReportFiles;
  readonly started: StartedDesk | null;
  readonly onStarted: (started: StartedDesk) => void;
}

/** Files that are chosen in the pane and read here, without opening them: the page's list, at 320 px. */
export function ManyFiles({ files, started, onStarted }: ManyFilesProps) {
  const styles = useListStyles();
  const locale = useLocale();
  const text = reportsPageOf(locale.language);
  const some = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (folder.current) folder.current.webkitdirectory = true; // React knows no name for it
  }, [started]);
  const put = useCallback(
    (picked: Picked, role: DropRole | null) => {
      if (picked.files.length === 0) return;
      files.start(setSaid).then(
        async (made) => {
          onStarted(made);
          if (role !== "roster") return made.desk.add(picked.files, role);
          const context = { ...made, locale: { ...locale, files: made.files }, onError: setSaid };
          await takeRoster(picked.files[0]?.file ?? null, context);
        },
        () => {
          setSaid(text.startFailed);
        },
      );
    },
    [files, onStarted, locale, text],
  );
  useDrop(put);
  const take = (input: HTMLInputElement) => {
    const picked = pickedFrom(input.files ?? []);
    input.value = ""; // the same files may be chosen again
    put(picked, null);
  };
  const context = useMemo((): DeskContextValue | null => {
    if (!started) return null;
    const { desk } = started;
    const open = async (row: DeskRow) => {
      if (row.file === null) return;
      const name = row.file.slice(row.file.lastIndexOf("/") + 1);
      const outcome = await desk
        .bytesOf(row.file)
        .then((bytes) => files.openCopy(name, bytes))
        .catch(() => null);
      if (outcome !== null && desk.statusOf(row) === "unseen") desk.setStatus(row.key, "seen");
      setSaid(outcome === null ? text.notOpened(name) : text[outcome](name));
    };
    return {
      desk,
      text: started.text,
      locale: { ...locale, files: started.files },
      openText: text.open,
      givesFiles: false,
      onOpen: (row) => void open(row),
      onMessage: setSaid,
      onError: setSaid,
    };
  }, [started, files, locale, text]);
  return (
    <section className={styles.part} aria-label={text.files}>
      <h2 className={styles.heading}>{text.files}</h2>
      <span className={styles.about}>{text.filesLead}</span>
      {context ? (
        <NarrowDesk context={context} isOfFiles />
      ) : (
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
      )}
      <span role="status">{said}</span>
    </section>
  );
}
