import type { FileFault } from "../book/file-problem";
import type { Book } from "../book/book";
import { checkBook } from "../check/check-book";
import { defaultSettings } from "../check/settings";
import { rules, type RuleId } from "../form/rules";
import { readReading } from "../report/reading";
import type { Report } from "../report/report";
import { exerciseReports } from "../training/exercise-reports";
import { gradeExercise } from "../training/grade";
import { makeExercise } from "../training/make";
import { generatorVersion } from "../training/exercise";
import type { NumberedExercise } from "../training/number";
import { clearCorrections } from "./clear-corrections";
import { totalFields } from "./total-fields";
import { reviewedReport, type Origin, type ReviewedReport, type Score } from "./reviewed";

/** What a host makes of a file. `own`: a paper of this program that nobody hands in. */
export type OpenedFile =
  /** `isOwnForm`: a form that this program handed out; while it is blank it is no return. */
  | { readonly kind: "book"; readonly book: Book; readonly isOwnForm: boolean }
  | { readonly kind: "own" }
  | { readonly kind: "fault"; readonly fault: FileFault };

/** What came of a file. */
export interface FileOutcome {
  readonly isOwn: boolean;
  readonly fault: FileFault | null;
  readonly reports: readonly ReviewedReport[];
}

/** What of a file is asked for besides what its rules say. */
export interface ReviewWish {
  /** How each report is clearly best put right: asked for where letters are written, for it takes a tenth of the time. */
  readonly corrections: boolean;
}

const toWriteBack: ReviewWish = { corrections: true };

/**
 * The one road from a file to its reports with what their rules say: every face and every worker takes it. The workbook is
 * let go of at its end.
 *
 * @example
 * const origin = { file: "收件/数据局.xlsx", role: "return", folders: ["收件"] };
 * const { reports } = await reviewFile(origin, async () => ({ kind: "book", book, isOwnForm: false }));
 * reports.map(({ name, year, verdict }) => [name, year, verdict.errors])
 * // [["云溪市数据资源管理局", 2023, 2]]
 */
export async function reviewFile(
  origin: Origin,
  open: () => Promise<OpenedFile>,
  wish: ReviewWish = toWriteBack,
): Promise<FileOutcome> {
  const opened = await open();
  switch (opened.kind) {
    case "own":
      return { isOwn: true, fault: null, reports: [] };
    case "fault":
      return unread(opened.fault);
    case "book": {
      const reports = reviewBook(opened.book, origin, wish);
      const isOwn = opened.isOwnForm && reports.every(isBlank);
      return { isOwn, fault: null, reports: isOwn ? [] : reports };
    }
  }
}

/** Nothing was filled in: totals may be formulas, and 上年结转 may have been handed out with last year's figures. */
function isBlank({ figures }: ReviewedReport): boolean {
  return [...figures].every(
    ([id, { value, unreadable }]) =>
      (value === null && unreadable === null) || totalFields.has(id) || id.startsWith("t3.carriedIn."),
  );
}

/**
 * A file that could not be read.
 *
 * @example
 * unread({ kind: "xlsx", problem: "encrypted" })
 * // { isOwn: false, fault: { kind: "xlsx", problem: "encrypted" }, reports: [] }
 */
export function unread(fault: FileFault): FileOutcome {
  return { isOwn: false, fault, reports: [] };
}

/** The reports of a workbook, each with its own findings only: what two years show is said of both, by the review. */
export function reviewBook(book: Book, origin: Origin, wish: ReviewWish = toWriteBack): readonly ReviewedReport[] {
  const settings = { ...defaultSettings, off: rulesOfYears, incrementReading: readReading(book) };
  const checked = checkBook(book, settings).reports;
  const exercises = scoresOf(
    book,
    checked.map(({ report }) => report),
  );
  return checked.map(({ report, result }) => {
    const isExercise = exercises.has(report);
    // Only what was handed in is written back about.
    const isAsked = wish.corrections && origin.role === "return" && !isExercise;
    const corrections = isAsked ? clearCorrections(report, result) : [];
    return reviewedReport(report, result, origin, { isExercise, score: exercises.get(report) ?? null, corrections });
  });
}

const rulesOfYears: ReadonlySet<RuleId> = new Set(rules.filter(({ kind }) => kind === "years").map(({ id }) => id));

/** The reports that are exercises, with their scores. */
function scoresOf(book: Book, reports: readonly Report[]): ReadonlyMap<Report, Score | null> {
  const exercises = [...exerciseReports(book, reports)];
  return new Map(
    exercises.map(([report, { numbered, isLastYear }]) => [report, isLastYear ? null : scoreOf(numbered, book)]),
  );
}

/** How an exercise was done; `null` where it cannot be graded, being of another version. */
function scoreOf({ key, version, sheet }: NumberedExercise, book: Book): Score | null {
  if (version !== generatorVersion) return null;
  return gradeExercise(makeExercise(key), book, sheet)?.score ?? null;
}
