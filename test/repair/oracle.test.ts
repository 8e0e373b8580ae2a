import { beforeAll, describe, expect, it, vi } from "vitest";
import { plainEquations } from "../support/plain-equations";
import type { FieldId } from "../../src/form/fields";
import { ruleOf } from "../../src/form/rules";
import { corrections, type Corrections } from "../../src/repair/corrections";
import { testReport } from "../support/report";
import { loadOracle, type Oracle } from "./oracle";
import { plant, randomOf, realisticFigures, ruledFields, type Figures } from "./planted";

/** More instances for a long run: REPAIR_ROUNDS=100 npx vitest run test/repair/oracle.test.ts */
const rounds = Number(process.env["REPAIR_ROUNDS"] ?? 1);

// The other solver takes seconds where this machine has much to do.
vi.setConfig({ testTimeout: 120_000 });

let oracle: Oracle;
beforeAll(async () => {
  oracle = await loadOracle();
});

/** How many rules of error level fail; blanks count 0 in parts, a rule with a blank total is not judged. */
function brokenRules(format: "2019" | "2021", figures: Figures): number {
  return (["t2", "t3", "t4"] as const)
    .flatMap((table) => plainEquations(format, table))
    .filter(({ rule }) => ruleOf(rule).severity === "error")
    .filter(({ left, relation, right, at }) => {
      const totals = [...left, ...right].filter(
        (id) => id === at || id.endsWith(".total") || id.includes(".concluded."),
      );
      if (totals.some((id) => figures[id] === null)) return false;
      const sum = (ids: readonly FieldId[]) => ids.reduce((total, id) => total + (figures[id] ?? 0), 0);
      const imbalance = sum(left) - sum(right);
      return relation === "=" ? imbalance !== 0 : relation === "<=" ? imbalance > 0 : imbalance < 0;
    }).length;
}

function expectAllToHold(format: "2019" | "2021", figures: Figures, found: Corrections, pinned?: ReadonlySet<FieldId>) {
  for (const { changes } of found.list) {
    const after: Figures = { ...figures };
    for (const { field, to, from } of changes) {
      expect(from).toBe(figures[field] ?? null);
      expect(to).not.toBe(figures[field] ?? 0);
      expect(Number.isInteger(to) && to >= 0).toBe(true);
      expect(pinned?.has(field) ?? false).toBe(false);
      after[field] = to;
    }
    expect(brokenRules(format, after)).toBe(0);
    for (const { field, from } of changes) after[field] = from;
    expect(after).toEqual(figures);
  }
}

describe.each(["2019", "2021"] as const)(
  "the smallest corrections of format %s, beside a mixed-integer solver",
  (format) => {
    const cells = ruledFields(format, "t3");

    it.each([1, 2, 3, 4, 5, 6])("agree on %i wrong cells of 表三", (count) => {
      for (let round = 0; round < rounds; round++) {
        const random = randomOf(1000 * count + round);
        const { figures } = plant(realisticFigures(format, random), cells, count, random);
        const found = corrections(testReport({ format, figures }).report);
        const expected = oracle({ format, table: "t3", figures });
        expect(found).toMatchObject({ minimal: true, cells: expected?.cells, atLeast: expected?.cells });
        expectAllToHold(format, figures, found);
      }
    });

    it.each([1, 2, 3, 4])("agree on %i wrong cells among blanks", (count) => {
      for (let round = 0; round < rounds; round++) {
        const random = randomOf(7000 * count + round);
        const figures: Figures = { ...plant(realisticFigures(format, random), cells, count, random).figures };
        for (const id of cells) {
          if ((figures[id] === 0 && random(2) === 0) || random(40) === 0) figures[id] = null;
        }
        const found = corrections(testReport({ format, figures }).report);
        const expected = brokenRules(format, figures) > 0 ? oracle({ format, table: "t3", figures })?.cells : 0;
        expect(found.cells).toBe(expected);
        expectAllToHold(format, figures, found);
      }
    });

    it.each([1, 2, 3, 4])("agree on %i wrong cells where others are pinned", (count) => {
      for (let round = 0; round < rounds; round++) {
        const random = randomOf(9000 * count + round);
        const { figures, wrong } = plant(realisticFigures(format, random), cells, count, random);
        const pinned = new Set(cells.filter((id) => !wrong.includes(id) && random(3) === 0));
        const found = corrections(testReport({ format, figures }).report, { pinned });
        expect(found.cells).toBe(oracle({ format, table: "t3", figures, pinned })?.cells);
        expectAllToHold(format, figures, found, pinned);
      }
    });

    it("miss none of the sets that the solver finds one after the other", () => {
      for (let round = 0; round < rounds; round++) {
        const random = randomOf(51 + round);
        const { figures } = plant(realisticFigures(format, random), cells, 2, random, true);
        const found = corrections(testReport({ format, figures }).report);
        if (found.list.length > 8) continue;
        const expected = oracle({ format, table: "t3", figures, most: 10 });
        const ours = found.list.map(({ changes }) => changes.map(({ field }) => field).sort());
        expect(ours.sort()).toEqual((expected?.sets ?? []).map((set) => [...set].sort()).sort());
        expect(found.isComplete).toBe(true);
      }
    });
  },
);
