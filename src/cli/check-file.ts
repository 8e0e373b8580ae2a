import type { Book } from "../book/book";
import { defaultSettings } from "../check/settings";
import { readReading } from "../report/reading";
import { examine, type Examined } from "../session/examine";

/** Why a file could not be checked. The codes are part of the output; the sentences live in the locales. */
export type FileProblem = "unreadable" | "encrypted" | "tooLarge" | "unsupported" | "notFound";

/** A file opened as a workbook, or why it could not be. */
export type Opened =
  { readonly problem: null; readonly book: Book } | { readonly problem: FileProblem; readonly book: null };

/** Opens a file by its path; never rejects. */
export type OpenFile = (path: string) => Promise<Opened>;

/** One file with everything that is to be said of it. */
export interface FileCheck {
  readonly file: string;
  readonly problem: FileProblem | null;
  readonly examined: Examined;
}

/** Checks one file, with every rule on; how 处理决定数量 is to be read is remembered in the workbook. */
export async function checkFile(file: string, open: OpenFile): Promise<FileCheck> {
  const { problem, book } = await open(file);
  if (problem !== null) return { file, problem, examined: { reports: [], others: [] } };
  return { file, problem, examined: examine(book, { ...defaultSettings, incrementReading: readReading(book) }) };
}

/** 0: nothing at error level; 1: some report has an error; 2: the file could not be checked, or holds no report. */
export function statusOf({ problem, examined }: FileCheck): 0 | 1 | 2 {
  if (problem !== null || examined.reports.length === 0) return 2;
  return examined.reports.some(({ result }) => result.verdict.errors > 0) ? 1 : 0;
}
