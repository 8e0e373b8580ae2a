import { describe, expect, it } from "vitest";
import { tableauOf } from "../../src/repair/tableau-of";
import type { LinearSystem } from "../../src/repair/system";
import { valueOf } from "../../src/repair/tableau";
import { linear } from "./linear";

const bounds = (system: LinearSystem<string>) => {
  const { lower, upper } = tableauOf(system);
  return [...lower].map((low, variable) => [low, upper[variable]]);
};
const values = (system: LinearSystem<string>) => {
  const tableau = tableauOf(system);
  return [...tableau.lower.keys()].map((variable) => valueOf(tableau, variable));
};

describe("a system as a tableau", () => {
  it("keeps every figure, and has the rules' sums as they are", () => {
    const system = linear("a + b = t + 2; a <= b; a >= 4", { a: 3, b: 1, t: 9 });
    expect(bounds(system)).toEqual([
      [3, 3],
      [1, 1],
      [9, 9],
      [2, 2],
      [-Infinity, 0],
      [4, Infinity],
    ]);
    expect(values(system)).toEqual([3, 1, 9, -5, 2, 3]);
    expect(tableauOf(system).basis).toEqual([3, 4, 5]);
  });

  it("turns the rules of a network so that a cell stands in two with opposite signs", () => {
    const { rows } = tableauOf(linear("a + b = 5; b + c = 7", { a: 1, b: 2, c: 3 }));
    expect(rows.map((row) => [...row])).toEqual([
      [1, 1, 0, 0, 0],
      [0, -1, -1, 0, 0],
    ]);
    expect(bounds(linear("a + b = 5; b + c = 7", { a: 1, b: 2, c: 3 })).slice(3)).toEqual([
      [5, 5],
      [-7, -7],
    ]);
    // No network: nothing is turned.
    const weighted = linear("a + 2b = 5; b + c = 7", { a: 1, b: 2, c: 3 });
    expect(tableauOf(weighted).rows.map((row) => [...row])).toEqual([
      [1, 2, 0, 0, 0],
      [0, 1, 1, 0, 0],
    ]);
  });

  it("adds up what a rule says twice of a cell", () => {
    const twice: LinearSystem<string> = {
      variables: linear("a = 6", { a: 3 }).variables,
      rules: [
        {
          terms: [
            { variable: "a", coefficient: 1 },
            { variable: "a", coefficient: 1 },
          ],
          relation: ">=",
          constant: 6,
        },
      ],
    };
    expect(values(twice)).toEqual([3, 6]);
  });

  it("leaves free what has no figure, or one that cannot be, from the allowed value next to 0", () => {
    expect(bounds(linear("a <= b", { a: null, b: 4 }))[0]).toEqual([0, Infinity]);
    expect(bounds(linear("a <= b", { a: -2, b: 4 }))[0]).toEqual([0, Infinity]);
    expect(bounds(linear("a <= b", { a: 1.5, b: 4 }))[0]).toEqual([0, Infinity]);
    expect(bounds(linear("a <= b", { a: -2, b: 4 }, { signed: ["a"] }))[0]).toEqual([-2, -2]);
    expect(bounds(linear("a <= b", { a: null, b: 4 }, { signed: ["a"] }))[0]).toEqual([-Infinity, Infinity]);
    expect(values(linear("a <= b", { a: null, b: 4 }, { signed: ["a"] }))[0]).toBe(0);
    // A fixed one stays whatever it is.
    expect(bounds(linear("a <= b", { a: -2, b: 4 }, { fixed: ["a"] }))[0]).toEqual([-2, -2]);
  });

  it("lets a sum by formula follow its parts, also where it has a figure", () => {
    const system = linear("a + b = t", { a: 3, b: 1, t: 9 });
    const derived = {
      ...system,
      variables: system.variables.map((each) => (each.id === "t" ? { ...each, isDerived: true } : each)),
    };
    expect(values(derived)).toEqual([3, 1, 4, 0]);
    expect(tableauOf(derived).basis).toEqual([2]);
  });

  it("takes free cells into the basis through an equation, never through an inequality or one that is not theirs", () => {
    expect(tableauOf(linear("a <= b; b = 3; a + x = b", { a: 1, x: null, b: 3 })).basis).toEqual([3, 4, 1]);
    expect(tableauOf(linear("a + x <= b", { a: 1, x: null, b: 3 })).basis).toEqual([3]);
    // Two blanks in one equation: the first is what the second leaves.
    const two = tableauOf(linear("x + y = 5", { x: null, y: null }));
    expect([two.basis, valueOf(two, 0), valueOf(two, 1)]).toEqual([[0], 5, 0]);
  });
});
