import { isSameCell, type CellRef } from "../book/address";
import { sheetOf, type Book, type Sheet } from "../book/book";
import { check } from "../check/check";
import type { CheckResult, CheckSettings } from "../check/finding";
import { locate } from "../locate/locate";
import type { PassedOver, Placement } from "../locate/placement";
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

/** Everything that the rules say of a workbook. A report on sheets that did not change is not checked again. */
export function examine(book: Book, settings: CheckSettings): Examined {
  const { placements, others } = locate(book);
  const onSheet = new Map<string, number>();
  const reports = placements.map((placement) => {
    const sheet = [...placement.tables.values()][0]?.sheet ?? "";
    const count = (onSheet.get(sheet) ?? 0) + 1;
    onSheet.set(sheet, count);
    return checked(`${sheet}#${count}`, book, placement, settings);
  });
  return { reports, others };
}

interface Known {
  readonly sheets: readonly (Sheet | undefined)[];
  readonly settings: CheckSettings;
  readonly report: CheckedReport;
}

const known = new WeakMap<Placement, Known>();

function checked(key: string, book: Book, placement: Placement, settings: CheckSettings): CheckedReport {
  const sheets = [...placement.tables.values()].map((table) => sheetOf(book, table.sheet));
  const before = known.get(placement);
  const isKnown =
    before?.report.key === key &&
    before.sheets.every((sheet, i) => sheet === sheets[i]) &&
    isSameSettings(before.settings, settings);
  if (isKnown) return before.report;
  const report = readReport(book, placement);
  const made = { key, report, result: check(report, settings) };
  known.set(placement, { sheets, settings, report: made });
  return made;
}

function isSameSettings(a: CheckSettings, b: CheckSettings): boolean {
  return a.off === b.off && a.severities === b.severities && a.incrementReading === b.incrementReading;
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
