import type { ValueEdit } from "../book/edit";
import type { NumberReading } from "../book/number";
import type { FieldId } from "../form/fields";
import type { BoundField, Report } from "../report/report";
import { numberEdit } from "./number-content";

/** A text that would become the number it says. */
export interface Conversion {
  readonly field: FieldId;
  readonly bound: BoundField;
  readonly to: number;
  readonly edit: ValueEdit;
}

/** A text with a certain number that is left as it is. */
export interface LeftText {
  readonly field: FieldId;
  readonly bound: BoundField;
  /**
   * `unit`: its unit is not the column's, and without it the number would say something else. `formula`: a formula made
   * the text. `protected`: the cell is locked. `digits`: Excel keeps 15 digits and would lose some.
   */
  readonly reason: "unit" | "formula" | "protected" | "digits";
}

/** What converting texts to numbers would do. */
export interface TextPlan {
  readonly conversions: readonly Conversion[];
  readonly left: readonly LeftText[];
}

/**
 * Plans 文本转数字: every cell whose number is certain, but which holds a text. Figures stay what they are.
 *
 * @example
 * const texts = reportOf({ "t3.granted.total": "18件", "t2.fees.amount": "961.6元" });
 * const { conversions, left } = planTextToNumber(texts);
 * conversions.map(({ field, to }) => `${field} = ${to}`) // ["t3.granted.total = 18"]
 * left.map(({ field, reason }) => `${field}: ${reason}`) // ["t2.fees.amount: unit"]
 */
export function planTextToNumber(report: Report): TextPlan {
  const conversions: Conversion[] = [];
  const left: LeftText[] = [];
  for (const [field, bound] of report.fields) {
    const { reading } = bound;
    if (reading.kind !== "number" || !reading.isText) continue;
    const reason = obstacle(report, bound, reading);
    if (reason) left.push({ field, bound, reason });
    else conversions.push({ field, bound, to: reading.value, edit: numberEdit(bound, reading.value) });
  }
  return { conversions, left };
}

function obstacle(report: Report, bound: BoundField, { value, unit }: NumberReading): LeftText["reason"] | null {
  if (bound.hasFormula) return "formula";
  if (bound.isProtected) return "protected";
  if (unit !== null && !isUnitOf(report, bound, unit)) return "unit";
  return Number(value.toPrecision(15)) === value ? null : "digits";
}

/** Whether a unit can be dropped: the column says it, or counts pieces anyway. */
function isUnitOf(report: Report, { field }: BoundField, unit: string): boolean {
  const isMoney = unit === "元" || unit === "万元";
  if (field.kind !== "money") return !isMoney;
  return report.tables.get(field.table)?.units.get(field.id) === unit;
}
