import { sumOf, toNumber } from "../check/exact";
import { fieldsOfFormat, type Field, type FieldId } from "../form/fields";
import { ruleOf } from "../form/rules";
import type { FormatId } from "../form/types";
import type { MoneyUnit } from "../locate/placement";
import type { ReviewFinding } from "./finding";
import { summand, type ReviewedReport } from "./reviewed";
import { groupBy, unitKey, type Placed } from "./units";

/** Why a field has no sum. */
export type NoSum =
  /** A cell that is neither blank nor a certain number. */
  | "unreadable"
  /** A report without a cell for it. */
  | "missing"
  /** A unit sent several reports, and they differ here. */
  | "differing"
  /** Amounts whose unit is not known or not one. */
  | "unit";

export type Sum =
  | { readonly kind: "sum"; readonly value: number; readonly unit: MoneyUnit }
  /** `report`: the first that is at fault. */
  | { readonly kind: "none"; readonly why: NoSum; readonly report: number };

/** The returns of one year and format, added up. */
export interface Sums {
  readonly year: number;
  readonly format: FormatId;
  /** All that were added up. */
  readonly returns: readonly number[];
  /** One a unit: of those that a unit sent several times, the first. */
  readonly reports: readonly number[];
  readonly fields: ReadonlyMap<FieldId, Sum>;
}

/** Adds up the returns of one year and format, field by field. A unit that sent several reports counts once. */
export function sumsOf(reports: readonly Placed[], year: number, format: FormatId): Sums {
  const returns = reports.filter(({ report }) => isReturnOf(report, year, format));
  const units = [...groupBy(returns, ({ index, report }) => unitKey(report) ?? `\n${index}`).values()];
  const adders = fieldsOfFormat(format).map((field) => new Adder(field));
  // Unit by unit, not field by field: a thousand reports do not fit into a processor's memory together.
  for (const unit of units) for (const adder of adders) adder.add(unit);
  return {
    year,
    format,
    returns: returns.map(({ index }) => index),
    reports: units.flatMap(([first]) => (first ? [first.index] : [])),
    fields: new Map(adders.map((adder) => [adder.field.id, adder.sum()])),
  };
}

function isReturnOf(report: ReviewedReport, year: number, format: FormatId): boolean {
  return report.role === "return" && report.year === year && report.format === format;
}

/** The sum of one field, unit by unit; the first that is at fault ends it. */
class Adder {
  private readonly values: number[] = [];
  private unit: MoneyUnit = null;
  private fault: Sum | null = null;

  constructor(readonly field: Field) {}

  /** @param reports of one unit */
  add(reports: readonly Placed[]): void {
    if (this.fault) return;
    const { id, unit } = this.field;
    let first: number | null = null;
    for (const each of reports) {
      const value = summand(each.report, id);
      if (value === null) return this.end(each.report.figures.has(id) ? "unreadable" : "missing", each);
      first ??= value;
      if (value !== first) return this.end("differing", each);
      if (unit === null || value === 0) continue;
      const own = each.report.figures.get(id)?.unit ?? null;
      if (own === null || (this.unit !== null && own !== this.unit)) return this.end("unit", each);
      this.unit = own;
    }
    if (first !== null) this.values.push(first);
  }

  sum(): Sum {
    return this.fault ?? { kind: "sum", value: toNumber(sumOf(this.values)), unit: this.unit };
  }

  private end(why: NoSum, at: Placed): void {
    this.fault = none(why, at);
  }
}

function none(why: NoSum, { index }: Placed): Sum {
  return { kind: "none", why, report: index };
}

/** `review.total`: a figure of the district's own report that is not the sum of the returns of its year and format. */
export function wrongTotals(reports: readonly Placed[]): readonly ReviewFinding[] {
  return reports.flatMap(({ index, report }): readonly ReviewFinding[] => {
    if (report.role !== "summary" || report.year === null) return [];
    const sums = sumsOf(reports, report.year, report.format);
    return sums.reports.length === 0 ? [] : wrongTotalsOf(report, index, sums);
  });
}

function wrongTotalsOf(summary: ReviewedReport, index: number, sums: Sums): readonly ReviewFinding[] {
  return [...sums.fields].flatMap(([field, sum]): ReviewFinding[] => {
    const actual = summand(summary, field);
    if (sum.kind === "none" || actual === null || sum.value === actual) return [];
    if (!isOfOneUnit(summary, field, sum.unit)) return [];
    return [
      {
        kind: "total",
        rule: "review.total",
        severity: ruleOf("review.total").severity,
        at: field,
        report: index,
        others: sums.returns,
        units: sums.reports.length,
        expected: sum.value,
        actual,
      },
    ];
  });
}

/** Whether an amount of the summary is in the unit of the sum; counts have none, and 0 is the same in every unit. */
function isOfOneUnit(summary: ReviewedReport, field: FieldId, unit: MoneyUnit): boolean {
  const figure = summary.figures.get(field);
  const isMoney = moneyFields.has(field);
  if (!isMoney || !figure?.value) return true;
  return figure.unit !== null && (unit === null || unit === figure.unit);
}

const moneyFields: ReadonlySet<FieldId> = new Set(
  (["2019", "2021"] as const).flatMap((format) =>
    fieldsOfFormat(format).flatMap(({ id, unit }) => (unit === null ? [] : [id])),
  ),
);
