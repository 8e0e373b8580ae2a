import { expect } from "vitest";
import { formatPosition, type Position } from "../../src/book/address";
import type { Book } from "../../src/book/book";
import type { FieldId } from "../../src/form/fields";
import type { TableId } from "../../src/form/types";
import { locate } from "../../src/locate/locate";
import type { Located, Placement } from "../../src/locate/placement";
import { numberOf, readReport } from "../../src/report/read";
import { expectedOf, lineOf, type ExpectedReport, type Paper } from "../support/layouts";

/**
 * `exact`: merged areas are known, every field is certain. `careful`: they are not, so a row with a blank in it may be
 * called uncertain: its figures cannot be counted off against the header.
 */
export type Certainty = "exact" | "careful";

/** Asserts that exactly the reports of a paper are found in a book, each field in its own cell with its own figure. */
export function expectLocated(book: Book, paper: Paper, certainty: Certainty): void {
  const located = locate(book);
  const expected = expectedOf(paper);
  expect(inOrder(located, book).map(summary), "reports").toEqual(expected.map(summary));
  if (paper.others) expect(byName(located.others), "passed over").toEqual(byName(paper.others));
  inOrder(located, book).forEach((placement, index) => {
    const report = expected[index];
    if (report) expectReport(book, placement, report, certainty);
  });
}

function expectReport(book: Book, placement: Placement, expected: ExpectedReport, certainty: Certainty): void {
  const report = readReport(book, placement);
  for (const [id, table] of expected.tables) {
    const found = placement.tables.get(id);
    expect(found?.sheet, id).toBe(table.sheet);
    const mayBeUncertain = (field: FieldId) =>
      expected.doubtful.has(field) ||
      expected.covered.has(field) ||
      ((certainty === "careful" || table.isUnmerged) && table.rowsWithBlanks.has(lineOf(field)));
    const uncertain = new Set(found?.uncertain.filter(mayBeUncertain) ?? []);
    const certain = [...table.fields].filter(([field]) => !uncertain.has(field));
    // Who does not know the merges takes a place that one covers for a blank cell.
    const bound = [...(found?.fields ?? [])].filter(([field]) => certainty === "exact" || !expected.covered.has(field));
    expect(addresses(new Map(bound)), `cells of ${id}`).toEqual(addresses(new Map(certain)));
    expect(
      found?.uncertain.filter((field) => !mayBeUncertain(field)),
      `uncertain in ${id}`,
    ).toEqual([]);
    expect([...(found?.missing ?? [])].sort(), `missing in ${id}`).toEqual([...table.missing].sort());
    for (const [field] of certain)
      expect(numberOf(report.fields.get(field)), field).toBe(table.figures.get(field) ?? null);
  }
  if (expected.alterations) {
    const found = [...placement.tables.values()].flatMap((table) => table.alterations);
    // A blank table without its merges may have no certain cell: then only that is said of it.
    const unbound =
      certainty === "exact" ? [...placement.tables].flatMap(([id, { fields }]) => (fields.size === 0 ? [id] : [])) : [];
    const wanted = expected.alterations.filter(({ at }) => !unbound.some((id) => at.startsWith(id)));
    expect(found.map(({ rule, at }) => `${rule} ${at}`).sort(), "alterations").toEqual(
      [...wanted.map(({ rule, at }) => `${rule} ${at}`), ...unbound.map((id) => `layout.missing ${id}`)].sort(),
    );
  }
}

function summary(report: Placement | ExpectedReport): unknown {
  const tables: readonly [TableId, { readonly format: string }][] = [...report.tables];
  return {
    name: report.name,
    year: report.year,
    formats: Object.fromEntries(tables.map(([id, table]) => [id, table.format])),
  };
}

/** Placements come in the order of their sheets; on one sheet they are compared top to bottom, left to right. */
function inOrder(located: Located, book: Book): Placement[] {
  const order = (placement: Placement) =>
    Math.min(
      ...[...placement.tables.values()].map(
        (table) =>
          book.sheets.findIndex((sheet) => sheet.name === table.sheet) * 1e9 + table.area.top * 1e4 + table.area.left,
      ),
    );
  return [...located.placements].sort((a, b) => order(a) - order(b));
}

function addresses(fields: ReadonlyMap<FieldId, Position>): Record<string, string> {
  return Object.fromEntries([...fields].map(([id, place]) => [id, formatPosition(place)]).sort());
}

function byName<T extends { readonly sheet: string }>(sheets: readonly T[]): T[] {
  return [...sheets].sort((a, b) => a.sheet.localeCompare(b.sheet));
}
