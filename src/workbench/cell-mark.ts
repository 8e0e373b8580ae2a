import { keyOf } from "../book/book";
import type { LitMark, MarkStyle } from "../book/mark";
import type { PreviewedCell } from "../book/preview";

/** How a cell is set apart: by the marks that are lit on it, or by a preview, which shows over all of them. */
export interface CellMark extends Pick<LitMark, "severity" | "isSuspect"> {
  readonly role: MarkStyle["role"] | "preview";
  /** The text that stands in the cell instead of its own. */
  readonly shows?: string;
}

/** The marks of a sheet's cells, by `keyOf(position)`, with the preview over them. */
export function withPreview(
  lit: ReadonlyMap<number, LitMark>,
  preview: readonly PreviewedCell[],
  sheet: string,
): ReadonlyMap<number, CellMark> {
  const own = preview.filter((each) => each.sheet === sheet);
  if (own.length === 0) return lit;
  const marks = new Map<number, CellMark>(lit);
  for (const { area, shows } of own)
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++)
        marks.set(keyOf({ row, column }), {
          severity: "hint",
          role: "preview",
          ...(shows === undefined ? {} : { shows }),
        });
  return marks;
}

/** Whether two cells are set apart in the same way, or not at all. */
export function isSameMark(one: CellMark | undefined, other: CellMark | undefined): boolean {
  if (!one || !other) return one === other;
  return (
    one.role === other.role &&
    one.severity === other.severity &&
    one.isSuspect === other.isSuspect &&
    one.shows === other.shows
  );
}

/** Whether all cells of a sheet are set apart in the same way. */
export function isSameMarks(one: ReadonlyMap<number, CellMark>, other: ReadonlyMap<number, CellMark>): boolean {
  return one.size === other.size && [...one].every(([key, mark]) => isSameMark(mark, other.get(key)));
}
