import type { Book } from "../book/book";
import { defaultSettings } from "../check/settings";
import { readReading } from "../report/reading";
import type { PassedOver } from "../locate/placement";
import { corrections, type Corrections } from "../repair/corrections";
import { defaultBudget } from "../repair/search";
import { checkBook, type CheckedReport } from "../check/check-book";
import type { FileFault } from "../book/file-problem";

/** A file opened as a book, or why it could not be. */
export type Opened = { readonly problem: null; readonly book: Book } | FileFault;

/** Opens a file by its path; rejects only by a fault of the program itself. */
export type OpenFile = (path: string) => Promise<Opened>;

/** One file with everything that is to be said of it. */
export interface FileCheck {
  readonly file: string;
  readonly fault: FileFault | null;
  readonly reports: readonly CorrectedReport[];
  readonly others: readonly PassedOver[];
}

/** A report with what the rules say of it and how it can be put right. */
export interface CorrectedReport extends CheckedReport {
  readonly corrections: Corrections;
}

/** Checks one file, with every rule on; how 处理决定数量 is to be read is remembered in the workbook. */
export async function checkFile(file: string, open: OpenFile): Promise<FileCheck> {
  const opened = await open(file);
  if (opened.problem !== null) return failed(file, opened);
  const { book } = opened;
  const { reports, others } = checkBook(book, { ...defaultSettings, incrementReading: readReading(book) });
  // Shared by the reports, or a workbook of three hundred hopeless ones takes minutes. Steps of search, not time, so that
  // the same file has the same answer everywhere.
  const budget = Math.ceil(defaultBudget / Math.max(1, reports.length));
  return {
    file,
    fault: null,
    reports: reports.map((report) => ({ ...report, corrections: corrections(report.report, { budget }) })),
    others,
  };
}

/** A file that could not be checked. */
export function failed(file: string, fault: FileFault): FileCheck {
  return { file, fault, reports: [], others: [] };
}

/** 0: nothing at error level; 1: some report has an error; 2: the file could not be checked, or holds no report. */
export function statusOf({ fault, reports }: FileCheck): 0 | 1 | 2 {
  if (fault !== null || reports.length === 0) return 2;
  return reports.some(({ result }) => result.verdict.errors > 0) ? 1 : 0;
}
