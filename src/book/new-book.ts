import { contains } from "./address";
import { keyOf, positionOf, type Book, type Cell, type Sheet } from "./book";
import type { NewCell, NewSheet } from "./new-sheet";

/**
 * New sheets as the workbook that a host reads after they are written: to check one before it is written.
 *
 * @example
 * const made = bookOfSheets([{ name: "年报", cells: [{ row: 0, column: 0, value: "规章" }] }]);
 * made.sheets[0].cells.get(0)
 * // { value: "规章", formula: null, numberFormat: "General", isLocked: true }
 */
export function bookOfSheets(sheets: readonly NewSheet[]): Book {
  return { sheets: sheets.map(sheetOfNew), names: sheets.flatMap(({ names }) => names ?? []) };
}

/**
 * A new sheet as the sheet that it becomes.
 *
 * @example
 * const added = sheetOfNew({ name: "上年", cells: [{ row: 0, column: 0, value: "规章" }] });
 * [added.visibility, added.cells.size] // ["visible", 1]
 */
export function sheetOfNew(sheet: NewSheet): Sheet {
  const { name, visibility = "visible", isProtected = false, merges = [], marks = [] } = sheet;
  const cells = new Map<number, Cell>();
  const covered = coveredBy(sheet);
  for (const cell of sheet.cells) {
    if (covered(cell)) continue;
    const { value, formula, style } = cell;
    const isToCalculate = formula !== undefined && value === null;
    cells.set(keyOf(cell), {
      value: isToCalculate ? { kind: "notCalculated" } : value,
      formula: formula ?? null,
      numberFormat: style?.numberFormat ?? "General",
      isLocked: style?.isLocked ?? true,
    });
  }
  return { name, visibility, isProtected, cells, merges, marks };
}

/**
 * Tells of a cell whether a merge hides it: any but the merge's first.
 *
 * @example
 * const isCovered = coveredBy({ name: "年报", cells: [], merges: [{ top: 0, left: 0, bottom: 0, right: 2 }] });
 * isCovered({ row: 0, column: 0 }) // false
 * isCovered({ row: 0, column: 1 }) // true
 */
export function coveredBy({ merges = [] }: NewSheet): (cell: Pick<NewCell, "row" | "column">) => boolean {
  const byRow = new Map<number, (typeof merges)[number][]>();
  for (const merge of merges)
    for (let row = merge.top; row <= merge.bottom; row++) {
      const above = byRow.get(row);
      if (above) above.push(merge);
      else byRow.set(row, [merge]);
    }
  return (cell) =>
    (byRow.get(cell.row) ?? []).some(
      (merge) => contains(merge, cell) && (merge.top !== cell.row || merge.left !== cell.column),
    );
}

/**
 * A sheet that stands as a new one, without its looks: what an edit that removes it starts from.
 *
 * @example
 * newSheetOf(sheet).cells.find(({ value }) => value === 81)
 * // { row: 24, column: 9, value: 81, style: { numberFormat: "General", isLocked: true } }
 */
export function newSheetOf({ name, visibility, isProtected, cells, merges, marks }: Sheet): NewSheet {
  return {
    name,
    visibility,
    isProtected,
    merges: merges ?? [],
    marks,
    cells: [...cells].map(([key, { value, formula, numberFormat, isLocked }]): NewCell => ({
      ...positionOf(key),
      value: typeof value === "object" ? (value?.kind === "error" ? value.text : null) : value,
      ...(formula === null ? {} : { formula }),
      style: { numberFormat, isLocked },
    })),
  };
}
