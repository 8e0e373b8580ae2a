import type { FieldRule } from "./field-rule";

/** `cell.blank`: a field without a value; the practice is to write 0. */
export const blank: FieldRule = {
  rule: "cell.blank",
  judge: ({ reading }) => (reading.kind === "blank" ? {} : null),
};
