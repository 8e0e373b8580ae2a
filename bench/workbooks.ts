import { paperOf, sheetsOf } from "../test/support/layouts";
import type { TestSheet } from "../test/support/test-sheet";
import { xlsxOf } from "../test/support/xlsx";

/** Reports as they were published, and a sample of the newer format. */
export const fixtures = ["000_c40ad2a1dac19f22", "004_0c438f8114f0a000", "sample-2021"].map(
  (name) => `test/fixtures/reports/${name}.xlsx`,
);

/** Sheets with one sound report each. */
function reportSheets(count: number): TestSheet[] {
  return Array.from({ length: count }, (_, i) => sheetsOf(paperOf({ name: `单位${i}`, sheet: `单位${i}` }))).flat();
}

/** A workbook of as many reports, as a file. */
export function manyReports(count: number): Uint8Array {
  return xlsxOf(reportSheets(count));
}
