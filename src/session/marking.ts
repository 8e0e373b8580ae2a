import type { Book } from "../book/book";
import type { Report } from "../report/report";
import type { Core } from "./core";
import type { Left, Outcome } from "./state";
import { findSuspects } from "./suspects";

/** Tells which reports of a workbook are left alone. */
export type LeftOut = (book: Book, reports: readonly Report[]) => Promise<ReadonlySet<Report>>;

/** Setting and clearing the marks of a workbook. */
export interface Marking {
  /** @param without tells of the workbook as it is read which of its reports get no marks */
  mark(without?: LeftOut): Promise<Outcome | null>;
  clear(): Promise<Outcome>;
}

/** Loaded when it is first asked for. */
const loadMarks = () => import("../mark/marks");

export function createMarking(core: Core): Marking {
  const { store } = core;
  return {
    mark: async (without) => {
      const { marksOf } = await loadMarks();
      const book = await core.read();
      const { reports: all, settings, pinned } = store.get();
      const leftOut = await without?.(
        book,
        all.map(({ report }) => report),
      );
      const reports = all.filter(({ report }) => !leftOut?.has(report));
      if (all.length > 0 && reports.length === 0) return null;
      await core.preview(null);
      const located = reports.map(({ report }) => report);
      const beside = new Map(
        reports.map(({ report, result: { findings }, lastYear }) => [
          report,
          { lastYear: lastYear?.year ?? null, findings },
        ]),
      );
      const edits = marksOf(book, located, settings, await findSuspects(reports, settings, pinned), beside);
      return withUnread(book, await core.apply("mark", edits));
    },
    clear: async () => {
      const { clearMarks } = await loadMarks();
      await core.preview(null);
      const known = store.get().book;
      const edits = known ? clearMarks(known) : [];
      const isKnown = known?.sheets.every(({ unread }) => unread === undefined);
      // Marks raise no events: where none are known, or they were set anew meanwhile, they are looked for.
      if (isKnown && edits.length > 0 && edits.every(({ from }) => from?.id !== undefined)) {
        const outcome = await core.apply("clearMarks", edits);
        if (!outcome.left.some(({ reason }) => reason === "gone")) return outcome;
      }
      const book = await core.read();
      return withUnread(book, await core.apply("clearMarks", clearMarks(book)));
    },
  };
}

/** An outcome that names the sheets on which conditional formats could not be read, for there may be marks among them. */
function withUnread({ sheets }: Book, outcome: Outcome): Outcome {
  const left = sheets.flatMap(({ name, unread }): Left[] => {
    return unread ? [{ place: name, reason: unread === "all" ? "marksUnknown" : "marksUnread" }] : [];
  });
  return { ...outcome, left: [...outcome.left, ...left] };
}
