import { expect, it } from "vitest";
import { keyOf, type Book } from "../../src/book/book";
import { asWorkbook } from "../../src/files/as-workbook";

const bookWith = (merges: number, columns: number): Book => ({
  names: [],
  sheets: [
    {
      name: "表",
      visibility: "visible",
      isProtected: false,
      cells: new Map([
        [keyOf({ row: 0, column: 0 }), { value: 5, formula: null, numberFormat: "General", isLocked: true }],
      ]),
      merges: Array.from({ length: merges }, () => ({ top: 0, left: 0, bottom: 65_535, right: columns - 1 })),
      marks: [],
    },
  ],
});

it("merged areas that cover a sheet thousands of times are not written out", () => {
  expect(() => asWorkbook(bookWith(28_000, 256))).toThrowError(expect.objectContaining({ code: "tooLarge" }));
});

it("one merged area over a whole sheet is written without the look of each cell under it", () => {
  expect(asWorkbook(bookWith(1, 256)).length).toBeLessThan(100_000);
});
