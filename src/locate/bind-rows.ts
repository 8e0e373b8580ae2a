import type { Position } from "../book/address";
import { flatMap } from "../book/flat-map";
import { cellsBetween, type Grid, type GridCell } from "./grid";
import { wideTable } from "./thresholds";

/** A header cell; its columns are more than one where it is known to be merged. */
export type HeaderSpan = Pick<GridCell, "column" | "end" | "endRow">;

/** A data row: its cells stand behind `labelEnd` and not beyond `limit`. */
export interface DataRow {
  readonly row: number;
  readonly labelEnd: number;
  readonly limit: number;
  /** Columns that only number the rows: they hold no figures. */
  readonly passed?: ReadonlySet<number>;
}

/** The data cell under each header cell, in their order; `null` for a cell that cannot be told with certainty. */
export type BoundCells = readonly (Position | null)[];

/**
 * The data cells of rows that share a header: the cell under each header cell, or `null` for a row of which that cannot
 * be told with certainty. Cells are matched by their order, because header and data cells of one block differ in span:
 *
 * 1. some row has a filled cell right below every one of several header cells: by column;
 * 2. header cells side by side without a gap leave no room for another reading, unless a full row has one: by column;
 * 3. as many cells, merged ones counted once, as the header row has, or as header cells: by order;
 * 4. as many filled cells as header cells: by order;
 * 5. most header cells of a wide table have a filled cell right below, and no other cell is filled: by column;
 * 6. else as the rows that were certain have it, where all of those agree;
 * 7. else by the columns that are filled in any of the rows, where these are as many as header cells.
 *
 * A place that a merge covers from above, from the left or over several columns is no cell of the form.
 */
export function bindRows(
  grid: Grid,
  headers: readonly HeaderSpan[],
  rows: readonly DataRow[],
): readonly (BoundCells | null)[] {
  const starts = headers.map(({ column }) => column);
  const filled = rows.map((row) => filledColumns(grid, row));
  if (starts.length > 1 && filled.some((columns) => isFullBelow(starts, columns)))
    return rows.map((row) => cellsAt(grid, row, starts));
  const isShifted = filled.some((columns) => isFullElsewhere(headers, columns));
  const certain = rows.map((row, i) => certainColumns(grid, headers, starts, row, filled[i] ?? [], isShifted));
  // Most rows have the columns of the header: one and the same list.
  const patterns = new Map(flatMap([...new Set(certain)], (columns) => (columns ? [[columns.join(), columns]] : [])));
  const pattern = patterns.size === 0 ? filledInAny(headers, filled) : onlyOne([...patterns.values()]);
  return rows.map((row, i) => {
    const columns = certain[i] ?? (pattern && fits(row, filled[i] ?? [], pattern) ? pattern : null);
    return columns && cellsAt(grid, row, columns);
  });
}

/** The cells of a row in columns; `null` for a place in its label, or where a merge covers it or one of the others with it. */
export function cellsAt(grid: Grid, { row, labelEnd }: DataRow, columns: readonly number[]): BoundCells {
  return columns.map((column) => {
    const position = { row, column };
    const merge = grid.mergeAt(position);
    const isWhole =
      column > labelEnd &&
      (!merge ||
        (merge.left === column &&
          merge.top === row &&
          !columns.some((other) => other > column && other <= merge.right)));
    return isWhole ? position : null;
  });
}

function onlyOne<T>(all: readonly T[]): T | null {
  return all.length === 1 ? (all[0] ?? null) : null;
}

function filledInAny(headers: readonly HeaderSpan[], filled: readonly (readonly number[])[]): readonly number[] | null {
  const columns = [...new Set(filled.flat())].sort((a, b) => a - b);
  return headers.length > 1 && columns.length === headers.length ? columns : null;
}

/** Below every header cell there is a filled cell: the header's columns are the data's. */
function isFullBelow(starts: readonly number[], filled: readonly number[]): boolean {
  return starts.every((start) => filled.includes(start));
}

/**
 * As many cells are filled as there are header cells, but in other columns: the header's columns are not the data's. Where
 * the first cell and most others stand right below, a column is blank, and something stands beside the table.
 */
function isFullElsewhere(headers: readonly HeaderSpan[], filled: readonly number[]): boolean {
  if (filled.length !== headers.length) return false;
  const below = headers.filter(({ column }) => filled.includes(column)).length;
  if (below === headers.length) return false;
  return filled[0] !== headers[0]?.column || below * 2 <= headers.length;
}

function certainColumns(
  grid: Grid,
  headers: readonly HeaderSpan[],
  starts: readonly number[],
  row: DataRow,
  filled: readonly number[],
  isShifted: boolean,
): readonly number[] | null {
  const [first] = starts;
  if (first === undefined) return null;
  const isGapless = starts.every((start, i) => i === 0 || start === nextColumn(starts[i - 1] ?? 0, row));
  const isAnchored = starts.length > 1 || first === row.labelEnd + 1;
  if (isGapless && isAnchored && !isShifted && !filled.some((column) => column < first)) return starts;
  const lastEnd = Math.max(...headers.map((header) => header.end));
  const columns = grid.hasMerges ? columnsByOrder(grid, headers, row, filled, lastEnd) : null;
  if (columns) return columns;
  const inside = filled.filter((column) => !grid.hasMerges || column <= lastEnd);
  if (inside.length === starts.length) return inside;
  const isAligned = inside.every((column) => starts.includes(column));
  return isAligned && starts.length >= wideTable && inside.length * 2 > starts.length ? starts : null;
}

/** The next column that does not only number the rows. */
function nextColumn(column: number, { passed }: DataRow): number {
  let next = column + 1;
  while (passed?.has(next)) next++;
  return next;
}

/** The cells of a row counted off against the header row, with its cells that head nothing, or against its labels. */
function columnsByOrder(
  grid: Grid,
  headers: readonly HeaderSpan[],
  row: DataRow,
  filled: readonly number[],
  lastEnd: number,
): readonly number[] | null {
  const slots = grid.slots(row.row, row.labelEnd + 1, lastEnd);
  const own = slots.filter(({ start }) => !row.passed?.has(start));
  if (own.length === headers.length) return own.map(({ start }) => start);
  const headRow = Math.max(...headers.map(({ endRow }) => endRow));
  const heads = grid.slots(headRow, row.labelEnd + 1, lastEnd);
  if (heads.length !== slots.length) return null;
  const columns = flatMap(
    headers,
    ({ column }) => slots[heads.findIndex(({ start }) => start === column)]?.start ?? [],
  );
  const isOneToOne = columns.length === headers.length && filled.every((each) => columns.includes(each));
  return isOneToOne ? columns : null;
}

function fits(row: DataRow, filled: readonly number[], columns: readonly number[]): boolean {
  const last = Math.max(...columns);
  return (
    columns.every((column) => column > row.labelEnd) &&
    filled.every((column) => columns.includes(column) || column > last)
  );
}

function filledColumns(grid: Grid, row: DataRow): readonly number[] {
  return cellsBetween(grid, row.row, row.labelEnd + 1, row.limit)
    .map((cell) => cell.column)
    .filter((column) => !row.passed?.has(column));
}
