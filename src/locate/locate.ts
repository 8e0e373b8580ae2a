import type { Book, Sheet } from "../book/book";
import { tablesOfSheet } from "./sheet-tables";
import { gridOf } from "./grid";
import { quotesTheForm } from "./instructions";
import type { Located, PassedOver } from "./placement";
import { groupReports, type SheetTables } from "./reports";

/**
 * Finds every report in a workbook: which cell is which field, and how the form was altered.
 *
 * It goes by the labels, never by names or fixed addresses, and binds a field only to a cell that it is sure of. Sheets
 * that quote the form without being a report are named in `others`.
 */
export function locate(book: Book): Located {
  const sheets = book.sheets.map((sheet): SheetTables => {
    const grid = gridOf(sheet);
    return { grid, tables: tablesOfSheet(grid) };
  });
  const { placements, others } = groupReports(
    sheets.map((each) => ({ ...each, tables: each.tables.filter((table) => !table.isProse) })),
  );
  const explained = sheets.filter(
    ({ grid, tables }) =>
      !tables.some((table) => !table.isProse) && (tables.some((table) => table.isProse) || quotesTheForm(grid)),
  );
  return { placements, others: inSheetOrder(book.sheets, [...others, ...explained.map(instructions)]) };
}

function instructions({ grid }: SheetTables): PassedOver {
  return { sheet: grid.sheet.name, kind: "instructions" };
}

function inSheetOrder(sheets: readonly Sheet[], others: readonly PassedOver[]): readonly PassedOver[] {
  return sheets.flatMap((sheet) => others.filter((other) => other.sheet === sheet.name));
}
