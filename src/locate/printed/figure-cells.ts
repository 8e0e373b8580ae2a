import type { Position } from "../../book/address";
import { cellsAt, filledColumns, type DataRow } from "../bind-rows";
import type { Grid, GridCell } from "../grid";

/**
 * The cells of rows of figures: those right below the header cells or, where these are merged otherwise, as many in each row
 * as there are header cells. Where nothing has to be weighed it is what `bindRows` gives.
 * @param heads from the left
 * @returns row by row; `null` where a row has anything else up to its limit
 */
export function figureCells(
  grid: Grid,
  heads: readonly GridCell[],
  rows: readonly DataRow[],
): readonly (readonly Position[])[] | null {
  const columns = heads.map(({ column }) => column);
  const filled = rows.map((row) => filledColumns(grid, row));
  const isFull = columns.length > 1 && filled.some((each) => columns.every((column) => each.includes(column)));
  const isGapless = columns.every((column, i) => i === 0 || column === (columns[i - 1] ?? 0) + 1);
  if (isFull || (isGapless && rows.every(({ labelEnd }) => columns.length > 1 || columns[0] === labelEnd + 1)))
    return wholeCells(grid, rows, filled, () => columns);
  const end = Math.max(...heads.map((head) => head.end));
  const startsOf = ({ row, labelEnd }: DataRow) => grid.slots(row, labelEnd + 1, end).map(({ start }) => start);
  return grid.hasMerges ? wholeCells(grid, rows, filled, startsOf) : null;
}

function wholeCells(
  grid: Grid,
  rows: readonly DataRow[],
  filled: readonly (readonly number[])[],
  columnsOf: (row: DataRow) => readonly number[],
): readonly (readonly Position[])[] | null {
  const cells: Position[][] = [];
  for (const [i, row] of rows.entries()) {
    const columns = columnsOf(row);
    const whole = cellsAt(grid, row, columns).filter((cell) => cell !== null);
    if (whole.length < columns.length || !filled[i]?.every((column) => columns.includes(column))) return null;
    cells.push(whole);
  }
  return cells;
}
