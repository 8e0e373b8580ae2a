import { expect, test } from "vitest";
import { applyEdits } from "../../src/book/apply";
import { sheetOf } from "../../src/book/book";
import type { SheetEdit } from "../../src/book/edit";
import { withFreeNames } from "../../src/book/new-names";
import type { NewSheet } from "../../src/book/new-sheet";
import { isReadElsewhere, printOf } from "../../src/book/sheet-print";
import { bookOf, gridSheet } from "../support/test-sheet";
import { inverse } from "../support/inverse";

const added: NewSheet = {
  name: "练习",
  cells: [
    { row: 0, column: 0, value: "=1+1" },
    { row: 1, column: 0, value: null, formula: "=SUM('练习'!B1:B2)" },
    { row: 0, column: 1, value: 3, link: "#'练习'!A1" },
  ],
  names: [{ name: "nianbao.exercise", sheet: "练习", refersTo: "='练习'!$A$1", isVisible: false }],
};

test("a sheet is added behind the others with its names, and its inverse takes both away", () => {
  const book = bookOf([gridSheet("A", "5")]);
  const edit: SheetEdit = { kind: "sheet", from: null, to: added };
  const after = applyEdits(book, [edit]);
  expect(after.sheets.map(({ name }) => name)).toEqual(["A", "练习"]);
  expect(after.names).toEqual(added.names);
  expect(applyEdits(after, [inverse(edit)])).toEqual(book);
});

test("a new sheet gets a name that is free, and what points to it follows", () => {
  const [sheet, other] = withFreeNames([added, { name: "说明", cells: [] }], ["练习"]);
  expect([sheet?.name, other?.name]).toEqual(["练习 (2)", "说明"]);
  expect(sheet?.cells[1]?.formula).toBe("=SUM('练习 (2)'!B1:B2)");
  expect(sheet?.cells[2]?.link).toBe("#'练习 (2)'!A1");
  expect(sheet?.names?.[0]).toMatchObject({ sheet: "练习 (2)", refersTo: "='练习 (2)'!$A$1" });
});

test.each([
  ["a figure", "1 | 2", "1 | 3"],
  ["a figure that became a text", "1 | 2", "1 | '2"],
  ["a formula in the place of its result", "1 | 2", "1 | =1+1→2"],
  ["one cell more", "1 | 2", "1 | 2\n3 |"],
  ["the same figure in another cell", "1 |  | 2", "1 | 2 | "],
])("the print of a sheet tells %s", (_, before, after) => {
  const [a, b] = [before, after].map((grid) =>
    printOf(bookOf([gridSheet("S", grid)]).sheets[0] ?? { cells: new Map() }),
  );
  expect(a).not.toBe(b);
});

test("the print of a sheet does not depend on results, on looks, nor on how a program writes lines and formulas", () => {
  const print = (value: string | number, formula: string | null, numberFormat: string) =>
    printOf({ cells: new Map([[0, { value, formula, numberFormat, isLocked: false }]]) });
  expect(print("a\r\nb", null, "@")).toBe(print("a\nb", null, "General"));
  expect(print(3, "=sum( A1:A2 )", "0")).toBe(print(4, "=SUM(A1:A2)", "0"));
});

test("a sheet that formulas or names elsewhere read is known", () => {
  const sheets = (formula: string) =>
    bookOf([gridSheet("A", `${formula}→1`), gridSheet("局 1", "1"), gridSheet("B", "1")]);
  expect(isReadElsewhere(sheets("='局 1'!A1"), "局 1")).toBe(true);
  expect(isReadElsewhere(sheets("=SUM(b!A1,2)"), "B")).toBe(true);
  expect(isReadElsewhere(sheets("=AB!A1"), "B")).toBe(false);
  expect(sheetOf(sheets("=1"), "局 1")).toBeDefined();
  const named = { ...sheets("=1"), names: [{ name: "x", sheet: null, refersTo: "='局 1'!$A$1", isVisible: true }] };
  expect(isReadElsewhere(named, "局 1")).toBe(true);
});
