import type { FieldId } from "../form/fields";
import type { SectionId } from "../form/sections";
import type { FormatId } from "../form/types";

/** What is to stand in a form. */
export interface FormContent {
  readonly format: FormatId;
  readonly name: string | null;
  readonly year: number | null;
  /** What stands in the cell of a field: a number, or a text as it is. Blank where a field is not in it. */
  readonly figures: ReadonlyMap<FieldId, string | number>;
  /** The unit of an amount where it is known; the form of 2019 prints none itself. */
  readonly units: ReadonlyMap<FieldId, "万元" | "元">;
  /** The paragraphs of the sections. */
  readonly narrative: ReadonlyMap<SectionId, readonly string[]>;
}

/**
 * A form without any figure. Amounts are due in 万元.
 *
 * @example
 * const { format, name, year, figures } = blankContent("2021", "云溪市教育局", 2023);
 * [format, name, year, figures.size] // ["2021", "云溪市教育局", 2023, 0]
 */
export function blankContent(format: FormatId, name: string | null, year: number | null): FormContent {
  return {
    format,
    name,
    year,
    figures: new Map(),
    units: new Map([["t2.procurement.amount", "万元"]]),
    narrative: new Map(),
  };
}
