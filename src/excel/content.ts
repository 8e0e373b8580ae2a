import { keyOf, type Cell, type CellValue } from "../book/book";
import type { Block } from "./blocks";

/** A block's cells as asked for. */
export interface AskedBlock {
  readonly block: Block;
  readonly range: Excel.Range;
  readonly properties: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null;
}

/** What one cell may weigh in an answer, roughly and on the safe side. */
export const bytesOfCell = { plain: 45, withProtection: 130 };

export function askBlock(context: Excel.RequestContext, block: Block): AskedBlock {
  const { top, left, bottom, right } = block.area;
  const sheet = context.workbook.worksheets.getItem(block.id);
  const range = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  range.load("values,formulas,numberFormat");
  const properties = block.isProtected ? range.getCellProperties({ format: { protection: true } }) : null;
  return { block, range, properties };
}

/** The cells of a block that hold something or have a format of their own. */
export function cellsOf({ block, range, properties }: AskedBlock): [number, Cell][] {
  const { top, left } = block.area;
  const cells: [number, Cell][] = [];
  range.values.forEach((row, r) =>
    row.forEach((value: unknown, c) => {
      const cell = cellOf(
        value,
        range.formulas[r]?.[c],
        range.numberFormat[r]?.[c],
        properties?.value[r]?.[c]?.format?.protection?.locked ?? true,
      );
      const isBare = cell.value === null && cell.formula === null && cell.numberFormat === "General" && cell.isLocked;
      if (!isBare) cells.push([keyOf({ row: top + r, column: left + c }), cell]);
    }),
  );
  return cells;
}

function cellOf(value: unknown, formula: unknown, numberFormat: unknown, isLocked: boolean): Cell {
  // A text that looks like a formula shows itself; a formula shows its result.
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  return {
    value: valueOf(value, isFormula),
    formula: isFormula ? formula : null,
    numberFormat: typeof numberFormat === "string" ? numberFormat : "General",
    isLocked,
  };
}

function valueOf(value: unknown, isFormula: boolean): CellValue {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string" || (value === "" && !isFormula)) return null;
  return /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|GETTING_DATA)$/u.test(
    value,
  )
    ? { kind: "error", text: value }
    : value;
}
