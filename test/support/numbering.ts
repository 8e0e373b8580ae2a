import type { TableId } from "../../src/form/types";
import { layOut, mapSheets, text, type PaperCell, type Transform } from "./layouts";

/** How the rows of a table are numbered. */
export interface Numbering {
  /** The sheet column in front of which the column of numbers stands. */
  readonly at: number;
  /** What stands over the numbers. */
  readonly head?: string;
  /** How the nth number is written; 1, 2, 3 … where not said; `null`: the column is empty. */
  readonly write?: (n: number) => string | number | null;
}

/** A column of running numbers (行次, 序号, 代码, 编号) through one table: the form has no such column. */
export const numberedRows = (table: TableId, { at, head, write = (n) => n }: Numbering): Transform =>
  mapSheets((sheet) => {
    const own = sheet.cells.filter((cell) => cell.part === table);
    if (own.length === 0) return sheet;
    const moved = sheet.cells.map((cell) => (cell.part === table ? makeRoom(cell, at) : cell));
    const rows = [...new Set(own.flatMap(({ field, row }) => (field ? [row] : [])))].sort((a, b) => a - b);
    const heads = head === undefined ? [] : headRows(own, table).map((row) => text(row, at, head));
    return { ...sheet, cells: [...moved, ...heads, ...rows.map((row, i) => text(row, at, write(i + 1)))] };
  });

/** The same wherever the figures stand by now: in front of them, among them (before the third column), behind the table. */
export const numberedBeside = (
  table: TableId,
  where: "before" | "among" | "behind",
  numbering: Omit<Numbering, "at">,
): Transform =>
  mapSheets((sheet) => {
    const own = sheet.cells.filter((cell) => cell.part === table);
    const figures = [...new Set(own.flatMap(({ field, column }) => (field ? [column] : [])))].sort((a, b) => a - b);
    const end = Math.max(...own.map(({ column, width }) => column + width));
    const at = { before: figures[0], among: figures[2], behind: end }[where] ?? end;
    const numbered = numberedRows(table, { ...numbering, at });
    return layOut({ sheets: [sheet], reports: new Map(), others: [] }, numbered).sheets[0] ?? sheet;
  });

/** Room for a column; a label that spans it grows unless it ends there. */
function makeRoom(cell: PaperCell, at: number): PaperCell {
  if (cell.column >= at) return { ...cell, column: cell.column + 1 };
  if (cell.column + cell.width <= at) return cell;
  // A title line goes over the numbers; a label and a figure stop before them.
  const isLine = cell.width >= 10;
  return isLine ? { ...cell, width: cell.width + 1 } : { ...cell, width: at - cell.column };
}

function headRows(cells: readonly PaperCell[], table: TableId): number[] {
  const rows = cells.filter(({ value }) => {
    const label = String(value).replaceAll(/\s/gu, "");
    return { t2: /^信息内容/u, t3: /^(?:自然人|公民)/u, t4: /^(?:结果)?维持/u }[table].test(label);
  });
  return [...new Set(rows.map(({ row }) => row))].slice(0, table === "t2" ? undefined : 1);
}

/** A row of column numbers (甲, 1, 2, 3 …) below the header of 表三 or 表四. */
export const numberedColumns =
  (table: "t3" | "t4", label: string | null): Transform =>
  (paper) =>
    layOut(
      paper,
      mapSheets((sheet) => {
        const own = sheet.cells.filter((cell) => cell.part === table);
        const first = Math.min(...own.flatMap(({ field, row }) => (field ? [row] : [])));
        const columns = own.filter(({ field, row }) => field && row === first).map(({ column }) => column);
        const numbers = columns.sort((a, b) => a - b).map((column, i) => text(first, column, i + 1));
        const labels = label !== null && table === "t3" ? [text(first, 0, label)] : [];
        const cells = sheet.cells.map((cell) => (cell.row >= first ? { ...cell, row: cell.row + 1 } : cell));
        return { ...sheet, cells: [...cells, ...numbers, ...labels] };
      }),
    );
