import { contains, parseArea, type Area, type Position } from "../../../book/address";
import { emptyCell, keyOf, positionOf, type Cell } from "../../../book/book";
import { FileError } from "../../file-error";
import { limits } from "../../limits";
import { sharedFormula } from "./shared-formula";
import type { Attributes } from "../../xml/xml";

/** An array over whole columns must not fill the memory: so many cells of arrays are looked at. */
const mostBlank = 20_000;

/** Turns the `<f>` elements of a sheet into the formula that each cell shows. */
export class CellFormulas {
  private readonly shared = new Map<
    string,
    { length: number; at: Position; formulaAt: (rows: number, columns: number) => string }
  >();
  private readonly arrays: { area: Area; formula: string }[] = [];
  private expanded = 0;

  /** The formula of a cell with its leading "=", or `null` where the element holds none. */
  formulaOf(written: string, { t, si, ref }: Attributes, position: Position): string | null {
    const text = withoutSign(written);
    if (t === "dataTable") return "=TABLE()";
    if (t === "shared" && si !== undefined) return this.expand(text, si, position);
    if (text === "") return null;
    const area = t === "array" && ref !== undefined ? parseArea(ref) : null;
    if (area && (area.bottom > area.top || area.right > area.left)) this.arrays.push({ area, formula: `=${text}` });
    return `=${text}`;
  }

  /**
   * The other cells of an array formula hold results only: they get its formula, so that nothing overwrites them. Those
   * that the file does not list hold nothing, and are no less a part of it.
   */
  completeArrays(cells: Map<number, Cell>): void {
    if (this.arrays.length === 0) return;
    for (const [key, cell] of cells) {
      const array = this.arrays.find(({ area }) => contains(area, positionOf(key)));
      if (array) cells.set(key, { ...cell, formula: cell.formula ?? array.formula, isArray: true });
    }
    let room = mostBlank;
    for (const { area, formula } of this.arrays)
      for (let row = area.top; row <= area.bottom; row++)
        for (let column = area.left; column <= area.right; column++) {
          if (room-- <= 0) return;
          const key = keyOf({ row, column });
          if (!cells.has(key)) cells.set(key, { ...emptyCell, formula, isArray: true });
        }
  }

  /** A shared formula is written once, at its first cell. */
  private expand(text: string, si: string, position: Position): string | null {
    if (text.length > limits.formulaLength) throw new FileError("tooLarge", "a formula longer than Excel allows");
    if (text !== "") this.shared.set(si, { length: text.length, at: position, formulaAt: sharedFormula(text) });
    const first = this.shared.get(si);
    if (!first) return null;
    this.expanded += first.length;
    if (this.expanded > limits.sharedFormulaLength) throw new FileError("tooLarge", "shared formulas without measure");
    return `=${first.formulaAt(position.row - first.at.row, position.column - first.at.column)}`;
  }
}

/** Some programs write the "=" that a formula is shown with; spreadsheet programs pass over it. */
export function withoutSign(formula: string): string {
  return formula.replace(/^\s*=/u, "");
}
