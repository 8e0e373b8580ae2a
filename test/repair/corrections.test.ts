import { describe, expect, it } from "vitest";
import { keyOf } from "../../src/book/book";
import type { FieldId } from "../../src/form/fields";
import { corrections, correctionSteps, type CorrectionOptions } from "../../src/repair/corrections";
import { correctionsToJson } from "../../src/repair/json";
import { readReport } from "../../src/report/read";
import type { Report } from "../../src/report/report";
import { testReport, without, type TestReport } from "../support/report";
import { plant, randomOf, realisticFigures, ruledFields, type Figures } from "./planted";

const base = realisticFigures("2021", randomOf(3));

function reportWith(figures: TestReport["figures"], about: Omit<TestReport, "figures"> = {}): Report {
  return testReport({ format: "2021", ...about, figures: { ...base, ...figures } }).report;
}

/** Corrections as texts: "t3.granted.natural 1→2 (other)". */
function found(report: Report, options?: CorrectionOptions): string[] {
  return corrections(report, options).list.map(({ changes }) =>
    changes.map(({ field, from, to, slip }) => `${field} ${from}→${to} (${slip})`).join(" + "),
  );
}

describe("a single wrong cell of 表三", () => {
  const report = reportWith({ "t3.granted.natural": 79, "t3.granted.total": 107 });

  it("is found by the rules that it breaks, with its figure and how it came about", () => {
    const right = base["t3.granted.natural"] ?? 0;
    const [tens = "", ones = ""] = String(right);
    const swapped = Number(ones + tens);
    const result = corrections(reportWith({ "t3.granted.natural": swapped }));
    expect(result).toMatchObject({ minimal: true, cells: 1, atLeast: 1, isComplete: true });
    expect(result.list).toHaveLength(1);
    expect(result.list[0]).toMatchObject({
      isUnique: true,
      changes: [{ field: "t3.granted.natural", from: swapped, to: right, slip: "swapped" }],
      cures: [
        { rule: "t3.results", at: "t3.concluded.natural" },
        { rule: "t3.applicants", at: "t3.granted.total" },
      ],
    });
  });

  it("gives the same answer every time", () => {
    expect(corrections(report)).toEqual(corrections(report));
  });

  it("leaves a report without errors alone", () => {
    expect(corrections(reportWith({}))).toEqual({
      ...{ minimal: true, cells: 0, atLeast: 0, isComplete: true },
      ...{ list: [], causes: [], ifByItems: [] },
    });
  });
});

describe("what is changed and what is not", () => {
  const wrong = { "t3.granted.natural": (base["t3.granted.natural"] ?? 0) + 40 } satisfies Figures;

  it("a pinned cell stays: then more cells have to change", () => {
    const result = corrections(reportWith(wrong), { pinned: new Set<FieldId>(["t3.granted.natural"]) });
    expect(result.cells).toBeGreaterThan(1);
    expect(result.list.flatMap(({ changes }) => changes.map(({ field }) => field))).not.toContain("t3.granted.natural");
  });

  it("a blank part counts 0 and gets a figure only where a rule needs one", () => {
    const used = base["t3.granted.natural"] ?? 0;
    expect(found(reportWith({ "t3.granted.natural": null, "t3.granted.charity": null }))).toEqual([
      `t3.granted.natural null→${used} (blank)`,
    ]);
  });

  it("a blank total and an unreadable cell ask for nothing, and still must be able to fit", () => {
    expect(found(reportWith({ "t3.granted.total": null }))).toEqual([]);
    expect(found(reportWith({ "t3.granted.charity": "8（其中修订2件）" }))).toEqual([]);
    expect(found(reportWith({ ...wrong, "t3.granted.total": null }))).toEqual([
      `t3.granted.natural ${wrong["t3.granted.natural"]}→${base["t3.granted.natural"]} (${slipIn(wrong)})`,
    ]);
  });

  it("a removed row leaves room for what it held", () => {
    expect(found(reportWith(wrong, { change: without("t3.partial") }))).toEqual([
      `t3.granted.natural ${wrong["t3.granted.natural"]}→${base["t3.granted.natural"]} (${slipIn(wrong)})`,
    ]);
  });

  it("a count below 0 or with a fraction has to change", () => {
    expect(found(reportWith({ "t2.normative.issued": -12 }))).toEqual(["t2.normative.issued -12→12 (sign)"]);
    expect(corrections(reportWith({ "t2.normative.issued": -12 })).list[0]).toMatchObject({
      isUnique: false,
      cures: [{ rule: "cell.negative", at: "t2.normative.issued" }],
    });
    const natural = base["t3.granted.natural"] ?? 0;
    expect(found(reportWith({ "t3.granted.natural": natural + 0.5 }))).toEqual([
      expect.stringMatching(`^t3\\.granted\\.natural .*→${natural} `),
    ]);
  });

  function slipIn(figures: Figures): string {
    const [only] = corrections(reportWith(figures)).list;
    return only?.changes[0]?.slip ?? "";
  }
});

