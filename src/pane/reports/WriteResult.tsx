import { Button, Checkbox, Radio, RadioGroup } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { NewSheet } from "../../book/new-sheet";
import { loadReviewLocale } from "../../locales/load-review";
import { reportsPageOf } from "../../locales/reports-page";
import { mostCellsRead } from "../../host";
import { reviewOwn } from "../../review/own-review";
import { resultSheets, type ResultSheets } from "../../review/result/result-sheet";
import type { StartedDesk } from "../../desk/start-desk";
import { useLocale, useSession, useSessionState } from "../context";
import { ForgetsUndo } from "../parts/ForgetsUndo";
import { Status } from "../parts/Status";
import { useListStyles } from "./list-styles";

type Source = "own" | "files";

/** 写入审阅结果: what would come into the workbook as a new sheet, and the button that does it. */
export function WriteResult({ started }: { readonly started: StartedDesk | null }) {
  const styles = useListStyles();
  const { language } = useLocale();
  const text = reportsPageOf(language);
  const session = useSession();
  const { reports, running, access } = useSessionState("reports", "running", "access");
  const [wish, setWish] = useState<Source | null>(null);
  const [withProblems, setWithProblems] = useState(false);
  const source = wish ?? (started ? "files" : "own");
  const result = useResult(source, started);
  const isEmpty = source === "own" ? reports.length === 0 : started === null;
  const made = result === "reading" ? null : result;
  const sheets = made ? [made.summary, ...(withProblems ? [made.problems] : [])] : [];
  return (
    <section className={styles.part} aria-label={text.write}>
      <h2 className={styles.heading}>{text.write}</h2>
      {started && reports.length > 0 && (
        <RadioGroup
          value={source}
          onChange={(_, { value }) => {
            setWish(value === "own" ? "own" : "files");
          }}
        >
          <Radio value="own" label={text.writeOwn} />
          <Radio value="files" label={text.writeFiles} />
        </RadioGroup>
      )}
      <Checkbox
        label={text.withProblems}
        checked={withProblems}
        onChange={(_, { checked }) => {
          setWithProblems(checked === true);
        }}
      />
      <span role="status">
        {result === "reading"
          ? text.stillReading
          : result && text.preview(rowsOf(result.summary), withProblems ? rowsOf(result.problems) : null)}
      </span>
      {sheets.some(({ filter }) => filter && (filter.bottom + 1) * (filter.right + 1) > mostCellsRead) && (
        <span>{text.tooLargeToUndo}</span>
      )}
      <ForgetsUndo />
      <div>
        <Button
          appearance="primary"
          disabledFocusable={isEmpty || !result || result === "reading" || running !== null || access === "readOnly"}
          onClick={() => {
            if (sheets.length > 0) void session.addSheets(sheets);
          }}
        >
          {text.write}
        </Button>
      </div>
      <Status />
    </section>
  );
}

/** The rows below the head. */
function rowsOf({ filter }: NewSheet): number {
  return filter ? filter.bottom - filter.top : 0;
}

/** The result as it would be written now; `null` where there is none yet. */
function useResult(source: Source, started: StartedDesk | null): ResultSheets | "reading" | null {
  const { language } = useLocale();
  const { sheet, workbook } = reportsPageOf(language);
  const { book } = useSessionState("book");
  const view = started?.desk.client.view;
  const [result, setResult] = useState<ResultSheets | "reading" | null>(null);
  useEffect(() => {
    let isOver = false;
    const set = (made: ResultSheets | "reading" | null) => {
      if (!isOver) setResult(made);
    };
    const make = async () => {
      if (source === "own") {
        const { result: texts } = await loadReviewLocale(language);
        return book && resultSheets(reviewOwn(book, workbook), texts, sheet, true);
      }
      if (!started) return null;
      const { done, all } = started.desk.client.view.get().progress;
      return done < all ? "reading" : started.desk.client.call("resultSheets", sheet);
    };
    const follow = () =>
      void make().then(set, () => {
        set(null);
      });
    follow();
    const stop = source === "files" ? view?.subscribe(follow) : undefined;
    return () => {
      isOver = true;
      stop?.();
    };
  }, [source, started, view, book, language, sheet, workbook]);
  return result;
}
