import type { FieldId } from "../form/fields";
import type { Corrections } from "./corrections";

/**
 * The fields that are probably wrong: those that the clearly best correction of some cause would change.
 *
 * @example suspectsOf(corrections(report)) // new Set(["t3.granted.total"])
 */
export function suspectsOf({ causes }: Pick<Corrections, "causes">): ReadonlySet<FieldId> {
  return new Set(causes.flatMap(({ clear }) => clear?.changes.map(({ field }) => field) ?? []));
}
