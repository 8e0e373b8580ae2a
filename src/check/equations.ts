import { fieldsOfEquation, type Equation } from "../form/equations";
import { tableOfField } from "../form/fields";
import type { Report } from "../report/report";
import type { NotCheckable } from "./finding";
import type { Judged } from "./judge";
import type { Draft, Inquiry } from "./kind";

/** All arithmetic rules: the equations that fail. */
export function equations({ report, judged }: Inquiry): readonly Draft[] {
  return judged.flatMap(({ equation, judgement }): Draft[] => {
    if (judgement.kind !== "fails") return [];
    const { expected, actual, imbalance, figures } = judgement;
    return [
      { rule: equation.rule, ...placeOf(report, equation), expected, actual, imbalance, equation: figures, text: null },
    ];
  });
}

/** The equations that could not be checked. */
export function notCheckableOf(report: Report, judged: readonly Judged[]): readonly NotCheckable[] {
  return judged.flatMap(({ equation, judgement }): NotCheckable[] => {
    if (judgement.kind !== "notCheckable") return [];
    return [{ rule: equation.rule, ...placeOf(report, equation), because: judgement.because }];
  });
}

function placeOf(report: Report, equation: Equation): Pick<NotCheckable, "table" | "at" | "fields" | "cells"> {
  const fields = fieldsOfEquation(equation);
  const bound = fields.flatMap((id) => report.fields.get(id) ?? []);
  const { at } = equation;
  return { table: tableOfField(at), at, fields, cells: bound.map(({ cell }) => cell) };
}
