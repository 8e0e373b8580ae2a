import { describe, expect, test } from "vitest";
import type { CellValue } from "../../src/book/book";
import { formatPosition } from "../../src/book/address";
import { check } from "../../src/check/check";
import { defaultSettings } from "../../src/check/settings";
import { withYears } from "../../src/check/workbook-years";
import type { FieldId } from "../../src/form/fields";
import type { FormatId } from "../../src/form/types";
import { testReport } from "../support/report";

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
});
