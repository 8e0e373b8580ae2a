import { flatMap } from "../book/flat-map";
import { memo } from "../book/memo";
import type { Label } from "../form/types";
import { fullForms, spellingsOf, wornShare, type LabelKey } from "./label";
import { minWornShare } from "./thresholds";

/** A list of labels of the form. A label found is compared with it once, however often it is asked for. */
interface LabelList {
  /** The place of the first label of the list that a label found is, letters lost or not; -1 where it is none. */
  placeOf(found: LabelKey): number;
  /** The places of the labels of the list that it is, letter by letter or in a known variant. */
  placesOfSame(found: LabelKey): ReadonlySet<number>;
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
  return listOf(labels).placeOf(found);
}

/**
 * The places of the labels of a list that a text is, letter by letter or in a known variant.
 *
 * @example
 * const found = { enumerator: "", full: "规章", base: "规章" };
 * [...placesOfSame(found, [{ label: "行政许可" }, { label: "规章" }])] // [1]
 */
export function placesOfSame(found: LabelKey, labels: readonly Label[]): ReadonlySet<number> {
  return listOf(labels).placesOfSame(found);
}

const listOf = memo((labels: readonly Label[]): LabelList => {
  const spellings = flatMap(labels, (label, place) => spellingsOf(label).map((spelling) => ({ spelling, place })));
  const [byFull, byBase] = [new Map<string, number[]>(), new Map<string, number[]>()];
  for (const { spelling, place } of spellings) {
    for (const form of fullForms(spelling)) put(byFull, form, place);
    put(byBase, spelling.base, place);
  }
  return {
    placeOf: memo(({ full, base }) => {
      const same = Math.min(byFull.get(full)?.[0] ?? Infinity, byBase.get(base)?.[0] ?? Infinity);
      const worn = spellings.find(({ spelling, place }) => place >= same || wornShare(full, spelling) >= minWornShare);
      return worn?.place ?? (same < Infinity ? same : -1);
    }),
    placesOfSame: memo(({ full, base }) => new Set([...(byFull.get(full) ?? []), ...(byBase.get(base) ?? [])])),
  };
});

function put(places: Map<string, number[]>, text: string, place: number): void {
  const known = places.get(text);
  if (!known) places.set(text, [place]);
  else if (known.at(-1) !== place) known.push(place);
}
