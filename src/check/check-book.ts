import type { Book } from "../book/book";
import { createNarrator } from "../narrative/narrator";
import { createExaminerWith, type CheckedBook, type Examiner } from "./examiner";
import type { CheckSettings } from "./finding";

export type { CheckedBook, CheckedReport, Examiner } from "./examiner";

/**
 * The front door: everything that the rules say of a workbook. Page, command line and library call this; a session, which
 * checks one workbook again and again, has an examiner of its own.
 *
 * @example
 * const { report, result } = checkBook(book, settings).reports[0];
 * report.name // "云溪市数据资源管理局"
 * result.findings.map(({ rule, at }) => `${rule} ${at}`)
 * // ["t3.applicants t3.granted.total", "t3.results t3.concluded.total"]
 */
export function checkBook(book: Book, settings: CheckSettings): CheckedBook {
  return createExaminer()(book, settings);
}

/**
 * An examiner that reads the texts of the reports, too.
 *
 * @example
 * const [first] = createExaminer()(book, settings).reports;
 * first.key // "年报#1"
 */
export function createExaminer(): Examiner {
  return createExaminerWith(createNarrator());
}
