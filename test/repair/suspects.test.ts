import { describe, expect, it } from "vitest";
import { rules } from "../../src/form/rules";
import { corrections } from "../../src/repair/corrections";
import { isCellOfArithmetic, isSolved } from "../../src/repair/solved-rules";
import { advisedBy, suspectsOf } from "../../src/repair/suspects";
import { testReport, type TestReport } from "../support/report";

const of = (figures: TestReport["figures"]) =>
  corrections(testReport({ format: "2021", figures: { ...figures } }).report);

describe("the cells that are probably wrong", () => {
  it("are those of the clearly best correction of each cause", () => {
    const found = of({
      "t3.granted.natural": 5,
      "t4.direct.upheld": 12,
      "t4.direct.pending": 480,
      "t4.direct.total": 501,
    });
    expect([...suspectsOf(found)]).toEqual(["t3.granted.natural", "t4.direct.upheld"]);
  });

  it("are none where several corrections are as likely, or none is known", () => {
    expect([...suspectsOf(of({ "t4.direct.upheld": 3, "t4.direct.total": 4 }))]).toEqual([]);
    expect([...suspectsOf(of({ "t2.licensing.decisions": 1.5 }))]).toEqual([]);
  });
});

it("a finding has advice where there are corrections for it", () => {
  const found = of({ "t4.direct.upheld": 3, "t4.direct.total": 4, "t2.licensing.decisions": 1.5 });
  expect(found.causes.flatMap(({ failing }) => failing).map(({ at }) => at)).toEqual([
    "t4.direct.total",
    "t2.licensing.decisions",
  ]);
  expect([...advisedBy(found)]).toEqual(["t4.total t4.direct.total"]);
});

it("corrections are sought for the equations at error level, for counts that cannot be, and for t2.increment", () => {
  expect(rules.map(({ id }) => id).filter(isSolved)).toEqual([
    "t3.balance",
    "t3.results",
    "t3.applicants",
    "t4.total",
    "t2.increment",
    "t2.stockNegative",
    "cell.negative",
    "cell.fraction",
  ]);
  expect(rules.map(({ id }) => id).filter(isCellOfArithmetic)).toEqual(["cell.negative", "cell.fraction"]);
});
