import { isSameCell, type CellRef } from "../book/address";
import type { CheckedReport } from "../check/check-book";
import type { BoundField } from "../report/report";

/** The field that stands in a cell, with its report. */
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
