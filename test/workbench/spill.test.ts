import { expect, test } from "vitest";
import { plainLook, type CellLook, type SheetAppearance } from "../../src/book/appearance";
import { keyOf } from "../../src/book/book";
import { spillOf } from "../../src/workbench/spill";
import { bookOf, gridSheet } from "../support/test-sheet";

/** How far the text of A1 is drawn, where a column is 70 pixels wide. */
function spill(row: string, look: Partial<CellLook> = {}, merged: ReadonlyMap<number, unknown> = new Map()) {
  const appearance: SheetAppearance = {
    lookAt: () => ({ ...plainLook, ...look }),
    widthOf: () => 70,
    heightOf: () => null,
    defaultHeight: 20,
    showsGridLines: true,
  };
  const [sheet] = bookOf([gridSheet("Sheet1", row)]).sheets;
  return sheet ? spillOf(sheet, { row: 0, column: 0 }, appearance, merged, 5) : null;
}

test("a text is drawn over the empty cells to its right, up to the first that is not", () => {
  expect(spill("2023年，全年收到申请 | | | 5")).toBe(3 * 70 - 7);
  expect(spill("2023年，全年收到申请 | 5")).toBeNull();
});

test("what is wrapped, centred or at the right stays in its cell, and so does a number", () => {
  const label = "8.属于行政查询事项 | | |";
  expect(spill(label, { wraps: true })).toBeNull();
  expect(spill(label, { horizontal: "center" })).toBeNull();
  expect(spill(label, { horizontal: "right" })).toBeNull();
  expect(spill("12 | |")).toBeNull();
});

test("nothing is drawn over merged cells", () => {
  const merged = new Map([[keyOf({ row: 0, column: 2 }), "covered"]]);
  expect(spill("很长的说明 | | |", {}, merged)).toBe(2 * 70 - 7);
});
