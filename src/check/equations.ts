import type { CellRef } from "../book/address";
import { flatMap } from "../book/flat-map";
import { fieldsOfEquation, type Equation } from "../form/equations";
import { tableOfField } from "../form/fields";
import type { Report } from "../report/report";
import type { NotCheckable } from "./finding";
import type { Judged } from "./judge";
import type { Draft, Inquiry } from "./kind";

/** All arithmetic rules: the equations that fail. */
export function equations({ report, judged }: Inquiry): readonly Draft[] {
  return flatMap(judged, ({ equation, judgement }): Draft[] => {
    if (judgement.kind !== "fails") return [];
    return [{ ...judgement, kind: "equation", ...headOf(equation), cells: cellsOf(report, equation) }];
  });
}

/** The equations that could not be checked. */
export function notCheckableOf(report: Report, judged: readonly Judged[]): readonly NotCheckable[] {
  return flatMap(judged, ({ equation, judgement }): NotCheckable[] => {
    if (judgement.kind !== "notCheckable") return [];
    const fields = fieldsOfEquation(equation);
    return [{ ...headOf(equation), fields, cells: cellsOf(report, equation), because: judgement.because }];
  });
}

function headOf({ rule, at }: Equation): Pick<NotCheckable, "rule" | "under" | "at"> {
  return { rule, under: tableOfField(at), at };
}

function cellsOf(report: Report, equation: Equation): readonly CellRef[] {
  return flatMap(fieldsOfEquation(equation), (id) => report.fields.get(id)?.cell ?? []);
}
