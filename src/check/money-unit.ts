import { fieldRule } from "./field-rule";

/** `money.unit`: an amount whose unit is not known or is not the one that is due. `text` is the unit found. 0 is the same in every unit. */
export const moneyUnit = fieldRule("money.unit", ({ field, reading }, report) => {
  if (field.unit === null || reading.kind !== "number" || reading.value === 0) return null;
  const unit = reading.unit ?? report.tables.get(field.table)?.units.get(field.id) ?? null;
  return unit === field.unit ? null : { actual: reading.value, text: unit };
});
