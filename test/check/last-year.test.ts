import { describe, expect, test } from "vitest";
import { figuresOfYear, lastYearAmong, lastYearFrom } from "../../src/check/last-year";
import { unitYear } from "../../src/check/over-years";
import type { Report } from "../../src/report/report";
import { testReport } from "../support/report";

/** A report as "某局 2022"; "? ?" has neither a name nor a year. */
function reportOf(unit: string): Report {
  const [name = "?", year = "?"] = unit.split(" ");
  return testReport({ ...(name !== "?" && { name }), ...(year !== "?" && { year: Number(year) }) }).report;
}

describe("of the reports of a file, last year's of a unit is", () => {
  test.each([
    ["the one of its name and the year before", "甲局 2023", ["甲局 2021", "甲局 2022", "乙局 2022"], "甲局 2022"],
    ["the only one of its name, whatever its year", "甲局 2023", ["甲局 ?", "乙局 2022"], "甲局 ?"],
    ["the only one of the file", "甲局 2023", ["乙局 2020"], "乙局 2020"],
    ["the only one, where nothing has a name", "? ?", ["? 2022"], "? 2022"],
    [
      "one whose name is written with spaces",
      "甲 局 2023".replace(" ", "\u3000"),
      ["甲局 2022", "乙局 2022"],
      "甲局 2022",
    ],
    ["none of two of its name and year", "甲局 2023", ["甲局 2022", "甲局 2022"], null],
    ["none of two of its name without that year", "甲局 2023", ["甲局 2020", "甲局 2021"], null],
    ["none of several others", "甲局 2023", ["乙局 2022", "丙局 2022"], null],
    ["none of several without a name", "? 2023", ["? 2022", "? 2022"], null],
    ["none of several for a report without a year", "甲局 ?", ["甲局 2022", "甲局 2021"], null],
    ["none of no reports", "甲局 2023", [], null],
  ] as const)("%s", (_, later, among, expected) => {
    const reports = among.map(reportOf);
    const found = lastYearAmong(reportOf(later), reports);
    expect(found === null ? null : among[reports.indexOf(found)]).toBe(expected);
  });
});

describe("a report of another file as the year before", () => {
  const { report } = testReport({
    format: "2021",
    figures: { "t3.carriedOut.natural": 4, "t3.carriedOut.legal": "若干", "t3.carriedOut.total": null, "t2.fees.amount": "5万元" },
    change: (table) => (table.table === "t4" ? null : table),
  }); // prettier-ignore
  const { file, year } = lastYearFrom("2022年.xlsx", report);

  test("has its figures and no cells, for these stand elsewhere", () => {
    expect(file).toBe("2022年.xlsx");
    expect(year.standingOf("t3.carriedOut.natural")).toEqual({ value: 4, isBlank: false, cell: null });
    expect(unitYear(report).standingOf("t3.carriedOut.natural")).toMatchObject({ value: 4, cell: { sheet: "Sheet1" } });
  });

  test("says of what has no figure why", () => {
    expect(year.standingOf("t3.carriedOut.legal")).toBe("unreadable");
    expect(year.standingOf("t3.carriedOut.total")).toBe("blankTotal");
    expect(year.standingOf("t4.review.total")).toBe("missing");
    expect([year.formatOf("t3"), year.formatOf("t4")]).toEqual(["2021", undefined]);
  });

  test("gives its figures as far as they are known", () => {
    const figures = figuresOfYear(year);
    expect(figures.get("t3.carriedOut.natural")).toBe(4);
    expect(figures.get("t2.fees.amount")).toBe(5);
    for (const id of ["t3.carriedOut.legal", "t3.carriedOut.total", "t4.review.total"] as const)
      expect(figures.has(id)).toBe(false);
  });
});
