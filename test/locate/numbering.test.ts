import { describe, expect, it } from "vitest";
import { gridOf } from "../../src/locate/grid";
import { numberingColumns } from "../../src/locate/numbering";
import { bookOf, gridSheet } from "../support/test-sheet";

/** The columns of a grid of labels, a second column and figures that only number the rows. */
function numbering(lines: readonly string[]): readonly number[] {
  const [sheet] = bookOf([gridSheet("Sheet1", lines.join("\n"))]).sheets;
  if (!sheet) throw new Error("no sheet");
  const rows = lines.map((_, row) => ({ row, labelEnd: 0, limit: 9 }));
  return [...numberingColumns(gridOf(sheet), rows, [], [])];
}

describe("a column that numbers the rows", () => {
  it.each([
    ["one after the other", ["1", "2", "3", "4"]],
    ["with a row that is missing", ["1", "2", "4", "5"]],
    ["anew in each block", ["1", "2", "1", "1", "2"]],
  ])("%s", (_, numbers) => {
    expect(numbering(numbers.map((number) => `规章|${number}`))).toEqual([1]);
  });

  it.each([
    ["of zeros", ["0", "0", "0", "0"]],
    ["of zeros and ones", ["0", "0", "1", "0", "1"]],
    ["of one figure", ["2", "2", "2", "2"]],
  ])("figures %s are none", (_, figures) => {
    expect(numbering(figures.map((figure) => `规章|${figure}`))).toEqual([]);
  });
});
