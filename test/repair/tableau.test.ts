import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  coefficientOf,
  copyTableau,
  createTableau,
  excess,
  isExact,
  isSealed,
  pivot,
  rulesOfRow,
  setBounds,
  settle,
  valueOf,
  type Tableau,
} from "../../src/repair/tableau";

type Bounds = readonly [number, number];
const is = (value: number): Bounds => [value, value];
const count: Bounds = [0, Infinity];

/** The values of all variables: the cells, then the sums of the rules. */
const values = (tableau: Tableau) => [...tableau.lower.keys()].map((variable) => valueOf(tableau, variable));
const row = (tableau: Tableau, at: number) => [...(tableau.rows[at] ?? [])];

describe("a tableau", () => {
  it("starts with the sums of all rules in the basis", () => {
    const tableau = createTableau([[1, 1, -1]], [is(3), is(4), is(8), is(0)], [3, 4, 8]);
    expect(values(tableau)).toEqual([3, 4, 8, -1]);
    expect(tableau).toMatchObject({ cells: 3, basis: [3], scales: [1], sums: [-1] });
    expect(row(tableau, 0)).toEqual([1, 1, -1, 0]);
    expect([coefficientOf(tableau, 0, 1), coefficientOf(tableau, 0, 2)]).toEqual([1, -1]);
  });

  it("says how far a sum is from its bounds, and on which side", () => {
    const rules = [[1], [1], [1], [1], [1]];
    const bounds: Bounds[] = [is(5), is(7), is(2), [4, 6], [5, 9], [1, 5]];
    const tableau = createTableau(rules, bounds, [5]);
    expect(rules.map((_, at) => excess(tableau, at))).toEqual([-2, 3, 0, 0, 0]);
  });

  it("is exact as long as every sum is a safe integer", () => {
    const huge = 2 ** 53;
    expect(isExact(createTableau([[1, -1], [1]], [is(huge), is(huge), is(0), is(0)], [huge - 1, huge - 1]))).toBe(true);
    expect(isExact(createTableau([[1, -1], [1]], [is(huge), is(huge), is(0), is(0)], [huge, huge]))).toBe(false);
  });

  it("moves a variable outside the basis between its new bounds, and the sums with it", () => {
    const tableau = createTableau(
      [
        [2, 1],
        [0, 1],
      ],
      [is(3), is(4), is(0), is(0)],
      [3, 4],
    );
    setBounds(tableau, 0, 5, 9);
    expect(values(tableau)).toEqual([5, 4, 14, 4]);
    setBounds(tableau, 0, 0, 1);
    expect(values(tableau)).toEqual([1, 4, 6, 4]);
    setBounds(tableau, 0, 0, Infinity);
    expect(values(tableau)).toEqual([1, 4, 6, 4]);
    setBounds(tableau, 2, 20, 30);
    expect(values(tableau)).toEqual([1, 4, 6, 4]);
    expect([tableau.lower[2], tableau.upper[2]]).toEqual([20, 30]);
  });

  it("exchanges a sum for a cell, whatever the coefficient", () => {
    const tableau = createTableau([[2, 3]], [is(3), count, is(12)], [3, 0]);
    pivot(tableau, 0, 1, 12);
    // 3b = sum − 2a
    expect(row(tableau, 0)).toEqual([-2, 0, 1]);
    expect(tableau).toMatchObject({ basis: [1], scales: [3], sums: [6] });
    expect(values(tableau)).toEqual([3, 2, 12]);
    const minus = createTableau([[1, -2]], [is(9), count, is(1)], [9, 0]);
    pivot(minus, 0, 1, 1);
    // 2b = a − sum
    expect(row(minus, 0)).toEqual([1, 0, -1]);
    expect(minus).toMatchObject({ basis: [1], scales: [2], sums: [8] });
    expect(values(minus)).toEqual([9, 4, 1]);
  });

  it("puts what a cell is into the other rows, with the smallest whole numbers", () => {
    const tableau = createTableau(
      [
        [2, 2],
        [4, 1],
        [0, 1],
      ],
      [count, is(5), is(16), is(0), is(0)],
      [0, 5],
    );
    const [, , untouched] = tableau.rows;
    pivot(tableau, 0, 0, 16);
    expect(row(tableau, 0)).toEqual([0, -2, 1, 0, 0]);
    // 4a + b = 2(sum − 2b) + b
    expect(row(tableau, 1)).toEqual([0, -3, 2, 0, 0]);
    expect(tableau).toMatchObject({ basis: [0, 3, 4], scales: [2, 1, 1], sums: [6, 17, 5] });
    expect(tableau.rows[2]).toBe(untouched);
    expect(values(tableau)).toEqual([3, 5, 16, 17, 5]);
    const halves = createTableau([[2, 4, -2]], [count, is(1), is(4), is(0)], [0, 1, 4]);
    pivot(halves, 0, 0, 0);
    expect([row(halves, 0), halves.scales]).toEqual([[0, -4, 2, 1], [2]]);
    pivot(halves, 0, 3, 3);
    expect([row(halves, 0), halves.scales]).toEqual([[2, 4, -2, 0], [1]]);
  });

  it("knows from which rules a row is put together", () => {
    const tableau = createTableau(
      [
        [1, 1, 0],
        [0, 1, 1],
        [1, 0, 0],
      ],
      [count, count, is(2), is(0), is(0), is(0)],
      [0, 0, 2],
    );
    expect([0, 1, 2].map((at) => rulesOfRow(tableau, at))).toEqual([[0], [1], [2]]);
    pivot(tableau, 0, 1, 0);
    expect([0, 1, 2].map((at) => rulesOfRow(tableau, at))).toEqual([[0], [0, 1], [2]]);
  });

  it("tells a row in which nothing may move", () => {
    const tableau = createTableau(
      [
        [1, 1, 0],
        [0, 1, 1],
      ],
      [is(1), is(1), count, is(3), is(1)],
      [1, 1, 0],
    );
    expect([isSealed(tableau, 0), isSealed(tableau, 1)]).toEqual([true, false]);
  });

  it("is copied so that neither notices what is done to the other", () => {
    const tableau = createTableau(
      [
        [2, 1],
        [1, -1],
      ],
      [count, is(3), is(9), is(0)],
      [0, 3],
    );
    const before = JSON.stringify(tableau);
    const copy = copyTableau(tableau);
    expect(JSON.stringify(copy)).toBe(before);
    pivot(copy, 0, 0, 9);
    setBounds(copy, 1, 4, 5);
    expect(copy).toMatchObject({ basis: [0, 3], scales: [2, 2] });
    expect(values(copy)).toEqual([2.5, 4, 9, -1.5]);
    expect(JSON.stringify(tableau)).toBe(before);
  });
});

