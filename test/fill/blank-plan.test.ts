import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultSettings } from "../../src/check/settings";
import { planBlanks } from "../../src/fill/blank-plan";
import { planZeroFill } from "../../src/fill/zero-fill";
import { everyFieldId } from "../../src/form/fields";
import { classifyBlanks } from "../../src/repair/blanks";
import { testReport, type TestReport } from "../support/report";
import { randomOf, realisticFigures } from "../repair/planted";

const base = realisticFigures("2021", randomOf(3));

function planFor(figures: TestReport["figures"]) {
  const { report } = testReport({ format: "2021", figures: { ...base, ...figures } });
  const { fills, deduced, left } = planBlanks(report, defaultSettings, classifyBlanks(report));
  return {
    zeros: fills.map(({ field }) => field),
    deduced: Object.fromEntries(deduced.map(({ field, to }) => [field, to])),
    left: Object.fromEntries(left.map(({ field, equations }) => [field, equations.map(({ rule }) => rule)])),
  };
}

describe("what becomes of blanks", () => {
  it("what is open becomes 0, what can only be one figure is offered with it", () => {
    const plan = planFor({ "t4.direct.pending": 4, "t4.direct.total": null, "t2.licensing.decisions": null });
    expect(plan.zeros).toContain("t2.licensing.decisions");
    expect(plan.deduced["t4.direct.total"]).toBe(
      4 + (base["t4.direct.upheld"] ?? 0) + (base["t4.direct.corrected"] ?? 0) + (base["t4.direct.other"] ?? 0),
    );
    expect(plan.left).toEqual({});
  });

  it("a part is not offered as 0 where its blank total hides that it cannot be", () => {
    const figures = {
      "t4.direct.upheld": null,
      "t4.direct.corrected": 0,
      "t4.direct.other": 0,
      "t4.direct.pending": 4,
    };
    const plan = planFor({ ...figures, "t4.direct.total": 9 });
    expect(plan).toMatchObject({ zeros: [], deduced: { "t4.direct.upheld": 5 }, left: {} });
  });

  it("nor where the rules tell only together: a zero fill alone would not see it", () => {
    const totals = { "t3.concluded.natural": null, "t3.concluded.total": null, "t3.granted.total": null };
    const figures = { "t3.received.natural": 8, "t3.received.total": 8, "t3.granted.natural": null, ...totals };
    const { report } = testReport({ format: "2021", figures });
    expect(planZeroFill(report, defaultSettings).fills.map(({ field }) => field)).toContain("t3.granted.natural");
    const { fills, deduced } = planBlanks(report, defaultSettings, classifyBlanks(report));
    expect(fills).toEqual([]);
    expect(deduced.map(({ field, to }) => `${field} ${to}`)).toEqual([
      "t3.granted.natural 8",
      "t3.granted.total 8",
      "t3.concluded.natural 8",
      "t3.concluded.total 8",
    ]);
  });

  it("a blank that cannot be 0 is left where the rules tell so only together, with the rules that it stands in", () => {
    // 8 came in and were concluded; of two blank results one is not 0, and the sum over them is not filled in.
    const figures = { "t3.received.natural": 8, "t3.received.total": 8, "t3.granted.natural": null };
    const totals = { "t3.concluded.natural": null, "t3.concluded.total": null, "t3.granted.total": null };
    const { report } = testReport({ format: "2021", figures: { ...figures, ...totals } });
    const deductions = new Map([["t3.granted.natural", { kind: "cannotBeZero" }]] as const);
    const { fills, left } = planBlanks(report, defaultSettings, deductions);
    expect(fills.map(({ field }) => field)).not.toContain("t3.granted.natural");
    const natural = left.find(({ field }) => field === "t3.granted.natural");
    expect(natural).toMatchObject({ reason: "cannotBeZero", bound: { field: { id: "t3.granted.natural" } } });
    expect(natural?.equations.map(({ rule, at }) => `${rule} ${at}`)).toEqual([
      "t3.results t3.concluded.natural",
      "t3.applicants t3.granted.total",
    ]);
  });

  it("law: no blank is both offered and left, or offered twice", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 1, max: 40 }), (seed, blanks) => {
        const random = randomOf(seed);
        const figures: TestReport["figures"] = realisticFigures("2021", random);
        for (const id of everyFieldId()) if (random(100) < blanks) figures[id] = null;
        const { report } = testReport({ format: "2021", figures });
        const deductions = classifyBlanks(report);
        const { fills, deduced, left } = planBlanks(report, defaultSettings, deductions);
        const all = [...fills, ...deduced, ...left].map(({ field }) => field);
        expect(new Set(all).size).toBe(all.length);
        for (const { field } of fills) expect(["open", "zero"]).toContain(deductions.get(field)?.kind);
      }),
      { numRuns: 30 },
    );
  });
});
