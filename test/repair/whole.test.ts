import { describe, expect, it } from "vitest";
import { createTableau, valueOf, type Tableau } from "../../src/repair/tableau";
import { isOnlyValue, isPossible, settleWhole } from "../../src/repair/whole";
import { tableauOf } from "../../src/repair/tableau-of";
import { linear } from "./linear";

/** The cells of a system in whole numbers, or why not. */
function whole(rules: string, values: Record<string, number | null>, signed: readonly string[] = []) {
  const system = linear(rules, values, { signed });
  const settled = settleWhole(tableauOf(system), 0);
  if (settled.kind !== "settled") return settled.kind;
  return Object.fromEntries(system.variables.map(({ id }, cell) => [id, valueOf(settled.tableau, cell)]));
}

describe("whole numbers", () => {
  it("are found where a corner of the system is a fraction", () => {
    expect(whole("2x = a; x + y = 5", { x: null, y: null, a: 6 })).toEqual({ a: 6, x: 3, y: 2 });
    // The smallest x is 5/2.
    expect(whole("2x >= 5", { x: null })).toEqual({ x: 3 });
    expect(whole("2x <= 5; x >= 2", { x: null })).toEqual({ x: 2 });
    // x = (9 − 3y)/2: y = 0 gives a fraction, y = 1 does not.
    expect(whole("2x + 3y = 9; x >= 2", { x: null, y: null })).toEqual({ x: 3, y: 1 });
    expect(whole("2x + 3y = -9; y >= -2", { x: null, y: null }, ["x", "y"])).toEqual({ x: -6, y: 1 });
  });

  it("are none where only fractions would do", () => {
    expect(whole("2x = a", { x: null, a: 3 })).toBe("conflict");
    expect(whole("2x >= 3; 4x <= 7", { x: null })).toBe("conflict");
    expect(whole("3x >= 4; 3x <= 5", { x: null })).toBe("conflict");
  });

  it("say of a conflict whether it belongs to one of two parts", () => {
    const at = (rules: string, values: Record<string, number | null>) =>
      settleWhole(tableauOf(linear(rules, values)), 0);
    expect(at("a = b", { a: 1, b: 2 })).toMatchObject({ kind: "conflict", isSplit: false, conflicts: [{}] });
    expect(at("2x = a", { x: null, a: 3 })).toMatchObject({ kind: "conflict", isSplit: true, conflicts: [{}, {}] });
  });

  it("are given up where no end of splitting is in sight, or figures are no longer exact", () => {
    // An even number is never 1, however far x and y go.
    expect(whole("2x - 2y = 1", { x: null, y: null })).toBe("tooHard");
    const huge = 2 ** 53;
    const apart = createTableau(
      [[1, 1]],
      [
        [huge, huge],
        [huge, huge],
        [0, 0],
      ],
      [huge, huge],
    );
    expect(settleWhole(apart, 0)).toEqual({ kind: "tooHard" });
  });
});

describe("what else a cell could be", () => {
  const settled = (rules: string, values: Record<string, number | null>, signed: readonly string[] = []): Tableau => {
    const found = settleWhole(tableauOf(linear(rules, values, { signed })), 0);
    if (found.kind !== "settled") throw new Error(found.kind);
    return found.tableau;
  };

  it("is asked of a copy", () => {
    const tableau = settled("x + y = 5", { x: null, y: null });
    const before = JSON.stringify(tableau);
    const other = isPossible(tableau, 0, 2, 3);
    expect(other && [valueOf(other, 0), valueOf(other, 1)]).toEqual([3, 2]);
    expect(isPossible(tableau, 0, 6, 9)).toBeNull();
    expect(isPossible(tableau, 0, 3, 2)).toBeNull();
    expect(isPossible(tableau, 0, 5, 5)).not.toBeNull();
    expect(JSON.stringify(tableau)).toBe(before);
  });

  it("is nothing where the other figures leave one value", () => {
    expect(isOnlyValue(settled("a + x = 5", { a: 3, x: null }), 1)).toBe(true);
    expect(isOnlyValue(settled("x + y = 5", { x: null, y: null }), 0)).toBe(false);
    // Only less, only more.
    expect(isOnlyValue(settled("x <= 5; x >= 5", { x: null }), 0)).toBe(true);
    expect(isOnlyValue(settled("x >= 5", { x: null }), 0)).toBe(false);
    expect(isOnlyValue(settled("x + y = 5; x >= 1", { x: null, y: null }), 1)).toBe(false);
    expect(isOnlyValue(settled("x <= -3", { x: null }, ["x"]), 0)).toBe(false);
    // A neighbour is enough, and only a whole one.
    expect(isOnlyValue(settled("x >= 4; x <= 5", { x: null }), 0)).toBe(false);
    expect(isOnlyValue(settled("2x >= 7; 2x <= 9", { x: null }), 0)).toBe(true);
  });
});
