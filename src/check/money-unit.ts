import { moneyUnits } from "../book/number-format";
import type { BoundField, Report } from "../report/report";
import type { FieldRule } from "./field-rule";

/**
 * `money.unit`: an amount whose unit is not known or is not the one that is due. `text` is the unit of the number in the
 * cell: where the number format shows it scaled, not the unit that the reader sees. 0 is the same in every unit.
 */
export const moneyUnit: FieldRule = {
  rule: "money.unit",
  judge: ({ field, reading }, report) => {
    if (field.unit === null || reading.kind !== "number" || reading.value === 0) return null;
    const unit = unitOfAmount({ field, reading }, report);
    if (unit === field.unit) return null;
    return { actual: reading.value, text: unit, ...(reading.scale !== 1 && { scale: reading.scale }) };
  },
};

/**
 * The unit of the number that an amount's cell holds; `null` where it is not known.
 *
 * @example unitOfAmount(report.fields.get("t2.fees.amount"), report) // "万元"
 *
 * @example
 * const { fields, tables } = reportOf({ "t2.fees.amount": "961.6元" });
 * unitOfAmount(fields.get("t2.fees.amount"), { tables }) // "元"
 */
export function unitOfAmount({ field, reading }: Pick<BoundField, "field" | "reading">, report: Report): string | null {
  if (reading.kind !== "number") return null;
  const shown = reading.unit ?? report.tables.get(field.table)?.units.get(field.id) ?? null;
  return unitOfValue(shown, reading.scale);
}

/** The unit of a number that is shown as `value / scale` in a unit; `null` where that is not known or has no name. */
function unitOfValue(shown: string | null, scale: number): string | null {
  if (scale === 1) return shown;
  const size = Math.round((moneyUnits.get(shown ?? "") ?? NaN) / scale);
  return [...moneyUnits].find(([, each]) => each === size)?.[0] ?? null;
}
