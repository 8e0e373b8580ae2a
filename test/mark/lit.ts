import { formatPosition, type CellRef } from "../../src/book/address";
import { keyOf, type Book } from "../../src/book/book";
import type { Mark, MarkStyle } from "../../src/book/mark";
import type { CheckSettings } from "../../src/check/finding";
import { check } from "../../src/check/check";
import type { Report } from "../../src/report/report";
import type { Engine, Query } from "../../src/files/xlsx/engine/engine";

/** The lit cells of findings as "C12 error place", as a spreadsheet program would show the marks of a book. */
export function litCells(engine: Engine, book: Book): readonly string[] {
  return allLit(engine, book).filter((each) => !each.endsWith(" suspect"));
}

/** The lit suspect cells in the same words. */
export function litSuspects(engine: Engine, book: Book): readonly string[] {
  return allLit(engine, book).filter((each) => each.endsWith(" suspect"));
}

function allLit(engine: Engine, book: Book): readonly string[] {
  const calculation = engine.open(book);
  const asked = book.sheets.flatMap((sheet) => sheet.marks.flatMap((mark) => queriesOf(sheet.name, mark)));
  const values = calculation.evaluate(asked.map(({ query }) => query));
  calculation.dispose();
  const lit = asked.filter((_, i) => values[i] === true || (typeof values[i] === "number" && values[i] !== 0));
  return [...new Set(lit.map(({ query, style }) => shown(query.at, style)))].sort();
}

/** The cells that the checker's findings are at, in the same words; layout and format have none. */
export function foundCells(report: Report, settings: CheckSettings): readonly string[] {
  const found = check(report, settings).findings.filter(({ rule }) => !/^(?:layout|format)\./u.test(rule));
  const words = found.flatMap(({ severity, cells }) =>
    cells.map((cell, i) => shown(cell, { severity, role: i === 0 ? "place" : "part" })),
  );
  return [...new Set(words)].sort();
}

function shown(cell: CellRef, { severity, role }: MarkStyle): string {
  return `${formatPosition(cell)} ${severity} ${role}`;
}

function queriesOf(sheet: string, mark: Mark): readonly { query: Query; style: MarkStyle }[] {
  const [first] = mark.areas;
  if (!first) return [];
  const cells = new Map<number, CellRef>();
  for (const area of mark.areas)
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++)
        cells.set(keyOf({ row, column }), { sheet, row, column });
  const anchor = { row: first.top, column: first.left };
  return [...cells.values()].map((at) => ({ query: { formula: mark.formula, anchor, at }, style: mark.style }));
}
