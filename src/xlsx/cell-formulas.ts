import { contains, parseArea, type Area, type Position } from "../book/address";
import { positionOf, type Cell } from "../book/book";
import { FileError } from "./file-error";
import { limits } from "./limits";
import { shiftFormula } from "./shared-formula";
import type { Attributes } from "./xml";

/** Turns the `<f>` elements of a sheet into the formula that each cell shows. */
export class CellFormulas {
  private readonly shared = new Map<string, { formula: string; position: Position }>();
  private readonly arrays: { area: Area; formula: string }[] = [];
  private expanded = 0;

  /** The formula of a cell with its leading "=", or `null` where the element holds none. */
  formulaOf(text: string, { t, si, ref }: Attributes, position: Position): string | null {
    if (t === "dataTable") return "=TABLE()";
    if (t === "shared" && si !== undefined) return this.sharedFormula(text, si, position);
    if (text === "") return null;
    const area = t === "array" && ref !== undefined ? parseArea(ref) : null;
    if (area && (area.bottom > area.top || area.right > area.left)) this.arrays.push({ area, formula: `=${text}` });
    return `=${text}`;
  }

  /** The other cells of an array formula hold results only: they get its formula, so that nothing overwrites them. */
  completeArrays(cells: Map<number, Cell>): void {
    if (this.arrays.length === 0) return;
    for (const [key, cell] of cells) {
      if (cell.formula !== null) continue;
      const array = this.arrays.find(({ area }) => contains(area, positionOf(key)));
      if (array) cells.set(key, { ...cell, formula: array.formula });
    }
  }

  /** A shared formula is written once, at its first cell. */
  private sharedFormula(text: string, si: string, position: Position): string | null {
    if (text !== "") this.shared.set(si, { formula: text, position });
    const first = this.shared.get(si);
    if (!first) return null;
    this.expanded += first.formula.length;
    if (first.formula.length > limits.formulaLength || this.expanded > limits.sharedFormulaLength)
      throw new FileError("tooLarge", "shared formulas grow without measure");
    const [rows, columns] = [position.row - first.position.row, position.column - first.position.column];
    return `=${shiftFormula(first.formula, rows, columns)}`;
  }
}
