import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/book/apply";
import { formatArea } from "../../src/book/address";
import type { Book } from "../../src/book/book";
import { clearMarks } from "../../src/mark/marks";
import { formatShowing } from "../../src/mark/look";
import { endPreview, isPreviewEdit, previewEdits, withoutPreview } from "../../src/mark/preview";
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
const shown = (of: Book) =>
  of.sheets.flatMap(({ marks }) => marks.map(({ areas, shows }) => `${areas.map(formatArea).join()} ${shows ?? "-"}`));

describe("a preview", () => {
  it("shows old and new in each cell and changes no content", () => {
    const figures = new Map([
      ["t4.review.upheld", 8],
      ["t4.review.total", 8],
      ["t4.review.pending", 0],
      ["t4.review.other", 1],
    ] as const);
    const previewed = applyEdits(book, previewEdits(book, report, figures));
    expect(shown(previewed)).toEqual([
      "A55 3 → 8",
      'E55 ５件，其中另案处理的有"若干"，详见附件 → 8',
      "D55 -",
      "C55 → 1",
    ]);
    expect(previewed.sheets.map(({ cells }) => cells)).toEqual(book.sheets.map(({ cells }) => cells));
    for (const { shows = "" } of previewed.sheets.flatMap(({ marks }) => marks))
      expect(formatShowing(shows).length).toBeLessThan(256);
  });

  it("is the only one, and ends without a trace, also with all marks", () => {
    const one = applyEdits(book, previewEdits(book, report, new Map([["t4.review.upheld", 8]])));
    const edits = previewEdits(one, report, new Map([["t4.review.other", 2]]));
    expect(edits.every(isPreviewEdit)).toBe(true);
    const other = applyEdits(one, edits);
    expect(shown(other)).toEqual(["C55 → 2"]);
    expect(applyEdits(other, endPreview(other))).toEqual(book);
    expect(applyEdits(other, clearMarks(other))).toEqual(book);
    expect(withoutPreview(other)).toEqual(book);
    expect(withoutPreview(book)).toBe(book);
  });
});
