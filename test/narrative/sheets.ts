import type { Book } from "../../src/book/book";
import { officialForm } from "../support/official-form";
import { bookOf, type TestSheet } from "../support/test-sheet";

/** A sheet with a report of 2030 and text above or below its tables, or a sheet of text alone. */
export type SheetWithText =
  | { readonly sheet: string; readonly name: string; readonly above?: string; readonly below?: string }
  | { readonly sheet: string; readonly text: string };

/** A workbook of such sheets; the text above the tables stands in one cell. */
export function narrativesIn(...sheets: readonly SheetWithText[]): Book {
  return bookOf(sheets.map((each) => ("text" in each ? textSheet(each) : reportSheet(each))));
}

function textSheet({ sheet, text }: { readonly sheet: string; readonly text: string }): TestSheet {
  return { name: sheet, cells: text.split("\n").map((value, row) => ({ row, column: 0, value })) };
}

function reportSheet({ sheet, name, above, below }: Extract<SheetWithText, { readonly name: string }>): TestSheet {
  const built = officialForm({ format: "2021", figures: {}, fill: 0, sheet });
  const moved = built.sheet.cells
    // The form's own title gives way to the report's.
    .filter(({ value }) => typeof value !== "string" || !value.includes("年度报告"))
    .map((cell) => ({ ...cell, row: cell.row + 3 }));
  const bottom = Math.max(...moved.map(({ row }) => row)) + 2;
  const texts = [
    { row: 0, column: 0, value: `${name}2030年政府信息公开工作年度报告` },
    ...(above === undefined ? [] : [{ row: 1, column: 0, value: above }]),
    ...(below === undefined ? [] : [{ row: bottom, column: 0, value: below }]),
  ];
  const merges = (built.sheet.merges ?? []).map((area) => ({ ...area, top: area.top + 3, bottom: area.bottom + 3 }));
  return { ...built.sheet, cells: [...texts, ...moved], merges };
}
