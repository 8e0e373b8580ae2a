import type { Equation, Term } from "../form/equations";
import type { LinearRule } from "../form/linear";
import { differenceOf, minus, signOf, sumOf, toNumber, type Decimal } from "./exact";

/** What becomes of a rule once all its variables have values. */
export interface Evaluation {
  readonly holds: boolean;
  /** The left side minus the right side (minus the constant), exactly. */
  readonly imbalance: Decimal;
}

/**
 * Evaluates a rule in its normal form. Decimals are added as they are written.
 * @param valueOf the value of a variable; `null` where it has none
 * @returns `null` where some variable has no value: the rule cannot be checked
 *
 * @example
 * const figures = { "t3.received.natural": 23, "t3.carriedIn.natural": 2, "t3.concluded.natural": 24 };
 * evaluate(linearOf(equation), ({ field }) => figures[field] ?? 0)
 * // { holds: false, imbalance: { units: 1n, scale: 0 } }
 */
export function evaluate<Id>(rule: LinearRule<Id>, valueOf: (id: Id) => number | null): Evaluation | null {
  const addends: number[] = [];
  for (const { variable, coefficient } of rule.terms) {
    const value = valueOf(variable);
    if (value === null) return null;
    addends.push(coefficient * value);
  }
  return compare(addends, rule.relation, [rule.constant]);
}

/** Compares the sums of both sides: the one place where sums are compared. */
export function compare(
  left: readonly number[],
  relation: LinearRule<unknown>["relation"],
  right: readonly number[],
): Evaluation {
  const imbalance = differenceOf(left, right);
  return { holds: agrees(relation, signOf(imbalance)), imbalance };
}

/**
 * Whether a rule holds; `null` where it cannot be checked.
 *
 * @example holds({ terms: [{ variable: "新收", coefficient: 1 }], relation: "<=", constant: 28 }, () => 23) // true
 * @example holds(linearOf(equation), () => null) // null
 */
export function holds<Id>(rule: LinearRule<Id>, valueOf: (id: Id) => number | null): boolean | null {
  return evaluate(rule, valueOf)?.holds ?? null;
}

/**
 * An equation as a linear rule: the left side, less the right side.
 *
 * @example
 * const { terms, relation } = linearOf(equation);
 * terms.map(({ variable }) => variable.field)
 * // ["t3.received.natural", "t3.carriedIn.natural", "t3.concluded.natural", "t3.carriedOut.natural"]
 * terms.map(({ coefficient }) => coefficient) // [1, 1, -1, -1]
 * relation // "="
 */
export function linearOf({ left, relation, right }: Equation): LinearRule<Term> {
  return {
    terms: [
      ...left.map((variable) => ({ variable, coefficient: 1 })),
      ...right.map((variable) => ({ variable, coefficient: -1 })),
    ],
    relation,
    constant: 0,
  };
}

/** What a term would have to be, the others as they are, so that both sides are equal. */
export function balancing(equation: Equation, term: Term, value: number, imbalance: Decimal): number {
  const isLeft = equation.left.some(({ field, year }) => field === term.field && year === term.year);
  return toNumber(isLeft ? minus(sumOf([value]), imbalance) : minus(sumOf([value]), negated(imbalance)));
}

function negated({ units, scale }: Decimal): Decimal {
  return { units: -units, scale };
}

function agrees(relation: LinearRule<unknown>["relation"], sign: -1 | 0 | 1): boolean {
  return sign === 0 || (relation === "<=" && sign < 0) || (relation === ">=" && sign > 0);
}
