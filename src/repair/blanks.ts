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
 */
export function classifyBlanks(
  report: Report,
  options: Pick<SystemOptions, "off"> = {},
): ReadonlyMap<FieldId, Deduction> {
  return runToEnd(classifySteps(report, options));
}

/** The same in small steps, for a caller that must not block: each step takes a few milliseconds at most. */
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
