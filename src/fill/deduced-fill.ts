import type { ValueEdit } from "../book/edit";
import type { CheckSettings } from "../check/finding";
import { equationsOf, judge, judgeIn } from "../check/judge";
import { standingOf, type Standing } from "../check/standing";
import { fieldsOfEquation, type Term } from "../form/equations";
import type { FieldId } from "../form/fields";
import { classifyBlanks } from "../repair/blanks";
import type { Deduction } from "../repair/deduce";
import type { BoundField, Report } from "../report/report";
import { numberEdit } from "./number-content";

/** A blank cell that can only be one figure. */
export interface DeducedFill {
  readonly field: FieldId;
  readonly bound: BoundField;
  readonly to: number;
  readonly edit: ValueEdit;
}

/** A blank cell that is left as it is. */
export interface LeftOpen {
  readonly field: FieldId;
  readonly bound: BoundField;
  /**
   * `open`: it could be 0 and other figures. `cannotBeZero`: it is not 0, but what it is does not follow. `formula`: a
   * formula shows nothing. `protected`: the cell is locked.
   */
  readonly reason: "open" | "cannotBeZero" | "formula" | "protected";
}

/** What filling the blanks that follow from the other figures would do. */
export interface DeducedPlan {
  readonly fills: readonly DeducedFill[];
  readonly left: readonly LeftOpen[];
}

/**
 * Plans the blanks, totals among them, that are the same in every solution of the rules. A figure by which a rule would
 * fail that did not fail before (because other blanks of that rule count 0 then) is left open.
 *
 * @param deductions what `classifyBlanks` says of the blanks, where the caller knows it already
 *
 * @example
 * const blank = reportOf({ "t3.granted.total": null, "t2.licensing.decisions": null });
 * const { fills, left } = planDeducedFill(blank, settings);
 * fills.map(({ field, to }) => `${field} = ${to}`) // ["t3.granted.total = 18"]
 * left.map(({ field, reason }) => `${field}: ${reason}`) // ["t2.licensing.decisions: open"]
 */
export function planDeducedFill(
  report: Report,
  settings: CheckSettings,
  deductions: ReadonlyMap<FieldId, Deduction> = classifyBlanks(report, settings),
): DeducedPlan {
  const fills = new Map<FieldId, { readonly bound: BoundField; readonly to: number }>();
  const left: LeftOpen[] = [];
  for (const [field, bound] of report.fields) {
    if (bound.reading.kind !== "blank") continue;
    const deduction = deductions.get(field);
    if (bound.hasFormula) left.push({ field, bound, reason: "formula" });
    else if (deduction?.kind === "cannotBeZero") left.push({ field, bound, reason: "cannotBeZero" });
    else if (deduction === undefined || deduction.kind === "open") left.push({ field, bound, reason: "open" });
    else if (bound.isProtected) left.push({ field, bound, reason: "protected" });
    else fills.set(field, { bound, to: deduction.kind === "zero" ? 0 : deduction.n });
  }
  for (const field of spoilers(report, settings, new Map([...fills].map(([id, { to }]) => [id, to])))) {
    const bound = fills.get(field)?.bound;
    if (bound) left.push({ field, bound, reason: "open" });
    fills.delete(field);
  }
  return {
    fills: [...fills].map(([field, { bound, to }]) => ({ field, bound, to, edit: numberEdit(bound, to) })),
    left,
  };
}

/** The fields whose figures would make a rule fail that does not fail now. */
function spoilers(report: Report, settings: CheckSettings, figures: ReadonlyMap<FieldId, number>): FieldId[] {
  const sound = equationsOf(report, settings).filter((equation) => judgeIn(report, equation).kind !== "fails");
  const taken = new Map(figures);
  const standing = ({ field }: Term): Standing => {
    const value = taken.get(field);
    return value === undefined ? standingOf(report, field) : { value, isBlank: false, cell: null };
  };
  for (;;) {
    const spoilt = sound.filter((equation) => judge(equation, standing).kind === "fails");
    const fields = spoilt.flatMap(fieldsOfEquation).filter((id) => taken.has(id));
    if (fields.length === 0) return [...figures.keys()].filter((id) => !taken.has(id));
    for (const id of fields) taken.delete(id);
  }
}
