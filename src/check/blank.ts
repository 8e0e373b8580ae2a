import { fieldRule } from "./field-rule";

/** `cell.blank`: a field without a value; the practice is to write 0. */
export const blank = fieldRule("cell.blank", ({ reading }) => (reading.kind === "blank" ? {} : null));
