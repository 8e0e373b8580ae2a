import { byFormat, fieldsOfFormat, isFieldId, type FieldId } from "./fields";
import type { FormatId } from "./types";

/** Sums of fields that a report's text states and no table has as one number. Public vocabulary, as field ids are. */
const sumIds = [
  "t3.refused",
  "t3.unavailable",
  "t3.notProcessed",
  "t3.other",
  "t3.received.organisation",
  "t4.litigation",
  "t4.litigation.upheld",
  "t4.litigation.corrected",
  "t4.litigation.other",
  "t4.litigation.pending",
] as const;

export type SumId = (typeof sumIds)[number];

const organisations = ["business", "research", "charity", "legal", "otherOrganisation"];

/**
 * The fields that a sum adds up, in the order of the form; a field alone for itself.
 * @returns none where the format does not have them
 *
 * @example fieldsOfSum("2021", "t4.litigation.upheld") // ["t4.direct.upheld", "t4.afterReview.upheld"]
 * @example fieldsOfSum("2021", "t3.granted.total") // ["t3.granted.total"]
 */
export function fieldsOfSum(format: FormatId, id: SumId | FieldId): readonly FieldId[] {
  const ids = idsOf(format);
  if (isFieldId(id)) return ids.includes(id) ? [id] : [];
  if (id === "t3.received.organisation")
    return pick(
      ids,
      organisations.map((column) => `t3.received.${column}`),
    );
  if (id.startsWith("t4.litigation")) {
    const column = id.slice("t4.litigation.".length) || "total";
    return pick(ids, [`t4.direct.${column}`, `t4.afterReview.${column}`]);
  }
  return ids.filter((each) => each.startsWith(`${id}.`) && each.endsWith(".total"));
}

const idsOf = byFormat(({ id }) => fieldsOfFormat(id).map((field) => field.id));

function pick(ids: readonly FieldId[], wanted: readonly string[]): readonly FieldId[] {
  return ids.filter((id) => wanted.includes(id));
}

/**
 * Whether a place is a sum of fields, and no row, column or field of the form alone.
 *
 * @example isSumId("t4.litigation") // true
 * @example isSumId("t4.direct.total") // false
 */
export function isSumId(at: string): at is SumId {
  return sumIds.some((id) => id === at);
}
