import { formatArea, type Area } from "../book/address";
import { isOurMark, isPreviewFormula, previewFormula, type Mark } from "../book/mark";
import type { PreviewedCell } from "../book/preview";
import { formatShowing, lookOf, previewLook } from "../mark/look";
import { areasOfAddress } from "./blocks";
import { askLook, setLook, styleAsked, type AskedLook } from "./mark-look";

/** A conditional format as asked for. */
export interface AskedMark {
  readonly id: string;
  readonly rule: Excel.ConditionalFormatRule;
  readonly ranges: Excel.RangeAreas;
  readonly look: AskedLook;
}

/** One that carries our tag: a mark, or a preview, which is none. */
export interface OwnFormat {
  readonly mark: Mark & { readonly id: string };
  readonly isPreview: boolean;
}

/** Asks for a conditional format with a formula: it may be ours. */
export function askMark(item: Excel.ConditionalFormat): AskedMark {
  const ranges = item.getRanges();
  const { rule, format } = item.custom;
  ranges.load("address");
  rule.load("formula");
  return { id: item.id, rule, ranges, look: askLook(format) };
}

/** What was asked for, if it carries our tag; other people's are passed over. */
export function ownFormat({ id, rule, ranges, look }: AskedMark): OwnFormat | null {
  if (!isOurMark(rule.formula)) return null;
  const mark = {
    id,
    areas: areasOfAddress(ranges.address),
    formula: rule.formula.replace(/^=/u, ""),
    style: styleAsked(look),
  };
  return { mark, isPreview: isPreviewFormula(rule.formula) };
}

/** Queues up a new mark. @returns what tells its id, once it is there */
export function addMark(sheet: Excel.Worksheet, { areas, formula, style }: Mark): Excel.ConditionalFormat {
  const added = addFormat(sheet, areas, formula);
  setLook(added.custom.format, lookOf(style));
  added.load("id");
  return added;
}

/** Queues up the preview of a cell. */
export function addPreview(sheet: Excel.Worksheet, { area, shows }: PreviewedCell): Excel.ConditionalFormat {
  const added = addFormat(sheet, [area], previewFormula);
  setLook(added.custom.format, previewLook);
  if (shows !== undefined) added.custom.format.numberFormat = formatShowing(shows);
  added.load("id");
  return added;
}

/** Its formula, with our tag, comes next to its creation: nothing that fails later leaves it without. */
function addFormat(sheet: Excel.Worksheet, areas: readonly Area[], formula: string): Excel.ConditionalFormat {
  const address = areas.map(formatArea).join(",");
  const cells = areas.length === 1 ? sheet.getRange(address) : sheet.getRanges(address);
  const added = cells.conditionalFormats.add("Custom");
  added.custom.rule.formula = `=${formula}`;
  return added;
}

/** Tells which of our marks still stand, once the question has been synced. */
export type Standing = () => readonly string[];

/** Asks which of a sheet's marks, known by their ids, still stand. An id that has come to be another's is not ours. */
export function askStanding(sheet: Excel.Worksheet, ids: readonly string[]): Standing {
  const formats = sheet.getRange().conditionalFormats;
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.14")) {
    formats.load("items/id");
    return () => formats.items.map(({ id }) => id);
  }
  const asked = ids.map((id) => {
    const custom = formats.getItemOrNullObject(id).customOrNullObject;
    custom.rule.load("formula");
    return { id, custom };
  });
  return () => asked.filter(({ custom }) => !custom.isNullObject && isOurMark(custom.rule.formula)).map(({ id }) => id);
}

/** Queues up the removal of a conditional format by its id: Excel fails at removal by place where there are two. */
export function removeFormat(sheet: Excel.Worksheet, id: string): void {
  sheet.getRange().conditionalFormats.getItem(id).delete();
}