describe("settling", () => {
  it("leaves alone what is within all bounds", () => {
    const tableau = createTableau([[1, 1]], [is(3), count, [2, 9]], [3, 0]);
    expect(settle(tableau)).toBeNull();
    expect(values(tableau)).toEqual([3, 0, 3]);
    expect(tableau.basis).toEqual([2]);
  });

  it("moves the first cell that can help just as far as it must", () => {
    const short = createTableau([[1, 1, -1]], [is(3), count, count, is(0)], [3, 0, 0]);
    expect(settle(short)).toBeNull();
    // 3 too many: only the total can take them.
    expect(values(short)).toEqual([3, 0, 3, 0]);
    const long = createTableau([[1, 1, -1]], [count, count, is(8), [0, 5]], [0, 0, 8]);
    expect(settle(long)).toBeNull();
    expect(values(long)).toEqual([8, 0, 8, 0]);
    const above = createTableau(
      [[1]],
      [
        [0, 9],
        [-Infinity, 4],
      ],
      [6],
    );
    expect(settle(above)).toBeNull();
    expect(values(above)).toEqual([4, 4]);
  });

  it("names the row that cannot hold, and which way it would have to go", () => {
    const rise = createTableau([[1], [1, 1]], [is(3), is(4), is(3), is(8)], [3, 4]);
    expect(settle(rise)).toEqual({ row: 1, direction: 1 });
    const fall = createTableau([[1, 1]], [is(3), count, is(2)], [3, 0]);
    expect(settle(fall)).toEqual({ row: 0, direction: -1 });
    const capped = createTableau([[1, -1]], [[0, 4], is(0), is(5)], [0, 0]);
    // The sum is put right first; then it is the cell that would have to fall.
    expect([settle(capped), capped.basis]).toEqual([{ row: 0, direction: -1 }, [0]]);
  });

  it("finds two rules that only together cannot hold", () => {
    // x + y = 5 and x + y + z = 4
    const tableau = createTableau(
      [
        [1, 1, 0],
        [1, 1, 1],
      ],
      [count, count, count, is(5), is(4)],
      [0, 0, 0],
    );
    const conflict = settle(tableau);
    expect(conflict).not.toBeNull();
    expect(rulesOfRow(tableau, conflict?.row ?? -1)).toEqual([0, 1]);
  });
});

