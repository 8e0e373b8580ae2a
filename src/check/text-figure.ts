import { flatMap } from "../book/flat-map";
import { claimsOf, type Claim } from "../narrative/claim";
import type { FieldId } from "../form/fields";
import type { BoundField, Report } from "../report/report";
import { sumOf, toNumber } from "./exact";
import type { Draft, RuleKind } from "./kind";

/**
 * `text.figure`: a figure that the text states for a field, or for a sum of fields, is another one than the table's.
 * Where a cell of the table is blank or unreadable, or an amount not in 万元, nothing is compared.
 */
export const textFigure: RuleKind = ({ report, narrative }) =>
  flatMap(claimsOf(narrative, report.tables), (claim): Draft[] => {
    const terms = termsOf(claim, report);
    if (!terms) return [];
    const expected = toNumber(sumOf(terms.map(({ value }) => value)));
    if (expected === claim.value) return [];
    return [
      {
        kind: "text",
        rule: "text.figure",
        under: claim.section ?? "text.1",
        at: claim.at,
        fields: claim.fields,
        cells: [claim.cell, ...terms.map(({ cell }) => cell)],
        quote: claim.quote,
        written: claim.written,
        offset: claim.offset,
        expected,
        actual: claim.value,
      },
    ];
  });

type TermOfClaim = Pick<BoundField, "cell"> & { readonly value: number };

/** The figures of the table that a claim is compared with; `null` where one of them is not certain. */
function termsOf({ fields }: Claim, report: Report): readonly TermOfClaim[] | null {
  const terms = flatMap(fields, (id): TermOfClaim[] => {
    const bound = report.fields.get(id);
    if (bound?.reading.kind !== "number" || isInOtherUnit(bound, report, id)) return [];
    return [{ cell: bound.cell, value: bound.reading.value }];
  });
  return terms.length === fields.length ? terms : null;
}

/** An amount is never converted: 万元 of the text is compared with 万元 of the table, or with one that has no unit. */
function isInOtherUnit({ field, reading }: BoundField, { tables }: Report, id: FieldId): boolean {
  if (field.kind !== "money" || reading.kind !== "number" || reading.value === 0) return false;
  const unit = reading.unit ?? tables.get(field.table)?.units.get(id) ?? null;
  return unit !== null && unit !== field.unit;
}
