import { describe, expect, it } from "vitest";
import { deduce } from "../../src/repair/deduce";
import { runToEnd, searchSmallest } from "../../src/repair/search";
import { holds } from "../../src/check/evaluate";
import { linear, type About } from "./linear";

/** All smallest corrections as texts: "x3=1574 x4=116". */
function smallest(rules: string, values: Record<string, number | null>, about: About = {}) {
  const result = runToEnd(searchSmallest(linear(rules, values, about)));
  return {
    kind: result.kind,
    cost: result.atLeast,
    sets: result.solutions.map(({ changes }) => changes.map(({ variable, to }) => `${variable}=${to}`).join(" ")),
  };
}

/** What every blank must be. */
function deduced(rules: string, values: Record<string, number | null>, about: About = {}) {
  return Object.fromEntries(
    [...deduce(linear(rules, values, about))].map(([id, { kind, ...rest }]) => [id, "n" in rest ? rest.n : kind]),
  );
}

describe("the textbook cases of statistical data editing", () => {
  it("PC: the profit is wrong, not the two figures that agree with the ratio", () => {
    expect(smallest("p + c = t; 5c >= 3t", { p: 755, c: 125, t: 200 })).toEqual({
      kind: "found",
      cost: 1,
      sets: ["p=75"],
    });
  });

  it("NA31: beside a blank, x is wrong while z is right; only z pinned decides between equal sets", () => {
    const values = { x: 10, y: null, z: 5 };
    expect(smallest("x + y = z", values).sets[0]).toBe("x=5");
    expect(smallest("x + y = z", values, { fixed: ["z"] })).toMatchObject({ cost: 1, sets: ["x=5"] });
  });

  it("INF: with the sum fixed both parts that exceed it have to change", () => {
    expect(smallest("x + y = z", { x: 6, y: 6, z: 5 }, { fixed: ["z"] })).toMatchObject({
      cost: 2,
      sets: [expect.stringMatching(/^x=\d y=\d$/)],
    });
  });

  it("PIN34: two figures that break their constants, although one total would hide it", () => {
    const rules = "60 = y; 5 = yA; 5 = yB; 5 = yC; 25 = yD; 20 = yE; y = yA + yB + yC + yD + yE";
    const values = { y: 60, yA: 5, yB: 5, yC: 5, yD: 45, yE: 0 };
    expect(smallest(rules, values)).toEqual({ kind: "found", cost: 2, sets: ["yD=25 yE=20"] });
  });

  it("BIG30: a figure of ten digits is no obstacle", () => {
    const values = { profit: 1e10, cost: 200, turnover: 300 };
    expect(smallest("profit + cost = turnover; 5cost >= 3turnover", values)).toMatchObject({ sets: ["profit=100"] });
  });

  it.each([
    [{ x: 1, y: 2, z: 2 }, ["x=0"]],
    [{ x: 2, y: 1, z: 2 }, ["y=0"]],
    [{ x: 2, y: 2, z: 1 }, ["z=2"]],
    [{ x: 1, y: 1, z: 1 }, ["x=0", "y=0", "z=2"]],
  ])("W3: weights %o decide, equal weights leave all answers", (weights, sets) => {
    const found = smallest("x + y = z", { x: 1, y: 1, z: 1 }, { weights });
    expect(found.sets.sort()).toEqual(sets);
    expect(found.cost).toBe(1);
  });

  const profitAndLoss = "x1 + x2 = x3; x2 = x4; x5 + x6 + x7 = x8; x3 + x8 = x9; x9 - x10 = x11";
  const scholtus = {
    ...{ x1: 1452, x2: 116, x3: 1568, x4: 116, x5: 323, x6: 76 },
    ...{ x7: 12, x8: 411, x9: 1979, x10: 1842, x11: 137 },
  };

  it("SCH4: the base holds, a swap and a doubled digit are put right", () => {
    expect(smallest(profitAndLoss, scholtus)).toMatchObject({ cost: 0, sets: [""] });
    expect(smallest(profitAndLoss, { ...scholtus, x4: 161 })).toMatchObject({ cost: 1, sets: ["x4=116"] });
    expect(smallest(profitAndLoss, { ...scholtus, x9: 19979 })).toMatchObject({ cost: 1, sets: ["x9=1979"] });
  });

  const deWaal = {
    ...{ x1: 145, x2: null, x3: 155, x4: null, x5: null, x6: null },
    ...{ x7: null, x8: 86, x9: null, x10: 217, x11: null },
  };
  const anySign = Object.keys(deWaal);

  it("DW91: four blanks follow, three stay open", () => {
    expect(deduced(profitAndLoss, deWaal, { signed: anySign })).toEqual({
      ...{ x2: 10, x4: 10, x9: 241, x11: 24 },
      ...{ x5: "open", x6: "open", x7: "open" },
    });
  });

  it("DW92: with x5 known two counts can only be 0", () => {
    expect(deduced(profitAndLoss, { ...deWaal, x5: 86 })).toMatchObject({ x6: "zero", x7: "zero" });
  });

  it("DCAR: a tree of sums is filled as far as it follows", () => {
    const values = {
      ...{ x1: 100, x2: null, x3: null, x4: 15, x5: null },
      ...{ x6: null, x7: 25, x8: 35, x9: null, x10: 5 },
    };
    expect(deduced("x1 + x2 = x3; x4 + x5 + x6 = x1; x7 + x8 = x2; x9 + x10 = x3", values)).toEqual({
      ...{ x2: 60, x3: 160, x9: 155 },
      ...{ x5: "open", x6: "open" },
    });
  });

  it.each([
    [8, "cannotBeZero"],
    [10, "zero"],
    [12, 2],
  ])("INFEAS: with the sum %i the blank is %s", (c, expected) => {
    expect(deduced("a + b = c", { a: null, b: 10, c })).toEqual({ a: expected });
  });

  it("BAL: never more changes than errors were planted in a tree of sums", () => {
    const size = 99;
    const parents = Array.from({ length: (size - 1) / 2 }, (_, i) => i + 1);
    const rules = parents.map((i) => `x${i} = x${2 * i} + x${2 * i + 1}`).join(";");
    const right = new Array<number>(size + 1).fill(0);
    for (let i = size; i > 0; i--) {
      right[i] = 2 * i > size ? ((i * 7919) % 97) + 1 : (right[2 * i] ?? 0) + (right[2 * i + 1] ?? 0);
    }
    for (let planted = 1; planted <= 10; planted++) {
      const wrong = right.slice();
      for (let e = 0; e < planted; e++) {
        const at = 1 + ((e * 37 + planted * 11) % size);
        wrong[at] = (wrong[at] ?? 0) + 3 + e * 5;
      }
      const values = Object.fromEntries(wrong.slice(1).map((value, i) => [`x${i + 1}`, value]));
      const system = linear(rules, values);
      const result = runToEnd(searchSmallest(system, { most: 5 }));
      expect(result.kind).toBe("found");
      expect(result.atLeast).toBeLessThanOrEqual(planted);
      for (const { changes } of result.solutions) {
        const after = new Map<string, number>([
          ...Object.entries(values),
          ...changes.map((c) => [c.variable, c.to] as const),
        ]);
        expect(system.rules.every((rule) => holds(rule, (id) => after.get(id) ?? null))).toBe(true);
      }
    }
  });
});
