import { fieldRule } from "./field-rule";

/**
 * `cell.notNumber`: what is written is not a plain number. `expected` is the number it would normalise to, where that is
 * certain. A formula that could not be calculated is no finding: nothing is known of what it shows.
 */
export const notNumber = fieldRule("cell.notNumber", ({ reading }) => {
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
});
