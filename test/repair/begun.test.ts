import { describe, expect, it } from "vitest";
import { begunIn, type Begun } from "../../src/repair/begun";
import { corrections } from "../../src/repair/corrections";
import { testReport, type TestReport } from "../support/report";
import { randomOf, realisticFigures } from "./planted";

const base = realisticFigures("2021", randomOf(3));
const natural = base["t3.granted.natural"] ?? 0;
const wrong = { "t3.granted.natural": natural - 1, "t3.granted.business": (base["t3.granted.business"] ?? 0) + 1 };

function reportWith(figures: TestReport["figures"]) {
  return testReport({ format: "2021", figures: { ...base, ...wrong, ...figures } }).report;
}

const found = corrections(reportWith({}));
const [, second] = found.list;
if (!second) throw new Error("two cells can be put right in several ways");
const [first, last] = second.changes;
if (!first || !last) throw new Error("each of two cells");
const fieldsOf = (begun: readonly Begun[]) => begun.map(({ changes }) => changes.map(({ field }) => field));
const wanted = [[first.field, last.field]];

describe("what the user has begun", () => {
  it("is nothing while no cell holds a new value, or one that nobody proposed", () => {
    expect(begunIn(reportWith({}), found)).toEqual([]);
    expect(begunIn(reportWith({ [first.field]: first.to + 100 }), found)).toEqual([]);
    expect(begunIn(reportWith({}), null)).toEqual([]);
  });

  it("is the correction some of whose cells are done, whichever came first", () => {
    expect(fieldsOf(begunIn(reportWith({ [first.field]: first.to }), found))).toEqual(wanted);
    expect(fieldsOf(begunIn(reportWith({ [last.field]: last.to }), found))).toEqual(wanted);
  });

  it("stays so although what is left is a correction of its own, until all is done or taken back", () => {
    const half = reportWith({ [first.field]: first.to });
    const begun = begunIn(half, found);
    const left = corrections(half, { begun });
    expect(left.list[0]?.changes.map(({ field }) => field)).toEqual([last.field]);
    expect(fieldsOf(begunIn(half, left, begun))).toEqual(wanted);
    expect(begunIn(reportWith({ [first.field]: first.to, [last.field]: last.to }), left, begun)).toEqual([]);
    expect(begunIn(reportWith({}), left, begun)).toEqual([]);
  });
});

it("what is left of two begun corrections comes first in each of their causes", () => {
  const report = testReport({
    format: "2021",
    figures: {
      ...base,
      "t4.review.total": 9 + (base["t4.review.total"] ?? 0),
      "t4.direct.total": 90 + (base["t4.direct.total"] ?? 0),
    },
  }).report;
  const begun = corrections(report).causes.flatMap(({ corrections: all }) => all.slice(-1));
  expect(begun).toHaveLength(2);
  expect(corrections(report, { begun }).causes.map(({ corrections: all }) => all[0]?.changes)).toEqual(
    begun.map(({ changes }) => changes),
  );
});
