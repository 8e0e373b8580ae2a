import { equationsOfTable, fieldsOfEquation, type Equation } from "../form/equations";
import type { FieldId } from "../form/fields";
import type { Report } from "../report/report";
import { minus, plus, signOf, sumOf, toNumber, type Decimal } from "./exact";
import type { CheckSettings, EquationFigures, NotCheckable, Term } from "./finding";
import { isOn } from "./settings";

/** Why a field keeps an equation from being checked. */
export type Reason = NotCheckable["because"][number]["reason"];

/** How a field takes part in arithmetic: with a figure, or not at all. */
export type Standing = { readonly value: number; readonly isBlank: boolean } | Reason;

/** What becomes of an equation. */
export type Judgement =
  /** All its fields were removed with their row or column: there is nothing to ask. */
  | { readonly kind: "absent" }
  | { readonly kind: "notCheckable"; readonly because: NotCheckable["because"] }
  | { readonly kind: "holds" }
  | {
      readonly kind: "fails";
      readonly figures: EquationFigures;
      readonly imbalance: number;
      /** What the figure at `at` would have to be, given the others; of an inequality, its bound. */
      readonly expected: number;
      readonly actual: number;
    };

/** How a field of a report takes part: a blank part counts as 0, a blank total does not. */
export function standingOf(report: Report, id: FieldId): Standing {
  const bound = report.fields.get(id);
  if (!bound) return isUncertain(report, id) ? "uncertain" : "missing";
  const { reading, field } = bound;
  if (reading.kind === "number") return { value: reading.value, isBlank: false };
  if (reading.kind !== "blank") return "unreadable";
  return field.role === "total" ? "blankTotal" : { value: 0, isBlank: true };
}

/** Judges one equation over the standings of its fields. */
export function judge(equation: Equation, standing: (id: FieldId) => Standing): Judgement {
  const because = fieldsOfEquation(equation).flatMap((field) => {
    const found = standing(field);
    return typeof found === "string" ? [{ field, reason: found }] : [];
  });
  if (because.length > 0) {
    const isAbsent =
      because.length === fieldsOfEquation(equation).length && because.every(({ reason }) => reason === "missing");
    return isAbsent ? { kind: "absent" } : { kind: "notCheckable", because };
  }
  const terms = (ids: readonly FieldId[]) =>
    ids.flatMap((field): Term[] => {
      const found = standing(field);
      return typeof found === "string" ? [] : [{ field, ...found }];
    });
  return compare(equation, { left: terms(equation.left), relation: equation.relation, right: terms(equation.right) });
}

/** An equation with what becomes of it. */
export interface Judged {
  readonly equation: Equation;
  readonly judgement: Judgement;
}

/** Judges every equation of a report that the settings ask for. */
export function judgeReport(report: Report, settings: CheckSettings): readonly Judged[] {
  return equationsOf(report, settings).map((equation) => {
    return { equation, judgement: judge(equation, (id) => standingOf(report, id)) };
  });
}

/** The equations of a report that the settings ask for, each table in its own format. */
export function equationsOf(report: Report, settings: CheckSettings): readonly Equation[] {
  return [...report.tables.values()]
    .flatMap(({ format, table }) => equationsOfTable(format, table))
    .filter(({ rule }) => isOn(settings, rule));
}

function compare(equation: Equation, figures: EquationFigures): Judgement {
  const difference = minus(sum(figures.left), sum(figures.right));
  if (holds(equation.relation, signOf(difference))) return { kind: "holds" };
  const at = [...figures.left, ...figures.right].find(({ field }) => field === equation.at);
  const actual = at?.value ?? 0;
  // Moving `at` by the whole imbalance makes both sides equal.
  const move = equation.left.includes(equation.at) ? minus : plus;
  const expected = move(sumOf([actual]), difference);
  return { kind: "fails", figures, imbalance: toNumber(difference), expected: toNumber(expected), actual };
}

function holds(relation: Equation["relation"], sign: -1 | 0 | 1): boolean {
  return sign === 0 || (relation === "<=" && sign < 0) || (relation === ">=" && sign > 0);
}

function sum(terms: readonly Term[]): Decimal {
  return sumOf(terms.map(({ value }) => value));
}

function isUncertain(report: Report, id: FieldId): boolean {
  return [...report.tables.values()].some(({ uncertain }) => uncertain.includes(id));
}
