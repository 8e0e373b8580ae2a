import { describe, expect, test } from "vitest";
import { bookOfSheets } from "../../src/book/new-book";
import { fieldsOfFormat } from "../../src/form/fields";
import { localeOf } from "../../src/locales";
import { locate } from "../../src/locate/locate";
import { blankContent } from "../../src/paper/form-content";
import { formSheet } from "../../src/paper/form-sheet";
import { filledCount, isUnfilled } from "../../src/report/filled";
import { readReport } from "../../src/report/read";
import { testReport, type TestReport } from "../support/report";

const counted = (options: TestReport) => {
  const { report } = testReport({ format: "2021", ...options });
  return { ...filledCount(report), isUnfilled: isUnfilled(report) };
};

/** 0 in the first 100 of the 200 cells. */
const zerosInHalf = Object.fromEntries(
  fieldsOfFormat("2021")
    .slice(0, 100)
    .map(({ id }) => [id, 0]),
);
const halfBlank: TestReport = {
  fill: null,
  figures: { ...zerosInHalf, "t2.regulations.issued": 1, "t2.regulations.inForce": 2, "t2.regulations.repealed": 3 },
};

describe("how far a form is filled in", () => {
  test("a form as it is handed out, its totals formulas: 0 of 200", () => {
    const { form } = localeOf("zh");
    const options = { sheet: "表", totals: "formulas", isMarked: false } as const;
    const book = bookOfSheets([formSheet(blankContent("2021", null, 2025), options, form)]);
    const [placement] = locate(book).placements;
    if (!placement) throw new Error("no report");
    const report = readReport(book, placement);
    expect(filledCount(report)).toMatchObject({ filled: 0, of: 200 });
    expect(isUnfilled(report)).toBe(true);
  });

  test.each<[string, TestReport, number, boolean]>([
    ["nothing", { fill: null }, 0, true],
    ["zeros in some cells", { fill: null, figures: { "t4.review.upheld": 0, "t4.review.total": 0 } }, 0, true],
    ["one figure", { fill: null, figures: { "t4.review.upheld": 1 } }, 1, false],
    ["a word", { fill: null, figures: { "t4.review.upheld": "无" } }, 1, false],
    ["zeros throughout: a finished report", { fill: 0 }, 0, false],
    ["a figure in 3 of 200 cells, 0 in 97, and 100 blank", halfBlank, 3, false],
    [
      "a negative figure and a text that is none",
      { fill: null, figures: { "t4.review.upheld": "约3", "t3.granted.natural": -1 } },
      2,
      false,
    ],
    ["zeros in just half of the cells", { ...halfBlank, figures: { ...zerosInHalf } }, 0, false],
    [
      "zeros in just less than half of them",
      { ...halfBlank, figures: { ...zerosInHalf, "t2.regulations.issued": null } },
      0,
      true,
    ],
    ["zeros, and a cell forgotten", { fill: 0, figures: { "t4.review.upheld": null } }, 0, false],
  ])("%s", (_, options, filled, unfilled) => {
    expect(counted(options)).toMatchObject({ filled, of: 200, isUnfilled: unfilled });
  });
});
