import { describe, expect, test } from "vitest";
import { formatArea, formatPosition } from "../../src/book/address";
import { plainBlock, type Block } from "../../src/workbench/clipboard";
import { placeBlock } from "../../src/workbench/paste";
import { bookOf, gridSheet } from "../support/test-sheet";

/** What goes where, and what is merged with it, when a block is pasted into A1 of a sheet. */
function placed(block: Block, grid: string): string {
  const [sheet] = bookOf([gridSheet("Sheet1", grid)]).sheets;
  if (!sheet) throw new Error("no sheet");
  const { texts, merges } = placeBlock(block, { row: 0, column: 0 }, sheet);
  const places = texts.map((each) => `${formatPosition(each)}=${each.text}`);
  return [...places, ...merges.map(formatArea)].join(" ");
}

/** A cell over several columns or rows. */
const wide = (text: string, columns: number, rows = 1) => ({ text, rows, columns });
const one = (text: string) => wide(text, 1);

describe("a pasted block", () => {
  test("goes column by column where nothing is merged", () => {
    expect(placed(plainBlock([["1", "2"], ["3"]]), "9 | 9\n 9 | 9")).toBe("A1=1 B1=2 A2=3");
  });

  test("of a sheet with the same merged cells keeps its columns", () => {
    expect(placed(plainBlock([["5", "", "", "-3", "", "2"]]), "0 | < | < | 0 | < | 0")).toBe("A1=5 D1=-3 F1=2");
    expect(placed([[wide("5", 3), wide("-3", 2), one("2")]], "0 | < | < | 0 | < | 0")).toBe("A1=5 D1=-3 F1=2");
  });

  test("goes cell by cell where a figure would fall into a merged cell", () => {
    expect(placed(plainBlock([["5", "-3", "2"]]), "0 | < | < | 0 | < | 0")).toBe("A1=5 D1=-3 F1=2");
    expect(placed([[wide("5", 2), one("2")]], "0 | < | < | 0")).toBe("A1=5 D1=2");
  });

  test("brings its merged cells where nothing stands: a table from Word is laid out as it looks", () => {
    const table = [
      [wide("申请人", 1, 2), wide("自然人", 2), one("合计")],
      [one("1"), one("2"), one("3")],
    ];
    expect(placed(table, "")).toBe("A1=申请人 B1=自然人 D1=合计 B2=1 C2=2 D2=3 A1:A2 B1:C1");
  });

  test("merges nothing where something stands", () => {
    expect(placed([[wide("a", 2), one("b")]], "0 | 0 | 0")).toBe("A1=a C1=b");
  });

  test("does not leave the sheet", () => {
    const [sheet] = bookOf([gridSheet("Sheet1", "1")]).sheets;
    if (!sheet) throw new Error("no sheet");
    expect(placeBlock(plainBlock([["1", "2"]]), { row: 0, column: 16_383 }, sheet).texts).toHaveLength(1);
  });
});
