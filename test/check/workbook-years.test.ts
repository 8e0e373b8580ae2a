import { describe, expect, test } from "vitest";
import type { CellValue } from "../../src/book/book";
import { formatPosition } from "../../src/book/address";
import { check } from "../../src/check/check";
import { lastYearFrom } from "../../src/check/last-year";
import { defaultSettings } from "../../src/check/settings";
import { withYears } from "../../src/check/workbook-years";
import type { FieldId } from "../../src/form/fields";
import type { FormatId } from "../../src/form/types";
import type { TablePlacement } from "../../src/locate/placement";
import { testReport, type TestReport } from "../support/report";

type Figures = Partial<Record<FieldId, CellValue>>;
interface Year {
  readonly format?: FormatId;
  readonly name?: string;
  readonly figures?: Figures;
}

/** What is found of two years in one workbook, in the later report. */
function found(later: Year, earlier: Year, years: readonly [number, number] = [2023, 2022]) {
  const reports = [later, earlier].map(({ format = "2021", name = "某局", figures = {} }, i) => {
    const { report } = testReport({ format, name, year: years[i] ?? 0, sheet: `年报${i}`, figures });
    return { report, result: check(report, defaultSettings) };
  });
  const [of] = withYears(reports, defaultSettings);
  return (of?.result.findings ?? []).filter(({ rule }) => rule.startsWith("year."));
}

function checkedOf(about: TestReport, settings = defaultSettings) {
  const { report } = testReport({ format: "2019", ...about });
  return { report, result: check(report, settings) };
}

/** Where something is found over the years, in the first of some reports of one workbook. */
function among(...reports: readonly TestReport[]): readonly string[] {
  const [first] = withYears(
    reports.map((each) => checkedOf(each)),
    defaultSettings,
  );
  return (first?.result.findings ?? []).filter(({ rule }) => rule.startsWith("year.")).map(({ at }) => at);
}

