import { positionOf, type Book, type Cell, type Sheet } from "../book/book";
import { loadEngine, type Calculation } from "./engine";

/**
 * A book whose formulas have results.
 * @param which `missing`: those that have none; `all`: every formula, because the stored results are no results
 * @returns the book with what could be calculated; the other formulas stay as they are
 */
export async function calculated(book: Book, which: "missing" | "all"): Promise<Book> {
  const isWanted = (cell: Cell) => cell.formula !== null && (which === "all" || isNotCalculated(cell));
  if (!book.sheets.some((sheet) => some(sheet.cells, isWanted))) return book;
  const calculation = await openCalculation(book);
  if (!calculation) return book;
  try {
    return { ...book, sheets: book.sheets.map((sheet) => withResults(sheet, isWanted, calculation)) };
  } finally {
    calculation.dispose();
  }
}

function isNotCalculated({ value }: Cell): boolean {
  return typeof value === "object" && value?.kind === "notCalculated";
}

/** Without the engine (WebAssembly may be forbidden) a formula stays uncalculated, which the rules report. */
async function openCalculation(book: Book): Promise<Calculation | null> {
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

function some(cells: ReadonlyMap<number, Cell>, test: (cell: Cell) => boolean): boolean {
  for (const cell of cells.values()) if (test(cell)) return true;
  return false;
}
