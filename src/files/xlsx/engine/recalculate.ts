import type { CellRef } from "../../../book/address";
import {
  emptyCell,
  isNotCalculated,
  keyOf,
  positionOf,
  sheetOf,
  type Book,
  type Cell,
  type CellValue,
  type Sheet,
} from "../../../book/book";
import { isSameContent, isSameValue } from "./book-change";
import { everything, type Calculation, type EngineUse } from "./engine";
import { differingNames, wordsOf } from "./names";
import { limits } from "../../limits";
import { Dependents } from "./dependents";

/** Which formulas get a result: those that have none, or every one, because the stored results are no results. */
export type Which = "missing" | "all";

export function isWanted(which: Which): (cell: Cell) => boolean {
  return (cell) => isFormula(cell) && (which === "all" || isNotCalculated(cell.value));
}

/**
 * A book whose formulas have results.
 * @returns the book with what could be calculated; the other formulas stay as they are
 */
export async function calculated(book: Book, which: Which, use: EngineUse = everything): Promise<Book> {
  if (!hasCell(book, isWanted(which))) return book;
  const calculation = await openCalculation(book, use);
  if (!calculation) return book;
  try {
    return { ...book, sheets: book.sheets.map((sheet) => withResults(sheet, isWanted(which), calculation)) };
  } finally {
    calculation.dispose();
  }
}

/** A book with other cells. */
export function withCells(book: Book, changed: ReadonlyMap<string, ReadonlyMap<number, Cell>>): Book {
  return {
    ...book,
    sheets: book.sheets.map((sheet) => {
      const others = changed.get(sheet.name);
      if (!others) return sheet;
      const cells = new Map(sheet.cells);
      for (const [key, cell] of others) cells.set(key, cell);
      return { ...sheet, cells };
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

  constructor(
    private book: Book,
    private readonly use: EngineUse = everything,
  ) {}

  /**
   * The next state, with the results of those formulas that depend on what has changed. One that depends on it and
   * cannot be calculated has no result any more.
   */
  async follow(next: Book): Promise<Book> {
    const before = this.book;
    this.book = next;
    if (!hasCell(next, isFormula)) return next;
    const renamed = before.names === next.names ? [] : usersOf(next, differingNames(before.names, next.names));
    this.calculation?.setNames(next.names);
    const changed = changedCells(before, next);
    const edited = changed.map(refOf);
    const typed = changed.flatMap(({ cell }, i) => (cell.formula === null ? [] : (edited[i] ?? [])));
    if (changed.some(({ isFormulaChanged }) => isFormulaChanged)) this.dependents.forget();
    const affected = [...this.dependents.of(next, [...edited, ...renamed]), ...typed, ...renamed];
    if (affected.length === 0 && !this.calculation) return next;
    if (!this.calculation) {
      this.calculation = await openCalculation(before, this.use);
      this.calculation?.setNames(next.names);
    }
    this.book = withResultsOf(next, resultsAfter(this.calculation, changed, affected));
    return this.book;
  }

  /** Goes to a state that was here before: its results hold, and nothing is calculated for them. */
  restore(book: Book): void {
    const before = this.book;
    this.book = book;
    const changed = changedCells(before, book);
    if (changed.some(({ isFormulaChanged }) => isFormulaChanged)) this.dependents.forget();
    if (!this.calculation) return;
    if (before.names !== book.names) this.calculation.setNames(book.names);
    enterRestored(this.calculation, changed);
  }

  dispose(): void {
    this.calculation?.dispose();
    this.calculation = null;
  }
}

/** A formula that the engine cannot calculate stands for the result that it had. */
function enterRestored(calculation: Calculation, changed: readonly ChangedCell[]): void {
  const isKept = (each: ChangedCell) => isFormula(each.cell) && calculation.isCalculated(refOf(each));
  const constant = (each: ChangedCell) => [refOf(each), { value: each.cell.value, formula: null }] as const;
  const written = changed.filter(({ isFormulaChanged }) => isFormulaChanged);
  const shown = changed.filter((each) => !each.isFormulaChanged && !isKept(each));
  calculation.setInputs([...written.map((each) => [refOf(each), each.cell] as const), ...shown.map(constant)]);
  const lost = written.filter(
    (each) =>
      isFormula(each.cell) &&
      !isNotCalculated(each.cell.value) &&
      (!isKept(each) || isNotCalculated(calculation.valueOf(refOf(each)))),
  );
  calculation.setInputs(lost.map(constant));
}

/** The new results of the formulas that changes affect. */
function resultsAfter(
  calculation: Calculation | null,
  changed: readonly ChangedCell[],
  affected: readonly CellRef[],
): readonly Result[] {
  const lost = (cell: CellRef): Result => ({ cell, value: { kind: "notCalculated" } });
  if (!calculation) return affected.map(lost);
  calculation.setInputs(changed.map((each) => [refOf(each), each.cell]));
  // A formula that reads one that cannot be calculated has no result either.
  const left = affected.filter((cell) => !calculation.isCalculated(cell));
  calculation.setInputs(left.map((cell) => [cell, { value: lost(cell).value, formula: null }]));
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

function refOf({ sheet, key }: ChangedCell): CellRef {
  return { sheet: sheet.name, ...positionOf(key) };
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
    const gone = [...(old ?? [])].filter(([key]) => !sheet.cells.has(key)).map(([key]) => [key, emptyCell] as const);
    return [...sheet.cells, ...gone].flatMap(([key, cell]) => {
      const known = old?.get(key) ?? emptyCell;
      if (known === cell || isSameContent(known, cell)) return [];
      return [{ sheet, key, cell, isFormulaChanged: known.formula !== cell.formula }];
    });
  });
}

/**
 * Without the engine (WebAssembly may be forbidden) a formula stays uncalculated, which the rules report; so it does in
 * a book with more formulas than the engine can work off in time.
 */
async function openCalculation(book: Book, { load, leftOut }: EngineUse): Promise<Calculation | null> {
  if (leftOut === "all") return null;
  let length = 0;
  for (const sheet of book.sheets) for (const { formula } of sheet.cells.values()) length += formula?.length ?? 0;
  if (length > limits.calculatedLength) return null;
  try {
    return (await load()).open(book, leftOut);
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

export function isFormula({ formula }: Cell): boolean {
  return formula !== null;
}

export function hasCell(book: Book, test: (cell: Cell) => boolean): boolean {
  for (const sheet of book.sheets) for (const cell of sheet.cells.values()) if (test(cell)) return true;
  return false;
}
