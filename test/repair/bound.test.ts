import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundByAmounts, boundByCells, boundByWays, type Network } from "../../src/repair/bound";

describe("at least so many cells, by what each can cure", () => {
  const bound = (...failing: readonly (readonly number[])[]) =>
    boundByCells(
      failing.map((candidates) => ({ candidates, imbalance: null })),
      8,
    );

  it("is one for rules that share a cell, and one each for those that share none", () => {
    expect(bound([0, 1])).toBe(1);
    expect(bound([0, 1], [1, 2])).toBe(1);
    expect(bound([0, 1], [2, 3])).toBe(2);
    expect(bound([0, 1], [2], [2, 3])).toBe(2);
    expect(bound([0], [1], [2])).toBe(3);
  });

  it("is what the most useful cell leaves over", () => {
    expect(bound([0], [0], [0])).toBe(1);
    expect(bound([0, 1], [1, 2], [2, 3])).toBe(2);
    expect(bound([0], [0], [0], [1], [1], [2])).toBe(3);
  });
});

describe("at least so many cells, by the ways of a network", () => {
  const bound = (count: number, edges: Network["edges"], failing: readonly number[], open: readonly number[] = []) =>
    boundByWays({ count, edges, failing, open });
  /** The edges from each node to the next. */
  const way = (...nodes: readonly number[]): Network["edges"] =>
    nodes.slice(1).map((node, i) => [nodes[i] ?? 0, node] as const);

  it("is the whole way between two failing rules", () => {
    expect(bound(2, [[0, 1]], [0, 1])).toBe(1);
    expect(bound(4, way(0, 1, 2, 3), [0, 3])).toBe(3);
    // Three around one that holds: half of two steps each. In a triangle: half a step each.
    expect(
      bound(
        4,
        [
          [0, 3],
          [1, 3],
          [2, 3],
        ],
        [0, 1, 2],
      ),
    ).toBe(3);
    expect(bound(3, way(0, 1, 2, 0), [0, 1, 2])).toBe(2);
  });

  it("is the way out, where that is shorter", () => {
    expect(bound(1, [[0, -1]], [0])).toBe(1);
    expect(bound(3, way(0, 1, 2, -1), [0])).toBe(3);
    expect(bound(3, way(0, 1, 2), [0], [2])).toBe(2);
    expect(bound(5, [...way(0, 1, 2, 3, 4), [1, -1]], [0, 4])).toBe(4);
    expect(bound(6, [...way(0, 1, 2, 3, 4, 5), [0, -1]], [0, 5])).toBe(4);
    expect(bound(3, [...way(0, 1, 2), [0, -1]], [0], [0])).toBe(0);
  });

  it("takes the nearest, whatever comes first", () => {
    // 0 – 1 – 2 – 3, and 3 – 4: both 0 and 4 fail, and 2.
    expect(
      bound(
        5,
        [
          [3, 4],
          [2, 3],
          [1, 2],
          [0, 1],
        ],
        [0, 2, 4],
      ),
    ).toBe(3);
    expect(bound(4, [...way(0, 1, 3), [0, 2], [2, 3], [0, 3]], [0, 3])).toBe(1);
  });

  it("is endless for a rule that leads nowhere", () => {
    expect(bound(2, [], [0])).toBe(Infinity);
    expect(bound(3, [[0, 1]], [0, 1, 2])).toBe(Infinity);
    expect(bound(2, [[0, 1]], [])).toBe(0);
  });
});

describe("at least so many cells, by amounts that add up to 0", () => {
  const enough = 99;

  it("is one less for every group", () => {
    expect(boundByAmounts([5], enough)).toBe(1);
    expect(boundByAmounts([5, -5], enough)).toBe(1);
    expect(boundByAmounts([5, 5], enough)).toBe(2);
    expect(boundByAmounts([1, 2, -3], enough)).toBe(2);
    expect(boundByAmounts([1, 2, 3], enough)).toBe(3);
    expect(boundByAmounts([1, -1, 2, -2], enough)).toBe(2);
    expect(boundByAmounts([1, 1, -2, 7, -7, 4], enough)).toBe(4);
    expect(boundByAmounts([5, -5, -5, 5, 5], enough)).toBe(3);
    // One group of pairs is given up for two of three.
    expect(boundByAmounts([1, 4, -5, -1, 6, -5], enough)).toBe(4);
    expect(boundByAmounts([], enough)).toBe(0);
  });

  it("is not counted exactly where a quick count is enough, or where it would take too long", () => {
    // Three that add up to nothing: the quick count allows them one group.
    expect(boundByAmounts([1, 2, 3], 1)).toBe(2);
    expect(boundByAmounts([1, 2, 3], 2)).toBe(3);
    expect(
      [
        [5, -5],
        [5, 5],
        [5, -5, -5, -5],
        [5, 5, -5, -5],
      ].map((each) => boundByAmounts(each, -1)),
    ).toEqual([1, 2, 3, 2]);
    const twelve = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048];
    expect(boundByAmounts(twelve, enough)).toBe(12);
    expect(boundByAmounts([...twelve, 4096], enough)).toBe(9);
    expect(boundByAmounts([...twelve, 4096, -4096], enough)).toBe(9);
    expect(boundByAmounts([7, 7, ...twelve, -7, -7], enough)).toBe(10);
  });

  it("law: the quick count never says more than the exact one", () => {
    const amounts = fc.array(
      fc.integer({ min: -4, max: 4 }).filter((amount) => amount !== 0),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(amounts, (each) => {
        expect(boundByAmounts(each, -1)).toBeLessThanOrEqual(boundByAmounts(each, enough));
      }),
      { numRuns: 100 },
    );
  });
});
