import { flatMap } from "../book/flat-map";
import { equationsOfTable, type Equation, type Term } from "../form/equations";
import type { FieldId } from "../form/fields";
import type { Report } from "../report/report";
import { agrees, balancing, compare } from "./evaluate";
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

/** Whether an equation holds over whole numbers, as most do: these are added as they are, which is half the work. */
function holdsPlainly({ fields }: Report, { left, relation, right }: Equation): boolean {
  return agrees(relation, Math.sign(plainSum(fields, left) - plainSum(fields, right)));
}

/** The sum of whole numbers that are no larger than such sums are exact for; NaN where one is none. */
function plainSum(fields: Report["fields"], terms: readonly Term[]): number {
  let sum = 0;
  for (const { field } of terms) {
    const reading = fields.get(field)?.reading;
    if (reading?.kind !== "number" || !Number.isInteger(reading.value) || Math.abs(reading.value) > largestPlain)
      return NaN;
    sum += reading.value;
  }
  return sum;
}

const largestPlain = 1e12;

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
