import { isOfAll, isTooMuch } from "./errors";

/**
 * Asks Excel about many things in as few syncs as its 5 MB allow: one a batch, and where an answer turns out too large,
 * again in halves. Only for questions: what is written must not be sent twice.
 * @param ask queues up what is to be known of one thing
 * @param split a single thing in two; none where it cannot be split
 */
export async function askAll<Item, Asked>(
  context: Excel.RequestContext,
  [items, ...rest]: readonly (readonly Item[])[],
  ask: (item: Item) => Asked,
  split: (item: Item) => readonly Item[] = (item) => [item],
): Promise<readonly Asked[]> {
  if (!items) return [];
  const asked = items.map(ask);
  try {
    await context.sync();
  } catch (error) {
    const halves = isTooMuch(error) ? halvesOf(items, split) : [];
    if (halves.length < 2) throw error;
    return askAll(context, [...halves, ...rest], ask, split);
  }
  return [...asked, ...(await askAll(context, rest, ask, split))];
}

/** How often Excel may fail while what cannot be answered is looked for. */
const mostFailures = 60;

/**
 * Asks about things of which some may not be answered: one failing question makes Excel answer none of its batch, so it is
 * looked for by halving.
 * @returns what was asked, in order; `null` for what could not be answered
 * @throws where the whole workbook does not answer
 */
export async function askEach<Item, Asked>(
  context: Excel.RequestContext,
  items: readonly Item[],
  ask: (item: Item) => Asked,
): Promise<readonly (Asked | null)[]> {
  let failures = 0;
  const askSome = async (some: readonly Item[]): Promise<readonly (Asked | null)[]> => {
    if (some.length === 0 || failures > mostFailures) return some.map(() => null);
    const asked = some.map(ask);
    try {
      await context.sync();
      return asked;
    } catch (error) {
      if (isOfAll(error) && !isTooMuch(error)) throw error;
      failures++;
      if (some.length === 1) return [null];
      const middle = Math.ceil(some.length / 2);
      return [...(await askSome(some.slice(0, middle))), ...(await askSome(some.slice(middle)))];
    }
  };
  return askSome(items);
}

function halvesOf<Item>(items: readonly Item[], split: (item: Item) => readonly Item[]): readonly (readonly Item[])[] {
  const parts = items.length > 1 ? items : items.flatMap(split);
  const middle = Math.ceil(parts.length / 2);
  return parts.length < 2 ? [] : [parts.slice(0, middle), parts.slice(middle)];
}

/** Packs things into batches that stay under a weight; a heavier thing is a batch of its own. */
export function batches<Item>(
  items: readonly Item[],
  weightOf: (item: Item) => number,
  limit: number,
): readonly (readonly Item[])[] {
  const packed: Item[][] = [];
  let weight = Infinity;
  for (const item of items) {
    const own = weightOf(item);
    if (weight + own > limit) {
      packed.push([]);
      weight = 0;
    }
    packed.at(-1)?.push(item);
    weight += own;
  }
  return packed;
}
