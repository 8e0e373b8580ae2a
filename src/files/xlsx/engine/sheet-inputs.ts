import type { MarkedToken, Model } from "@ironcalc/wasm";
import type { Cell, CellValue } from "../../../book/book";

/** The parts of the engine's package that a calculation is built on. */
export interface EngineParts {
  readonly newModel: () => Model;
  readonly tokensOf: (formula: string) => readonly MarkedToken[];
  /** Formulas, with their leading "=", that are not calculated. */
  readonly leftOut: ReadonlySet<string>;
}

/** What a cell is set to: a constant, or a formula with its leading "=" (its `value` is then what it showed last). */
export type Input = Pick<Cell, "value" | "formula">;

/** A sheet while it is calculated: what stands in its cells, and what its formulas gave. */
export interface SheetInputs {
  readonly name: string;
  readonly cells: Map<number, Input>;
  readonly results: Map<number, CellValue>;
  readonly meaningOf: (name: string) => string | null;
  /** The sheets of the workbook from one to another. */
  readonly sheetsBetween: (first: string, last: string) => readonly string[];
}
