import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check } from "../../src/check/check";
import { defaultSettings } from "../../src/check/settings";
import { planDeducedFill } from "../../src/fill/deduced-fill";
import { everyFieldId } from "../../src/form/fields";
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
