import fc from "fast-check";
import { expect, it } from "vitest";
import { keyOf } from "../../src/book/book";
import type { FieldId } from "../../src/form/fields";
import { isCellOfArithmetic } from "../../src/repair/solved-rules";
import { corrections } from "../../src/repair/corrections";
import type { Reason } from "../../src/repair/causes";
import type { RuleRef } from "../../src/repair/report-system";
import { readReport } from "../../src/report/read";
import { plainEquations } from "../support/plain-equations";
import { testReport } from "../support/report";
import { randomOf, realisticFigures, ruledFields } from "./planted";

const base = realisticFigures("2021", randomOf(3));
const equations = plainEquations("2021", "t3");

/** The cells of a rule as the form prints it. */
function cellsOf({ rule, at }: RuleRef): readonly FieldId[] {
  if (isCellOfArithmetic(rule)) return [at];
  return equations
    .filter((each) => each.rule === rule && each.at === at)
    .flatMap(({ left, right }) => [...left, ...right]);
}

/** What a user would check by hand: whether the reason shows that fewer cells cannot do. */
function isProof(reason: Reason, cells: number, failing: readonly RuleRef[]): boolean {
  switch (reason.kind) {
    case "one":
      return cells === 1 && failing.length > 0;
    case "disjoint": {
      const all = reason.rules.flatMap((rule) => cellsOf(rule));
      return reason.rules.length === cells && new Set(all).size === all.length;
    }
    case "searched":
    case "fixed":
      return true; // they show nothing
  }
}

it("whatever is wrong, a reason that can be checked by hand is a proof", () => {
  const field = fc.constantFrom(...ruledFields("2021", "t3"));
  const kinds = new Set<string>();
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(field, fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: -400, max: -1 }))), {
        minLength: 1,
        maxLength: 5,
        selector: ([id]) => id,
      }),
      (slips) => {
        const wrong = Object.fromEntries(slips.map(([id, more]) => [id, (base[id] ?? 0) + more]));
        const { causes } = corrections(testReport({ format: "2021", figures: { ...base, ...wrong } }).report);
        for (const { reason, atLeast, failing } of causes) {
          kinds.add(reason.kind);
          expect(isProof(reason, atLeast, failing)).toBe(true);
        }
      },
    ),
    { numRuns: 38 * Number(process.env["REPAIR_ROUNDS"] ?? 4) },
  );
  expect([...kinds]).toEqual(expect.arrayContaining(["one", "disjoint", "searched"]));
});

it("no proof is made of how many findings there are: one negative cell may cure three", () => {
  const figures = { "t3.received.natural": -9, "t3.received.total": 6, "t3.carriedIn.total": -9 };
  const [cause, ...others] = corrections(testReport({ format: "2019", figures }).report).causes;
  expect(others).toEqual([]);
  expect(cause).toMatchObject({ cells: 3, reason: { kind: "searched" } });
  expect(cause?.failing).toHaveLength(6);
  const only = corrections(testReport({ format: "2019", figures: { "t3.received.natural": -9 } }).report).list;
  expect(only.map(({ changes, cures }) => [changes.length, cures.length])).toEqual([[1, 3]]);
});

/** The report with sums as formulas, by field; each shows what stands in it. */
function withFormulas(
  figures: Partial<Record<FieldId, number>>,
  formulas: Partial<Record<FieldId, (row: (id: FieldId) => number) => string>>,
) {
  const { book, placement } = testReport({ format: "2021", figures });
  const cellOf = (id: FieldId) => {
    const cell = placement.tables.get("t3")?.fields.get(id);
    if (!cell) throw new Error(`${id} is not placed`);
    return cell;
  };
  const sheets = book.sheets.map((sheet) => {
    const cells = new Map(sheet.cells);
    for (const [id, formula] of Object.entries(formulas) as [FieldId, (row: (id: FieldId) => number) => string][])
      cells.set(keyOf(cellOf(id)), {
        value: figures[id] ?? 0,
        formula: formula((each) => cellOf(each).row + 1),
        numberFormat: "General",
        isLocked: true,
      });
    return { ...sheet, cells };
  });
  return readReport({ ...book, sheets }, placement);
}

it("sums that add up each other in a circle stay as they are, and nothing runs for ever", () => {
  const figures = {
    "t3.granted.natural": 5,
    "t3.granted.total": 5,
    "t3.concluded.total": 5,
    "t3.concluded.natural": 6,
  } as const;
  const circle = {
    "t3.granted.natural": (row: (id: FieldId) => number) => `=J${row("t3.granted.natural")}`,
    "t3.granted.total": (row: (id: FieldId) => number) =>
      `=SUM(D${row("t3.granted.total")}:I${row("t3.granted.total")})`,
    // Leads into the circle and is no part of it.
    "t3.concluded.total": (row: (id: FieldId) => number) => `=J${row("t3.granted.total")}`,
  };
  const changed = corrections(withFormulas(figures, circle)).list.flatMap(({ changes }) =>
    changes.map(({ field }) => field),
  );
  expect(changed).not.toContain("t3.granted.natural");
  expect(changed).not.toContain("t3.granted.total");
});
