import { flatMap } from "../book/flat-map";
import { memo } from "../book/memo";
import type { Label } from "../form/types";
import { agreement, labelKey, type Agreement, type LabelKey } from "./label";
import { placesOfSame } from "./label-list";
import { minLikeness, minLikenessBeside, minLikenessInPlace } from "./thresholds";

/** A label found in a sheet. */
export interface Found {
  readonly key: LabelKey;
}

/** A row or column that the form has. */
export interface Expected extends Label {
  readonly id: string;
}

/** A label found, paired with the row or column of the form that it is. */
export interface Pair<F extends Found, E extends Expected> {
  readonly found: F;
  readonly expected: E;
  readonly kind: Agreement["kind"];
  /** It stands out of the form's order. */
  readonly isMoved: boolean;
}

export interface Alignment<F extends Found, E extends Expected> {
  readonly pairs: readonly Pair<F, E>[];
  readonly missing: readonly E[];
  readonly extra: readonly F[];
  /** The sum of the likenesses: the better of two formats has the higher one. */
  readonly score: number;
}

/** Whether an alignment leaves nothing over and nothing to doubt: of each row or column the label, in the form's order. */
export function isWhole({ pairs, missing, extra }: Alignment<Found, Expected>): boolean {
  if (missing.length > 0 || extra.length > 0) return false;
  return pairs.every(({ kind, isMoved }) => kind === "same" && !isMoved);
}

/**
 * Pairs labels found, in sheet order, with the rows or columns of the form, in its order: first the best pairing that
 * keeps the order, then labels that are the same but stand elsewhere (moved), then unknown labels in the place of missing
 * ones (renamed). What is left on either side is missing or extra.
 */
export function align<F extends Found, E extends Expected>(
  found: readonly F[],
  expected: readonly E[],
): Alignment<F, E> {
  const same = found.map(({ key }) => placesOfSame(key, expected));
  const of = agreements(found, expected, same);
  const partner = whereAllAreKnown(same) ?? inOrder(found.length, expected.length, scoreOf(same, of));
  const taken = new Set(partner.values());
  const moved = new Set<number>();
  found.forEach((_, i) => {
    if (partner.has(i)) return;
    const j = Math.min(...[...(same[i] ?? [])].filter((place) => !taken.has(place)));
    if (j === Infinity) return;
    partner.set(i, j);
    taken.add(j);
    moved.add(i);
  });
  for (const [i, j] of renamedInPlace(found, expected, partner, moved, of)) {
    partner.set(i, j);
    taken.add(j);
  }
  const pairs = flatMap(found, (f, i) => {
    const j = partner.get(i);
    const e = j === undefined ? undefined : expected[j];
    return e === undefined || j === undefined
      ? []
      : [{ found: f, expected: e, kind: of(i, j).kind, isMoved: moved.has(i) }];
  });
  return {
    pairs,
    missing: expected.filter((_, j) => !taken.has(j)),
    extra: found.filter((_, i) => !partner.has(i)),
    score: [...partner].reduce((sum, [i, j]) => sum + of(i, j).likeness, 0),
  };
}

/** What pairing two labels is worth while the order is kept. */
function scoreOf(
  same: readonly ReadonlySet<number>[],
  of: (i: number, j: number) => Agreement,
): (i: number, j: number) => number {
  const known = new Set(flatMap(same, (places) => [...places]));
  return (i, j) => {
    // A label that is another row's, letter by letter, is that row, never this one renamed.
    if (!same[i]?.has(j) && (same[i]?.size !== 0 || known.has(j))) return 0;
    const { kind, likeness } = of(i, j);
    return kind === "same" || kind === "worn" || likeness >= minLikeness ? likeness : 0;
  };
}

/** How labels agree, by their places; of those that are the same letter by letter the others need not be asked. */
function agreements(
  found: readonly Found[],
  expected: readonly Expected[],
  same: readonly ReadonlySet<number>[],
): (i: number, j: number) => Agreement {
  const known = found.map((): Agreement[] => []);
  return (i, j) => {
    const [f, e, row] = [found[i], expected[j], known[i]];
    if (!f || !e || !row) return { kind: "changed", likeness: 0 };
    return (row[j] ??= agreementOf(f, e, same[i]?.has(j) ?? false));
  };
}

/** The same number in front decides between labels that are equally alike. */
function agreementOf(found: Found, expected: Expected, isSame: boolean): Agreement {
  const { kind, likeness }: Agreement = isSame ? { kind: "same", likeness: 1 } : agreement(found.key, expected);
  return { kind, likeness: found.key.enumerator === enumeratorOf(expected) ? likeness : likeness * 0.98 };
}

const enumeratorOf = memo(({ label }: Expected) => labelKey(label)?.enumerator ?? "");

/** The pairing where every label found is one of the form, and they stand in its order: nothing is to be weighed. */
function whereAllAreKnown(same: readonly ReadonlySet<number>[]): Map<number, number> | null {
  const pairs = new Map<number, number>();
  let last = -1;
  for (const [i, places] of same.entries()) {
    const [place = -1] = places;
    if (places.size !== 1 || place <= last) return null;
    pairs.set(i, place);
    last = place;
  }
  return pairs;
}

