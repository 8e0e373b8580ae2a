import { equationsOfTable, type Equation, type Term } from "../../src/form/equations";
import type { FieldId } from "../../src/form/fields";
import type { FormatId, TableId } from "../../src/form/types";

/** An equation with its sides as lists of fields. */
export interface PlainEquation extends Omit<Equation, "left" | "right"> {
  readonly left: readonly FieldId[];
  readonly right: readonly FieldId[];
}

/** The equations of one table, for tests that reckon for themselves. */
export function plainEquations(format: FormatId, table: TableId): readonly PlainEquation[] {
  const ids = (terms: readonly Term[]) => terms.map(({ field }) => field);
  return equationsOfTable(format, table).map((each) => ({ ...each, left: ids(each.left), right: ids(each.right) }));
}
