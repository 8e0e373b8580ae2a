import { describe, expect, it } from "vitest";
import type { FieldId } from "../../src/form/fields";
import type { TablePlacement } from "../../src/locate/placement";
import { corrections, type CorrectionOptions } from "../../src/repair/corrections";
import { testReport, type TestReport } from "../support/report";

function causesOf(figures: TestReport["figures"], options?: CorrectionOptions) {
  const { causes } = corrections(testReport({ format: "2021", figures: { ...figures } }).report, options);
  return causes.map((cause) => ({
    failing: cause.failing.map(({ rule, at }) => `${rule} ${at}`),
    cells: cause.cells,
    reason: cause.reason,
    corrections: cause.corrections.map(({ changes, cures }) => ({
      changes: changes.map(({ field, from, to }) => `${field} ${from}→${to}`),
      cures: cures.map(({ rule, at }) => `${rule} ${at}`),
    })),
  }));
}

describe("two independent slips in 表三", () => {
  const figures = { "t3.concluded.total": 6, "t3.granted.legal": 3 } as const;

  it("are two causes, each with its own findings, correction and what that cures", () => {
    expect(causesOf(figures)).toEqual([
      {
        failing: [
          "t3.balance t3.concluded.total",
          "t3.results t3.concluded.total",
          "t3.applicants t3.concluded.total", // follows from the others, and is cured with them
        ],
        cells: 1,
        reason: { kind: "one" },
        corrections: [
          {
            changes: ["t3.concluded.total 6→0"],
            cures: [
              "t3.balance t3.concluded.total",
              "t3.results t3.concluded.total",
              "t3.applicants t3.concluded.total",
            ],
          },
        ],
      },
      {
        failing: ["t3.results t3.concluded.legal", "t3.applicants t3.granted.total"],
        cells: 1,
        reason: { kind: "one" },
        corrections: [
          {
            changes: ["t3.granted.legal 3→0"],
            cures: ["t3.results t3.concluded.legal", "t3.applicants t3.granted.total"],
          },
        ],
      },
    ]);
  });

  it("are corrected together in the list", () => {
    const { list, isComplete } = corrections(testReport({ format: "2021", figures }).report);
    expect(list.map(({ changes }) => changes.map(({ field }) => field))).toEqual([
      ["t3.granted.legal", "t3.concluded.total"],
    ]);
    expect(isComplete).toBe(true);
  });
});

it("a cause that the budget does not solve says what fails and how many cells at least, and offers nothing", () => {
  const figures = Object.fromEntries(
    ["granted", "partial", "received", "carriedIn", "carriedOut"].flatMap((row, i) =>
      ["natural", "legal", "charity"].map((column, j) => [`t3.${row}.${column}`, 1 + i * 3 + j]),
    ),
  );
  const { causes } = corrections(testReport({ format: "2021", figures }).report, { budget: 20 });
  const [cause, ...others] = causes;
  expect(others).toEqual([]);
  expect(cause).toMatchObject({ kind: "gaveUp", cells: null, corrections: [], clear: null, isComplete: false });
  expect(["disjoint", "searched"]).toContain(cause?.reason.kind);
  expect(cause?.failing.length).toBeGreaterThan(6);
  expect(cause?.atLeast).toBeGreaterThan(1);
});

describe("the list of a report with several parts", () => {
  /** 复议 is off by 2 and 诉讼 by 3: each could be any of its five cells. */
  const two = { "t4.review.upheld": 2, "t4.direct.upheld": 3 } as const;
  const listed = (most?: number) =>
    corrections(testReport({ format: "2021", figures: two }).report, most === undefined ? {} : { most });

  it("has each correction of the one with each of the other, the most believable first", () => {
    const whole = listed();
    const perPart = whole.causes.map((cause) => cause.corrections.length);
    expect(whole.list).toHaveLength((perPart[0] ?? 0) * (perPart[1] ?? 0));
    expect(whole).toMatchObject({ cells: 2, atLeast: 2, isComplete: true, minimal: true });
    expect(whole.list[0]?.changes.map(({ field }) => field)).toEqual(
      whole.causes.map((cause) => cause.corrections[0]?.changes[0]?.field),
    );
    const doubts = whole.list.map(({ changes }) => changes.filter(({ slip }) => slip === "other").length);
    expect(doubts).toEqual([...doubts].sort((a, b) => a - b));
  });

  it("is cut at what was asked for, and says so", () => {
    expect(listed(1).list).toEqual(listed().list.slice(0, 1));
    expect(listed(1).isComplete).toBe(false);
  });

  it("is empty where one part has none, and not complete", () => {
    const pinned = new Set<FieldId>(["t4.review.total", "t4.review.upheld", "t4.review.corrected", "t4.review.other", "t4.review.pending"]); // prettier-ignore
    const { list, isComplete, minimal, causes } = corrections(testReport({ format: "2021", figures: two }).report, {
      pinned,
    });
    expect({ list, isComplete, minimal }).toEqual({ list: [], isComplete: false, minimal: false });
    expect(causes.map(({ kind }) => kind)).toEqual(["impossible", "found"]);
  });
});

