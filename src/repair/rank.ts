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
  const wanted = new Map(begun.flatMap(({ changes }) => changes.map(({ field, to }) => [field, to] as const)));
  const keyed = corrections.map((correction) => ({ correction, key: keyOf(correction, wanted) }));
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ correction }) => correction);
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
