import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { publishedReport } from "../../../scripts/fixtures/published-report";
import { sampleReport } from "../../../scripts/fixtures/sample-report";
import { cellOf } from "../../../src/book/book";
import { readWorkbook } from "../../../src/files/xlsx/read/read";
import { bookOf } from "../../support/test-sheet";

const fixture = (path: string) => readFile(new URL(`../../fixtures/${path}`, import.meta.url));

describe("the workbooks of test/fixtures/reports", () => {
  it.each(["000_c40ad2a1dac19f22", "004_0c438f8114f0a000"])("%s is what the script makes of its text", async (name) => {
    const sheet = publishedReport(await fixture(`texts/${name}.txt`).then(String));
    const book = await readWorkbook(new Uint8Array(await fixture(`reports/${name}.xlsx`)));
    expect(book).toEqual(withoutBlanks(bookOf([sheet])));
  });

  it("keeps the white space of the text, and makes clean digits numbers", async () => {
    const book = await readWorkbook(new Uint8Array(await fixture("reports/004_0c438f8114f0a000.xlsx")));
    const at = (row: number, column: number) => cellOf(book, { sheet: "Sheet1", row, column }).value;
    expect([at(17, 3), at(17, 6), at(17, 8)]).toEqual([5, -3, 2]);
    expect([at(18, 3), at(18, 6), at(18, 8)]).toEqual(["　   8", "　+21", "　 29"]);
  });

  it("the sample is what the script makes", async () => {
    const book = await readWorkbook(new Uint8Array(await fixture("reports/sample-2021.xlsx")));
    expect(book).toEqual(withoutBlanks(bookOf([sampleReport()])));
  });
});

/** Cells that only have a border are no cells of a book. */
function withoutBlanks(book: ReturnType<typeof bookOf>): ReturnType<typeof bookOf> {
  return {
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      cells: new Map([...sheet.cells].filter(([, { value }]) => value !== null)),
    })),
  };
}
