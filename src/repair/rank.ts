import type { Correction } from "./correction";
import { doubtOf } from "./slips";

/**
 * Corrections of equal size, the most believable first: by the slips that they undo, then by how little they change,
 * then by where they stand in the form (the order in which they come). What is left of a correction that the user has
 * begun comes before all others.
 */
export function rankCorrections(
  corrections: readonly Correction[],
  begun: Pick<Correction, "changes"> | undefined,
): Correction[] {
  const wanted = new Map(begun?.changes.map(({ field, to }) => [field, to]));
  const keyed = corrections.map((correction) => ({ correction, key: keyOf(correction, wanted) }));
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ correction }) => correction);
}

function keyOf({ changes }: Correction, wanted: ReadonlyMap<string, number>): number[] {
  const isBegun = wanted.size > 0 && changes.every(({ field, to }) => wanted.get(field) === to);
  const doubt = changes.reduce((sum, { slip, from, to }) => sum + doubtOf(slip, from, to), 0);
  const size = changes.reduce((sum, { from, to }) => sum + Math.abs(to - (from ?? 0)), 0);
  return [isBegun ? 0 : 1, doubt, size];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [i, value] of a.entries()) {
    const difference = value - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
