import { equationsOf, judge, standingOf, type Judgement } from "../check/judge";
import type { CheckSettings, EquationFigures, Term } from "../check/finding";
import { fieldsOfEquation, type Equation } from "../form/equations";
import type { FieldId } from "../form/fields";
import type { Report } from "../report/report";

/** An equation in which a field stands, with today's figures. */
export interface FieldRule {
  readonly equation: Equation;
  readonly judgement: Judgement;
  /** `null` where one of the figures cannot be read. */
  readonly figures: EquationFigures | null;
}

/** The arithmetic rules in which a field stands, in the order of the form. */
export function rulesOfField(report: Report, settings: CheckSettings, field: FieldId): readonly FieldRule[] {
  const standing = (id: FieldId) => standingOf(report, id);
  return equationsOf(report, settings)
    .filter((equation) => fieldsOfEquation(equation).includes(field))
    .map((equation) => ({ equation, judgement: judge(equation, standing), figures: figuresOf(report, equation) }))
    .filter(({ judgement }) => judgement.kind !== "absent");
}

function figuresOf(report: Report, { left, relation, right }: Equation): EquationFigures | null {
  const [leftTerms, rightTerms] = [termsOf(report, left), termsOf(report, right)];
  return leftTerms && rightTerms && { left: leftTerms, relation, right: rightTerms };
}

function termsOf(report: Report, ids: readonly FieldId[]): readonly Term[] | null {
  const terms = ids.flatMap((field): Term[] => {
    const standing = standingOf(report, field);
    return typeof standing === "string" ? [] : [{ field, ...standing }];
  });
  return terms.length === ids.length ? terms : null;
}
