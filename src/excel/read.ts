import type { Area } from "../book/address";
import type { Book, DefinedName, Sheet } from "../book/book";
import type { Mark } from "../book/mark";
import { askAll, batches } from "./ask";
import { areasAround, areaToRead, halvesOf, landmarks, type Block } from "./blocks";
import { askBlock, bytesOfCell, cellsOf, type AskedBlock } from "./content";
import { askMarks, marksOf } from "./marks";
import { askMerges, canReadMerges, mergesOf } from "./merges";
import { namesOf } from "./names";
import type { Watch } from "./watch";
import { areaOfRange, askSizes, cellCount, type SheetSizes } from "./sizes";

/** A sheet as it was last read, with what is needed to address it again. */
export interface SeenSheet {
  /** Names may hold quotes and may change: sheets are addressed by their id. */
  readonly id: string;
  readonly sheet: Sheet;
  /** On a protected sheet: whether number formats may be set and conditional formats added. */
  readonly mayFormat: boolean;
  /** What was in use when it was read. */
  readonly used: Area | null;
}

/** The workbook as it was last read. */
export interface Seen {
  readonly sheets: readonly SeenSheet[];
  readonly book: Book;
  /** The texts kept with the workbook. */
  readonly settings: ReadonlyMap<string, string>;
}

/** What an answer may weigh as we reckon it: Excel on the web carries 5 MB. */
const bytesOfAnswer = 4_000_000;
const bytesOfSizes = 1_500;

/**
 * Reads the workbook in three syncs whatever the number of its sheets (each further 5 MB adds one): the sheets; how much
 * of each is in use, with its names and the ids of its conditional formats; the cells. Where the sheets are known from
 * the last time the first two are one.
 * @param options.watch its handlers travel with the first sync
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  last: Seen | null,
  options: { readonly merges: boolean; readonly watch: Pick<Watch, "attach" | "settle"> },
): Promise<Seen> {
  const { workbook } = context;
  workbook.worksheets.load("items/id,items/name,items/visibility,items/protection/protected,items/protection/options");
  workbook.names.load("items/name,items/formula,items/visible");
  workbook.settings.load("items/key,items/value");
  options.watch.attach(context);
  const isFew = (last?.sheets.length ?? Infinity) * bytesOfSizes < bytesOfAnswer;
  const foreseen = isFew
    ? (last?.sheets ?? []).map(({ id }) => askSizes(workbook.worksheets.getItemOrNullObject(id), id))
    : [];
  try {
    await context.sync();
    options.watch.settle(true);
  } catch (error) {
    options.watch.settle(false);
    throw error;
  }

  const sheets = workbook.worksheets.items;
  const isThere = new Set(sheets.map(({ id }) => id));
  const known = new Map(foreseen.filter(({ id }) => isThere.has(id)).map((sizes) => [sizes.id, sizes]));
  const unknown = sheets.filter(({ id }) => !known.has(id));
  const asked = await askAll(
    context,
    batches(unknown, () => bytesOfSizes, bytesOfAnswer),
    (sheet) => askSizes(sheet, sheet.id),
  );
  for (const sizes of asked) known.set(sizes.id, sizes);

  const areas = await areasOf(context, sheets, known);
  const contents = await askContents(context, sheets, known, areas, options.merges && canReadMerges());
  const seen = sheets.map((sheet): SeenSheet => {
    const sizes = known.get(sheet.id);
    const before = last?.sheets.find(({ id }) => id === sheet.id);
    return seenSheet(sheet, sizes ? areaOfRange(sizes.used) : null, contents, before);
  });
  const names = [
    ...namesOf(workbook.names, null),
    ...sheets.flatMap((sheet): readonly DefinedName[] => {
      const sizes = known.get(sheet.id);
      return sizes ? namesOf(sizes.names, sheet.name) : [];
    }),
  ];
  const settings = new Map(workbook.settings.items.map(({ key, value }) => [key, String(value)]));
  return { sheets: seen, book: { sheets: seen.map(({ sheet }) => sheet), names }, settings };
}

/** The areas of each sheet that are worth reading; oversized sheets are searched for the form's labels. */
async function areasOf(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  known: ReadonlyMap<string, SheetSizes>,
): Promise<ReadonlyMap<string, readonly Area[]>> {
  const planned = sheets.flatMap(({ id }) => {
    const sizes = known.get(id);
    return sizes ? [{ id, sizes, area: areaToRead(sizes) }] : [];
  });
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
      return [
        id,
        used
          ? areasAround(
              hits.map(({ found }) => found.address),
              used,
            )
          : [],
      ];
    }),
  );
}

