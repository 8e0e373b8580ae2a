import type { Area } from "../book/address";

/** What is asked about a sheet before its cells. */
export interface SheetSizes {
  readonly id: string;
  /** Cells with content or a format of their own, and those with content. */
  readonly used: Excel.Range;
  readonly filled: Excel.Range;
  readonly names: Excel.NamedItemCollection;
  readonly formats: Excel.ConditionalFormatCollection;
}

export function askSizes(sheet: Excel.Worksheet, id: string): SheetSizes {
  const used = sheet.getUsedRangeOrNullObject(false);
  const filled = sheet.getUsedRangeOrNullObject(true);
  const { names } = sheet;
  const formats = sheet.getRange().conditionalFormats;
  for (const range of [used, filled]) range.load("rowIndex,columnIndex,rowCount,columnCount");
  names.load("items/name,items/formula,items/visible");
  formats.load("items/id,items/type");
  return { id, used, filled, names, formats };
}

/** A range's place, `null` where there is none. */
export function areaOfRange(range: Excel.Range): Area | null {
  if (range.isNullObject) return null;
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
  return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
}

export function cellCount({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}
