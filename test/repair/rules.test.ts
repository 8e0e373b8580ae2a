import { describe, expect, it } from "vitest";
import type { FormatId } from "../../src/form/types";
import { failingRefs, systemOfReport } from "../../src/repair/report-system";
import type { LinearRule } from "../../src/form/linear";
import { componentsOf, turnsOfNetwork } from "../../src/repair/system";
import { testReport } from "../support/report";
import { randomOf, realisticFigures } from "./planted";

/** The number of rules that do not follow from the others, by exact elimination. */
function rank(rules: readonly LinearRule<string>[]): number {
  let rows = rules.map(({ terms }) => new Map(terms.map(({ variable, coefficient }) => [variable, coefficient])));
  let found = 0;
  for (;;) {
    const pivotRow = rows.find((row) => row.size > 0);
    const [pivotAt, pivot] = [...(pivotRow ?? new Map<string, number>())][0] ?? [];
    if (!pivotRow || pivotAt === undefined || pivot === undefined) return found;
    found++;
    rows = rows
      .filter((row) => row !== pivotRow)
      .map((row) => {
        const factor = row.get(pivotAt) ?? 0;
        const keys = new Set([...row.keys(), ...pivotRow.keys()]);
        const cleared = [...keys].map(
          (key) => [key, pivot * (row.get(key) ?? 0) - factor * (pivotRow.get(key) ?? 0)] as const,
        );
        return new Map(cleared.filter(([, coefficient]) => coefficient !== 0));
      });
  }
}

describe.each([
  ["2019", 37, 35],
  ["2021", 39, 37],
] as const)("the rule set of format %s", (format: FormatId, count, expectedRank) => {
  const { report } = testReport({ format });
  const { rules, implied, variables } = systemOfReport(report);
  const of = (list: typeof rules) => list.filter(({ equation }) => equation?.rule.startsWith("t3."));

  it(`has ${count} rules for 表三, of rank ${expectedRank}; the one left out follows from the others`, () => {
    expect(of([...rules, ...implied])).toHaveLength(count);
    expect(rank(of([...rules, ...implied]))).toBe(expectedRank);
    expect(rank(of(rules))).toBe(expectedRank);
    expect(of(rules)).toHaveLength(count - 1);
  });

  it("is a network: every cell of 表三 lies in exactly two of the searched rules, with opposite signs once turned", () => {
    const searched = of(rules);
    const turns = turnsOfNetwork({ variables, rules: searched });
    for (const { id } of variables.filter(({ id }) => id.startsWith("t3."))) {
      const signs = searched.flatMap(({ terms }, i) =>
        terms.filter(({ variable }) => variable === id).map(({ coefficient }) => coefficient * (turns?.[i] ?? 0)),
      );
      expect(signs.sort()).toEqual([-1, 1]);
    }
  });

  it("falls into 表三, one part for each group of 表四 and each row of 表二 with its own rule", () => {
    const parts = componentsOf({ variables, rules }).filter((part) => part.rules.length > 0);
    expect(parts.map((part) => part.rules.length).sort((a, b) => b - a)).toEqual([
      count - 1,
      ...new Array<number>(format === "2019" ? 8 : 3).fill(1),
    ]);
  });

  it("has no contradiction: realistic reports hold, and so does a report of zeros", () => {
    expect(failingRefs(systemOfReport(report), new Map())).toEqual([]);
    for (let seed = 0; seed < 20; seed++) {
      const figures = realisticFigures(format, randomOf(seed));
      expect(failingRefs(systemOfReport(testReport({ format, figures }).report), new Map())).toEqual([]);
    }
  });
});
