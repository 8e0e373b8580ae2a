import { maxColumns, type Area } from "../../book/address";
import { FileError } from "../file-error";

/** A document as it reads: paragraphs and tables in turn. */
export type DocumentBlock = string | DocumentTable;

/** A table of a document on its own grid; rows and columns count from its first cell. */
export interface DocumentTable {
  readonly rows: number;
  readonly cells: readonly TableCell[];
  /** How many rows at the top are printed again on every page, as far as the document says so. */
  readonly headRows: number;
}

/** One cell of a table with what it covers; no two cells of a table overlap. */
export interface TableCell {
  readonly area: Area;
  readonly text: string;
}

/** A cell as a language of tags writes it: where it stands follows from the cells before it. */
export interface FlowCell {
  readonly text: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** A text without the empty lines at its ends. By hand: as a pattern it takes the square of a run of empty lines. */
export function withoutOuterLines(text: string): string {
  let start = 0;
  let end = text.length;
  while (text[start] === "\n") start++;
  while (end > start && text[end - 1] === "\n") end--;
  return text.slice(start, end);
}

/**
 * Puts the cells of rows on a grid, as browsers do: each in the first free column, a cell that spans rows keeps its
 * columns in the rows below. A span ends where another cell stands, and at the last row.
 * @throws FileError `tooLarge`
 */
export function tableOfRows(rows: readonly (readonly FlowCell[])[], headRows = 0): DocumentTable {
  /** By column: the first row that is free again. */
  const free: number[] = [];
  const cells: TableCell[] = [];
  rows.forEach((row, top) => {
    const isFree = (column: number) => (free[column] ?? 0) <= top;
    let left = 0;
    for (const { text, columnSpan, rowSpan } of row) {
      while (!isFree(left)) left++;
      const bottom = Math.min(rows.length, top + rowSpan) - 1;
      let right = left;
      while (right + 1 < left + columnSpan && isFree(right + 1)) right++;
      if (right >= maxColumns) throw new FileError("tooLarge", "a table of more columns than a sheet has");
      for (let column = left; column <= right; column++) free[column] = bottom + 1;
      cells.push({ area: { top, left, bottom, right }, text });
      left = right + 1;
    }
  });
  return { rows: rows.length, cells, headRows };
}
