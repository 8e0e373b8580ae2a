import { describe, expect, test } from "vitest";
import { formatPosition } from "../../src/book/address";
import { cellAt, keyOf } from "../../src/book/book";
import { check } from "../../src/check/check";
import type { CheckSettings } from "../../src/check/finding";
import { defaultSettings } from "../../src/check/settings";
import { formats } from "../../src/form/fields";
import type { TablePlacement } from "../../src/locate/placement";
import { readReport } from "../../src/report/read";
import { testReport, without, type TestReport } from "../support/report";

/** Findings as "rule at", and what is not checkable as "rule at: field reason". */
function verdict(options: TestReport, settings: CheckSettings = defaultSettings) {
  const { findings, notCheckable } = check(testReport(options).report, settings);
  return {
    found: findings.map(({ rule, at }) => `${rule} ${at}`),
    unchecked: notCheckable.map(
      ({ rule, at, because }) =>
        `${rule} ${at}: ${because.map(({ field, reason }) => `${field} ${reason}`).join(", ")}`,
    ),
  };
}

test("sums beyond 2^53, where doubles skip every other whole number, are exact", () => {
  const most = Number.MAX_SAFE_INTEGER;
  const { report } = testReport({
    figures: {
      ...{ "t3.received.natural": most, "t3.carriedIn.natural": 2 },
      ...{ "t3.concluded.natural": most, "t3.carriedOut.natural": 1 },
    },
  });
  const found = check(report, defaultSettings).findings.find(({ rule }) => rule === "t3.balance");
  expect(found).toMatchObject({ at: "t3.concluded.natural", imbalance: 1 });
});

describe("a blank", () => {
  test("part counts as 0, and the finding says so", () => {
    const { report } = testReport({
      figures: { "t4.review.upheld": null, "t4.review.pending": 2, "t4.review.total": 3 },
    });
    const [blank, total] = check(report, defaultSettings).findings;
    expect(blank).toMatchObject({ rule: "cell.blank", at: "t4.review.upheld" });
    expect(total).toMatchObject({
      rule: "t4.total",
      imbalance: -1,
      sides: {
        left: [
          { field: "t4.review.upheld", value: 0, isBlank: true },
          { field: "t4.review.corrected", value: 0, isBlank: false },
          { field: "t4.review.other", value: 0, isBlank: false },
          { field: "t4.review.pending", value: 2, isBlank: false },
        ],
        relation: "=",
        right: [{ field: "t4.review.total", value: 3, isBlank: false }],
      },
    });
  });

  test("sum side makes every equation with it not checkable; only cell.blank is reported for it", () => {
    expect(verdict({ figures: { "t3.concluded.natural": null, "t3.granted.natural": 3 } })).toEqual({
      found: ["t3.applicants t3.granted.total", "cell.blank t3.concluded.natural"],
      unchecked: [
        "t3.balance t3.concluded.natural: t3.concluded.natural blankTotal",
        "t3.results t3.concluded.natural: t3.concluded.natural blankTotal",
        "t3.applicants t3.concluded.total: t3.concluded.natural blankTotal",
      ],
    });
  });

  test("处理决定数量 is the sum side of t2.increment", () => {
    expect(verdict({ figures: { "t2.licensing.previous": 5, "t2.licensing.decisions": " " } })).toEqual({
      found: ["cell.blank t2.licensing.decisions"],
      unchecked: ["t2.increment t2.licensing.decisions: t2.licensing.decisions blankTotal"],
    });
  });
});

describe("what cannot be read", () => {
  test.each(["-", "8（其中修订2件）", "--12", true])(
    "%s is cell.notNumber, and its equations are not checkable",
    (value) => {
      expect(verdict({ figures: { "t4.afterReview.other": value, "t4.afterReview.total": 9 } })).toEqual({
        found: ["cell.notNumber t4.afterReview.other"],
        unchecked: ["t4.total t4.afterReview.total: t4.afterReview.other unreadable"],
      });
    },
  );

  test("a formula without a result is no finding, but not checkable", () => {
    expect(verdict({ figures: { "t4.review.other": { kind: "notCalculated" } } })).toEqual({
      found: [],
      unchecked: ["t4.total t4.review.total: t4.review.other unreadable"],
    });
  });

  test("a decorated number is cell.notNumber and takes part with its value", () => {
    expect(verdict({ figures: { "t4.review.other": "１２", "t4.review.total": 13 } }).found).toEqual([
      "cell.notNumber t4.review.other",
      "t4.total t4.review.total",
    ]);
  });

  test("--253 in 本年增/减 is cell.notNumber only", () => {
    expect(verdict({ figures: { "t2.fees.change": "--253" } })).toEqual({
      found: ["cell.notNumber t2.fees.change"],
      unchecked: ["t2.stockNegative t2.fees.change: t2.fees.change unreadable"],
    });
  });
});

