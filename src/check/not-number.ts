import type { FieldRule } from "./field-rule";

/**
 * `cell.notNumber`: what is written is not a plain number. `expected` is the number it would normalise to, where that is
 * certain. A formula that could not be calculated is no finding: nothing is known of what it shows.
 */
export const notNumber: FieldRule = {
  rule: "cell.notNumber",
  judge: ({ reading }) => {
    switch (reading.kind) {
      case "number":
        return reading.written === "decorated" ? { expected: reading.value } : null;
      case "nothing":
      case "unreadable":
        return {};
      case "blank":
      case "notCalculated":
        return null;
    }
  },
};
