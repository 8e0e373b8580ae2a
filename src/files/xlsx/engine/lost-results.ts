import { contains, type CellRef } from "../../../book/address";
import {
  isNotCalculated,
  keyOf,
  positionOf,
  type Book,
  type CellValue,
  type DefinedName,
  type Sheet,
} from "../../../book/book";
import type { Calculation, Query } from "./engine";
import { readsOf, type Reads } from "../read/references";

/** The new value of a formula. */
export interface Result {
  readonly cell: CellRef;
  readonly value: CellValue;
}

/**
 * A formula that the engine cannot calculate keeps its stored result; once it reads a cell that has changed, that result
 * is none any more.
 * @param renewed the formulas that the engine has just calculated
 */
export function lostResults(
  calculation: Calculation,
  book: Book,
  changed: readonly CellRef[],
  renewed: readonly Result[],
): readonly Result[] {
  const isRenewed = new Set(renewed.map(({ cell }) => `${String(keyOf(cell))} ${cell.sheet}`));
  const readers: Query[] = [];
  for (const sheet of book.sheets) {
    for (const { key, formula, reads } of formulasOf(sheet, book.names)) {
      const isReader = reads.some(({ sheet: read, area }) =>
        changed.some((each) => contains(area, each) && read === each.sheet.toLowerCase()),
      );
      const at = { sheet: sheet.name, ...positionOf(key) };
      if (isReader && !isRenewed.has(`${String(key)} ${sheet.name}`)) readers.push({ formula, anchor: at, at });
    }
  }
  const values = calculation.evaluate(readers);
  return readers.flatMap(({ at: cell }, i): Result[] => {
    const value = values[i];
    return isNotCalculated(value) ? [{ cell, value }] : [];
  });
}

interface FormulaCell {
  readonly key: number;
  /** Without its leading "=". */
  readonly formula: string;
  readonly reads: Reads;
}

/** Most sheets stay the same from one state of a workbook to the next: each is looked through once. */
const known = new WeakMap<Sheet["cells"], { names: readonly DefinedName[]; formulas: readonly FormulaCell[] }>();

/** The formulas of a sheet that show a result, and what they read. */
function formulasOf({ name, cells }: Sheet, names: readonly DefinedName[]): readonly FormulaCell[] {
  const found = known.get(cells);
  if (found?.names === names) return found.formulas;
  const formulas: FormulaCell[] = [];
  for (const [key, { formula, value }] of cells) {
    if (formula === null || isNotCalculated(value)) continue;
    formulas.push({ key, formula: formula.slice(1), reads: readsOf(formula.slice(1), name, names) });
  }
  known.set(cells, { names, formulas });
  return formulas;
}
