import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatPosition, parsePosition, type Position } from "../../src/book/address";
import { plainLook, type SheetAppearance } from "../../src/book/appearance";
import { extentOf, rowOffsets, step, windowOf, type Direction, type Extent } from "../../src/workbench/geometry";
import { areas, bookOf, gridSheet, type TestSheet } from "../support/test-sheet";

const extent: Extent = { rows: 100, columns: 20, isCut: false };

function sheetOf(sheet: TestSheet) {
  const first = bookOf([sheet]).sheets[0];
  if (!first) throw new Error("no sheet");
  return first;
}

function appearanceOf(heights: ReadonlyMap<number, number>): SheetAppearance {
  return {
    lookAt: () => plainLook,
    widthOf: () => 70,
    heightOf: (row) => heights.get(row) ?? null,
    defaultHeight: 20,
    showsGridLines: true,
  };
}

describe("the extent of the grid", () => {
  test("is what is used and some room", () => {
    expect(extentOf(sheetOf(gridSheet("Sheet1", "1 | 2")))).toEqual({ rows: 40, columns: 12, isCut: false });
    const far = { name: "Sheet1", cells: [{ row: 499, column: 29, value: 1 }] };
    expect(extentOf(sheetOf(far))).toEqual({ rows: 510, columns: 32, isCut: false });
  });

  test("has a limit: a cell at the end of the sheet does not cost 16 384 columns", () => {
    const far = { name: "Sheet1", cells: [{ row: 1_048_575, column: 16_383, value: 1 }] };
    expect(extentOf(sheetOf(far))).toEqual({ rows: 1_048_576, columns: 256, isCut: true });
  });
});

describe("the rows in view", () => {
  test("the row at a height is the one whose offset it lies behind", () => {
    const heights = fc.array(fc.tuple(fc.nat(99), fc.nat(60)), { maxLength: 10 });
    fc.assert(
      fc.property(heights, fc.nat(3000), (own, offset) => {
        const known = new Map(own);
        const { offsetOf, rowAt } = rowOffsets(appearanceOf(known), 100);
        const row = rowAt(offset);
        const sum = Array.from({ length: row }, (_, i) => known.get(i) ?? 20).reduce((a, b) => a + b, 0);
        expect(offsetOf(row)).toBe(sum);
        expect(sum).toBeLessThanOrEqual(offset);
        if (row < 99) expect(offsetOf(row + 1)).toBeGreaterThan(offset);
      }),
    );
  });

  test("merged areas are drawn whole", () => {
    expect(windowOf(10, 20, extent, areas("A5:A12 A20:B30 C30:C40 D50:D60"))).toEqual([4, 39]);
    expect(windowOf(-5, 200, extent, [])).toEqual([0, 99]);
  });
});

describe("a step", () => {
  const merges = areas("B2:D4");
  const from = (address: string, direction: Direction, isHidden: (at: Position) => boolean = () => false) =>
    formatPosition(step(parsePosition(address) ?? { row: 0, column: 0 }, direction, extent, merges, isHidden));

  test("goes to the next cell", () => {
    expect([from("F6", "up"), from("F6", "down"), from("F6", "left"), from("F6", "right")]).toEqual([
      "F5",
      "F7",
      "E6",
      "G6",
    ]);
  });

  test("takes a merged cell as one", () => {
    expect([from("B2", "right"), from("B2", "down"), from("C5", "up"), from("E3", "left")]).toEqual([
      "E2",
      "B5",
      "B2",
      "B2",
    ]);
  });

  test("stays at the edge, and passes what is hidden", () => {
    expect([from("A1", "up"), from("A1", "left"), from("T100", "right")]).toEqual(["A1", "A1", "T100"]);
    expect(from("F6", "down", ({ row }) => row === 6 || row === 7)).toBe("F9");
  });
});
