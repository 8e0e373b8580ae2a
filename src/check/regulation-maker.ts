import { canMakeRegulations } from "../form/regulation-makers";
import type { FieldRule } from "./field-rule";

/** `t2.regulationMaker`: 规章 are made by few; a figure above 0 with anyone else is worth a look. */
export const regulationMaker: FieldRule = {
  rule: "t2.regulationMaker",
  judge: ({ field, reading }, report) =>
    field.row === "t2.regulations" && reading.kind === "number" && reading.value > 0 && !canMake(report.name)
      ? { actual: reading.value }
      : null,
};

function canMake(name: string | null): boolean {
  return name !== null && canMakeRegulations(name);
}
