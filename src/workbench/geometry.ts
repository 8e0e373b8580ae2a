import { contains, maxRows, type Area, type Position } from "../book/address";
import type { SheetAppearance } from "../book/appearance";
import { positionOf, type Sheet } from "../book/book";

/** How many columns are drawn at most; a single cell far to the right must not cost thousands of empty ones. */
export const mostColumns = 256;

/** The rows and columns that a grid draws: everything that is used, and some room to type in. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** The sheet has cells to the right of what is drawn. */
  readonly isCut: boolean;
}

const room = { rows: 10, columns: 2 };
const least = { rows: 40, columns: 12 };

export function extentOf(sheet: Sheet): Extent {
  let [row, column] = [-1, -1];
  for (const [key, cell] of sheet.cells) {
    if (cell.value === null && cell.formula === null) continue;
    const position = positionOf(key);
    row = Math.max(row, position.row);
    column = Math.max(column, position.column);
  }
  for (const { bottom, right } of sheet.merges ?? []) [row, column] = [Math.max(row, bottom), Math.max(column, right)];
  return {
    rows: Math.min(maxRows, Math.max(least.rows, row + 1 + room.rows)),
    columns: Math.min(mostColumns, Math.max(least.columns, column + 1 + room.columns)),
    isCut: column >= mostColumns,
  };
}

/** The heights of a sheet's rows, to tell which are in view. */
export interface RowOffsets {
  /** Where a row begins, in pixels. */
  readonly offsetOf: (row: number) => number;
  /** The row at a height. */
  readonly rowAt: (offset: number) => number;
}

export function rowOffsets({ heightOf, defaultHeight }: SheetAppearance, rows: number): RowOffsets {
  // Only rows with a height of their own are kept: a sheet may have a million.
  const own: { row: number; extra: number }[] = [];
  let extra = 0;
  for (let row = 0; row < rows; row++) {
    const height = heightOf(row);
    if (height === null || height === defaultHeight) continue;
    extra += height - defaultHeight;
    own.push({ row, extra });
  }
  const offsetOf = (row: number) =>
    row * defaultHeight + (own[countWhile(own.length, (i) => (own[i]?.row ?? row) < row) - 1]?.extra ?? 0);
  return { offsetOf, rowAt: (offset) => Math.max(0, countWhile(rows, (row) => offsetOf(row) <= offset) - 1) };
}

/** How many of 0, 1, 2… satisfy a test that holds up to some number and then never again. */
function countWhile(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The rows to draw so that `first` to `last` are seen whole: a merged area is drawn from its first row on. */
export function windowOf(
  first: number,
  last: number,
  extent: Extent,
  merges: readonly Area[],
): [first: number, last: number] {
  let [top, bottom] = [Math.max(0, first), Math.min(extent.rows - 1, last)];
  for (let isGrowing = true; isGrowing;) {
    const reached = merges.filter((area) => area.top <= bottom && area.bottom >= top);
    const [higher, lower] = [
      Math.min(top, ...reached.map((area) => area.top)),
      Math.max(bottom, ...reached.map((area) => area.bottom)),
    ];
    isGrowing = higher < top || lower > bottom;
    [top, bottom] = [higher, Math.min(extent.rows - 1, lower)];
  }
  return [top, bottom];
}

/** The merged area that a cell is part of. */
export function mergeAt(merges: readonly Area[], position: Position): Area | null {
  return merges.find((area) => contains(area, position)) ?? null;
}

/** The cell that stands for a position: of a merged area, its first. */
export function anchorOf(merges: readonly Area[], position: Position): Position {
  const area = mergeAt(merges, position);
  return area ? { row: area.top, column: area.left } : position;
}

export type Direction = "up" | "down" | "left" | "right";

/** The next cell in a direction: over the whole of a merged area, and past hidden rows and columns. */
export function step(
  from: Position,
  direction: Direction,
  extent: Extent,
  merges: readonly Area[],
  isHidden: (position: Position) => boolean,
): Position {
  const area = mergeAt(merges, from) ?? { top: from.row, left: from.column, bottom: from.row, right: from.column };
  let { row, column } = from;
  do {
    if (direction === "up") row = Math.min(row, area.top) - 1;
    else if (direction === "down") row = Math.max(row, area.bottom) + 1;
    else if (direction === "left") column = Math.min(column, area.left) - 1;
    else column = Math.max(column, area.right) + 1;
    if (row < 0 || column < 0 || row >= extent.rows || column >= extent.columns) return from;
  } while (isHidden({ row, column }));
  return anchorOf(merges, { row, column });
}

/** The outermost cell in a direction. */
export function edgeOf(from: Position, direction: Direction, extent: Extent): Position {
  switch (direction) {
    case "up":
      return { ...from, row: 0 };
    case "down":
      return { ...from, row: extent.rows - 1 };
    case "left":
      return { ...from, column: 0 };
    case "right":
      return { ...from, column: extent.columns - 1 };
  }
}