/**
 * The pairing of two sequences that keeps both orders and has the highest sum of scores; index → index. No score is above 1,
 * so where both begin with a pair of 1 that pair is in the best pairing: only what stands behind is weighed.
 */
function inOrder(m: number, n: number, score: (i: number, j: number) => number): Map<number, number> {
  const start = new Map<number, number>();
  let first = 0;
  while (first < Math.min(m, n) && score(first, first) === 1) start.set(first, first++);
  const rest = weighed(m - first, n - first, (i, j) => score(first + i, first + j));
  for (const [i, j] of rest) start.set(first + i, first + j);
  return start;
}

function weighed(m: number, n: number, score: (i: number, j: number) => number): Map<number, number> {
  // In one block of memory: of a whole table this is asked for before anything is compiled.
  const best = new Float64Array((m + 1) * (n + 1));
  const at = (i: number, j: number) => best[i * (n + 1) + j] ?? 0;
  for (let i = m - 1; i >= 0; i--) {
    for (let j = n - 1, place = i * (n + 1) + j; j >= 0; j--, place--) {
      const s = score(i, j);
      const [down, right, both] = [best[place + n + 1] ?? 0, best[place + 1] ?? 0, best[place + n + 2] ?? 0];
      best[place] = Math.max(down, right, s > 0 ? s + both : 0);
    }
  }
  const pairs = new Map<number, number>();
  for (let i = 0, j = 0; i < m && j < n;) {
    const s = score(i, j);
    if (s > 0 && at(i, j) === s + at(i + 1, j + 1)) pairs.set(i++, j++);
    else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  }
  return pairs;
}

/**
 * What is left between the same two paired labels: as many unknown as missing are paired place by place, a single one
 * whatever it says; of unequally many only what is clearly the most alike.
 */
function renamedInPlace<F extends Found, E extends Expected>(
  found: readonly F[],
  expected: readonly E[],
  partner: ReadonlyMap<number, number>,
  moved: ReadonlySet<number>,
  of: (i: number, j: number) => Agreement,
): [number, number][] {
  if (partner.size === found.length) return [];
  return flatMap(gapsBetween(found.length, expected.length, partner, moved), ({ unknown, missing }) => {
    if (unknown.length !== missing.length) return mutuallyAlike(unknown, missing, of);
    const isRenamed = ([i, j]: [number, number]) => {
      const numbered = missing.filter((each) => hasSameNumber(found[i], expected[each]));
      if (unknown.length === 1 || numbered.includes(j)) return true;
      // With the number of another row it is rather that one, moved and renamed.
      return numbered.length === 0 && of(i, j).likeness >= minLikenessInPlace;
    };
    return flatMap(unknown, (i, k): [number, number][] => missing.slice(k, k + 1).map((j) => [i, j])).filter(isRenamed);
  });
}

/**
 * The labels without a partner, parted by the paired labels around them; only where both sides have some.
 * Moved labels part nothing: they stand elsewhere in the form.
 */
function gapsBetween(
  founds: number,
  expecteds: number,
  partner: ReadonlyMap<number, number>,
  moved: ReadonlySet<number>,
): { readonly unknown: readonly number[]; readonly missing: readonly number[] }[] {
  const taken = new Set(partner.values());
  const movedTo = new Set([...moved].map((i) => partner.get(i)));
  const unknown = gapsOf(founds, (i) => (moved.has(i) ? "none" : partner.get(i)), expecteds);
  const missing = gapsOf(expecteds, (j) => (movedTo.has(j) ? "none" : taken.has(j) ? j : undefined), expecteds);
  return flatMap([...missing], ([gap, js]) => {
    const is = unknown.get(gap);
    return is ? [{ unknown: is, missing: js }] : [];
  });
}

/**
 * The indexes without an anchor, by the anchors next to them on both sides.
 * @param anchorOf the place in the form of an index that is paired; `none` = it is paired and no anchor
 * @param end the anchor behind the last index
 */
function gapsOf(
  count: number,
  anchorOf: (index: number) => number | "none" | undefined,
  end: number,
): ReadonlyMap<string, readonly number[]> {
  const gaps = new Map<string, readonly number[]>();
  let before = -1;
  let open: number[] = [];
  for (let index = 0; index <= count; index++) {
    const anchor = index === count ? end : anchorOf(index);
    if (anchor === "none") continue;
    if (anchor === undefined) open.push(index);
    else {
      if (open.length > 0) gaps.set(`${before} ${anchor}`, [...(gaps.get(`${before} ${anchor}`) ?? []), ...open]);
      before = anchor;
      open = [];
    }
  }
  return gaps;
}

/** The pairs of which each is the only one like the other. */
function mutuallyAlike(
  unknown: readonly number[],
  missing: readonly number[],
  of: (i: number, j: number) => Agreement,
): [number, number][] {
  const alike = flatMap(unknown, (i) => missing.map((j): [number, number] => [i, j])).filter(([i, j]) => {
    return of(i, j).likeness >= minLikenessBeside;
  });
  return alike.filter(([i, j]) => alike.every(([a, b]) => (a === i) === (b === j)));
}

function hasSameNumber(found: Found | undefined, expected: Expected | undefined): boolean {
  return !!found && !!expected && found.key.enumerator !== "" && found.key.enumerator === enumeratorOf(expected);
}
