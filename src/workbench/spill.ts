import type { Position } from "../book/address";
import type { SheetAppearance } from "../book/appearance";
import { cellAt, keyOf, type Sheet } from "../book/book";
import { isEmpty } from "./selection";

/**
 * How far a long text is drawn over the empty cells to its right, as Excel does it: in pixels, up to the first cell in which
 * something stands. `null` where it stays in its cell: a number, a text that is wrapped, centred or at the right.
 * @param merged the keys of cells in merged areas, which nothing is drawn over
 * @param columns how many columns are drawn
 */
export function spillOf(
  sheet: Sheet,
  { row, column }: Position,
  appearance: SheetAppearance,
  merged: ReadonlyMap<number, unknown>,
  columns: number,
): number | null {
  const { value } = cellAt(sheet, { row, column });
  const { wraps, horizontal } = appearance.lookAt({ row, column });
  if (typeof value !== "string" || value === "" || merged.has(keyOf({ row, column }))) return null;
  if (wraps || (horizontal !== "general" && horizontal !== "left")) return null;
  let width = appearance.widthOf(column);
  let next = column + 1;
  while (next < columns && isEmpty(sheet, { row, column: next }) && !merged.has(keyOf({ row, column: next })))
    width += appearance.widthOf(next++);
  return next === column + 1 ? null : width - padding;
}

/** What CSS keeps free at both sides of a text. */
const padding = 7;
