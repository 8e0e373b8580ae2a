import type { FieldRule } from "./field-rule";

/** `cell.negative`: a count below 0. 本年增/减 may be negative. */
export const negative: FieldRule = {
  rule: "cell.negative",
  judge: ({ field, reading }) =>
    field.kind === "count" && reading.kind === "number" && reading.value < 0 ? { actual: reading.value } : null,
};
