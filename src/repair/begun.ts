import type { Report } from "../report/report";
import type { Correction } from "./correction";
import type { Corrections } from "./corrections";

/** What the user works on: the changes of corrections of which some are made and some are left. */
export type Begun = Pick<Correction, "changes">;

/**
 * What the user has begun, seen from the report as it is now: of each cause the first correction some of whose cells
 * hold their new value and the others what they held. It stays begun until all its cells are done or one of them is
 * changed to something else; so it is also found in what was begun before.
 *
 * @param found the corrections of the report as it was before
 *
 * @example
 * const wrong = reportOf({ "t3.granted.natural": 16, "t3.granted.total": 19 });
 * const halfDone = reportOf({ "t3.granted.natural": 15, "t3.granted.total": 19 });
 * const [begun] = begunIn(halfDone, corrections(wrong));
 * begun.changes.map(({ field, from, to }) => [field, from, to])
 * // [["t3.granted.natural", 16, 15], ["t3.granted.total", 19, 18]]
 */
export function begunIn(
  report: Report,
  found: Pick<Corrections, "causes" | "ifByItems"> | null,
  before: readonly Begun[] = [],
): readonly Begun[] {
  const kept = before.filter((begun) => isBegun(report, begun));
  const known = new Set(kept.flatMap(({ changes }) => changes.map(({ field }) => field)));
  const fresh = [...(found?.causes ?? []), ...(found?.ifByItems ?? [])].flatMap(({ corrections }) => {
    const begun = corrections.find((correction) => isBegun(report, correction));
    return begun?.changes.some(({ field }) => known.has(field)) === false ? [begun] : [];
  });
  return [...kept, ...fresh];
}

function isBegun({ fields }: Report, { changes }: Begun): boolean {
  const isDone = changes.map(({ field, from, to }): boolean | null => {
    const reading = fields.get(field)?.reading;
    const value = reading?.kind === "number" ? reading.value : null;
    return value === to ? true : value === from ? false : null;
  });
  return isDone.includes(true) && isDone.includes(false) && !isDone.includes(null);
}
