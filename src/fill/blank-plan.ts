import type { CheckSettings } from "../check/finding";
import { equationsOf } from "../check/judge";
import { fieldsOfEquation } from "../form/equations";
import type { FieldId } from "../form/fields";
import type { Deduction } from "../repair/deduce";
import type { Report } from "../report/report";
import { planDeducedFill, type DeducedFill } from "./deduced-fill";
import { planZeroFill, type FillPlan, type LeftBlank } from "./zero-fill";

/** Everything that could be done about the blanks of a report. */
export interface BlankPlan extends FillPlan {
  /** Blanks, totals among them, that can only be one figure other than 0. */
  readonly deduced: readonly DeducedFill[];
}

/**
 * Plans a zero fill that knows what the other figures say: a blank that must be another figure is offered with it, and
 * one that cannot be 0 is left, also where no rule could be checked that tells so.
 *
 * @param deductions what `classifyBlanks` says of the blanks
 *
 * @example
 * const blank = reportOf({ "t3.granted.total": null, "t3.partial.legal": null });
 * const plan = planBlanks(blank, settings, classifyBlanks(blank));
 * plan.fills.map(({ field }) => field) // ["t3.partial.legal"]
 * plan.deduced.map(({ field, to }) => `${field} = ${to}`) // ["t3.granted.total = 18"]
 */
export function planBlanks(
  report: Report,
  settings: CheckSettings,
  deductions: ReadonlyMap<FieldId, Deduction>,
): BlankPlan {
  const { fills, nothings, left } = planZeroFill(report, settings);
  const deduced = planDeducedFill(report, settings, deductions).fills.filter(({ to }) => to !== 0);
  const isDeduced = new Set(deduced.map(({ field }) => field));
  const isNotZero = ({ field }: { readonly field: FieldId }) => {
    const kind = deductions.get(field)?.kind;
    return kind === "value" || kind === "cannotBeZero";
  };
  const equations = equationsOf(report, settings);
  const known = fills.filter(isNotZero).map(({ field, bound }): LeftBlank => ({
    field,
    bound,
    reason: "cannotBeZero",
    equations: equations.filter((equation) => fieldsOfEquation(equation).includes(field)),
  }));
  return {
    fills: fills.filter((fill) => !isNotZero(fill)),
    nothings,
    deduced,
    left: [...left, ...known].filter(({ field }) => !isDeduced.has(field)),
  };
}
