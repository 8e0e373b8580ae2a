import type { FieldId } from "../form/fields";
import type { Corrections } from "./corrections";

/** The fields that are probably wrong: those that the best correction of some cause would change. */
export function suspectsOf({ causes }: Pick<Corrections, "causes">): ReadonlySet<FieldId> {
  return new Set(causes.flatMap(({ corrections }) => corrections[0]?.changes.map(({ field }) => field) ?? []));
}
