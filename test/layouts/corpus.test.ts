import { describe, expect, test } from "vitest";
import { contains, formatArea, formatPosition } from "../../src/book/address";
import { expectedOf, sheetsOf } from "../support/layouts";
import { corpus } from "./corpus";

// The corpus judges others, so it is judged first.
describe("a layout is a sheet that could exist", () => {
  test("every layout has a name of its own", () => {
    expect(new Set(corpus.map((layout) => layout.name)).size).toBe(corpus.length);
  });

  test.each(corpus)("$name: no cell stands on or under another", ({ paper }) => {
    for (const sheet of sheetsOf({ ...paper, sheets: paper.sheets.map((each) => ({ ...each, stale: [] })) })) {
      const places = sheet.cells.map(formatPosition);
      expect(
        places.filter((place, index) => places.indexOf(place) !== index),
        sheet.name,
      ).toEqual([]);
      for (const area of sheet.merges ?? []) {
        const covered = sheet.cells.filter(
          (cell) => contains(area, cell) && !(cell.row === area.top && cell.column === area.left),
        );
        expect(covered.map(formatPosition), `${sheet.name} under ${formatArea(area)}`).toEqual([]);
      }
    }
  });

  test.each(corpus)("$name: what is missing was said to be missing", ({ paper }) => {
    for (const report of expectedOf(paper)) {
      const missing = [...report.tables.values()].flatMap((table) => table.missing);
      const removed =
        report.alterations?.filter((each) => each.rule === "layout.missing" && each.at.includes(".")) ?? [];
      expect(missing.length > 0).toBe(removed.length > 0);
    }
  });
});
