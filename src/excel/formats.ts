import { askEach } from "./ask";
import { askMark, ownFormat, type AskedMark, type OwnFormat } from "./marks";
import { askFormats } from "./sizes";

/** The conditional formats of a sheet, as far as they could be read. */
export interface FoundFormats {
  /** Those that carry our tag. */
  readonly own: readonly OwnFormat[];
  /** Those that have a formula but no text in it: one of ours, begun and never finished. */
  readonly begun: readonly string[];
  /** How many there are; `null` where even that is not known. */
  readonly count: number | null;
  /** What could not be read: some of them, or all. */
  readonly unread: "none" | "some" | "all";
}

export const noFormats: FoundFormats = { own: [], begun: [], count: 0, unread: "none" };
const unknownFormats: FoundFormats = { own: [], begun: [], count: null, unread: "all" };

/** The conditional formats of a sheet that may be ours: those with a formula. */
export function customOf({ items }: Excel.ConditionalFormatCollection): readonly Excel.ConditionalFormat[] {
  return items.filter(({ type }) => type === "Custom");
}

/** What was asked of a sheet's formats; `null` for one that Excel could not tell. */
export function foundOf(
  { items }: Excel.ConditionalFormatCollection,
  asked: readonly (AskedMark | null)[],
): FoundFormats {
  const read = asked.filter((each) => each !== null);
  return {
    own: read.flatMap((each) => ownFormat(each) ?? []),
    begun: read.filter(({ rule }) => /^=?$/u.test(rule.formula)).map(({ id }) => id),
    count: items.length,
    unread: read.length < asked.length ? "some" : "none",
  };
}

/**
 * Reads the conditional formats of sheets where Excel fails at some of them: it cannot tell two that stand on one range, a
 * duplicated one, or one that was deleted and undone. Asked by the sheet and then by the rule, the others are known.
 * @param sheets the ids of sheets, with their formats where these are loaded
 */
export async function findFormats(
  context: Excel.RequestContext,
  sheets: readonly { readonly id: string; readonly formats: Excel.ConditionalFormatCollection | null }[],
): Promise<ReadonlyMap<string, FoundFormats>> {
  const lists = new Map(sheets.map(({ id, formats }) => [id, formats]));
  const missing = sheets.filter(({ formats }) => formats === null).map(({ id }) => id);
  const loaded = await askEach(context, missing, (id) => askFormats(context.workbook.worksheets.getItem(id)));
  missing.forEach((id, i) => lists.set(id, loaded[i] ?? null));

  const items = [...lists].flatMap(([id, formats]) => (formats ? customOf(formats).map((item) => ({ id, item })) : []));
  const asked = await askEach(context, items, ({ item }) => askMark(item));
  return new Map(
    [...lists].map(([id, formats]) => {
      const own = asked.filter((_, i) => items[i]?.id === id);
      return [id, formats ? foundOf(formats, own) : unknownFormats];
    }),
  );
}
