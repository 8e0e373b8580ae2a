import { flatMap } from "../book/flat-map";
import { equationsOfTable, type Equation, type Term } from "../form/equations";
import type { FieldId } from "../form/fields";
import { numberOf } from "../report/read";
import type { Report } from "../report/report";
import { balancing, compare } from "./evaluate";
import { toNumber } from "./exact";
import type { CheckSettings, NotCheckable, Sides, TermFigure } from "./finding";
import { isOn } from "./settings";
import { standingOf, type Standing } from "./standing";

/** What becomes of an equation. */
export type Judgement =
  /** All its fields were removed with their row or column: there is nothing to ask. */
  | { readonly kind: "absent" }
  | { readonly kind: "notCheckable"; readonly because: NotCheckable["because"] }
  | { readonly kind: "holds"; readonly sides: Sides }
  | {
      readonly kind: "fails";
      readonly sides: Sides;
      readonly imbalance: number;
      /** What the figure at `at` would have to be, given the others; of an inequality, its bound. */
      readonly expected: number;
      readonly actual: number;
    };

/**
 * Judges one equation over the standings of its terms.
 *
 * @example judge(equation, () => ({ value: 0, isBlank: false, cell: null })).kind // "holds"
 *
 * @example
 * const figure = { value: 0, isBlank: false, cell: null };
 * judge(equation, ({ field }) => (field === "t3.concluded.natural" ? "blankTotal" : figure))
 * // { kind: "notCheckable", because: [{ field: "t3.concluded.natural", reason: "blankTotal" }] }
 */
export function judge(equation: Equation, standingOfTerm: (term: Term) => Standing): Judgement {
  const because: { field: FieldId; reason: NotCheckable["because"][number]["reason"] }[] = [];
  const sideOf = (terms: readonly Term[]) => {
    const figures: TermFigure[] = [];
    for (const term of terms) {
      const standing = standingOfTerm(term);
      if (typeof standing === "string") because.push({ field: term.field, reason: standing });
      else figures.push(figureOf(term, standing));
    }
    return figures;
  };
  const { relation } = equation;
  const sides: Sides = { left: sideOf(equation.left), relation, right: sideOf(equation.right) };
  if (because.length > 0) {
    const isAbsent =
      sides.left.length + sides.right.length === 0 && because.every(({ reason }) => reason === "missing");
    return isAbsent ? { kind: "absent" } : { kind: "notCheckable", because: placeFirst(equation, because) };
  }
  const { holds, imbalance } = compare(sides.left.map(valueOf), relation, sides.right.map(valueOf));
  if (holds) return { kind: "holds", sides };
  const at = { field: equation.at };
  const figures = [...sides.left, ...sides.right];
  const actual = figures.find(({ field, year }) => field === at.field && year === undefined)?.value ?? 0;
  const expected = balancing(equation, at, actual, imbalance);
  return { kind: "fails", sides, imbalance: toNumber(imbalance), expected, actual };
}

// Not spread: of a report that is a quarter of the time of checking.
function figureOf({ field, year }: Term, { value, isBlank, cell }: Exclude<Standing, string>): TermFigure {
  return year === undefined ? { field, value, isBlank, cell } : { field, year, value, isBlank, cell };
}

function valueOf({ value }: TermFigure): number {
  return value;
}

/** An equation with what becomes of it. */
export interface Judged {
  readonly equation: Equation;
  readonly judgement: Judgement;
}

/** Judges every equation of a report that the settings ask for; those that hold are left out. */
export function judgeReport(report: Report, settings: CheckSettings): readonly Judged[] {
  const judged: Judged[] = [];
  for (const equation of equationsOf(report, settings)) {
    if (holdsPlainly(report, equation)) continue;
    const judgement = judgeIn(report, equation);
    if (judgement.kind !== "holds") judged.push({ equation, judgement });
  }
  return judged;
}

/** Whether an equation holds over numbers alone, as most do: that needs half the work of a judgement. */
function holdsPlainly({ fields }: Report, { left, relation, right }: Equation): boolean {
  const [numbers, others] = [numbersOf(fields, left), numbersOf(fields, right)];
  return numbers !== null && others !== null && compare(numbers, relation, others).holds;
}

/** `null` where a term has no number. */
function numbersOf(fields: Report["fields"], terms: readonly Term[]): readonly number[] | null {
  const numbers: number[] = [];
  for (const { field } of terms) {
    const number = numberOf(fields.get(field));
    if (number === null) return null;
    numbers.push(number);
  }
  return numbers;
}

/**
 * Judges one equation over the fields of a report.
 *
 * @example judgeIn(report, equation).kind // "holds"
 *
 * @example
 * const { imbalance, expected } = judgeIn(reportOf({ "t3.received.natural": 24 }), equation);
 * [imbalance, expected] // [1, 25]
 */
export function judgeIn(report: Report, equation: Equation): Judgement {
  return judge(equation, ({ field }) => standingOf(report, field));
}

/**
 * The equations of a report that the settings ask for, each table in its own format.
 *
 * @example equationsOf(report, settings).length // 44
 * @example equationsOf(report, { ...settings, off: new Set(["t3.applicants"]) }).length // 19
 */
export function equationsOf(report: Report, settings: CheckSettings): readonly Equation[] {
  return flatMap([...report.tables.values()], ({ format, table }) => equationsOfTable(format, table)).filter(
    ({ rule }) => isOn(settings, rule),
  );
}

function placeFirst<Each extends { readonly field: FieldId }>({ at }: Equation, list: readonly Each[]): Each[] {
  return [...list.filter(({ field }) => field === at), ...list.filter(({ field }) => field !== at)];
}
