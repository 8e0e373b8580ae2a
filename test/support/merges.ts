import type { FieldId } from "../../src/form/fields";
import { mapSheets, layOut, mapReports, type PaperCell, type Transform } from "./layouts";
import type { TestCell } from "./test-sheet";

/** Other programs leave texts and numbers under merged areas: what is written depends on the cell that covers it. */
export const staleUnderMerges = (leave: (cell: PaperCell, index: number) => TestCell["value"]): Transform =>
  mapSheets((sheet) => ({
    ...sheet,
    stale: sheet.cells.flatMap((cell) =>
      Array.from({ length: cell.height * cell.width - 1 }, (_, i): TestCell => ({
        row: cell.row + Math.floor((i + 1) / cell.width),
        column: cell.column + ((i + 1) % cell.width),
        value: leave(cell, i),
      })).filter(({ value }) => value !== null),
    ),
  }));

/** The cell of a field is merged with those of others, which have no cell then. */
export const mergedFigures = (kept: FieldId, ...covered: readonly FieldId[]): Transform => {
  const merge: Transform = mapSheets((sheet) => {
    const cells = sheet.cells.filter(({ field }) => field !== null && [kept, ...covered].includes(field));
    const bottom = Math.max(...cells.map(({ row }) => row));
    const right = Math.max(...cells.map(({ column, width }) => column + width));
    return {
      ...sheet,
      cells: sheet.cells
        .filter(({ field }) => field === null || !covered.includes(field))
        .map((cell) =>
          cell.field === kept ? { ...cell, height: bottom - cell.row + 1, width: right - cell.column } : cell,
        ),
    };
  });
  return (paper) =>
    layOut(
      paper,
      merge,
      mapReports((report) => ({ ...report, covered: [...(report.covered ?? []), ...covered] })),
    );
};
