import type { Position } from "../../book/address";
import { cellsAt, type DataRow } from "../bind-rows";
import { cellsBetween, type Grid, type GridCell } from "../grid";

/** The cells of a row of figures, and those of them that have content. */
export interface FigureCells {
  readonly positions: readonly Position[];
  readonly filled: readonly GridCell[];
}

/**
 * The cells of rows of figures: those right below the header cells or, where these are merged otherwise, as many in each row
 * as there are header cells. Where nothing has to be weighed it is what `bindRows` gives.
 * @param heads from the left
 * @returns row by row; `null` where a row has anything else up to its limit, or a header stands over another one
 */
export function figureCells(
  grid: Grid,
  heads: readonly GridCell[],
  rows: readonly DataRow[],
): readonly FigureCells[] | null {
  if (!heads.every(({ column }, i) => column > (heads[i - 1]?.end ?? -1))) return null;
  const columns = heads.map(({ column }) => column);
  const filled = rows.map(({ row, labelEnd, limit }) => cellsBetween(grid, row, labelEnd + 1, limit));
  const isFull = columns.length > 1 && filled.some((cells) => hasAll(cells, columns));
  const isGapless = columns.every((column, i) => i === 0 || column === (columns[i - 1] ?? 0) + 1);
  if (isFull || (isGapless && rows.every(({ labelEnd }) => columns.length > 1 || columns[0] === labelEnd + 1)))
    return wholeCells(grid, columns.length, rows, filled, () => columns);
  const end = Math.max(...heads.map((head) => head.end));
  const startsOf = ({ row, labelEnd }: DataRow) => grid.slots(row, labelEnd + 1, end).map(({ start }) => start);
  return grid.hasMerges ? wholeCells(grid, columns.length, rows, filled, startsOf) : null;
}

function hasAll(cells: readonly GridCell[], columns: readonly number[]): boolean {
  return columns.every((each) => cells.some(({ column }) => column === each));
}

/** @param count so many cells each row has */
function wholeCells(
  grid: Grid,
  count: number,
  rows: readonly DataRow[],
  filledOf: readonly (readonly GridCell[])[],
  columnsOf: (row: DataRow) => readonly number[],
): readonly FigureCells[] | null {
  const found: FigureCells[] = [];
  for (const [i, row] of rows.entries()) {
    const columns = columnsOf(row);
    const positions = cellsAt(grid, row, columns).filter((cell) => cell !== null);
    const filled = filledOf[i] ?? [];
    if (columns.length !== count || positions.length < count) return null;
    if (!filled.every(({ column }) => columns.includes(column))) return null;
    found.push({ positions, filled });
  }
  return found;
}