const coefficient = fc.integer({ min: -3, max: 3 });
const systems = fc.record({
  rules: fc.array(fc.array(coefficient, { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 3 }),
  bounds: fc.array(fc.tuple(fc.integer({ min: -5, max: 5 }), fc.constantFrom(0, 2, 5)), { minLength: 7, maxLength: 7 }),
});

const drawn = systems.map(({ rules, bounds }) => ({
  rules,
  tableau: createTableau(
    rules,
    bounds.map(([low, room]) => [low, low + room]),
    bounds.slice(0, 4).map(([low]) => low),
  ),
}));

/** Every rule's sum is what its cells give, and every row says the same as the values: whatever was exchanged. */
function expectTrue(rules: readonly (readonly number[])[], tableau: Tableau): void {
  const now = values(tableau);
  for (const [rule, row] of rules.entries()) {
    const sum = row.reduce((all, each, cell) => all + each * (now[cell] ?? NaN), 0);
    expect(now[4 + rule]).toBeCloseTo(sum, 8);
  }
  for (const [at, basic] of tableau.basis.entries()) {
    expect(row(tableau, at)[basic]).toBe(0);
    expect(tableau.scales[at]).toBeGreaterThan(0);
  }
  expect(new Set(tableau.basis).size).toBe(rules.length);
}

it("law: after settling all values are within bounds, or the row that is named cannot be", () => {
  fc.assert(
    fc.property(drawn, ({ rules, tableau }) => {
      const conflict = settle(tableau);
      expectTrue(rules, tableau);
      const now = values(tableau);
      if (!conflict) {
        for (const [variable, value] of now.entries()) {
          expect(value).toBeGreaterThanOrEqual(tableau.lower[variable] ?? NaN);
          expect(value).toBeLessThanOrEqual(tableau.upper[variable] ?? NaN);
        }
        return;
      }
      // The most, or the least, that the row's variables can give does not reach the bound.
      const { row: at, direction } = conflict;
      const best = row(tableau, at).reduce((sum, each, variable) => {
        const end = each * direction > 0 ? tableau.upper[variable] : tableau.lower[variable];
        return each === 0 ? sum : sum + each * (end ?? NaN);
      }, 0);
      const basic = tableau.basis[at] ?? NaN;
      const wanted = ((direction > 0 ? tableau.lower : tableau.upper)[basic] ?? NaN) * (tableau.scales[at] ?? NaN);
      expect(direction * (wanted - best)).toBeGreaterThan(0);
    }),
    { numRuns: 100, seed: 4 },
  );
});