test("decimals are added as they are written: no noise, no tolerance", () => {
  const tenths = { "t4.review.upheld": 0.1, "t4.review.other": 0.2 } as const;
  expect(verdict({ figures: { ...tenths, "t4.review.total": 0.3 } }).found).not.toContain("t4.total t4.review.total");
  expect(verdict({ figures: { ...tenths, "t4.review.total": 0.300000000001 } }).found).toContain(
    "t4.total t4.review.total",
  );
});

test("a number that is both negative and not whole has two findings, in the order of the catalogue", () => {
  expect(verdict({ format: "2021", figures: { "t2.licensing.decisions": -1.5 } }).found).toEqual([
    "cell.negative t2.licensing.decisions",
    "cell.fraction t2.licensing.decisions",
  ]);
});

describe("money.unit", () => {
  const unknown = (table: TablePlacement) => ({ ...table, units: new Map() });
  test.each([
    [12, ["money.unit t2.procurement.amount"]],
    [0, []],
    [null, ["cell.blank t2.procurement.amount"]],
    ["12万元", ["cell.notNumber t2.procurement.amount"]],
  ])("%s where no unit is given", (amount, found) => {
    expect(verdict({ figures: { "t2.procurement.amount": amount }, change: unknown }).found).toEqual(found);
  });
});

test.each([
  ['0!.0,"万元"', 9_616_000, "元"],
  ['#,##0.00"元"', 9_616_000, "元"],
  ['0.00"亿元"', 3, "亿元"],
  ["0!.0,", 9_616_000, "元"],
  ['0.0"万元"', 961.6, null],
])("money.unit names the unit of the number in the cell: %s", (numberFormat, value, unit) => {
  const { book, placement } = testReport({ format: "2021", figures: { "t2.fees.amount": value } });
  const place = placement.tables.get("t2")?.fields.get("t2.fees.amount");
  const [sheet] = book.sheets;
  if (!sheet || !place) throw new Error("no amount");
  const cells = new Map(sheet.cells).set(keyOf(place), { ...cellAt(sheet, place), numberFormat });
  const report = readReport({ ...book, sheets: [{ ...sheet, cells }] }, placement);
  const found = check(report, defaultSettings).findings.flatMap((each) =>
    each.rule === "money.unit" ? [[each.text, each.actual]] : [],
  );
  expect(found).toEqual(unit === null ? [] : [[unit, value]]);
});

describe("t2.regulationMaker", () => {
  test.each([
    ["杭州市人民政府", 0],
    ["浙江省杭州市", 0],
    ["上海市人民政府", 0],
    ["内蒙古自治区人民政府", 0],
    ["伊犁哈萨克自治州人民政府", 0],
    ["东莞市人民政府", 0],
    ["中华人民共和国财政部", 0],
    ["国家税务总局", 0],
    ["国家税务总局海宁市税务局", 1],
    ["海宁市人民政府", 1],
    ["海宁市商务局", 1],
    ["杭州市西湖区人民政府", 1],
    ["阿拉善盟行政公署", 1],
    [undefined, 1],
  ])("%s with 规章: %d finding", (name, count) => {
    expect(
      verdict({ ...(name && { name }), format: "2021", figures: { "t2.regulations.inForce": 1 } }).found,
    ).toHaveLength(count);
  });
});

describe("a removed row or column", () => {
  test("is an error where a sum over it cannot be checked; its own sums are dropped", () => {
    const { report } = testReport({ change: without("t3.granted") });
    const { findings, notCheckable } = check(report, defaultSettings);
    expect(findings).toMatchObject([{ rule: "layout.missing", at: "t3.granted", severity: "error" }]);
    expect(notCheckable.map(({ rule, at }) => `${rule} ${at}`)).toEqual(
      formats["2019"].t3.columns.map(({ id }) => `t3.results t3.concluded.${id}`),
    );
    expect(notCheckable[0]?.cells).toHaveLength(19);
    expect(notCheckable[0]?.fields).toHaveLength(20);
  });

  test("is a warning where no rule asks for it", () => {
    expect(check(testReport({ change: without("t2.procurement") }).report, defaultSettings)).toMatchObject({
      findings: [{ rule: "layout.missing", at: "t2.procurement", severity: "warning" }],
      notCheckable: [],
    });
  });

  test("has the severity that the user chose, whatever it prevents", () => {
    const settings = { ...defaultSettings, severities: new Map([["layout.missing", "hint"]] as const) };
    expect(check(testReport({ change: without("t3.granted") }).report, settings).verdict).toMatchObject({
      errors: 0,
      hints: 1,
      notCheckable: 7,
    });
  });

  test("names its label cell, and stands before the fields of its table", () => {
    const renamed = (table: TablePlacement): TablePlacement => ({
      ...table,
      alterations: [
        { rule: "layout.renamed", at: "t2.licensing", fields: [], cells: [{ row: 4, column: 0 }], label: "许可" },
      ],
    });
    const { report } = testReport({
      figures: { "t2.licensing.change": null, "t2.regulations.made": null },
      change: (table) => (table.table === "t2" ? renamed(table) : table),
    });
    const { findings } = check(report, defaultSettings);
    expect(findings.map(({ rule }) => rule)).toEqual(["cell.blank", "layout.renamed", "cell.blank"]);
    expect(findings[1]).toMatchObject({ label: "许可", cells: [{ sheet: "Sheet1", row: 4, column: 0 }] });
  });
});

