import fc from "fast-check";
import { expect, it } from "vitest";
import { keyOf } from "../../src/book/book";
import type { FieldId } from "../../src/form/fields";
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
    case "half": {
      const most = Math.max(...ruledFields("2021", "t3").map((id) => failing.filter((ref) => cellsOf(ref).includes(id)).length)); // prettier-ignore
      return most <= 2 && reason.failing === failing.length && Math.ceil(failing.length / 2) === cells;
    }
    default:
      return true; // "searched" and "fixed" show nothing
  }
}

it("whatever is wrong, a reason that can be checked by hand is a proof", () => {
  const field = fc.constantFrom(...ruledFields("2021", "t3"));
  const kinds = new Set<string>();
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(field, fc.integer({ min: 1, max: 9 })), {
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