describe("formulas", () => {
  const columns = ["natural", "business", "research", "charity", "legal", "otherOrganisation"] as const;

  /** The report with a formula in a field, which shows a value. */
  function withFormula(
    figures: TestReport["figures"],
    field: FieldId,
    formula: (row: number) => string,
    value: number,
  ) {
    const { book, placement } = testReport({ format: "2021", figures: { ...base, ...figures, [field]: value } });
    const cell = placement.tables.get("t3")?.fields.get(field);
    if (!cell) throw new Error(`${field} is not placed`);
    const sheets = book.sheets.map((sheet) => ({
      ...sheet,
      cells: new Map(sheet.cells).set(keyOf(cell), {
        ...{ value, formula: formula(cell.row + 1), numberFormat: "General", isLocked: true },
      }),
    }));
    return readReport({ ...book, sheets }, placement);
  }

  const right = base["t3.granted.natural"] ?? 0;
  const sum = columns.reduce((total, column) => total + (base[`t3.granted.${column}`] ?? 0), 0);

  it("a row sum by formula follows its cells: the wrong cell alone is changed", () => {
    const report = withFormula(
      { "t3.granted.natural": right + 3 },
      "t3.granted.total",
      (row) => `=SUM(D${row}:$I$${row})`,
      sum + 3,
    );
    const result = corrections(report);
    expect(result.list.map(({ changes }) => changes.map(({ field, to }) => [field, to]))).toEqual([
      [["t3.granted.natural", right]],
    ]);
    expect(result.list[0]?.cures).toEqual([
      { rule: "t3.results", at: "t3.concluded.natural" },
      { rule: "t3.results", at: "t3.concluded.total" },
    ]);
  });

  it("any other formula stays as it is, and is said to stand in the way", () => {
    const report = withFormula({}, "t3.granted.total", () => "=ROUND(A1*2,0)", sum + 3);
    const result = corrections(report);
    expect(result.list.flatMap(({ changes }) => changes.map(({ field }) => field))).not.toContain("t3.granted.total");
    expect(result.cells).toBeGreaterThan(1);
    const pinned = new Set(columns.map((column) => `t3.granted.${column}` as const));
    const stuck = corrections(report, { pinned });
    expect(stuck).toMatchObject({ minimal: false, cells: null, list: [] });
    expect(stuck.causes.map(({ kind, reason }) => [kind, reason.kind])).toEqual([
      ["impossible", "fixed"],
      ["impossible", "fixed"],
    ]);
  });
});

