import { describe, expect, test } from "vitest";
import { formatArea, parseArea, parsePosition, type Area, type Position } from "../../src/book/address";
import type { Direction } from "../../src/workbench/geometry";
import { boxOf, extended, usedArea } from "../../src/workbench/selection";
import { areas, bookOf, gridSheet } from "../support/test-sheet";

const area = (text: string): Area => parseArea(text) ?? { top: 0, left: 0, bottom: 0, right: 0 };
const cell = (text: string): Position => parsePosition(text) ?? { row: 0, column: 0 };

describe("a selection", () => {
  test("holds merged cells whole", () => {
    expect(formatArea(boxOf([area("A1"), area("B2")], areas("B2:D4 D4:D4 D3:E3")))).toBe("A1:E4");
  });

  test.each<[string, string, Direction, string]>([
    ["B2", "B2", "right", "B2:C2"],
    ["B2:C2", "B2", "left", "B2"],
    ["B2", "B2", "left", "A2:B2"],
    ["A2:B2", "B2", "down", "A2:B3"],
    ["A1", "A1", "up", "A1"],
    ["D2", "D2", "down", "D2:F5"],
    ["D2:F5", "D2", "up", "D2:F2"],
  ])("%s with the active cell %s and Shift+%s is %s", (from, active, direction, to) => {
    const merges = areas("D3:F5");
    const extent = { rows: 20, columns: 10, isCut: false };
    expect(formatArea(extended(area(from), cell(active), direction, extent, merges, () => false))).toBe(to);
  });

  test("of everything ends with the last cell that is used", () => {
    const [sheet] = bookOf([gridSheet("Sheet1", " | 1\n 2 | |")]).sheets;
    expect(sheet && formatArea(usedArea(sheet))).toBe("A1:B2");
  });
});
