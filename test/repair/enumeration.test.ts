import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runToEnd, searchSmallest } from "../../src/repair/search";
import { holds } from "../../src/check/evaluate";
import type { LinearSystem } from "../../src/repair/system";
import { linear } from "./linear";

/** More instances for a long run: REPAIR_ROUNDS=100 npx vitest run test/repair/enumeration.test.ts */
const numRuns = 10 * Number(process.env["REPAIR_ROUNDS"] ?? 4);

const largest = 14;

/** All smallest sets, by trying every set of cells with every value: what the search must find, no more and no less. */
function tryAll(system: LinearSystem<string>, most: number): string[] {
  const { variables, rules } = system;
  const values = new Map(variables.map(({ id, value }) => [id, value]));
  const allHold = () => rules.every((rule) => holds(rule, (id) => values.get(id) ?? null));
  const solves = (cells: readonly number[], at: number): boolean => {
    const variable = variables[cells[at] ?? -1];
    if (!variable) return allHold();
    for (let value = 0; value <= largest; value++) {
      values.set(variable.id, value);
      if (solves(cells, at + 1)) {
        values.set(variable.id, variable.value);
        return true;
      }
    }
    values.set(variable.id, variable.value);
    return false;
  };
  for (let size = 0; size <= most; size++) {
    const sets = subsets(variables.length, size)
      .filter((set) => set.every((cell) => !variables[cell]?.isFixed))
      .filter((set) => solves(set, 0));
    if (sets.length > 0) return sets.map((set) => set.map((cell) => variables[cell]?.id).join(" ")).sort();
  }
  return ["none"];
}

function subsets(below: number, size: number, from = 0): number[][] {
  if (size === 0) return [[]];
  const found: number[][] = [];
  for (let first = from; first < below; first++) {
    for (const rest of subsets(below, size - 1, first + 1)) found.push([first, ...rest]);
  }
  return found;
}

/** The search's answer in the same words; what needs more than `most` cells is left open. */
function searched(system: LinearSystem<string>, most: number): string[] {
  const result = runToEnd(searchSmallest(system));
  if (result.kind === "impossible" || result.atLeast > most) return ["none"];
  expect(result).toMatchObject({ kind: "found", isComplete: true });
  for (const { changes } of result.solutions) {
    const after = new Map(system.variables.map(({ id, value }) => [id, value]));
    for (const { variable, to } of changes) after.set(variable, to);
    expect(system.rules.every((rule) => holds(rule, (id) => after.get(id) ?? null))).toBe(true);
  }
  return result.solutions.map(({ changes }) => changes.map(({ variable }) => variable).join(" ")).sort();
}

const figure = fc.integer({ min: 0, max: 3 });
const fixed = (names: readonly string[]) => fc.subarray([...names], { maxLength: Math.min(3, names.length) });

describe("on small systems every set of cells was tried, and the search finds the same", () => {
  it("a table of two rows and two columns with its totals", () => {
    const names = ["a", "b", "c", "d", "ab", "cd", "ac", "bd", "all"];
    const rules = "a + b = ab; c + d = cd; a + c = ac; b + d = bd; ab + cd = all";
    const values = fc.record(Object.fromEntries(names.map((name) => [name, figure])));
    fc.assert(
      fc.property(values, fixed(names), (cells, pinned) => {
        const system = linear(rules, cells, { fixed: pinned });
        expect(searched(system, 3)).toEqual(tryAll(system, 3));
      }),
      { numRuns, seed: 1 },
    );
  });

  it("sums in which a cell would have to go below 0", () => {
    const values = fc.record({ x: figure, y: figure, z: figure, u: figure, v: figure, w: figure });
    fc.assert(
      fc.property(values, fixed(["x", "z", "w"]), (cells, pinned) => {
        const system = linear("x + y = z + u; z + v = y + w; u + w = x + v", cells, { fixed: pinned });
        expect(searched(system, 3)).toEqual(tryAll(system, 3));
      }),
      { numRuns, seed: 2 },
    );
  });

  it("systems that are no network: weights, inequalities, a cell in three rules", () => {
    const values = fc.record({ p: figure, q: figure, r: figure, s: figure, t: figure });
    fc.assert(
      fc.property(values, fixed(["p", "s"]), (cells, pinned) => {
        const system = linear("p + q = r; 2p - q >= 1; p + 2s = t; r <= t + 1", cells, { fixed: pinned });
        expect(searched(system, 3)).toEqual(tryAll(system, 3));
      }),
      { numRuns, seed: 3 },
    );
  });
});
