import { describe, expect, test } from "vitest";
import { unitFileName } from "../../src/review/file-name";
import { unitForms, yearAfter } from "../../src/review/roster-forms";
import { testReturn, type TestReturn } from "../support/reviewed";

const carriedOut = { "t3.carriedOut.natural": 3, "t3.carriedOut.business": 0, "t3.carriedOut.total": 3 } as const;

/** The one form of 甲局 for 2024, from what was handed in before. */
function formOf(...earlier: readonly TestReturn[]) {
  const reports = earlier.map((each) => testReturn({ role: "previous", name: "甲局", fill: null, ...each }));
  const [form] = unitForms(["甲局"], "2021", 2024, reports);
  return {
    carried: Object.fromEntries(form?.content.figures ?? []),
    inForce: Object.fromEntries(form?.inForce ?? []),
    hasLastYear: form?.hasLastYear,
  };
}

const nothing = { carried: {}, inForce: {} };

describe("a form for each unit of a roster", () => {
  test("上年结转 is last year's 结转下年度, column by column; a blank stays blank, and 现行有效 is told only", () => {
    expect(formOf({ figures: { ...carriedOut, "t2.normative.inForce": 21 } })).toEqual({
      carried: { "t3.carriedIn.natural": 3, "t3.carriedIn.business": 0, "t3.carriedIn.total": 3 },
      inForce: { "t2.normative.inForce": 21 },
      hasLastYear: true,
    });
  });

  test.each<[string, TestReturn]>([
    ["another unit's", { name: "甲局分局", figures: carriedOut }],
    ["a report of the year before last", { year: 2022, figures: carriedOut }],
    ["a report of no year", { year: null, figures: carriedOut }],
  ])("%s is not last year's report", (_, earlier) => {
    expect(formOf(earlier)).toEqual({ ...nothing, hasLastYear: false });
  });

  test("names match as in a review: brackets, full width, white space", () => {
    const [form] = unitForms(["甲局（本级）"], "2021", 2024, [
      testReturn({ name: "甲 局(本级)", fill: null, figures: carriedOut }),
    ]);
    expect(form?.content.figures.get("t3.carriedIn.natural")).toBe(3);
  });

  test("of two reports of the unit only what they agree on is carried over", () => {
    const { carried } = formOf({ figures: carriedOut }, { figures: { ...carriedOut, "t3.carriedOut.natural": 4 } });
    expect(carried).toEqual({ "t3.carriedIn.business": 0, "t3.carriedIn.total": 3 });
  });

  test("an unreadable figure is left to the unit", () => {
    expect(formOf({ figures: { "t3.carriedOut.natural": "三件", "t3.carriedOut.business": " 2 " } }).carried).toEqual({
      "t3.carriedIn.business": 2,
    });
  });

  test("the edition of 2019 has no 现行有效 to tell, and its requests carry over", () => {
    expect(formOf({ format: "2019", figures: carriedOut })).toMatchObject({
      carried: { "t3.carriedIn.natural": 3 },
      inForce: {},
    });
  });

  test("the year is the one after the latest report", () => {
    expect(yearAfter([2022, 2023, null].map((year) => testReturn({ year })))).toBe(2024);
    expect(yearAfter([testReturn({ year: null })])).toBeNull();
  });
});

test.each([
  ["海宁市商务局", 2024, "海宁市商务局_2024"],
  ["甲/乙:局", null, "甲_乙_局"],
  ["..", null, "_"],
  ["CON", null, "_CON"],
])("the file name of %j (%j) is %j", (unit, year, name) => {
  expect(unitFileName(unit, year)).toBe(name);
});
