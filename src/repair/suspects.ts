import type { FieldId } from "../form/fields";
import type { Corrections } from "./corrections";
import { keyOfRef } from "./rule-ref";

/**
 * The fields that are probably wrong: those that the clearly best correction of some cause would change.
 *
 * @example suspectsOf(corrections(report)) // new Set(["t3.granted.total"])
 */
export function suspectsOf({ causes }: Pick<Corrections, "causes">): ReadonlySet<FieldId> {
  return new Set(causes.flatMap(({ clear }) => clear?.changes.map(({ field }) => field) ?? []));
}

/**
 * The findings, by `keyOfRef`, for which there are corrections: these say what to change, so that the finding does not.
 *
 * @example
 * advisedBy(corrections(report))
 * // new Set(["t3.results t3.concluded.total", "t3.applicants t3.granted.total"])
 */
export function advisedBy({ causes }: Pick<Corrections, "causes">): ReadonlySet<string> {
  return new Set(
    causes.filter((cause) => cause.corrections.length > 0).flatMap(({ failing }) => failing.map(keyOfRef)),
  );
}
