import type { Area } from "../book/address";
import { askAll, batches } from "./ask";
import { halvesOf, type Block } from "./blocks";
import { askBlock, bytesOfCell, type AskedBlock } from "./content";
import { isOfAll } from "./errors";
import { customOf, findFormats, foundOf, type FoundFormats } from "./formats";
import { askMark } from "./marks";
import { askMerges, mergesOf } from "./merges";
import { cellCount, type SheetSizes } from "./sizes";

/** What an answer may weigh as we reckon it: Excel on the web carries 5 MB. */
export const bytesOfAnswer = 4_000_000;

/** What stands in the sheets, by their ids. */
export interface Contents {
  readonly blocks: readonly AskedBlock[];
  readonly formats: ReadonlyMap<string, FoundFormats>;
  /** `null` where they were not asked for. */
  readonly merges: ReadonlyMap<string, readonly Area[]> | null;
}

/** Reads blocks of cells, and with the first of them the conditional formats and, if asked for, the merged areas. */
export async function askContents(
  context: Excel.RequestContext,
  sizes: readonly SheetSizes[],
  blocks: readonly Block[],
  withMerges: boolean,
): Promise<Contents> {
  const planned = batches(blocks.flatMap(splitLarge), weightOf, bytesOfAnswer);
  const isReadable = sizes.every(({ formats }) => formats !== null);
  const hasCustom = sizes.some(({ formats }) => formats && customOf(formats).length > 0);
  const ask = async (withFormats: boolean) => {
    // They travel with the first batch of cells.
    const asked = sizes.map(({ id, formats }) => {
      return { id, formats, asked: withFormats && formats ? customOf(formats).map(askMark) : [] };
    });
    const merges = withMerges ? blocks.map((block) => ({ block, asked: askMerges(context, block) })) : [];
    const isAlone = planned.length === 0 && withFormats && hasCustom;
    const read = await askAll(context, isAlone ? [[]] : planned, (block) => askBlock(context, block), halvesOf);
    return {
      blocks: read,
      formats: new Map(asked.flatMap(({ id, formats, asked: own }) => (formats ? [[id, foundOf(formats, own)]] : []))),
      merges: withMerges ? groupMerges(merges.map(({ block, asked: each }) => [block.id, mergesOf(each)])) : null,
    };
  };
  if (isReadable) {
    try {
      return await ask(true);
    } catch (error) {
      if (!hasCustom || isOfAll(error)) throw error;
    }
  }
  // Excel fails at some conditional formats; the figures must come all the same.
  return { ...(await ask(false)), formats: await findFormats(context, sizes) };
}

function groupMerges(found: readonly (readonly [string, readonly Area[]])[]): ReadonlyMap<string, readonly Area[]> {
  const merges = new Map<string, Area[]>();
  for (const [id, areas] of found) merges.set(id, [...(merges.get(id) ?? []), ...areas]);
  return merges;
}

function weightOf({ area, isProtected }: Block): number {
  return cellCount(area) * (isProtected ? bytesOfCell.withProtection : bytesOfCell.plain);
}

function splitLarge(block: Block): readonly Block[] {
  const halves = weightOf(block) > bytesOfAnswer ? halvesOf(block) : [block];
  return halves.length > 1 ? halves.flatMap(splitLarge) : halves;
}
