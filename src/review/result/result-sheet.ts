import type { NewSheet } from "../../book/new-sheet";
import type { Review } from "../review";
import { problemsSheets } from "./problems-sheet";
import { summarySheets } from "./summary-sheet";
import type { ResultTexts } from "./texts";

/** What of a result is put into an open workbook. */
export interface ResultSheets {
  /** 汇总, as the one sheet of the result. */
  readonly summary: NewSheet;
  /** 问题: a row a finding. */
  readonly problems: NewSheet;
}

/**
 * The result of a review for a workbook that is open: links lead to its own sheets where the reports stand on them, else
 * there are none, for where the files lie is not known there.
 * @param name what the summary's sheet is called
 *
 * @example resultSheets(district, chinese.review.result, "审阅结果", false).summary.name // "审阅结果"
 */
export function resultSheets(review: Review, texts: ResultTexts, name: string, isOwn: boolean): ResultSheets | null {
  const [summary] = summarySheets(review, texts, () => "");
  const [problems] = problemsSheets(review, texts, () => "");
  if (!summary || !problems) return null;
  const plain = (sheet: NewSheet): NewSheet => ({
    ...sheet,
    cells: sheet.cells.map(({ link, ...cell }) => {
      // An address in a file is written as a part of a URL, one within a workbook as it is.
      return isOwn && link !== undefined && link.length > 1 ? { ...cell, link: decodeURIComponent(link) } : cell;
    }),
  });
  return { summary: { ...plain(summary), name }, problems: plain(problems) };
}
