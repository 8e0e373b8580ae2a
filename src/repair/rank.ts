import type { Correction } from "./correction";
import { doubtOf } from "./slips";

/**
 * Corrections of equal size, the most believable first: by the slips that they undo, then by how little they change,
 * then by where they stand in the form (the order in which they come). What has most of what is left of the corrections
 * that the user has begun comes before all others.
 */
export function rankCorrections(
  corrections: readonly Correction[],
  begun: readonly Pick<Correction, "changes">[],
): Correction[] {
  const wanted = wantedIn(begun);
  const keyed = corrections.map((correction) => ({ correction, key: keyOf(correction, wanted) }));
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ correction }) => correction);
}

/**
 * The correction that is more believable than every other one, as far as one is: the only one, one that the user has
 * begun, or one whose slips are of a likelier kind. Not the one that merely stands first.
 * @param ranked corrections in the order of `rankCorrections`
 */
export function clearlyFirst(
  [first, second]: readonly Correction[],
  begun: readonly Pick<Correction, "changes">[],
): Correction | null {
  if (!first || !second) return first ?? null;
  const wanted = wantedIn(begun);
  const [a, b] = [keyOf(first, wanted), keyOf(second, wanted)];
  return (a[0] ?? 0) < (b[0] ?? 0) || (a[1] ?? 0) + 1 <= (b[1] ?? 0) ? first : null;
}

function wantedIn(begun: readonly Pick<Correction, "changes">[]): ReadonlyMap<string, number> {
  return new Map(begun.flatMap(({ changes }) => changes.map(({ field, to }) => [field, to] as const)));
}

function keyOf({ changes }: Correction, wanted: ReadonlyMap<string, number>): number[] {
  const begun = changes.filter(({ field, to }) => wanted.get(field) === to).length;
  const doubt = changes.reduce((sum, { slip, from, to }) => sum + doubtOf(slip, from, to), 0);
  const size = changes.reduce((sum, { from, to }) => sum + Math.abs(to - (from ?? 0)), 0);
  return [-begun, doubt, size];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [i, value] of a.entries()) {
    const difference = value - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
