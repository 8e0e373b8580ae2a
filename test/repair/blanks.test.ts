import { describe, expect, it } from "vitest";
import type { FieldId } from "../../src/form/fields";
import { classifyBlanks } from "../../src/repair/blanks";
import { testReport, type TestReport } from "../support/report";
import { randomOf, realisticFigures, type Figures } from "./planted";

const base = realisticFigures("2021", randomOf(3));

function blanks(figures: TestReport["figures"], about: Omit<TestReport, "figures"> = {}) {
  const { report } = testReport({ format: "2021", ...about, figures: { ...base, ...figures } });
  return Object.fromEntries(
    [...classifyBlanks(report)].map(([id, deduction]) => [id, "n" in deduction ? deduction.n : deduction.kind]),
  );
}

describe("what a blank must be", () => {
  it("is 0 in every cell where a right report has 0, when all of those were left blank", () => {
    const zeros = Object.entries(base).filter(([id, figure]) => figure === 0 && id.startsWith("t3."));
    expect(zeros.length).toBeGreaterThan(50);
    const left: Figures = Object.fromEntries(zeros.map(([id]) => [id, null]));
    expect(blanks(left)).toEqual(Object.fromEntries(zeros.map(([id]) => [id, "zero"])));
  });

  it("is the sum in a total, and what is missing in a part", () => {
    const fields: FieldId[] = ["t3.concluded.total", "t3.received.natural", "t4.review.total"];
    expect(blanks(Object.fromEntries(fields.map((id) => [id, null])))).toEqual(
      Object.fromEntries(fields.map((id) => [id, base[id] === 0 ? "zero" : base[id]])),
    );
  });

  it("is open where two blanks share what is missing, or no rule speaks", () => {
    const row = { "t4.review.upheld": null, "t4.review.corrected": null };
    expect(blanks({ ...row, "t4.review.other": 0, "t4.review.pending": 0, "t4.review.total": 5 })).toEqual({
      "t4.review.upheld": "open",
      "t4.review.corrected": "open",
    });
    expect(blanks({ "t2.licensing.decisions": null, "t2.fees.amount": null })).toEqual({
      "t2.licensing.decisions": "open",
      "t2.fees.amount": "open",
    });
  });

  it("cannot be 0 where the stock would fall below 0, and nothing is deduced from t2.increment", () => {
    const figures = { "t2.licensing.previous": null, "t2.licensing.change": -3, "t2.licensing.decisions": 4 };
    expect(blanks(figures, { format: "2019" })).toMatchObject({
      "t2.licensing.previous": "cannotBeZero",
    });
  });

  it("cannot be 0 where the known parts exceed the total already: left, and said", () => {
    const row = { "t4.review.upheld": 10, "t4.review.other": 0, "t4.review.pending": 0, "t4.review.total": 8 };
    expect(blanks({ ...row, "t4.review.corrected": null })).toEqual({ "t4.review.corrected": "cannotBeZero" });
  });

  it("is not told where the row wants another value than the column: nothing follows, and 0 is not filled in", () => {
    const zero = (["business", "research", "charity", "legal", "otherOrganisation"] as const).find(
      (column) => base[`t3.granted.${column}`] === 0,
    );
    if (!zero) throw new Error("the report has a 0 there");
    const wrongTotal = { "t3.granted.total": (base["t3.granted.total"] ?? 0) + 45 };
    expect(blanks({ ...wrongTotal, [`t3.granted.${zero}`]: null })).toEqual({ [`t3.granted.${zero}`]: "cannotBeZero" });
  });
});
