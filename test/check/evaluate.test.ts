import { expect, test } from "vitest";
import { balancing, evaluate, holds, linearOf } from "../../src/check/evaluate";
import { toNumber } from "../../src/check/exact";
import { judge } from "../../src/check/judge";
import type { Standing } from "../../src/check/standing";
import type { Equation } from "../../src/form/equations";
import { linear } from "../repair/linear";

const [sum, most, least] = linear("2a + b = c; a + b <= 5; c - a >= 1", { a: 0, b: 0, c: 0 }).rules;

test.each([
  ["2·1 + 2 = 4", sum, { a: 1, b: 2, c: 4 }, true, 0],
  ["2·1 + 2 is one more than 3", sum, { a: 1, b: 2, c: 3 }, false, 1],
  ["0.1 and 0.2 make 0.4, as they are written", sum, { a: 0.1, b: 0.2, c: 0.4 }, true, 0],
  ["3 + 2 is no more than 5", most, { a: 3, b: 2, c: 0 }, true, 0],
  ["1 + 2 is less than 5", most, { a: 1, b: 2, c: 0 }, true, -2],
  ["4 + 2 is one more than 5", most, { a: 4, b: 2, c: 0 }, false, 1],
  ["3 − 2 is 1", least, { a: 2, b: 0, c: 3 }, true, 0],
  ["5 − 2 is more than 1", least, { a: 2, b: 0, c: 5 }, true, 2],
  ["2 − 2 is one less than 1", least, { a: 2, b: 0, c: 2 }, false, -1],
] as const)("%s", (_, rule, figures, isKept, imbalance) => {
  if (!rule) throw new Error("three rules");
  const valueOf = (id: string) => (figures as Readonly<Record<string, number>>)[id] ?? null;
  const found = evaluate(rule, valueOf);
  expect([found?.holds, found && toNumber(found.imbalance)]).toEqual([isKept, imbalance]);
  expect(holds(rule, valueOf)).toBe(isKept);
});

test("a rule with a cell that has no figure is neither kept nor broken", () => {
  if (!sum) throw new Error("three rules");
  const valueOf = (id: string) => (id === "b" ? null : 0);
  expect(evaluate(sum, valueOf)).toBeNull();
  expect(holds(sum, valueOf)).toBeNull();
});

const equation: Equation = {
  rule: "year.inForce",
  at: "t2.normative.inForce",
  left: [{ field: "t2.normative.inForce" }, { field: "t2.normative.repealed" }],
  relation: "=",
  right: [{ field: "t2.normative.inForce", year: -1 }, { field: "t2.normative.issued" }],
};

test("an equation is the rule that its left side less its right side is 0", () => {
  const { terms, relation, constant } = linearOf(equation);
  expect(terms).toEqual([
    { variable: { field: "t2.normative.inForce" }, coefficient: 1 },
    { variable: { field: "t2.normative.repealed" }, coefficient: 1 },
    { variable: { field: "t2.normative.inForce", year: -1 }, coefficient: -1 },
    { variable: { field: "t2.normative.issued" }, coefficient: -1 },
  ]);
  expect([relation, constant]).toEqual(["=", 0]);
});

test("what a term would have to be, on either side; last year's figure is another term than this year's", () => {
  const off = { units: 3n, scale: 0 }; // the left side is 3 more
  expect(balancing(equation, { field: "t2.normative.inForce" }, 20, off)).toBe(17);
  expect(balancing(equation, { field: "t2.normative.inForce", year: -1 }, 20, off)).toBe(23);
  expect(balancing(equation, { field: "t2.normative.issued" }, 2, off)).toBe(5);
});

/** 现行有效 9 + 废止 1 against last year's 8 + 制定 1, but for what is said. */
function judged(but: Partial<Record<string, Standing>> = {}) {
  const figures: Readonly<Record<string, Standing>> = {
    "t2.normative.inForce": { value: 9, isBlank: false, cell: null },
    "t2.normative.repealed": { value: 1, isBlank: false, cell: null },
    "t2.normative.issued": { value: 1, isBlank: false, cell: null },
    "last t2.normative.inForce": { value: 8, isBlank: false, cell: null },
  };
  return judge(equation, ({ field, year }) => {
    const key = year === undefined ? field : `last ${field}`;
    return but[key] ?? figures[key] ?? "missing";
  });
}

test("a judgement tells this year's figure from last year's of the same field", () => {
  expect(judged()).toMatchObject({ kind: "fails", actual: 9, expected: 8, imbalance: 1 });
  const kept = judged({ "last t2.normative.inForce": { value: 9, isBlank: false, cell: null } });
  expect(kept).toMatchObject({ kind: "holds" });
  expect("sides" in kept && kept.sides.right.map(({ field, year, value }) => [field, year, value])).toEqual([
    ["t2.normative.inForce", -1, 9],
    ["t2.normative.issued", undefined, 1],
  ]);
  expect("sides" in kept && kept.sides.left.map((term) => "year" in term)).toEqual([false, false]);
});

test("an equation all of whose fields were removed is absent; one of which a cell is only uncertain is not", () => {
  const all = (standing: Standing) =>
    judge(equation, ({ field }) => (field === "t2.normative.issued" ? standing : "missing"));
  expect(all("missing")).toEqual({ kind: "absent" });
  expect(all("uncertain")).toMatchObject({ kind: "notCheckable" });
  expect(judged({ "t2.normative.issued": "missing" })).toEqual({
    kind: "notCheckable",
    because: [{ field: "t2.normative.issued", reason: "missing" }],
  });
});
