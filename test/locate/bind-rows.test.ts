import { describe, expect, it } from "vitest";
import { columnName } from "../../src/book/address";
import { bindRows } from "../../src/locate/bind-rows";
import { gridOf } from "../../src/locate/grid";
import { bookOf, gridSheet } from "../support/test-sheet";

/** The columns bound for each data row of a grid whose first row is the header and whose first column the label. */
function bound(text: string, merges?: null): (string | null)[] {
  const [sheet] = bookOf([gridSheet("Sheet1", text)], [], merges).sheets;
  if (!sheet) throw new Error("no sheet");
  const grid = gridOf(sheet);
  const [header = 0] = grid.rows;
  const rows = grid.rows.slice(1).map((row) => ({ row, labelEnd: grid.cellsOf(row)[0]?.end ?? 0, limit: 20 }));
  return bindRows(grid, grid.cellsOf(header).slice(1), rows).map(
    (cells) => cells && cells.map((cell) => (cell ? columnName(cell.column) : "?")).join(" "),
  );
}

const spans = `
  信息内容 | 甲 | < | 乙 | <
  行政许可 | 5  | < | < | 2`;

describe("the data cells of a row", () => {
  it("are matched by their order where they differ from the header in span", () =>
    expect(bound(spans)).toEqual(["B E"]));
  it("are matched by their order where merges are not known and every cell is filled", () =>
    expect(bound(spans, null)).toEqual(["B E"]));
  it("are matched by column where the header has no gap, filled or not", () =>
    expect(bound("信息内容|甲|乙|丙\n行政许可|||2\n行政处罚|1", null)).toEqual(["B C D", "B C D"]));
  it("are not matched by column where a full row stands in other columns", () =>
    expect(bound("信息内容|甲|乙||\n行政许可|5||2|\n行政处罚|1|||", null)).toEqual(["B D", "B D"]));
  it("are as in the rows that are certain", () =>
    expect(bound("信息内容|甲||乙\n行政许可|5||\n行政处罚|1|2|", null)).toEqual(["B C", "B C"]));
  it("are told by the columns that are filled in any row", () =>
    expect(bound("信息内容|甲||乙\n行政许可|5||\n行政处罚||2|", null)).toEqual(["B C", "B C"]));
  it("of a wide table are matched by column where most are in line with the header", () =>
    expect(bound("信息内容|甲||乙||丙||丁||戊||己||庚\n申请|1||2||3||||5||6||7", null)).toEqual(["B D F H J L N"]));
  it("are not what a merge covers from above, from the left or over several columns", () =>
    expect(bound("信息内容|甲|乙|丙\n行政许可|1|2|3\n行政处罚|4|^|6\n行政强制|7|<|9")).toEqual([
      "B C D",
      "B ? D",
      "? ? D",
    ]));
  it("are not told where a blank could be in either of two columns", () =>
    expect(bound("信息内容|甲||乙\n行政许可|5||", null)).toEqual([null]));
});
