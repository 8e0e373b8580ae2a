import type { Book } from "../book/book";
import { flatMap } from "../book/flat-map";
import type { Located, PassedOver } from "./placement";
import { groupReports } from "./reports";
import { createSheetMemory, type SheetMemory } from "./sheet-forms";

/**
 * Finds every report in a workbook: which cell is which field, and how the form was altered.
 *
 * It goes by the labels, never by names or fixed addresses, and binds a field only to a cell that it is sure of. Sheets
 * that quote the form without being a report, or have it as lines of text, are named in `others`.
 *
 * @param memory what is known of sheets from before: only those that changed are searched again
 *
 * @example
 * const [placement] = locate(book).placements;
 * placement.name // "云溪市数据资源管理局"
 * placement.tables.get("t3")?.fields.get("t3.received.natural") // { row: 22, column: 3 }
 */
export function locate(book: Book, memory: SheetMemory = createSheetMemory()): Located {
  const sheets = book.sheets.map(memory);
  const { placements, others } = groupReports(sheets);
  const passed = flatMap(sheets, ({ sheet, other }): PassedOver[] =>
    other ? [{ sheet: sheet.name, kind: other }] : [],
  );
  const order = new Map(book.sheets.map((sheet, i) => [sheet.name, i]));
  const place = ({ sheet }: PassedOver) => order.get(sheet) ?? 0;
  return { placements, others: [...others, ...passed].sort((a, b) => place(a) - place(b)) };
}
