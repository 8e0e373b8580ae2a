import { isSameCell, type CellRef } from "../book/address";
import type { Book } from "../book/book";
import { check } from "../check/check";
import type { CheckResult, CheckSettings } from "../check/finding";
import { locate } from "../locate/locate";
import type { PassedOver } from "../locate/placement";
import { readReport } from "../report/read";
import type { BoundField, Report } from "../report/report";

/** A report with what the rules say of it. */
export interface CheckedReport {
  /** Its sheet and its place on the sheet: the same after rows were inserted or figures changed. */
  readonly key: string;
  readonly report: Report;
  readonly result: CheckResult;
}

/** A workbook read, located and checked. */
export interface Examined {
  readonly reports: readonly CheckedReport[];
  readonly others: readonly PassedOver[];
}

/** Everything that the rules say of a workbook. */
export function examine(book: Book, settings: CheckSettings): Examined {
  const { placements, others } = locate(book);
  const onSheet = new Map<string, number>();
  const reports = placements.map((placement) => {
    const sheet = [...placement.tables.values()][0]?.sheet ?? "";
    const count = (onSheet.get(sheet) ?? 0) + 1;
    onSheet.set(sheet, count);
    const report = readReport(book, placement);
    return { key: `${sheet}#${count}`, report, result: check(report, settings) };
  });
  return { reports, others };
}

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
