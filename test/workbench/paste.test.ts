import { describe, expect, test } from "vitest";
import { formatPosition } from "../../src/book/address";
import { placeBlock } from "../../src/workbench/paste";
import { areas } from "../support/test-sheet";

function placed(rows: string[][], merges: string, isMerged = false): string {
  return placeBlock({ rows, isMerged }, { row: 0, column: 0 }, areas(merges))
    .map((each) => `${formatPosition(each)}=${each.text}`)
    .join(" ");
}

describe("a pasted block", () => {
  test("goes column by column where nothing is merged", () => {
    expect(placed([["1", "2"], ["3"]], "")).toBe("A1=1 B1=2 A2=3");
  });

  test("of a sheet with the same merged cells keeps its columns", () => {
    expect(placed([["5", "", "", "-3", "", "2"]], "A1:C1 D1:E1")).toBe("A1=5 D1=-3 F1=2");
  });

  test("goes cell by cell where a figure would fall into a merged cell", () => {
    expect(placed([["5", "-3", "2"]], "A1:C1 D1:E1")).toBe("A1=5 D1=-3 F1=2");
  });

  test("of merged cells goes cell by cell", () => {
    expect(placed([["a", "1"], ["2"]], "A1:A2", true)).toBe("A1=a B1=1 B2=2");
  });

  test("does not leave the sheet", () => {
    expect(placeBlock({ rows: [["1", "2"]], isMerged: false }, { row: 0, column: 16_383 }, [])).toHaveLength(1);
  });
});