describe("the slip by which a figure came about", () => {
  const slipAt = (figures: TestReport["figures"], field: FieldId) =>
    corrections(testReport({ format: "2021", figures: { ...figures } }).report)
      .list.flatMap(({ changes }) => changes)
      .find((change) => change.field === field)?.slip;

  it("is the figure of the cell beside it", () => {
    const row = { "t4.direct.upheld": 170, "t4.direct.corrected": 170, "t4.direct.total": 195 };
    expect(slipAt(row, "t4.direct.corrected")).toBe("neighbour");
    expect(slipAt({ ...row, "t4.direct.upheld": 0, "t4.direct.other": 170 }, "t4.direct.corrected")).toBe("neighbour");
    expect(slipAt({ ...row, "t4.direct.upheld": 0, "t4.direct.pending": 170 }, "t4.direct.corrected")).toBe("other");
  });

  it("is the figure of the cell above or below it", () => {
    const column = {
      ...{ "t3.granted.natural": 170, "t3.granted.total": 170, "t3.partial.natural": 170, "t3.partial.total": 25 },
      ...{
        "t3.received.natural": 195,
        "t3.received.total": 195,
        "t3.concluded.natural": 195,
        "t3.concluded.total": 195,
      },
    } as const;
    expect(slipAt(column, "t3.partial.natural")).toBe("neighbour");
    const away = { ...column, "t3.granted.natural": 0, "t3.granted.total": 0, "t3.other.rest.natural": 170, "t3.other.rest.total": 170 }; // prettier-ignore
    expect(slipAt(away, "t3.partial.natural")).toBe("other");
  });

  it("of a total is that it was not brought up to date", () => {
    const figures = { "t4.direct.upheld": 170, "t4.direct.corrected": 25, "t4.direct.total": 4 };
    expect(slipAt(figures, "t4.direct.total")).toBe("total");
  });
});

it("a count that is no whole number is a finding that its correction cures", () => {
  const [cause] = causesOf({ "t4.direct.upheld": 1.5, "t4.direct.pending": 1, "t4.direct.total": 3 });
  expect(cause?.failing).toEqual(["t4.total t4.direct.total", "cell.fraction t4.direct.upheld"]);
  expect(cause?.corrections).toEqual([{ changes: ["t4.direct.upheld 1.5→2"], cures: cause?.failing }]);
});

describe("what the number of items would ask for", () => {
  const figures = { "t2.licensing.previous": 5, "t2.licensing.change": 1, "t2.licensing.decisions": 9, "t2.fees.previous": 3, "t2.fees.change": -4 }; // prettier-ignore

  it("is told of the rows of which it is asked, and of no other", () => {
    const { causes, ifByItems } = corrections(testReport({ format: "2019", figures }).report);
    expect(causes.map(({ failing }) => failing.map(({ rule }) => rule))).toEqual([["t2.stockNegative"]]);
    expect(ifByItems.map(({ failing }) => failing.map(({ at }) => at))).toEqual([["t2.licensing.decisions"]]);
  });

  it("is told beside the stock that falls below 0 in the same row", () => {
    const both = { "t2.licensing.previous": 5, "t2.licensing.change": -8, "t2.licensing.decisions": 9 };
    const { ifByItems } = corrections(testReport({ format: "2019", figures: both }).report);
    expect(ifByItems.map(({ failing }) => failing.map(({ rule }) => rule))).toEqual([
      ["t2.increment", "t2.stockNegative"],
    ]);
  });

  it("is nothing in a report without 表二", () => {
    const change = (table: TablePlacement) => (table.table === "t2" ? null : table);
    expect(corrections(testReport({ format: "2019", change }).report).ifByItems).toEqual([]);
  });
});
