import type { FieldRule } from "./field-rule";

/** `cell.fraction`: a count, or 本年增/减, that is not whole. Money may have decimals. */
export const fraction: FieldRule = {
  rule: "cell.fraction",
  judge: ({ field, reading }) =>
    field.kind !== "money" && reading.kind === "number" && !Number.isInteger(reading.value)
      ? { actual: reading.value }
      : null,
};
