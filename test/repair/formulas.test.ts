import { describe, expect, it } from "vitest";
import { formatPosition } from "../../src/book/address";
import { keyOf } from "../../src/book/book";
import type { FieldId } from "../../src/form/fields";
import { corrections, type CorrectionOptions } from "../../src/repair/corrections";
import { readReport } from "../../src/report/read";
import { testReport, type TestReport } from "../support/report";

/** The report with formulas in some fields, written over field ids: "=SUM(t3.granted.natural:t3.granted.otherOrganisation)". */
function reportWith(figures: TestReport["figures"], formulas: Partial<Record<FieldId, string>>) {
  const { book, placement } = testReport({ format: "2021", figures: { ...figures } });
  const cells = new Map([...placement.tables.values()].flatMap(({ fields }) => [...fields]));
  const cellOf = (id: string) => {
    const cell = cells.get(id as FieldId);
    if (!cell) throw new Error(`${id} is not placed`);
    return cell;
  };
  const sheets = book.sheets.map((sheet) => {
    const changed = new Map(sheet.cells);
    for (const [id, formula] of Object.entries(formulas))
      changed.set(keyOf(cellOf(id)), {
        value: figures?.[id as FieldId] ?? 0,
        formula: formula.replaceAll(/t[234](?:\.\w+)+/gu, (each) => formatPosition(cellOf(each))),
        numberFormat: "General",
        isLocked: true,
      });
    return { ...sheet, cells: changed };
  });
  return readReport({ ...book, sheets }, placement);
}

/** The smallest corrections as "field from→to + …", in the order of the fields. */
function found(report: ReturnType<typeof reportWith>, options?: CorrectionOptions) {
  return corrections(report, options)
    .list.map(({ changes }) => changes.map(({ field, from, to }) => `${field} ${from}→${to}`).join(" + "))
    .sort();
}

const sum = "=SUM(t3.granted.natural:t3.granted.otherOrganisation)";
/** 5 were granted, by formula in all, where 4 were concluded. */
const oneTooMany = {
  ...{ "t3.granted.natural": 5, "t3.granted.total": 5 },
  ...{ "t3.received.natural": 4, "t3.received.total": 4, "t3.concluded.natural": 4, "t3.concluded.total": 4 },
} as const;

describe("a sum by formula", () => {
  it("follows its cells: only they change", () => {
    expect(found(reportWith(oneTooMany, { "t3.granted.total": sum }))).toEqual(["t3.granted.natural 5→4"]);
  });

  it("may follow cells that are sums by formula themselves", () => {
    const figures = { ...oneTooMany, "t3.concluded.natural": 5, "t3.concluded.total": 5 };
    const chain = {
      "t3.granted.total": sum,
      "t3.concluded.natural": "=SUM(t3.granted.natural:t3.other.rest.natural)",
      "t3.concluded.total": "=SUM(t3.concluded.natural:t3.concluded.otherOrganisation)",
    } as const;
    const report = reportWith(figures, chain);
    expect(found(report)).toEqual(["t3.granted.natural 5→4"]);
    expect(corrections(report).list[0]?.cures.map(({ rule, at }) => `${rule} ${at}`)).toEqual([
      "t3.balance t3.concluded.natural",
      "t3.balance t3.concluded.total",
    ]);
  });

  it.each([
    ["adds a cell beside the form", `${sum}+A1`],
    ["adds a cell twice", `${sum}+t3.granted.natural`],
    ["adds itself", "=SUM(t3.granted.natural:t3.granted.total)"],
    ["rounds", "=ROUND(SUM(t3.granted.natural:t3.granted.otherOrganisation),0)"],
    ["adds nothing of the form", "=A1"],
  ])("that %s is not followed: it stays as it is", (_, formula) => {
    // The cell alone would leave the row: the formula would have to be another.
    const list = found(reportWith(oneTooMany, { "t3.granted.total": formula }));
    expect(list.join()).not.toContain("t3.granted.total");
    expect(list).not.toContain("t3.granted.natural 5→4");
  });

  it("that shows another figure than its sum, because nobody calculated it again, stays as it is", () => {
    const stale = { ...oneTooMany, "t3.granted.total": 4 };
    const list = found(reportWith(stale, { "t3.granted.total": sum }));
    expect(list).toEqual(["t3.granted.natural 5→4"]);
    const wrong = { ...oneTooMany, "t3.granted.natural": 4, "t3.granted.total": 6 };
    const others = found(reportWith(wrong, { "t3.granted.total": sum }));
    expect(others.join()).not.toContain("t3.granted.total");
    expect(others.length).toBeGreaterThan(0);
  });

  it("that the user says is right stays as it is", () => {
    const pinned = new Set<FieldId>(["t3.granted.total"]);
    expect(found(reportWith(oneTooMany, { "t3.granted.total": sum }), { pinned })).not.toContain(
      "t3.granted.natural 5→4",
    );
  });

  it("that is no rule of the form is kept by every correction", () => {
    // 结转下年度 says 3 in a column and in all, where nothing is open.
    const figures = {
      ...{ "t3.received.legal": 4, "t3.received.total": 4, "t3.granted.legal": 4, "t3.granted.total": 4 },
      ...{ "t3.concluded.legal": 4, "t3.concluded.total": 4, "t3.carriedOut.legal": 3, "t3.carriedOut.total": 3 },
    } as const;
    const ours = "t3.carriedOut.legal 3→0 + t3.carriedOut.total 3→0";
    const typed = found(reportWith(figures, {}));
    expect(typed).toContain(ours);
    expect(typed).toContain("t3.received.legal 4→7 + t3.received.total 4→7");
    const concluded = { "t3.concluded.legal": "=t3.received.legal+t3.carriedIn.legal" } as const;
    expect(found(reportWith(figures, concluded))).not.toContain("t3.received.legal 4→7 + t3.received.total 4→7");
    expect(found(reportWith(figures, concluded))).toContain(ours);
  });
});

describe("a rule that is off", () => {
  it("asks for nothing", () => {
    const figures = { "t4.review.total": 3, "t4.direct.total": 2 } as const;
    const causes = (off: CorrectionOptions["off"]) =>
      corrections(reportWith(figures, {}), off && { off }).causes.length;
    expect(causes(undefined)).toBe(2);
    expect(causes(new Set(["t4.total"]))).toBe(0);
  });

  it("of the columns leaves the row of their totals a rule of its own", () => {
    const figures = { ...oneTooMany, "t3.granted.natural": 4, "t3.granted.total": 4, "t3.concluded.total": 5 } as const;
    const report = reportWith(figures, {});
    expect(found(report)).toEqual(["t3.concluded.total 5→4"]);
    const withoutResults = corrections(report, { off: new Set(["t3.results"]) });
    expect(withoutResults.list.map(({ changes }) => changes.map(({ field }) => field))).toEqual([
      ["t3.concluded.total"],
    ]);
    expect(withoutResults.causes[0]?.failing.map(({ rule, at }) => `${rule} ${at}`)).toEqual([
      "t3.balance t3.concluded.total",
      "t3.applicants t3.concluded.total",
    ]);
  });
});
