import type { FieldId } from "../form/fields";
import type { Report } from "../report/report";
import { deduceSteps, type Deduction } from "./deduce";
import { isFailing, isFillable, systemOfReport, valueInReport, type SystemOptions } from "./report-system";
import { runToEnd } from "./search";
import { componentsOf } from "./system";

/**
 * What every blank of a report must be by the arithmetic at error level, its other figures taken as right: 0, one
 * figure, anything but 0, or open. A rule that fails already is not believed where another one speaks against it (see
 * `deduce`). A blank in no such rule is open. Cells with a formula are left out: they are not filled.
 *
 * @example
 * const deductions = classifyBlanks(reportOf({ "t3.granted.total": null, "t2.licensing.decisions": null }));
 * deductions.get("t3.granted.total") // { kind: "value", n: 18 }
 * deductions.get("t2.licensing.decisions") // { kind: "open" }
 */
export function classifyBlanks(
  report: Report,
  options: Pick<SystemOptions, "off"> = {},
): ReadonlyMap<FieldId, Deduction> {
  return runToEnd(classifySteps(report, options));
}

/**
 * The same in small steps, for a caller that must not block: each step takes a few milliseconds at most.
 *
 * @example
 * const steps = classifySteps(reportOf({ "t3.granted.charity": null }));
 * let step = steps.next();
 * while (!step.done) step = steps.next();
 * step.value.get("t3.granted.charity") // { kind: "zero" }
 */
export function* classifySteps(
  report: Report,
  options: Pick<SystemOptions, "off"> = {},
): Generator<void, ReadonlyMap<FieldId, Deduction>> {
  const { rules, implied, variables } = systemOfReport(report, { ...options, openBlanks: true });
  const deductions = new Map<FieldId, Deduction>();
  for (const component of componentsOf({ variables, rules: [...rules, ...implied] })) {
    const deduced = yield* deduceSteps(component, (rule) => isFailing(rule, (id) => valueInReport(report, id)));
    for (const [id, deduction] of deduced) deductions.set(id, deduction);
  }
  const blanks = [...report.fields].filter(([, bound]) => isFillable(bound));
  return new Map(blanks.map(([id]) => [id, deductions.get(id) ?? { kind: "open" }]));
}
