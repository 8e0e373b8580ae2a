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

/** The same with other figures everywhere: nothing adds up, and no small correction mends it. */
export function hopelessReports(count: number): Uint8Array {
  let seed = 1;
  const next = () => (seed = (seed * 48_271) % 2_147_483_647) % 1000;
  const isFigure = (value: unknown) => typeof value === "number" && value < 2000;
  return xlsxOf(
    reportSheets(count).map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => (isFigure(cell.value) ? { ...cell, value: next() } : cell)),
    })),
  );
}
