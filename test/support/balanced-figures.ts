import { plainEquations, type PlainEquation } from "./plain-equations";
import { fieldsOfFormat, type FieldId } from "../../src/form/fields";
import type { EquationRuleId } from "../../src/form/rules";
import type { FormatId } from "../../src/form/types";

/** A figure for every field, hardly one twice, for which every rule holds. */
export function balancedFigures(format: FormatId): ReadonlyMap<FieldId, number> {
  const figures = new Map(
    fieldsOfFormat(format).map(({ id, kind }, index): [FieldId, number] => [
      id,
      kind === "money" ? index + 0.25 : kind === "change" ? (index % 2 === 0 ? -1 : 1) * (index % 7) : index + 1,
    ]),
  );
  const sum = (ids: readonly FieldId[]) => ids.reduce((total, id) => total + (figures.get(id) ?? 0), 0);
  const settle = ({ rule, left, right }: PlainEquation) => {
    const [received, ...carriedIn] = left;
    const [total] = right;
    if (rule === "t3.balance" && received) figures.set(received, sum(right) - sum(carriedIn));
    else if (total) figures.set(total, sum(left));
  };
  const equations = (["t2", "t3", "t4"] as const).flatMap((table) => plainEquations(format, table));
  for (const rule of order) equations.filter((equation) => equation.rule === rule).forEach(settle);
  return figures;
}

/** Sums before the sums that contain them. */
const order: readonly EquationRuleId[] = ["t2.increment", "t4.total", "t3.results", "t3.balance", "t3.applicants"];
