import type { Area } from "../book/address";

/** What is asked about a sheet before its cells. */
export interface SheetSizes {
  readonly id: string;
  /** Cells with content or a format of their own, and those with content. */
  readonly used: Excel.Range;
  readonly filled: Excel.Range;
  readonly names: Excel.NamedItemCollection;
  /** `null` where they cannot be asked for. */
  readonly formats: Excel.ConditionalFormatCollection | null;
}

export function askSizes(sheet: Excel.Worksheet, id: string): SheetSizes {
  return { ...askSizesOnly(sheet, id), formats: askFormats(sheet) };
}

/** The same without the conditional formats, at which Excel may fail. */
export function askSizesOnly(sheet: Excel.Worksheet, id: string): SheetSizes {
  const used = sheet.getUsedRangeOrNullObject(false);
  const filled = sheet.getUsedRangeOrNullObject(true);
  const { names } = sheet;
  for (const range of [used, filled]) range.load("rowIndex,columnIndex,rowCount,columnCount");
  names.load("items/name,items/formula,items/visible");
  return { id, used, filled, names, formats: null };
}

/** The conditional formats of a sheet. */
export function askFormats(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const formats = sheet.getRange().conditionalFormats;
  formats.load("items/id,items/type");
  return formats;
}

/** What an answer about the sizes of a sheet weighs, in bytes and on the safe side; of a sheet never seen, of a plain one. */
export function bytesOfSizes(names = 0, formats = 0): number {
  return 1_500 + 250 * names + 100 * formats;
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
