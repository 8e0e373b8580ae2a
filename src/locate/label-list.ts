import { memo } from "../book/memo";
import type { Label } from "../form/types";
import { fullForms, spellingsOf, wornShare, type LabelKey } from "./label";
import { minWornShare } from "./thresholds";

/** A list of labels of the form, prepared so that a text need not be compared with each of them. */
interface LabelList {
  /** The places of the labels that a text is, letter by letter: by all that it says, and up to its first bracket. */
  readonly byFull: ReadonlyMap<string, readonly number[]>;
  readonly byBase: ReadonlyMap<string, readonly number[]>;
  readonly spellings: readonly { readonly spelling: LabelKey; readonly place: number }[];
}

/** Whether a text is one of the labels of a list, a known variant of one, or one with letters lost. */
export function isOneOf(found: LabelKey, labels: readonly Label[]): boolean {
  return placeIn(found, labels) >= 0;
}

/**
 * The place of the first label of a list that a text is, letters lost or not; -1 where it is none.
 * @param labels a list of the form itself: what is prepared of it is kept for as long as the list is
 */
export function placeIn(found: LabelKey, labels: readonly Label[]): number {
  const { byFull, byBase, spellings } = listOf(labels);
  const same = Math.min(byFull.get(found.full)?.[0] ?? Infinity, byBase.get(found.base)?.[0] ?? Infinity);
  for (const { spelling, place } of spellings) {
    if (place >= same) break;
    if (wornShare(found.full, spelling) >= minWornShare) return place;
  }
  return same < Infinity ? same : -1;
}

/** The places of the labels of a list that a text is, letter by letter or in a known variant. */
export function placesOfSame(found: LabelKey, labels: readonly Label[]): ReadonlySet<number> {
  const { byFull, byBase } = listOf(labels);
  return new Set([...(byFull.get(found.full) ?? []), ...(byBase.get(found.base) ?? [])]);
}

const listOf = memo((labels: readonly Label[]): LabelList => {
  const spellings = labels.flatMap((label, place) => spellingsOf(label).map((spelling) => ({ spelling, place })));
  const [byFull, byBase] = [new Map<string, number[]>(), new Map<string, number[]>()];
  for (const { spelling, place } of spellings) {
    for (const form of fullForms(spelling)) put(byFull, form, place);
    put(byBase, spelling.base, place);
  }
  return { byFull, byBase, spellings };
});

function put(places: Map<string, number[]>, text: string, place: number): void {
  const known = places.get(text);
  if (!known) places.set(text, [place]);
  else if (known.at(-1) !== place) known.push(place);
}
