import { formatArea } from "../book/address";
import { isOurMark, type Mark } from "../book/mark";
import { areasOfAddress } from "./blocks";
import { askLook, lookAsked, setLook, type AskedLook } from "./mark-look";

/** A conditional format as asked for. */
export interface AskedMark {
  readonly id: string;
  readonly rule: Excel.ConditionalFormatRule;
  readonly ranges: Excel.RangeAreas;
  readonly look: AskedLook;
}

/** Asks for the conditional formats that may be ours: those with a formula. */
export function askMarks(formats: Excel.ConditionalFormatCollection): readonly AskedMark[] {
  return formats.items.filter(({ type }) => type === "Custom").map(askMark);
}

function askMark(item: Excel.ConditionalFormat): AskedMark {
  const ranges = item.getRanges();
  const { rule, format } = item.custom;
  ranges.load("address");
  rule.load("formula");
  return { id: item.id, rule, ranges, look: askLook(format) };
}

/** Those that carry our tag; other people's are passed over. */
export function marksOf(asked: readonly AskedMark[]): readonly Mark[] {
  return asked
    .filter(({ rule }) => isOurMark(rule.formula))
    .map(({ id, rule, ranges, look }) => ({
      id,
      areas: areasOfAddress(ranges.address),
      formula: rule.formula.replace(/^=/u, ""),
      ...lookAsked(look),
    }));
}

/**
 * Queues up a new conditional format.
 * @returns what tells its id, once it is there
 */
export function addMark(sheet: Excel.Worksheet, mark: Mark): Excel.ConditionalFormat {
  const { areas, formula } = mark;
  const address = areas.map(formatArea).join(",");
  const cells = areas.length === 1 ? sheet.getRange(address) : sheet.getRanges(address);
  const added = cells.conditionalFormats.add("Custom");
  added.load("id");
  added.custom.rule.formula = `=${formula}`;
  setLook(added.custom.format, mark);
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

/** Queues up the removal of a mark by its id: Excel fails at removal by place where there are two. */
export function removeMark(sheet: Excel.Worksheet, id: string): void {
  sheet.getRange().conditionalFormats.getItem(id).delete();
}
