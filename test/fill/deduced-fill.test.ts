import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check } from "../../src/check/check";
import { defaultSettings } from "../../src/check/settings";
import { planDeducedFill } from "../../src/fill/deduced-fill";
import { everyFieldId } from "../../src/form/fields";
import { classifyBlanks } from "../../src/repair/blanks";
import type { BoundField } from "../../src/report/report";
import { testReport, type TestReport } from "../support/report";
import { plant, randomOf, realisticFigures, ruledFields } from "../repair/planted";

const base = realisticFigures("2021", randomOf(3));

function planFor(figures: TestReport["figures"]) {
  const { report } = testReport({ format: "2021", figures: { ...base, ...figures } });
  const { fills, left } = planDeducedFill(report, defaultSettings);
  return {
    fills: Object.fromEntries(fills.map(({ field, to }) => [field, to])),
    left: Object.fromEntries(left.map(({ field, reason }) => [field, reason])),
  };
}

describe("filling what follows from the other figures", () => {
  it("fills a total with its sum, a part with what is missing, and a part that can only be 0", () => {
    expect(planFor({ "t4.review.total": null, "t3.granted.total": null, "t3.partial.natural": null })).toEqual({
      fills: {
        "t3.granted.total": base["t3.granted.total"],
        "t3.partial.natural": base["t3.partial.natural"],
        "t4.review.total": base["t4.review.total"],
      },
      left: {},
    });
  });

  it("leaves what could be several figures, and says of which it cannot be 0", () => {
    const row = { "t4.direct.upheld": null, "t4.direct.corrected": null, "t4.direct.other": 2, "t4.direct.pending": 1 };
    expect(planFor({ ...row, "t4.direct.total": 9, "t2.licensing.decisions": null }).left).toEqual({
      "t2.licensing.decisions": "open",
      "t4.direct.corrected": "open",
      "t4.direct.upheld": "open",
    });
    expect(planFor({ ...row, "t4.direct.upheld": 8, "t4.direct.corrected": null, "t4.direct.total": 9 }).left).toEqual({
      "t4.direct.corrected": "cannotBeZero",
    });
  });

  it("leaves a cell in which a formula shows nothing, and a locked one, each for its reason", () => {
    const { report } = testReport({ format: "2021", figures: { ...base, "t4.review.total": null, "t3.granted.total": null, "t2.licensing.decisions": null } }); // prettier-ignore
    const left = (about: Partial<BoundField>) => {
      const fields = new Map([...report.fields].map(([id, bound]) => [id, { ...bound, ...about }] as const));
      const plan = planDeducedFill({ ...report, fields }, defaultSettings, classifyBlanks(report));
      return { fills: plan.fills.length, left: plan.left.map(({ field, reason }) => `${field} ${reason}`) };
    };
    expect(left({ hasFormula: true })).toEqual({
      fills: 0,
      left: ["t2.licensing.decisions formula", "t3.granted.total formula", "t4.review.total formula"],
    });
    expect(left({ isProtected: true })).toEqual({
      fills: 0,
      left: ["t2.licensing.decisions open", "t3.granted.total protected", "t4.review.total protected"],
    });
    expect(left({}).fills).toBe(2);
  });

  it("touches no cell that holds something, a dash or a note", () => {
    const figures = { "t4.review.total": "-", "t3.granted.total": "约5", "t3.partial.natural": 0 };
    expect(planFor(figures)).toEqual({ fills: {}, left: {} });
  });

  /** 9 were received in all and granted; of whom is not filled in. */
  const unparted = {
    ...Object.fromEntries(ruledFields("2021", "t3").map((id) => [id, 0])),
    ...{ "t3.received.natural": null, "t3.received.business": null, "t3.received.total": 9 },
    ...{ "t3.granted.natural": null, "t3.granted.business": null, "t3.granted.total": null },
    ...{ "t3.concluded.natural": null, "t3.concluded.business": null, "t3.concluded.total": null },
  } satisfies TestReport["figures"];

  it("leaves a total that follows where its blank parts would count 0 beside it: the sum would fail", () => {
    expect(planFor(unparted)).toEqual({
      fills: { "t3.concluded.total": 9 }, // the parts of this one are sums themselves: never counted 0
      left: {
        "t3.received.natural": "open",
        "t3.received.business": "open",
        "t3.granted.natural": "open",
        "t3.granted.business": "open",
        "t3.granted.total": "open",
        "t3.concluded.natural": "open",
        "t3.concluded.business": "open",
      },
    });
  });

  it("fills the same total where one part is left to follow from it", () => {
    const parted = { ...unparted, "t3.received.natural": 4, "t3.received.business": 5 };
    expect(planFor(parted).fills).toEqual({
      "t3.granted.natural": 4,
      "t3.granted.business": 5,
      "t3.granted.total": 9,
      "t3.concluded.natural": 4,
      "t3.concluded.business": 5,
      "t3.concluded.total": 9,
    });
  });

  it("fills what follows in a row whose sum fails already, because others of its parts are blank", () => {
    const row = {
      ...Object.fromEntries(ruledFields("2021", "t3").map((id) => [id, 0])),
      ...{ "t3.received.natural": 8, "t3.received.business": 3, "t3.received.total": 20 },
      ...{
        "t3.received.legal": null,
        "t3.received.charity": null,
        "t3.concluded.legal": null,
        "t3.concluded.charity": null,
      },
      ...{ "t3.concluded.natural": 8, "t3.concluded.business": 3, "t3.concluded.total": 20 },
      ...{ "t3.granted.natural": null, "t3.granted.business": 3, "t3.granted.total": 20 },
      ...{ "t3.granted.legal": null, "t3.granted.charity": null },
    } satisfies TestReport["figures"];
    expect(planFor(row).fills).toEqual({ "t3.granted.natural": 8 });
  });

  it("writes what follows so that it is a number", () => {
    const { report } = testReport({ format: "2021", figures: { ...base, "t4.review.total": null } });
    const text = { numberFormat: "@" };
    const fields = new Map([...report.fields].map(([id, bound]) => [id, { ...bound, ...text }] as const));
    const [fill] = planDeducedFill({ ...report, fields }, defaultSettings).fills;
    expect(fill?.edit).toMatchObject({ from: { value: null, numberFormat: "@" }, to: { value: fill?.to, numberFormat: "General" } }); // prettier-ignore
  });

  it("makes no rule fail that did not fail before, in reports with any blanks and any errors", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 0, max: 3 }), (seed, errors) => {
        const random = randomOf(seed);
        const planted = plant(realisticFigures("2021", random), ruledFields("2021", "t3"), errors, random).figures;
        const figures = { ...planted };
        for (const id of everyFieldId()) if (random(5) === 0) figures[id] = null;
        const { report } = testReport({ format: "2021", figures });
        const { fills } = planDeducedFill(report, defaultSettings);
        const filled = { ...figures, ...Object.fromEntries(fills.map(({ field, to }) => [field, to])) };
        const failing = (after: TestReport["figures"]) =>
          check(testReport({ format: "2021", figures: after ?? {} }).report, defaultSettings)
            .findings.filter(({ kind }) => kind === "equation")
            .map(({ rule, at }) => `${rule} ${at}`);
        const before = failing(figures);
        expect(failing(filled).filter((finding) => !before.includes(finding))).toEqual([]);
      }),
      { numRuns: 25, seed: 1 },
    );
  });
});
