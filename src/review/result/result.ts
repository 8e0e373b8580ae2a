import type { NewWorkbook } from "../../book/new-sheet";
import type { FormSheetTexts } from "../../paper/form-sheet";
import type { Review } from "../review";
import { matrixSheets } from "./matrix-sheet";
import { problemsSheets } from "./problems-sheet";
import { summarySheets } from "./summary-sheet";
import { sumsSheet } from "./sums-sheet";
import type { ResultTexts } from "./texts";
import { yearsSheets } from "./years-sheet";

/**
 * The result of a review as a workbook: 汇总, 问题, 单位×规则, 汇总表, 上下年.
 * @param hrefOf the address of a file as the workbook links to it, percent-encoded
 *
 * @example
 * const { sheets } = resultWorkbook(district, chinese.review.result, chinese.form, encodeURI);
 * sheets.map(({ name }) => name) // ["汇总", "问题", "单位×规则", "汇总表", "上下年"]
 */
export function resultWorkbook(
  review: Review,
  texts: ResultTexts,
  formTexts: FormSheetTexts,
  hrefOf: (file: string) => string,
): NewWorkbook {
  return {
    kind: "review",
    title: texts.title("summary"),
    sheets: [
      ...summarySheets(review, texts, hrefOf),
      ...problemsSheets(review, texts, hrefOf),
      ...matrixSheets(review, texts),
      ...sumsSheet(review, texts, formTexts),
      ...yearsSheets(review, texts),
    ],
  };
}
