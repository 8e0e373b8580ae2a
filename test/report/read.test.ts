import { expect, test } from "vitest";
import { cellAt, keyOf, type Cell } from "../../src/book/book";
import type { FieldId } from "../../src/form/fields";
import { readReport } from "../../src/report/read";
import { testReport } from "../support/report";

const plus: Partial<Record<FieldId, string>> = { "t2.fees.change": "+3", "t2.fees.previous": "+3" };
const { book, placement } = testReport({ figures: { ...plus, "t4.review.total": 1 } });

/** The report with the cell of 表四 复议总计 changed, on a sheet that is protected or not. */
function readWith(change: Partial<Cell>, isProtected = false) {
  const at = placement.tables.get("t4")?.fields.get("t4.review.total");
  const [sheet] = book.sheets;
  if (!at || !sheet) throw new Error("no such cell");
  const cells = new Map(sheet.cells).set(keyOf(at), { ...cellAt(sheet, at), ...change });
  return readReport({ ...book, sheets: [{ ...sheet, isProtected, cells }] }, placement).fields.get("t4.review.total");
}

test("a formula is known as one, with its text; what was typed is none", () => {
  expect(readWith({ formula: "=SUM(A1:D1)" })).toMatchObject({ hasFormula: true, formula: "=SUM(A1:D1)", value: 1 });
  const typed = readWith({});
  expect(typed?.hasFormula).toBe(false);
  expect(typed && "formula" in typed).toBe(false);
});

test.each([
  [true, true, true],
  [true, false, false],
  [false, true, false],
  [false, false, false],
])("on a sheet protected: %s, a cell locked: %s cannot be written: %s", (isProtected, isLocked, expected) => {
  expect(readWith({ isLocked }, isProtected)?.isProtected).toBe(expected);
});

test("a plus sign belongs to 本年增/减 and to no other figure", () => {
  const { fields } = readReport(book, placement);
  expect(fields.get("t2.fees.change")?.reading).toMatchObject({ kind: "number", value: 3, written: "plain" });
  expect(fields.get("t2.fees.previous")?.reading).not.toMatchObject({ written: "plain" });
});

test("a table whose sheet has gone, and a field without a cell, have no figures", () => {
  const [sheet] = book.sheets;
  const renamed = { ...book, sheets: sheet ? [{ ...sheet, name: "另一张" }] : [] };
  expect(readReport(renamed, placement).fields.size).toBe(0);
  const withoutOne = new Map(
    [...placement.tables].map(([id, table]) => {
      const fields = new Map([...table.fields].filter(([field]) => field !== "t4.review.total"));
      return [id, { ...table, fields }] as const;
    }),
  );
  const report = readReport(book, { ...placement, tables: withoutOne });
  expect([report.fields.has("t4.review.total"), report.figures.t4.review?.total ?? null]).toEqual([false, null]);
});
