import { ruleOf, type RuleId } from "../form/rules";

/** Whether a rule is one of the equations that every correction makes hold: those at error level. */
export function isErrorEquation(id: RuleId): boolean {
  const { kind, severity } = ruleOf(id);
  return kind === "equation" && severity === "error";
}

/**
 * Whether a correction is sought for what a rule finds: the equations at error level, a count that is negative or not
 * whole, and `t2.increment`, whose proposals stand apart because it is no error.
 *
 * @example isSolved("t3.balance") // true
 * @example isSolved("t2.published") // false
 */
export function isSolved(id: RuleId): boolean {
  return isErrorEquation(id) || isCellOfArithmetic(id) || id === "t2.increment";
}

/**
 * Whether a rule says that one cell alone cannot be right as a figure: a negative or broken count.
 *
 * @example isCellOfArithmetic("cell.negative") // true
 * @example isCellOfArithmetic("cell.blank") // false
 */
export function isCellOfArithmetic(id: RuleId): boolean {
  return id === "cell.negative" || id === "cell.fraction";
}
