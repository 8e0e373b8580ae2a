import { keyOf, type Cell, type CellValue } from "../book/book";
import type { Block } from "./blocks";

/** A block's cells as asked for. */
export interface AskedBlock {
  readonly block: Block;
  readonly range: Excel.Range;
  readonly properties: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null;
}

/** What one cell may weigh in an answer, roughly and on the safe side. */
export const bytesOfCell = { plain: 55, withProtection: 140 };

export function askBlock(context: Excel.RequestContext, block: Block): AskedBlock {
  const { top, left, bottom, right } = block.area;
  const sheet = context.workbook.worksheets.getItem(block.id);
  const range = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  range.load("values,valueTypes,formulas,numberFormat");
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
        valueOf(value, range.valueTypes[r]?.[c]),
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

function cellOf(value: CellValue, formula: unknown, numberFormat: unknown, isLocked: boolean): Cell {
  // A text that looks like a formula shows itself; a formula shows its result.
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  return {
    value,
    formula: isFormula ? formula : null,
    numberFormat: typeof numberFormat === "string" ? numberFormat : "General",
    isLocked,
  };
}

/** An empty cell and a formula that shows "" have the same value; their types tell them apart. */
function valueOf(value: unknown, type: unknown): CellValue {
  if (type === "Error") return { kind: "error", text: String(value) };
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" && type !== "Empty" ? value : null;
}
