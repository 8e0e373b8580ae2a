import { columnName, type Area } from "../../../book/address";
import { coveredBy } from "../../../book/new-book";
import type { NewCell, NewSheet } from "../../../book/new-sheet";
import { escapeText, escapeXml } from "../../xml/xml-write";
import type { StringTable } from "./string-table";
import type { Styles } from "./style-table";

/** The rows of a sheet as they stand in its `sheetData`. */
export function rowsXml(sheet: NewSheet, strings: StringTable | null, styles: Styles): string {
  const rows = rowsOf(sheet);
  for (const row of sheet.rowHeights?.keys() ?? []) if (!rows.has(row)) rows.set(row, new Map());
  const letters: string[] = [];
  const lines: string[] = [];
  for (const [row, cells] of [...rows].sort(([a], [b]) => a - b)) {
    const number = String(row + 1);
    const height = sheet.rowHeights?.get(row);
    const heightXml = height === undefined ? "" : ` ht="${String(height)}" customHeight="1"`;
    const ordered = [...cells.values()].sort((a, b) => a.column - b.column);
    const content = ordered.map((cell) => {
      const letter = (letters[cell.column] ??= columnName(cell.column));
      return cellXml(letter + number, cell, strings, styles);
    });
    lines.push(`<row r="${number}"${heightXml}>${content.join("")}</row>`);
  }
  return lines.join("");
}

/** So many cells under merges get their look: many times those of a report. */
const maxLooks = 200_000;

/** The cells by row and column; those under a merge have nothing but the look of its first cell. */
function rowsOf(sheet: NewSheet): Map<number, Map<number, NewCell>> {
  const rows = new Map<number, Map<number, NewCell>>();
  const put = (cell: NewCell) => {
    let row = rows.get(cell.row);
    if (!row) rows.set(cell.row, (row = new Map()));
    row.set(cell.column, cell);
  };
  const covered = coveredBy(sheet);
  for (const cell of sheet.cells) if (!covered(cell)) put(cell);
  let left = maxLooks;
  for (const merge of sheet.merges ?? []) {
    const style = rows.get(merge.top)?.get(merge.left)?.style;
    left -= style ? (merge.bottom - merge.top + 1) * (merge.right - merge.left + 1) : 0;
    // Thousands of areas as wide as the sheet have no looks to keep; written out they would take all memory.
    if (left < 0) break;
    if (style) for (const cell of cellsOf(merge)) if (covered(cell)) put({ ...cell, value: null, style });
  }
  return rows;
}

function cellsOf({ top, left, bottom, right }: Area): { row: number; column: number }[] {
  const cells = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) cells.push({ row, column });
  return cells;
}

function cellXml(
  address: string,
  { value, formula, style }: NewCell,
  strings: StringTable | null,
  styles: Styles,
): string {
  const index = styles.indexOf(style);
  const head = `<c r="${address}"${index === 0 ? "" : ` s="${String(index)}"`}`;
  const f = formula === undefined ? "" : `<f>${escapeXml(formula.slice(1))}</f>`;
  switch (typeof value) {
    case "number":
      return `${head}>${f}<v>${String(value)}</v></c>`;
    case "boolean":
      return `${head} t="b">${f}<v>${value ? "1" : "0"}</v></c>`;
    case "string":
      if (f !== "") return `${head} t="str">${f}<v>${escapeText(value)}</v></c>`;
      return strings
        ? `${head} t="s"><v>${String(strings.indexOf(value))}</v></c>`
        : `${head} t="inlineStr"><is><t xml:space="preserve">${escapeText(value)}</t></is></c>`;
    default:
      return f === "" ? `${head}/>` : `${head}>${f}</c>`;
  }
}
