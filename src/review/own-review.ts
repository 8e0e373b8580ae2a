import type { Book } from "../book/book";
import { reviewBook } from "./review-file";
import { review, type Review } from "./review";

/**
 * Reviews the reports of one workbook beside each other, as those of many files are.
 * @param name what the workbook is called
 *
 * @example reviewOwn(book, "本工作簿").reports.map(({ file, verdict }) => [file, verdict.errors]) // [["本工作簿", 2]]
 */
export function reviewOwn(book: Book, name: string): Review {
  const reports = reviewBook(book, { file: name, role: "return", folders: [] }, { corrections: false });
  return review([{ file: name, role: "return", fault: null, reports: reports.length }], reports, null);
}
