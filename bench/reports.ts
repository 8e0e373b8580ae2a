import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { defaultSettings } from "../src/check/settings";
import { examine } from "../src/session/examine";
import { readWorkbook } from "../src/xlsx/read";
import { layOut, mergesLost, offset, paperOf, sheetsOf } from "../test/support/layouts";
import { bookOf } from "../test/support/test-sheet";
import { xlsxOf } from "../test/support/xlsx";
import { medianTime, milliseconds, printTable, type Line } from "./table";

const fixtures = ["000_c40ad2a1dac19f22", "004_0c438f8114f0a000", "sample-2021"];

/** How long it takes to locate and check a report, beside the time to read its file. */
export async function benchReports(): Promise<void> {
  const files = [
    ...fixtures
      .map((name) => `test/fixtures/reports/${name}.xlsx`)
      .map((path) => [basename(path), readFileSync(path)] as const),
    ["merges lost, far down", xlsxOf(sheetsOf(layOut(paperOf(), mergesLost, offset(500, 20))))] as const,
  ];
  const lines: Line[] = [];
  for (const [name, bytes] of files) {
    const book = await readWorkbook(bytes);
    const reading = await medianTime(15, () => readWorkbook(bytes));
    const checking = await medianTime(15, () => examine(book, defaultSettings));
    const share = `${((100 * checking) / reading).toFixed(0)} %`;
    lines.push([
      name,
      share,
      `${milliseconds(checking)} to locate and check, ${milliseconds(reading)} to read the file`,
    ]);
  }
  printTable("Locate and check, as a share of reading the file (medians of 15)", lines);

  const one = bookOf(sheetsOf(paperOf()));
  const many = bookOf(
    Array.from({ length: 300 }, (_, i) => sheetsOf(paperOf({ name: `单位${i}`, sheet: `单位${i}` }))).flat(),
  );
  printTable("The whole workbook located and checked again, as after an edit", [
    ["1 report", milliseconds(await medianTime(25, () => examine(one, defaultSettings)))],
    ["300 reports, one a sheet", milliseconds(await medianTime(5, () => examine(many, defaultSettings)))],
  ]);
}
