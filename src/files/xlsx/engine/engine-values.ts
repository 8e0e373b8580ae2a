import type { Model } from "@ironcalc/wasm";
import type { Position } from "../../../book/address";
import type { CellValue } from "../../../book/book";

export const notCalculated: CellValue = { kind: "notCalculated" };

/** The numbers of the engine's cell types. */
const cellType = { number: 1, text: 2, logical: 4, error: 16 };

/** The errors that are results; the engine's others (#ERROR!, #N/IMPL!, and #NAME? too) say that it cannot calculate. */
const excelErrors: ReadonlySet<string> = new Set(["#DIV/0!", "#N/A", "#NULL!", "#NUM!", "#REF!", "#VALUE!"]);

/** Whether a cell of the engine shows a number; rows and columns count from 1. */
export function holdsNumber(model: Model, sheet: number, row: number, column: number): boolean {
  return model.getCellType(sheet, row, column) === cellType.number;
}

/**
 * The value of a cell of the engine.
 * @param text the cell that shows a number with all its digits; it counts from 1, as the engine does
 */
export function valueIn(
  model: Model,
  { sheet, position }: { readonly sheet: number; readonly position: Position },
  text: { readonly sheet: number; readonly row: number; readonly column: number },
): CellValue {
  const [row, column] = [position.row + 1, position.column + 1];
  const shown = model.getFormattedCellValue(sheet, row, column);
  switch (model.getCellType(sheet, row, column)) {
    case cellType.number:
      return Number(model.getFormattedCellValue(text.sheet, text.row, text.column));
    case cellType.text:
      return shown;
    case cellType.logical:
      return shown === "TRUE";
    case cellType.error:
      return excelErrors.has(shown) ? { kind: "error", text: shown } : notCalculated;
    default:
      return notCalculated;
  }
}

/** What a user would type to enter a constant; a leading apostrophe makes a text of anything. */
export function constantText(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "string") return `'${value}`;
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value.kind === "error" && excelErrors.has(value.text) ? value.text : "=not.calculated"; // an unknown name
}