describe("the order of equal corrections", () => {
  const parts = { "t4.review.upheld": 23, "t4.review.corrected": 7, "t4.review.other": 0, "t4.review.pending": 0 };
  const report = reportWith({ ...parts, "t4.review.total": 39 });

  it("puts the most believable slip first", () => {
    expect(found(report)).toEqual([
      "t4.review.upheld 23→32 (swapped)",
      "t4.review.total 39→30 (mistyped)",
      "t4.review.corrected 7→16 (other)",
      "t4.review.other 0→9 (other)",
      "t4.review.pending 0→9 (other)",
    ]);
  });

  it("knows last year's figures", () => {
    const previous = new Map<FieldId, number>([["t4.review.other", 9]]);
    expect(found(report, { previous })[2]).toBe("t4.review.other 0→9 (lastYear)");
  });

  it("keeps the correction that the user has begun in front", () => {
    const begun = corrections(report).list.find(({ changes }) => changes[0]?.field === "t4.review.pending");
    expect(found(report, { begun: begun ? [begun] : [] })[0]).toBe("t4.review.pending 0→9 (other)");
  });

  it("keeps what is left of a begun correction of two cells in front", () => {
    const two = {
      "t3.granted.natural": (base["t3.granted.natural"] ?? 0) - 1,
      "t3.granted.business": (base["t3.granted.business"] ?? 0) + 1,
    };
    const [, second] = corrections(reportWith(two)).list;
    if (!second) throw new Error("there are several");
    const [first, ...rest] = second.changes;
    const half = { ...two, ...(first ? { [first.field]: first.to } : {}) };
    expect(corrections(reportWith(half), { begun: [second] }).list[0]?.changes.map(({ field }) => field)).toEqual(
      rest.map(({ field }) => field),
    );
  });
});

describe("causes", () => {
  it("part what independent cells cure, and say why fewer cells cannot do", () => {
    const { causes, cells, list } = corrections(
      reportWith({
        "t3.granted.natural": (base["t3.granted.natural"] ?? 0) + 40,
        "t3.carriedOut.legal": (base["t3.carriedOut.legal"] ?? 0) + 7,
        "t4.direct.total": (base["t4.direct.total"] ?? 0) + 2,
      }),
    );
    expect(cells).toBe(3);
    expect(list[0]?.changes).toHaveLength(3);
    expect(causes.map(({ failing, reason }) => [failing.map(({ rule }) => rule), reason.kind])).toEqual([
      [["t3.balance", "t3.applicants"], "one"],
      [["t3.results", "t3.applicants"], "one"],
      [["t4.total"], "one"],
    ]);
    expect(causes[0]?.corrections[0]?.changes.map(({ field }) => field)).toEqual(["t3.carriedOut.legal"]);
  });

  it("show two rules without a common cell as the reason for two", () => {
    const moved = base["t3.granted.natural"] ?? 0;
    const { causes } = corrections(reportWith({ "t3.granted.natural": 0, "t3.granted.legal": moved }));
    expect(causes).toHaveLength(1);
    expect(causes[0]).toMatchObject({
      cells: 2,
      reason: {
        kind: "disjoint",
        rules: [
          { rule: "t3.results", at: "t3.concluded.natural" },
          { rule: "t3.results", at: "t3.concluded.legal" },
        ],
      },
    });
    expect(causes[0]?.corrections[0]?.changes.map(({ field }) => field)).toEqual([
      "t3.granted.natural",
      "t3.granted.legal",
    ]);
  });
});

describe("表二", () => {
  const figures = { "t2.licensing.previous": 5, "t2.licensing.change": -8, "t2.licensing.decisions": 3 };
  const { report } = testReport({ format: "2019", figures });

  it("a stock below 0 is an error with its corrections", () => {
    expect(found(report)).toEqual(["t2.licensing.previous 5→8 (mistyped)", "t2.licensing.change -8→8 (sign)"]);
  });

  it("what the number of items would ask for stands apart", () => {
    const later = testReport({ format: "2019", figures: { ...figures, "t2.licensing.change": 8 } }).report;
    const { list, ifByItems } = corrections(later);
    expect(list).toEqual([]);
    expect(ifByItems).toHaveLength(1);
    expect(ifByItems[0]?.corrections.map(({ changes }) => changes[0]?.field).sort()).toEqual([
      "t2.licensing.change",
      "t2.licensing.decisions",
    ]);
  });
});

