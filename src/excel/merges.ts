import type { Area } from "../book/address";
import type { Block } from "./blocks";
import { areaOfRange } from "./sizes";

/** Whether this Excel and this Office.js can tell merged areas: the requirement set and the member. */
export function canReadMerges(): boolean {
  return (
    Office.context.requirements.isSetSupported("ExcelApi", "1.13") &&
    typeof Excel.Range.prototype.getMergedAreasOrNullObject === "function"
  );
}

export interface AskedMerges {
  readonly found: Excel.RangeAreas;
  readonly ranges: Excel.RangeCollection;
}

/** Empties the user's undo: never on a passive path. */
export function askMerges(context: Excel.RequestContext, { id, area }: Block): AskedMerges {
  const { top, left, bottom, right } = area;
  const sheet = context.workbook.worksheets.getItem(id);
  const found = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).getMergedAreasOrNullObject();
  found.load("areaCount");
  const ranges = found.areas;
  ranges.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  return { found, ranges };
}

export function mergesOf({ found, ranges }: AskedMerges): readonly Area[] {
  return found.isNullObject ? [] : ranges.items.flatMap((range) => areaOfRange(range) ?? []);
}
