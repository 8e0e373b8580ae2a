import type { Area } from "../book/address";
import type { Book, DefinedName } from "../book/book";
import { askAll, batches } from "./ask";
import { areasAround, areaToRead, landmarks, type Block } from "./blocks";
import { askContents, bytesOfAnswer } from "./contents";
import { asHostError, isOfAll, isTooMuch } from "./errors";
import { canReadMerges } from "./merges";
import { namesOf } from "./names";
import { seenSheet, sameNames, type Seen } from "./seen";
import { areaOfRange, askSizes, askSizesOnly, bytesOfSizes, type SheetSizes } from "./sizes";
import type { Watch } from "./watch";

export interface ReadTask {
  readonly merges: boolean;
  /** Its handlers travel with the first sync. */
  readonly watch: Pick<Watch, "attach" | "settle">;
}

/**
 * Reads the workbook in three syncs whatever the number of its sheets (each further 5 MB adds one): the sheets; how much
 * of each is in use, with its names and the ids of its conditional formats; the cells. Where the sheets are known from
 * the last time the first two are one. What has not changed since stays the same object.
 */
export async function readOpenWorkbook(
  context: Excel.RequestContext,
  last: Seen | null,
  { merges, watch }: ReadTask,
): Promise<Seen> {
  const { workbook } = context;
  const { foreseen, activeSheet } = await askOverview(context, last, watch);
  const sheets = workbook.worksheets.items;
  const isThere = new Set(sheets.map(({ id }) => id));
  const known = new Map(foreseen.filter(({ id }) => isThere.has(id)).map((sizes) => [sizes.id, sizes]));
  const unknown = sheets.filter(({ id }) => !known.has(id));
  for (const sizes of await askUnknown(context, unknown, last)) known.set(sizes.id, sizes);

  const areas = await areasOf(context, known);
  const blocks = sheets.flatMap(({ id, protection }) =>
    (areas.get(id) ?? []).map((area): Block => ({ id, area, isProtected: protection.protected })),
  );
  const contents = await askContents(context, [...known.values()], blocks, merges && canReadMerges());
  const seen = sheets.map((sheet) => {
    const before = last?.sheets.find(({ id }) => id === sheet.id);
    return seenSheet(sheet, known.get(sheet.id), contents, before);
  });
  const names = [
    ...namesOf(workbook.names, null),
    ...sheets.flatMap((sheet): readonly DefinedName[] => {
      const sizes = known.get(sheet.id);
      return sizes ? namesOf(sizes.names, sheet.name) : [];
    }),
  ];
  const settings = new Map(workbook.settings.items.map(({ key, value }) => [key, String(value)]));
  const book: Book = { sheets: seen.map(({ sheet }) => sheet), names: sameNames(last?.book.names, names) };
  return { sheets: seen, book, activeSheet, settings };
}

interface Overview {
  readonly foreseen: readonly SheetSizes[];
  readonly activeSheet: string | null;
}

/** The sheets, the workbook's names and settings, and the sizes of the sheets that are known where they are light enough. */
async function askOverview(
  context: Excel.RequestContext,
  last: Seen | null,
  watch: ReadTask["watch"],
): Promise<Overview> {
  const { worksheets, names, settings } = context.workbook;
  const weight = (last?.sheets ?? []).reduce((sum, { weight: own }) => sum + own, 0);
  const isLight = weight > 0 && weight < bytesOfAnswer;
  const ask = async (sheets: Seen["sheets"], isActiveAsked = true): Promise<Overview> => {
    const active = isActiveAsked ? worksheets.getActiveWorksheet() : null;
    active?.load("name");
    worksheets.load("items/id,items/name,items/visibility,items/protection/protected,items/protection/options");
    names.load("items/name,items/formula,items/visible");
    settings.load("items/key,items/value");
    watch.attach(context);
    const sizes = sheets.map(({ id }) => askSizes(worksheets.getItemOrNullObject(id), id));
    try {
      await context.sync();
      watch.settle(true);
    } catch (error) {
      watch.settle(false);
      // With another workbook in front Excel may not tell which sheet is; the figures come all the same.
      if (isActiveAsked && asHostError(error).code === "anotherWorkbook") return ask(sheets, false);
      throw error;
    }
    return { foreseen: sizes, activeSheet: active?.name ?? null };
  };
  if (!last || !isLight) return ask([]);
  try {
    return await ask(last.sheets);
  } catch (error) {
    if (isOfAll(error) && !isTooMuch(error)) throw error;
    return ask([]);
  }
}

/** The sizes of sheets, without their conditional formats where Excel fails at these. */
async function askUnknown(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  last: Seen | null,
): Promise<readonly SheetSizes[]> {
  const weights = new Map((last?.sheets ?? []).map(({ id, weight }) => [id, weight]));
  const planned = batches(sheets, ({ id }) => weights.get(id) ?? bytesOfSizes(), bytesOfAnswer);
  try {
    return await askAll(context, planned, (sheet) => askSizes(sheet, sheet.id));
  } catch (error) {
    if (isOfAll(error)) throw error;
    return askAll(context, planned, (sheet) => askSizesOnly(sheet, sheet.id));
  }
}

/** The areas of each sheet that are worth reading; oversized sheets are searched for the form's labels. */
async function areasOf(
  context: Excel.RequestContext,
  known: ReadonlyMap<string, SheetSizes>,
): Promise<ReadonlyMap<string, readonly Area[]>> {
  const planned = [...known].map(([id, sizes]) => ({ id, sizes, area: areaToRead(sizes) }));
  const searched = planned
    .filter(({ area }) => area === "search")
    .flatMap(({ id, sizes }) => {
      const sheet = context.workbook.worksheets.getItem(id);
      return landmarks.map((text) => {
        const found = sheet.findAllOrNullObject(text, { completeMatch: false, matchCase: false });
        found.load("address");
        return { id, sizes, found };
      });
    });
  if (searched.length > 0) await context.sync();
  return new Map(
    planned.map(({ id, sizes, area }) => {
      if (area !== "search") return [id, area ? [area] : []];
      const used = areaOfRange(sizes.used);
      const hits = searched.filter((each) => each.id === id && !each.found.isNullObject);
      const addresses = hits.map(({ found }) => found.address);
      return [id, used ? areasAround(addresses, used) : []];
    }),
  );
}
