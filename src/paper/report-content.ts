import { fieldOf, formats, type Field, type FieldId } from "../form/fields";
import { tableIds } from "../form/fields";
import type { FormatId } from "../form/types";
import type { BoundField, Report } from "../report/report";
import type { FormContent } from "./form-content";
import type { ReportText } from "./report-text";

/** What of a report has no place in a clean form, or whose cell is not known. */
export type Unplaced =
  /** `uncertain`: its cell could not be told. `otherFormat`: the form has no such field. `notCalculated`: a formula without a result. */
  | { readonly kind: "uncertain" | "otherFormat" | "notCalculated"; readonly field: Field; readonly text: string }
  /** A row or column that is none of the form. */
  | { readonly kind: "extra"; readonly label: string }
  /** A paragraph that stands in none of the six sections. */
  | { readonly kind: "text"; readonly text: string };

export interface PlacedReport {
  readonly content: FormContent;
  readonly unplaced: readonly Unplaced[];
}

/**
 * What a report says, for a clean form of its format: that of 表二, else of the next table it has. Every figure is as it was
 * written; nothing is guessed and no amount is rescaled.
 * @param asNumbers texts that are numbers for certain become numbers
 *
 * @example
 * const text = textOf(book, located, located.placements[0]);
 * const { content } = contentOf(report, text, { asNumbers: true });
 * content.figures.get("t3.granted.total") // 81
 * content.narrative.get("text.6") // ["无"]
 */
export function contentOf(
  report: Report,
  { narrative, before }: ReportText,
  { asNumbers }: { readonly asNumbers: boolean },
): PlacedReport {
  const format = formatOf(report);
  const figures = new Map<FieldId, string | number>();
  const units = new Map<FieldId, "万元" | "元">();
  const unplaced: Unplaced[] = before.map((text) => ({ kind: "text", text }));
  for (const bound of report.fields.values()) {
    const { field, reading, raw } = bound;
    if (reading.kind === "blank") continue;
    if (reading.kind === "notCalculated") unplaced.push({ kind: "notCalculated", field, text: raw });
    else if (!fieldOf(format, field.id)) unplaced.push({ kind: "otherFormat", field, text: raw });
    else {
      const unit = unitOf(report, bound);
      if (unit) units.set(field.id, unit);
      figures.set(field.id, figureOf(bound, unit, asNumbers));
    }
  }
  for (const { format: own, table, uncertain, alterations } of report.tables.values()) {
    for (const id of uncertain) {
      const field = fieldOf(own, id);
      if (field) unplaced.push({ kind: "uncertain", field, text: "" });
    }
    for (const { rule, label } of alterations)
      if (rule === "layout.extra") unplaced.push({ kind: "extra", label: label ?? table });
  }
  return { content: { format, name: report.name, year: report.year, figures, units, narrative }, unplaced };
}

function formatOf({ tables }: Report): FormatId {
  return tableIds.flatMap((id) => tables.get(id)?.format ?? [])[0] ?? formats["2021"].id;
}

function unitOf(report: Report, { field, reading }: BoundField): "万元" | "元" | null {
  if (field.kind !== "money") return null;
  const own = reading.kind === "number" ? reading.unit : null;
  if (own === "万元" || own === "元") return own;
  const unit = report.tables.get(field.table)?.units.get(field.id);
  return unit === "万元" || unit === "元" ? unit : null;
}

/** A figure as it is to stand in the form; an amount whose unit is not the printed one keeps its unit with it. */
function figureOf({ field, reading, raw }: BoundField, unit: string | null, asNumbers: boolean): string | number {
  if (reading.kind !== "number" || (reading.isText && !asNumbers)) return raw;
  const isPrintedElse = unit !== null && field.columnLabel.includes("万元") && unit !== "万元";
  return isPrintedElse && reading.value !== 0 ? `${String(reading.value)}${unit}` : reading.value;
}
