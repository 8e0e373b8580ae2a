import { describe, expect, it } from "vitest";
import { formatArea } from "../../src/book/address";
import { formatShowing } from "../../src/mark/look";
import { previewOf } from "../../src/mark/preview";
import { readReport } from "../../src/report/read";
import { plainReport } from "./grids";

const { book, placement } = plainReport({
  figures: {
    "t4.review.upheld": 3,
    "t4.review.total": '５件，其中另案处理的有"若干"，详见附件说明',
    "t4.review.pending": null,
    "t4.review.other": " ",
  },
});
const report = readReport(book, placement);

describe("a preview", () => {
  it("shows old and new in each cell; a blank one only gets the look", () => {
    const figures = new Map([
      ["t4.review.upheld", 8],
      ["t4.review.total", 8],
      ["t4.review.pending", 0],
      ["t4.review.other", 1],
    ] as const);
    const cells = previewOf(book, report, figures);
    expect(cells.map(({ area, shows }) => `${formatArea(area)} ${shows ?? "-"}`)).toEqual([
      "A55 3 → 8",
      'E55 ５件，其中另案处理的有"若干"，详见附件 → 8',
      "D55 -",
      "C55 → 1",
    ]);
    for (const { shows = "" } of cells) expect(formatShowing(shows).length).toBeLessThan(256);
  });

  it("covers the merged area that shows the cell, and leaves out what the report has not", () => {
    const [sheet] = book.sheets;
    const merges = [{ top: 54, left: 0, bottom: 55, right: 0 }];
    const merged = { ...book, sheets: sheet ? [{ ...sheet, merges }] : [] };
    const cells = previewOf(merged, report, new Map([["t4.review.upheld", 8]] as const));
    expect(cells.map(({ area }) => formatArea(area))).toEqual(["A55:A56"]);
    expect(previewOf(book, { ...report, fields: new Map() }, new Map([["t4.review.upheld", 8]] as const))).toEqual([]);
  });
});
