import type { CellRef } from "../../../book/address";
import { isNotCalculated, keyOf, positionOf, sheetOf, type Book, type Cell, type Sheet } from "../../../book/book";
import { loadEngine, type Calculation } from "./engine";
import { limits } from "../../limits";
import { lostResults, type Result } from "./lost-results";

/**
 * A book whose formulas have results.
 * @param which `missing`: those that have none; `all`: every formula, because the stored results are no results
 * @returns the book with what could be calculated; the other formulas stay as they are
 */
export async function calculated(book: Book, which: "missing" | "all"): Promise<Book> {
  const isWanted = (cell: Cell) => cell.formula !== null && (which === "all" || isNotCalculated(cell.value));
  if (!hasCell(book, isWanted)) return book;
  const calculation = await openCalculation(book);
  if (!calculation) return book;
  try {
    return { ...book, sheets: book.sheets.map((sheet) => withResults(sheet, isWanted, calculation)) };
  } finally {
    calculation.dispose();
  }
}

/** A book with other cells. */
export function withCells(book: Book, changed: ReadonlyMap<string, ReadonlyMap<number, Cell>>): Book {
  return {
    ...book,
    sheets: book.sheets.map((sheet) => {
      const cells = changed.get(sheet.name);
      return cells ? { ...sheet, cells: new Map([...sheet.cells, ...cells]) } : sheet;
    }),
  };
}

/** Keeps the results of a workbook's formulas in step with its cells, state by state. */
export class Recalculation {
  private calculation: Calculation | null = null;

  constructor(private book: Book) {}

  /** The next state, with the results of those formulas that depend on what has changed. */
  async follow(next: Book): Promise<Book> {
    const before = this.book;
    this.book = next;
    if (before.names !== next.names) this.dispose();
    if (!hasCell(next, ({ formula }) => formula !== null)) return next;
    const changed = changedCells(before, next);
    if (changed.length === 0) return next;
    this.calculation ??= await openCalculation({ ...before, names: next.names });
    if (!this.calculation) return next;
    for (const { sheet, key, cell } of changed)
      this.calculation.setInput({ sheet: sheet.name, ...positionOf(key) }, cell);
    const edited = changed.map(({ sheet, key }) => ({ sheet: sheet.name, ...positionOf(key) }));
    this.book = withResultsOf(next, this.resultsAfter(this.calculation, next, edited));
    return this.book;
  }

  /** The new results of the formulas that read the edited cells, directly or not. */
  private resultsAfter(calculation: Calculation, book: Book, edited: readonly CellRef[]): readonly Result[] {
    const results: Result[] = [];
    let recent = edited;
    while (recent.length > 0) {
      const changes = calculation.changes();
      const lost = lostResults(calculation, book, [...recent, ...changes.map(({ cell }) => cell)], changes);
      results.push(...changes, ...lost);
      for (const { cell, value } of lost) calculation.setInput(cell, { value, formula: null });
      recent = lost.map(({ cell }) => cell);
    }
    return results;
  }

  dispose(): void {
    this.calculation?.dispose();
    this.calculation = null;
  }
}

function withResultsOf(book: Book, results: readonly Result[]): Book {
  const changed = new Map<string, Map<number, Cell>>();
  for (const { cell: ref, value } of results) {
    const cell = sheetOf(book, ref.sheet)?.cells.get(keyOf(ref));
    if (!cell) continue;
    const cells = changed.get(ref.sheet) ?? new Map<number, Cell>();
    changed.set(ref.sheet, cells.set(keyOf(ref), { ...cell, value }));
  }
  return changed.size > 0 ? withCells(book, changed) : book;
}

function changedCells(before: Book, next: Book): { sheet: Sheet; key: number; cell: Cell }[] {
  return next.sheets.flatMap((sheet) => {
    const old = sheetOf(before, sheet.name)?.cells;
    if (old === sheet.cells) return [];
    return [...sheet.cells].flatMap(([key, cell]) => (old?.get(key) === cell ? [] : [{ sheet, key, cell }]));
  });
}

/**
 * Without the engine (WebAssembly may be forbidden) a formula stays uncalculated, which the rules report; so it does in
 * a book with more formulas than the engine can work off in time.
 */
async function openCalculation(book: Book): Promise<Calculation | null> {
  let length = 0;
  for (const sheet of book.sheets) for (const { formula } of sheet.cells.values()) length += formula?.length ?? 0;
  if (length > limits.calculatedLength) return null;
  try {
    return (await loadEngine()).open(book);
  } catch {
    return null;
  }
}

function withResults(sheet: Sheet, isWanted: (cell: Cell) => boolean, calculation: Calculation): Sheet {
  const cells = new Map(sheet.cells);
  for (const [key, cell] of sheet.cells) {
    if (!isWanted(cell)) continue;
    cells.set(key, { ...cell, value: calculation.valueOf({ sheet: sheet.name, ...positionOf(key) }) });
  }
  return { ...sheet, cells };
}

function hasCell(book: Book, test: (cell: Cell) => boolean): boolean {
  for (const sheet of book.sheets) for (const cell of sheet.cells.values()) if (test(cell)) return true;
  return false;
}