describe("beyond the budget", () => {
  const figures = Object.fromEntries(
    Object.entries(base).map(([id, figure], i) => [id, id.startsWith("t3.") && i % 2 ? (figure ?? 0) + 1 + i : figure]),
  );

  it("says at least how many, and offers nothing", () => {
    const result = corrections(testReport({ format: "2021", figures }).report, { budget: 200 });
    expect(result).toMatchObject({ minimal: false, cells: null, list: [], isComplete: false });
    expect(result.atLeast).toBeGreaterThan(10);
    expect(correctionsToJson(result)).toEqual({ corrections: [], atLeast: result.atLeast });
  });

  it("can be stopped between two steps", () => {
    const random = randomOf(12_015);
    const wrong = plant(realisticFigures("2021", random), ruledFields("2021", "t3"), 12, random, false);
    const steps = correctionSteps(testReport({ format: "2021", figures: wrong.figures }).report, { budget: 200 });
    let count = 0;
    while (!steps.next().done) count++;
    expect(count).toBeGreaterThan(5);
  });
});

it("of more than twelve cells is not searched for: a report beyond hope, or half filled, costs no time", () => {
  const random = randomOf(20_001);
  const wrong = plant(realisticFigures("2021", random), ruledFields("2021", "t3"), 20, random, false);
  const steps = correctionSteps(testReport({ format: "2021", figures: wrong.figures }).report);
  expect(steps.next()).toMatchObject({ done: true, value: { minimal: false, cells: null, list: [], atLeast: 15 } });
});

it("is told in ids and figures", () => {
  const report = reportWith({
    "t4.review.upheld": 23,
    "t4.review.corrected": 0,
    "t4.review.other": 0,
    "t4.review.pending": 0,
    "t4.review.total": 32,
  });
  const { corrections: list, atLeast } = correctionsToJson(corrections(report));
  expect(atLeast).toBe(1);
  expect(list[0]).toEqual({
    ...{ cells: 1, minimal: true },
    changes: [{ field: "t4.review.upheld", from: 23, to: 32, slip: "swapped" }],
  });
});

describe("a figure that is no whole number", () => {
  it("has no correction where the others do not say what it must be", () => {
    const result = corrections(testReport({ format: "2021", figures: { "t2.licensing.decisions": 1.5 } }).report);
    expect(result).toMatchObject({ cells: null, minimal: false, atLeast: 1, list: [] });
    expect(result.causes.map(({ kind }) => kind)).toEqual(["open"]);
  });

  it("has one where they do", () => {
    const figures = { "t4.review.upheld": 1.5, "t4.review.pending": 1, "t4.review.total": 3 };
    const result = corrections(testReport({ format: "2021", figures }).report);
    expect(result.list.map(({ changes }) => changes.map(({ field, to }) => `${field} ${to}`))).toEqual([
      ["t4.review.upheld 2"],
    ]);
  });
});

describe("the clearly best correction", () => {
  it("is the only one", () => {
    const [cause] = corrections(testReport({ format: "2021", figures: { "t3.granted.natural": 5 } }).report).causes;
    expect(cause?.clear?.changes.map(({ field }) => field)).toEqual(["t3.granted.natural"]);
  });

  it("is the one whose slip is of a likelier kind than all others", () => {
    const figures = { "t4.direct.upheld": 12, "t4.direct.pending": 480, "t4.direct.total": 501 };
    const [cause] = corrections(testReport({ format: "2021", figures }).report).causes;
    expect(cause?.corrections.length).toBeGreaterThan(1);
    expect(cause?.clear?.changes).toMatchObject([{ field: "t4.direct.upheld", from: 12, to: 21, slip: "swapped" }]);
  });

  it("is none where several are as likely", () => {
    const figures = { "t4.direct.upheld": 3, "t4.direct.total": 4 };
    const [cause] = corrections(testReport({ format: "2021", figures }).report).causes;
    expect(cause?.corrections.length).toBeGreaterThan(1);
    expect(cause?.clear).toBeNull();
  });
});
