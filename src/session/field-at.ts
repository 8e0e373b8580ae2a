import { contains, isSameCell, type CellRef } from "../book/address";
import type { CheckedReport } from "../check/check-book";
import type { BoundField } from "../report/report";

/**
 * The field that stands in a cell, with its report.
 *
 * @example fieldAt([checked], cellOfField("t3.granted.total"))?.bound.field.id // "t3.granted.total"
 * @example fieldAt([checked], { sheet: "年报", row: 0, column: 0 }) // null
 */
export function fieldAt(
  reports: readonly CheckedReport[],
  cell: CellRef,
): { readonly report: CheckedReport; readonly bound: BoundField } | null {
  for (const report of reports) {
    for (const bound of report.report.fields.values()) {
      if (isSameCell(bound.cell, cell)) return { report, bound };
    }
  }
  return null;
}

/** Whether a cell stands in one of a report's tables. */
export function isIn({ report }: CheckedReport, cell: CellRef): boolean {
  return [...report.tables.values()].some(({ sheet, area }) => sheet === cell.sheet && contains(area, cell));
}

/**
 * The report that is meant where a cell is selected: the one in which it stands; else, of those on its sheet, the one that
 * is shown already, or the first; `null` where there is none.
 */
export function reportAt(
  reports: readonly CheckedReport[],
  cell: CellRef,
  shown: CheckedReport | null,
): CheckedReport | null {
  const onSheet = reports.filter(({ report }) => [...report.tables.values()].some(({ sheet }) => sheet === cell.sheet));
  return (
    onSheet.find((each) => isIn(each, cell)) ?? onSheet.find((each) => each.key === shown?.key) ?? onSheet[0] ?? null
  );
}
