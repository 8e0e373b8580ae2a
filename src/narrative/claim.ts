import { flatMap } from "../book/flat-map";
import { isFieldId, type FieldId } from "../form/fields";
import { fieldsOfSum, type SumId } from "../form/sums";
import type { FormatId, TableId } from "../form/types";
import type { TablePlacement } from "../locate/placement";
import type { Narrative, TextFigure } from "./narrative";
import type { Stated } from "./stated";

/** A figure that the text states for a field, or for a sum of fields. */
export interface Claim
  extends Target, Pick<TextFigure, "cell" | "section" | "offset" | "quote" | "written" | "value" | "saying"> {}

/**
 * The claims of a narrative for the tables that its report has, each in its format.
 *
 * @example
 * claimsOf(narrative, report.tables).map(({ at, written }) => `${at}: ${written}`)
 * // ["t3.received.total: 28件", "t3.carriedIn.total: 2件", "t3.concluded.total: 29件"]
 */
export function claimsOf({ figures }: Narrative, tables: ReadonlyMap<TableId, TablePlacement>): readonly Claim[] {
  return flatMap(figures, ({ counts, whyNot: _, ...figure }) =>
    flatMap(counts, (stated): Claim[] => {
      const table = tables.get(tableOf(stated));
      const target = table && targetOf(stated, table.format);
      return target ? [{ ...figure, ...target }] : [];
    }),
  );
}

/** What a figure of the text is to be compared with. */
export interface Target {
  /** The field, or the sum of fields, that it states. */
  readonly at: FieldId | SumId;
  /** The fields that add up to it. */
  readonly fields: readonly FieldId[];
}

/**
 * The field or sum that a figure states, in the format of its table.
 * @returns `null` where the format does not ask for it: 对外公开总数量 in 2021
 */
export function targetOf(stated: Stated, format: FormatId): Target | null {
  const at = placeOf(stated, format);
  if (at === null) return null;
  const fields = stated.counted === "grantedOrPartial" ? grantedAndPartial : fieldsOfSum(format, at);
  return fields.length > 0 ? { at, fields } : null;
}

/** The table in which a figure's field stands. */
function tableOf({ counted }: Stated): TableId {
  if (counted in requestPlaces) return "t3";
  return counted in rulePlaces || counted in otherPlaces ? "t2" : "t4";
}

const grantedAndPartial: readonly FieldId[] = ["t3.granted.total", "t3.partial.total"];

const requestPlaces: Partial<Record<Stated["counted"], FieldId | SumId>> = {
  received: "t3.received.total",
  carriedIn: "t3.carriedIn.total",
  concluded: "t3.concluded.total",
  carriedOut: "t3.carriedOut.total",
  granted: "t3.granted.total",
  grantedOrPartial: "t3.granted.total",
  partial: "t3.partial.total",
  refused: "t3.refused",
  unavailable: "t3.unavailable",
  notProcessed: "t3.notProcessed",
  otherResult: "t3.other",
  natural: "t3.received.natural",
  organisation: "t3.received.organisation",
};

const rulePlaces: Partial<Record<Stated["counted"], Readonly<Record<FormatId, string | null>>>> = {
  issued: { "2019": "made", "2021": "issued" },
  repealed: { "2019": null, "2021": "repealed" },
  inForce: { "2019": null, "2021": "inForce" },
  newlyPublic: { "2019": "published", "2021": null },
  stock: { "2019": "stock", "2021": null },
};

const otherPlaces: Partial<Record<Stated["counted"], FieldId>> = {
  licensing: "t2.licensing.decisions",
  penalties: "t2.penalties.decisions",
  coercion: "t2.coercion.decisions",
  services: "t2.services.decisions",
  fees: "t2.fees.amount",
  procurement: "t2.procurement.projects",
};

const disputePlaces: Partial<Record<Stated["counted"], FieldId | SumId>> = {
  review: "t4.review.total",
  litigation: "t4.litigation",
  direct: "t4.direct.total",
  afterReview: "t4.afterReview.total",
};

const outcomeColumns = { upheld: "upheld", corrected: "corrected", otherOutcome: "other", pending: "pending" } as const;

function placeOf({ counted, dispute, rule }: Stated, format: FormatId): FieldId | SumId | null {
  const fixed = requestPlaces[counted] ?? otherPlaces[counted] ?? disputePlaces[counted];
  if (fixed) return fixed;
  if (counted === "upheld" || counted === "corrected" || counted === "otherOutcome" || counted === "pending") {
    return dispute && `t4.${dispute}.${outcomeColumns[counted]}`;
  }
  const column = rulePlaces[counted]?.[format];
  const id = `t2.${rule ?? "normative"}.${column ?? ""}`;
  return column && isFieldId(id) ? id : null;
}
