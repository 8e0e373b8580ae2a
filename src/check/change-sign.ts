import type { FieldRule } from "./field-rule";

/**
 * `t2.changeSign`: 本年增/减 is written with its sign. Only a text can lack it, because Excel drops the plus of a number;
 * what is no plain number is a matter of `cell.notNumber` alone.
 */
export const changeSign: FieldRule = {
  rule: "t2.changeSign",
  judge: ({ field, reading }) =>
    field.kind === "change" &&
    reading.kind === "number" &&
    reading.isText &&
    reading.written === "plain" &&
    !reading.hasPlus &&
    reading.value > 0
      ? { actual: reading.value }
      : null,
};
