import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parsePosition } from "../src/book/address";
import { defaultSettings } from "../src/check/settings";
import { checkBook, createExaminer } from "../src/check/check-book";
import { openFile } from "../src/files/xlsx/file-host";
import { readWorkbook } from "../src/files/xlsx/read/read";
import { layOut, mergesLost, offset, paperOf, sheetsOf } from "../test/support/layouts";
import { xlsxOf } from "../test/support/xlsx";
import { medianOf, milliseconds, printTable, shareLine, type Line } from "./table";
import { fixtures, manyReports } from "./workbooks";

const rounds = 200;

await benchReports();

/** How long it takes to locate and check a report, beside the time to read its file. */
async function benchReports(): Promise<void> {
  const files = [
    ...fixtures.map((path) => [basename(path), readFileSync(path)] as const),
    ["merges lost, far down", xlsxOf(sheetsOf(layOut(paperOf(), mergesLost, offset(500, 20))))] as const,
  ];
  const lines: Line[] = [];
  for (const [name, bytes] of files) {
    const readings: number[] = [];
    const checkings: number[] = [];
    // Every time a book that was not seen before: nothing of it is known yet.
    for (let i = 0; i < rounds; i++) {
      const start = performance.now();
      const book = await readWorkbook(bytes);
      const read = performance.now();
      checkBook(book, defaultSettings);
      readings.push(read - start);
      checkings.push(performance.now() - read);
    }
    // The second half: by then the code is compiled.
    lines.push(shareLine(name, medianOf(checkings.slice(rounds / 2)), medianOf(readings.slice(rounds / 2))));
  }
  printTable(
    `The same, warm: a file that was not seen before each time, medians of ${rounds / 2} after ${rounds / 2} others`,
    lines,
  );

  printTable(`After an edit of one cell, without drawing: medians of ${rounds}`, [
    await editLine("1 report", 1),
    await editLine("300 reports, one a sheet", 300),
  ]);
}

/** Types a figure and checks the workbook again; the sheets that did not change are known. */
async function editLine(name: string, count: number): Promise<Line> {
  const file = await openFile(manyReports(count));
  const sheet = file.book.sheets[0]?.name ?? "";
  const cell = { sheet, ...(parsePosition("D27") ?? { row: 26, column: 3 }) };
  const examine = createExaminer();
  examine(file.book, defaultSettings);
  const taken: number[] = [];
  for (let i = 0; i < 2 * rounds; i++) {
    const start = performance.now();
    await file.edit([{ cell, input: String(i) }]);
    examine(file.book, defaultSettings);
    taken.push(performance.now() - start);
  }
  return [
    name,
    milliseconds(medianOf(taken.slice(rounds))),
    `maximum ${milliseconds(Math.max(...taken.slice(rounds)))}`,
  ];
}
