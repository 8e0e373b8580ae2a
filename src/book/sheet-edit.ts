import { sheetOf, type Book } from "./book";
import type { SheetEdit } from "./edit";
import { sheetOfNew } from "./new-book";
import { isReadElsewhere, printOf } from "./sheet-print";

/**
 * Why a sheet is not added or removed; `null`: it can be. `exists`: there is one of that name. `changed`: it no longer
 * holds what the edit says, or something else reads it. `notDone`: a workbook keeps one sheet that is seen.
 *
 * @example
 * const added = { name: "上年", cells: [{ row: 0, column: 0, value: "规章" }] };
 * obstacleOfSheet(book, { kind: "sheet", from: null, to: added }) // null
 * obstacleOfSheet(book, { kind: "sheet", from: null, to: { ...added, name: "年报" } }) // "exists"
 * obstacleOfSheet(book, { kind: "sheet", from: added, to: null }) // "gone"
 */
export function obstacleOfSheet(book: Book, { from, to }: SheetEdit): "exists" | "gone" | "changed" | "notDone" | null {
  if (to && sheetOf(book, to.name) && to.name.toLowerCase() !== from?.name.toLowerCase()) return "exists";
  if (!from) return null;
  const sheet = sheetOf(book, from.name);
  if (!sheet) return "gone";
  if (printOf(sheet) !== printOf(sheetOfNew(from)) || isReadElsewhere(book, sheet.name)) return "changed";
  return book.sheets.some((each) => each !== sheet && each.visibility === "visible") ? null : "notDone";
}
