import type { CellRef } from "../../../book/address";
import {
  isNotCalculated,
  keyOf,
  positionOf,
  sheetOf,
  type Book,
  type Cell,
  type CellValue,
  type Sheet,
} from "../../../book/book";
import { loadEngine, type Calculation } from "./engine";
import { differingNames, wordsOf } from "./names";
import { limits } from "../../limits";
import { Dependents } from "./dependents";

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

/** The new value of a formula. */
interface Result {
  readonly cell: CellRef;
  readonly value: CellValue;
}

/** Keeps the results of a workbook's formulas in step with its cells, state by state. */
export class Recalculation {
  private calculation: Calculation | null = null;
  private readonly dependents = new Dependents();

  constructor(private book: Book) {}

  /**
   * The next state, with the results of those formulas that depend on what has changed. One that depends on it and
   * cannot be calculated has no result any more.
   */
  async follow(next: Book): Promise<Book> {
    const before = this.book;
    this.book = next;
    if (!hasCell(next, ({ formula }) => formula !== null)) return next;
    const renamed = before.names === next.names ? [] : usersOf(next, differingNames(before.names, next.names));
    this.calculation?.setNames(next.names);
    const changed = changedCells(before, next);
    const edited = changed.map(({ sheet, key }) => ({ sheet: sheet.name, ...positionOf(key) }));
    const typed = changed.flatMap(({ cell }, i) => (cell.formula === null ? [] : (edited[i] ?? [])));
    if (changed.some(({ isFormulaChanged }) => isFormulaChanged)) this.dependents.forget();
    const affected = [...this.dependents.of(next, [...edited, ...renamed]), ...typed, ...renamed];
    if (affected.length === 0 && !this.calculation) return next;
    if (!this.calculation) {
      this.calculation = await openCalculation(before);
      this.calculation?.setNames(next.names);
    }
    this.book = withResultsOf(next, resultsAfter(this.calculation, changed, affected));
    return this.book;
  }

  dispose(): void {
    this.calculation?.dispose();
    this.calculation = null;
  }
}

/** The new results of the formulas that changes affect. */
function resultsAfter(
  calculation: Calculation | null,
  changed: readonly ChangedCell[],
  affected: readonly CellRef[],
): readonly Result[] {
  const lost = (cell: CellRef): Result => ({ cell, value: { kind: "notCalculated" } });
  if (!calculation) return affected.map(lost);
  for (const { sheet, key, cell } of changed) calculation.setInput({ sheet: sheet.name, ...positionOf(key) }, cell);
  // A formula that reads one that cannot be calculated has no result either.
  for (const cell of affected)
    if (!calculation.isCalculated(cell)) calculation.setInput(cell, { value: lost(cell).value, formula: null });
  return affected.map((cell) => ({ cell, value: calculation.valueOf(cell) }));
}

/** The formulas that use one of some names. */
function usersOf(book: Book, names: ReadonlySet<string>): readonly CellRef[] {
  if (names.size === 0) return [];
  return book.sheets.flatMap((sheet) =>
    [...sheet.cells].flatMap(([key, { formula }]) =>
      formula !== null && wordsOf(formula).some((word) => names.has(word))
        ? [{ sheet: sheet.name, ...positionOf(key) }]
        : [],
    ),
  );
}

function withResultsOf(book: Book, results: readonly Result[]): Book {
  const changed = new Map<string, Map<number, Cell>>();
  for (const { cell: ref, value } of results) {
    const cell = sheetOf(book, ref.sheet)?.cells.get(keyOf(ref));
    if (!cell || isSameValue(cell.value, value)) continue;
    const cells = changed.get(ref.sheet) ?? new Map<number, Cell>();
    changed.set(ref.sheet, cells.set(keyOf(ref), { ...cell, value }));
  }
  return changed.size > 0 ? withCells(book, changed) : book;
}

function isSameValue(a: CellValue, b: CellValue): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

interface ChangedCell {
  readonly sheet: Sheet;
  readonly key: number;
  readonly cell: Cell;
  readonly isFormulaChanged: boolean;
}

function changedCells(before: Book, next: Book): readonly ChangedCell[] {
  return next.sheets.flatMap((sheet) => {
    const old = sheetOf(before, sheet.name)?.cells;
    if (old === sheet.cells) return [];
    return [...sheet.cells].flatMap(([key, cell]) => {
      const known = old?.get(key);
      if (known === cell) return [];
      return [{ sheet, key, cell, isFormulaChanged: (known?.formula ?? null) !== cell.formula }];
    });
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
