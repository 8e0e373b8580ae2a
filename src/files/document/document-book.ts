import { maxColumns, maxRows, type Area } from "../../book/address";
import { keyOf, type Book, type Cell, type CellValue } from "../../book/book";
import { FileError } from "../file-error";
import { limits } from "../limits";
import { joinedTables } from "./joined-tables";
import type { DocumentBlock } from "./document";

/** The sheet that a document is read into. */
const sheetName = "正文";

/** Excel's own limit of the text of a cell. */
const cellLength = 32_767;

/**
 * A document as a workbook of one sheet: every paragraph a cell of column A, each table on the rows where it stands, with
 * its merges.
 * @throws FileError `tooLarge`
 */
export function bookOfDocument(blocks: readonly DocumentBlock[]): Book {
  const cells = new Map<number, Cell>();
  const merges: Area[] = [];
  let row = 0;
  let merged = 0;
  const put = (at: number, column: number, value: CellValue) => {
    if (at >= maxRows || column >= maxColumns || cells.size >= limits.cells)
      throw new FileError("tooLarge", "a document of more cells than a sheet has");
    cells.set(keyOf({ row: at, column }), { value, formula: null, numberFormat: "General", isLocked: true });
  };
  for (const block of joinedTables(blocks)) {
    if (typeof block === "string") {
      for (let at = 0; at === 0 || at < block.length; at += cellLength, row++) {
        const text = block.slice(at, at + cellLength);
        if (text.trim() !== "") put(row, 0, text);
      }
      continue;
    }
    for (const { area, text } of block.cells) {
      const value = valueOf(text);
      if (value !== null) put(row + area.top, area.left, value);
      if (area.bottom === area.top && area.right === area.left) continue;
      // A few thousand rows of cells that span a thousand columns each are nothing to read, and no workbook to write.
      merged += (area.bottom - area.top + 1) * (area.right - area.left + 1);
      if (merged > limits.cells) throw new FileError("tooLarge", "merged areas without measure");
      merges.push({ ...area, top: row + area.top, bottom: row + area.bottom });
    }
    row += block.rows;
  }
  return {
    sheets: [{ name: sheetName, visibility: "visible", isProtected: false, cells, merges, marks: [] }],
    names: [],
  };
}

/** What stands in a cell of a table; clean digits are a number, as they are when a table is pasted into Excel. */
function valueOf(text: string): CellValue {
  if (text === "") return null;
  const number = /^-?\d{1,15}(?:\.\d{1,15})?$/u.test(text) ? Number(text) : NaN;
  return String(number) === text ? number : text.slice(0, cellLength);
}