interface Contents {
  readonly blocks: readonly AskedBlock[];
  readonly marks: ReadonlyMap<string, readonly Mark[]>;
  readonly merges: ReadonlyMap<string, readonly Area[]> | null;
}

async function askContents(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  known: ReadonlyMap<string, SheetSizes>,
  areas: ReadonlyMap<string, readonly Area[]>,
  withMerges: boolean,
): Promise<Contents> {
  const blocks = sheets.flatMap(({ id, protection }) =>
    (areas.get(id) ?? []).map((area): Block => ({ id, area, isProtected: protection.protected })),
  );
  const planned = batches(blocks.flatMap(splitLarge), weightOf, bytesOfAnswer);
  const sizes = [...known.values()];
  const ask = async (withMarks: boolean): Promise<Contents> => {
    // They travel with the first batch of cells.
    const marks = withMarks ? sizes.map((each) => ({ id: each.id, asked: askMarks(each.formats) })) : [];
    const merges = withMerges ? blocks.map((block) => ({ block, asked: askMerges(context, block) })) : [];
    const isAlone = planned.length === 0 && marks.some(({ asked }) => asked.length > 0);
    const asked = await askAll(context, isAlone ? [[]] : planned, (block) => askBlock(context, block), halvesOf);
    return {
      blocks: asked,
      marks: new Map(marks.map(({ id, asked: each }) => [id, marksOf(each)])),
      merges: withMerges ? groupMerges(merges.map(({ block, asked: each }) => [block.id, mergesOf(each)])) : null,
    };
  };
  if (!sizes.some(({ formats }) => formats.items.length > 0)) return ask(false);
  // Excel fails on some conditional formats; the figures must come all the same.
  return ask(true).catch(() => ask(false));
}

function groupMerges(found: readonly (readonly [string, readonly Area[]])[]): ReadonlyMap<string, readonly Area[]> {
  const merges = new Map<string, Area[]>();
  for (const [id, areas] of found) merges.set(id, [...(merges.get(id) ?? []), ...areas]);
  return merges;
}

function seenSheet(
  sheet: Excel.Worksheet,
  used: Area | null,
  contents: Contents,
  before: SeenSheet | undefined,
): SeenSheet {
  const { id, name, visibility, protection } = sheet;
  const options: unknown = protection.options; // null while the sheet is not protected
  const mayFormat = typeof options === "object" && options !== null && "allowFormatCells" in options;
  return {
    id,
    used,
    mayFormat: mayFormat && (options as { allowFormatCells: unknown }).allowFormatCells === true,
    sheet: {
      name,
      visibility: visibility === "Visible" ? "visible" : visibility === "Hidden" ? "hidden" : "veryHidden",
      isProtected: protection.protected,
      cells: new Map(contents.blocks.filter(({ block }) => block.id === id).flatMap(cellsOf)),
      merges: contents.merges?.get(id) ?? (contents.merges ? [] : keptMerges(before, used)),
      marks: contents.marks.get(id) ?? [],
    },
  };
}

/** Merges that were read on request stay known until the sheet's size has changed. */
function keptMerges(before: SeenSheet | undefined, used: Area | null): readonly Area[] | null {
  return before && JSON.stringify(before.used) === JSON.stringify(used) ? before.sheet.merges : null;
}

function weightOf({ area, isProtected }: Block): number {
  return cellCount(area) * (isProtected ? bytesOfCell.withProtection : bytesOfCell.plain);
}

function splitLarge(block: Block): readonly Block[] {
  const halves = weightOf(block) > bytesOfAnswer ? halvesOf(block) : [block];
  return halves.length > 1 ? halves.flatMap(splitLarge) : halves;
}