describe("a workbook with both years", () => {
  test("year.carry: 上年结转 is what the year before carried on, per column", () => {
    const out = { figures: { "t3.carriedOut.natural": 3, "t3.carriedOut.total": 3 } };
    expect(found({ figures: { "t3.carriedIn.natural": 3, "t3.carriedIn.total": 3 } }, out)).toEqual([]);
    expect(found({ figures: { "t3.carriedIn.natural": 5, "t3.carriedIn.total": 3 } }, out)).toMatchObject([
      { rule: "year.carry", severity: "error", at: "t3.carriedIn.natural", expected: 3, actual: 5, imbalance: 2 },
    ]);
  });

  test("year.carry holds across the formats", () => {
    expect(
      found({ format: "2021", figures: { "t3.carriedIn.legal": 1 } }, { format: "2019" }, [2021, 2020]),
    ).toMatchObject([{ rule: "year.carry", at: "t3.carriedIn.legal", expected: 0, actual: 1 }]);
  });

  test("year.inForce: 现行有效 follows from last year's, issued and repealed", () => {
    const before = { figures: { "t2.normative.inForce": 18 } };
    const now = (inForce: number) => ({
      figures: { "t2.normative.issued": 3, "t2.normative.repealed": 1, "t2.normative.inForce": inForce },
    });
    expect(found(now(20), before)).toEqual([]);
    expect(found(now(22), before)).toMatchObject([
      { rule: "year.inForce", severity: "warning", at: "t2.normative.inForce", expected: 20, actual: 22 },
    ]);
  });

  test("year.items: 上一年项目数量 follows from last year's report; not across the formats", () => {
    const before: Year = { format: "2019", figures: { "t2.licensing.previous": 5, "t2.licensing.change": -3 } };
    expect(found({ format: "2019", figures: { "t2.licensing.previous": 2 } }, before, [2020, 2019])).toEqual([]);
    expect(found({ format: "2019", figures: { "t2.licensing.previous": 5 } }, before, [2020, 2019])).toMatchObject([
      { rule: "year.items", severity: "warning", at: "t2.licensing.previous", expected: 2, actual: 5 },
    ]);
    expect(found({ format: "2021" }, before, [2021, 2020])).toEqual([]);
  });

  test("a blank is not 0 here; a certain number in whatever writing takes part", () => {
    const out = { figures: { "t3.carriedOut.natural": 1113 } };
    expect(found({ figures: { "t3.carriedIn.natural": "　" } }, out)).toEqual([]);
    expect(found({ figures: { "t3.carriedIn.natural": "1,113" } }, out)).toEqual([]);
    expect(found({ figures: { "t3.carriedIn.natural": "１１１２" } }, out)).toHaveLength(1);
    expect(found({ figures: { "t3.carriedIn.natural": "若干" } }, out)).toEqual([]);
  });

  test("another unit or a gap of a year is no pair", () => {
    const wrong = { figures: { "t3.carriedIn.natural": 5 } };
    expect(found(wrong, { name: "另一局" })).toEqual([]);
    expect(found(wrong, {}, [2023, 2021])).toEqual([]);
  });

  test("fields are those of the later report, cells those of both, the finding's own first", () => {
    const [finding] = found({ figures: { "t2.normative.inForce": 9 } }, {});
    expect(finding?.cells.map((cell) => cell.sheet)).toEqual(["年报0", "年报0", "年报0", "年报1"]);
    expect(new Set(finding?.cells.map(formatPosition)).size).toBe(3); // 现行有效 of both years stands in the same place
  });

  test("without names the two reports of a workbook are one unit's; of three nobody can say", () => {
    const wrong = { "t3.carriedIn.natural": 5 } as const;
    expect(among({ year: 2023, figures: wrong }, { year: 2022 })).toEqual(["t3.carriedIn.natural"]);
    expect(among({ year: 2023, figures: wrong }, { year: 2022 }, { year: 2021 })).toEqual([]);
    expect(among({ year: 2023, figures: wrong, name: "某局" }, { year: 2022 })).toEqual([]);
    expect(among({ year: 2023, figures: wrong }, { year: 2022, name: "某局" })).toEqual([]);
    expect(among({ figures: wrong }, { year: 2022 })).toEqual([]);
  });

  test("a unit's several reports of the year before count as far as they agree", () => {
    const later = { name: "某局", year: 2023, figures: { "t3.carriedIn.natural": 5 } } as const;
    const before = (carriedOut: CellValue, only?: "t3") => ({
      ...{ name: "某局", year: 2022, figures: { "t3.carriedOut.natural": carriedOut } },
      ...(only && { change: (table: TablePlacement) => (table.table === only ? table : null) }),
    });
    expect(among(later, before(4), before(4))).toEqual(["t3.carriedIn.natural"]);
    expect(among(later, before(4), before(3))).toEqual([]);
    expect(among(later, before(4), before(4), before(3))).toEqual([]);
    expect(among(later, before(4), before("若干"))).toEqual([]);
    expect(among(later, before(4), before(null))).toEqual([]);
  });

  test("a table that one of them has not says nothing against the others", () => {
    const change = { "t2.licensing.previous": 5, "t2.licensing.change": -3 } as const;
    const now = { name: "某局", year: 2020, figures: { "t2.licensing.previous": 5 } } as const;
    const whole = { name: "某局", year: 2019, figures: change } as const;
    const withoutT2 = { ...whole, change: (table: TablePlacement) => (table.table === "t2" ? null : table) };
    const newer = { ...whole, format: "2021", figures: {} } as const;
    expect(among(now, whole)).toEqual(["t2.licensing.previous"]);
    expect(among(now, withoutT2, whole)).toEqual(["t2.licensing.previous"]);
    expect(among(now, newer, whole)).toEqual([]); // in two formats: neither is the unit's
    expect(among(now, withoutT2)).toEqual([]);
  });

  test("a rule that is off finds nothing here, and a finding stands among the others in the order of the form", () => {
    const later = {
      format: "2021",
      name: "某局",
      year: 2023,
      figures: { "t3.carriedIn.natural": "５", "t4.review.total": 1 },
    } as const;
    const both = [later, { format: "2021", name: "某局", year: 2022, figures: { "t2.normative.inForce": 3 } }] as const;
    const all =
      withYears(
        both.map((each) => checkedOf(each)),
        defaultSettings,
      )[0]?.result.findings ?? [];
    expect(all.map(({ rule, at }) => `${rule} ${at}`)).toEqual([
      "year.inForce t2.normative.inForce",
      "cell.notNumber t3.carriedIn.natural",
      "year.carry t3.carriedIn.natural",
      "t3.applicants t3.carriedIn.total",
      "t3.balance t3.concluded.natural",
      "t4.total t4.review.total",
    ]);
    const off = { ...defaultSettings, off: new Set(["year.carry"] as const) };
    const [without] = withYears(
      both.map((each) => checkedOf(each, off)),
      off,
    );
    expect(without?.result.findings.map(({ rule }) => rule)).not.toContain("year.carry");
    expect(without?.result.verdict).toMatchObject({ errors: 4, off: ["year.carry"] });
  });

  test("what the user gave goes before what the workbook holds; a pair that agrees leaves the findings as they were", () => {
    const reports = [
      checkedOf({ name: "某局", year: 2023, figures: { "t3.carriedIn.natural": 5, "t3.carriedOut.natural": 5 } }),
      checkedOf({ name: "某局", year: 2022 }),
    ];
    const given = lastYearFrom("上年.xlsx", testReport({ figures: { "t3.carriedOut.natural": 5 } }).report);
    const [later, earlier] = withYears(reports, defaultSettings, ({ report }) => (report.year === 2023 ? given : null));
    expect(later?.lastYear?.file).toBe("上年.xlsx");
    expect(later?.result).toBe(reports[0]?.result);
    expect(earlier).toBe(reports[1]);
    expect(withYears(reports, defaultSettings)[0]?.lastYear?.file).toBeNull();
  });
});
