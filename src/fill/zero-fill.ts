import type { ValueEdit } from "../book/edit";
import { equationsOf, judge } from "../check/judge";
import { standingOf, type Standing } from "../check/standing";
import type { CheckSettings } from "../check/finding";
import { fieldsOfEquation, type Equation, type Term } from "../form/equations";
import type { FieldId } from "../form/fields";
import type { BoundField, Report } from "../report/report";
import { numberEdit } from "./number-content";

/** A cell that would become 0. */
export interface ZeroFill {
  readonly field: FieldId;
  readonly bound: BoundField;
  readonly to: 0;
  readonly edit: ValueEdit;
}

/** A cell that is left as it is. */
export interface LeftBlank {
  readonly field: FieldId;
  readonly bound: BoundField;
  /** `cannotBeZero`: a rule would fail with it. `formula`: a formula shows nothing. `protected`: the cell is locked. */
  readonly reason: "cannotBeZero" | "formula" | "protected";
  /** The equations that would fail, each with the other blanks at 0. */
  readonly equations: readonly Equation[];
}

/** What a zero fill would do. */
export interface FillPlan {
  /** The blank fields that would become 0. */
  readonly fills: readonly ZeroFill[];
  /** The fields with "-", "/" or 无 that could become 0: a choice of its own. */
  readonly nothings: readonly ZeroFill[];
  /** Blank fields, and fields with "-", "/" or 无, that are left, and why. */
  readonly left: readonly LeftBlank[];
}

/**
 * Plans what becomes 0. The blanks are judged together: all are 0 at first, and where a rule fails then, every blank in
 * it is left; again until no rule fails for a blank that is filled. So after the fill no rule fails that did not fail
 * before, whether it held or could not be checked. Nothing but blank cells of the form is ever in a plan.
 *
 * @example
 * const blank = reportOf({ "t3.partial.legal": null, "t3.granted.business": null });
 * const { fills, left } = planZeroFill(blank, settings);
 * fills.map(({ field }) => field) // ["t3.partial.legal"]
 * left.map(({ field, reason }) => `${field}: ${reason}`) // ["t3.granted.business: cannotBeZero"]
 */
export function planZeroFill(report: Report, settings: CheckSettings): FillPlan {
  const all = [...report.fields.values()];
  const blanks = settle(report, settings, all.filter(isBlank));
  const nothings = settle(report, settings, all.filter(isNothing));
  return { fills: blanks.fills, nothings: nothings.fills, left: [...blanks.left, ...nothings.left] };
}

/**
 * The fills of a selection, judged again together, because what is filled alone may do what it does not do with others.
 * @param selection fields of `fills` and `nothings` of a plan; others are passed over
 *
 * @example
 * const blank = reportOf({ "t3.partial.legal": null, "t3.partial.charity": null });
 * const { fills } = chooseFills(blank, settings, new Set(["t3.partial.legal"]));
 * fills.map(({ field }) => field) // ["t3.partial.legal"]
 */
export function chooseFills(
  report: Report,
  settings: CheckSettings,
  selection: ReadonlySet<FieldId>,
): Pick<FillPlan, "fills" | "left"> {
  const chosen = [...report.fields.values()].filter(({ field }) => selection.has(field.id));
  return settle(
    report,
    settings,
    chosen.filter((bound) => isBlank(bound) || isNothing(bound)),
  );
}

/** Finds which of the candidates can be 0 together. */
function settle(
  report: Report,
  settings: CheckSettings,
  candidates: readonly BoundField[],
): Pick<FillPlan, "fills" | "left"> {
  const left: LeftBlank[] = candidates.flatMap((bound) => {
    const reason = bound.hasFormula ? "formula" : bound.isProtected ? "protected" : null;
    return reason ? [{ field: bound.field.id, bound, reason, equations: [] }] : [];
  });
  const zeros = new Map(candidates.map((bound) => [bound.field.id, bound]));
  left.forEach(({ field }) => zeros.delete(field));
  const equations = equationsOf(report, settings);
  for (;;) {
    const standing = ({ field }: Term): Standing =>
      zeros.has(field) ? { value: 0, isBlank: false, cell: null } : standingOf(report, field);
    const failing = equations.filter((equation) => judge(equation, standing).kind === "fails");
    const stopped = [...zeros].flatMap(([field, bound]): LeftBlank[] => {
      const because = failing.filter((equation) => fieldsOfEquation(equation).includes(field));
      return because.length > 0 ? [{ field, bound, reason: "cannotBeZero", equations: because }] : [];
    });
    if (stopped.length === 0) break;
    left.push(...stopped);
    stopped.forEach(({ field }) => zeros.delete(field));
  }
  return {
    fills: [...zeros].map(([field, bound]) => ({ field, bound, to: 0, edit: numberEdit(bound, 0) })),
    left: left.sort((a, b) => order(report, a) - order(report, b)),
  };
}

function order(report: Report, { field }: LeftBlank): number {
  return [...report.fields.keys()].indexOf(field);
}

function isBlank({ reading }: BoundField): boolean {
  return reading.kind === "blank";
}

function isNothing({ reading }: BoundField): boolean {
  return reading.kind === "nothing";
}