test("a field whose cell is uncertain makes its equations not checkable", () => {
  const doubted = (table: TablePlacement): TablePlacement => ({
    ...table,
    fields: new Map([...table.fields].filter(([id]) => id !== "t4.review.other")),
    uncertain: table.table === "t4" ? ["t4.review.other"] : [],
  });
  expect(verdict({ change: doubted })).toEqual({
    found: [],
    unchecked: ["t4.total t4.review.total: t4.review.other uncertain"],
  });
});

describe("format.year", () => {
  const found = (options: TestReport) => verdict(options).found;
  const only = (id: string) => (table: TablePlacement) => (table.table === id ? table : null);

  test.each([
    [2019, "2019", []],
    [2020, "2019", []],
    [2021, "2019", ["format.year t2"]],
    [2025, "2019", ["format.year t2"]],
    [2020, "2021", ["format.year t2"]],
    [2023, "2021", []],
    [2018, "2019", []],
  ] as const)("a report of %d in format %s", (year, format, expected) => {
    expect(found({ year, format })).toEqual(expected);
  });

  test("a report whose year is not known", () => expect(found({ format: "2019" })).toEqual([]));

  test("a table alone", () => {
    expect(found({ year: 2022, change: only("t3") })).toEqual(["format.year t3"]);
    expect(found({ year: 2022, change: only("t4") })).toEqual([]);
  });

  /** 2021 表二 with 2019 表三, a mixture that exists: the placements of two forms put together. */
  const mixture = (year: number | null) => {
    const [newer, older] = [testReport({ format: "2021" }).report, testReport({ format: "2019" }).report];
    const tables = new Map([...older.tables, ...[...newer.tables].filter(([id]) => id === "t2")]);
    const fields = new Map(
      [...newer.fields, ...older.fields].filter(([id]) => (id.startsWith("t2.") ? newer : older).fields.has(id)),
    );
    return check({ ...older, year, tables, fields }, defaultSettings).findings.map(({ rule, at }) => `${rule} ${at}`);
  };

  test("a mixture stands at the table that is wrong for the year, else at t3", () => {
    expect(mixture(2022)).toEqual(["format.year t3"]);
    expect(mixture(2020)).toEqual(["format.year t2"]);
    expect(mixture(null)).toEqual(["format.year t3"]);
    expect(mixture(2017)).toEqual(["format.year t3"]);
  });
});

describe("the user's settings", () => {
  const figures = { "t2.licensing.decisions": 18000, "t4.review.total": 1 };

  test("read 处理决定数量 as cases decided: t2.increment is off and the verdict says so", () => {
    const { findings, verdict } = check(testReport({ figures }).report, {
      ...defaultSettings,
      incrementReading: "cases",
    });
    expect(findings.map(({ rule }) => rule)).toEqual(["t4.total"]);
    expect(verdict).toEqual({ errors: 1, warnings: 0, hints: 0, notCheckable: 0, off: ["t2.increment"] });
  });

  test("switch a rule off: it neither finds nor counts as not checkable", () => {
    const settings: CheckSettings = { ...defaultSettings, off: new Set(["t4.total", "cell.blank"]) };
    expect(verdict({ figures: { "t4.review.total": null } }, settings)).toEqual({ found: [], unchecked: [] });
  });

  test("choose a severity", () => {
    const settings: CheckSettings = { ...defaultSettings, severities: new Map([["t2.increment", "error"]]) };
    expect(check(testReport({ figures }).report, settings).verdict).toMatchObject({ errors: 2, warnings: 0 });
  });
});

test("an empty form: every field is blank, every sum not checkable, nothing is reported as passed", () => {
  const { report } = testReport({ format: "2021", fill: null });
  const { verdict, notCheckable, findings } = check(report, defaultSettings);
  expect(verdict).toMatchObject({ errors: 0, warnings: 10 + 175 + 15, notCheckable: 14 + 25 + 3 });
  expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(["cell.blank"]));
  expect(notCheckable.every(({ cells, fields }) => cells.length === fields.length)).toBe(true);
  expect(formatPosition(notCheckable[0]?.cells[0] ?? { row: 0, column: 0 })).toBe(
    formatPosition(report.fields.get("t3.concluded.natural")?.cell ?? { row: 0, column: 1 }),
  );
});
