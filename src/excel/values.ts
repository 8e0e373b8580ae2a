import type { ValueEdit } from "../book/edit";
import { clusters } from "./clusters";
import { asWritten, needsTextFormat } from "./text";

/**
 * Queues up the new contents of cells of one sheet: blocks in which a `null` leaves a cell alone. On a protected sheet
 * each cell by itself, for a block would hold locked cells.
 */
export function writeValues(
  sheet: Excel.Worksheet,
  edits: readonly ValueEdit[],
  { isProtected, mayFormat }: { readonly isProtected: boolean; readonly mayFormat: boolean },
): void {
  const formatFor = ({ to }: ValueEdit) => (mayFormat && needsTextFormat(to) ? "@" : to.numberFormat);
  const groups = isProtected
    ? edits.map((edit) => ({
        area: { top: edit.cell.row, left: edit.cell.column, bottom: edit.cell.row, right: edit.cell.column },
        items: [edit],
      }))
    : clusters(edits, ({ cell }) => cell);
  for (const { area, items } of groups) {
    const { top, left, bottom, right } = area;
    const range = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
    const blank = () => Array.from({ length: bottom - top + 1 }, () => Array<unknown>(right - left + 1).fill(null));
    const grid = (valueOf: (edit: ValueEdit) => unknown) => {
      const rows = blank();
      for (const edit of items) (rows[edit.cell.row - top] ?? [])[edit.cell.column - left] = valueOf(edit);
      return rows;
    };
    // The format decides what becomes of a value, so it comes first; setting it does not change what stands there.
    if (items.some((edit) => formatFor(edit) !== edit.from.numberFormat))
      range.numberFormat = grid((edit) => (formatFor(edit) !== edit.from.numberFormat ? formatFor(edit) : null));
    range.values = grid((edit) => asWritten(edit.to.value, formatFor(edit)));
    if (items.some((edit) => formatFor(edit) !== edit.to.numberFormat))
      range.numberFormat = grid((edit) => (formatFor(edit) !== edit.to.numberFormat ? edit.to.numberFormat : null));
  }
}
