import type { Basis } from "./types";

/** error = arithmetic that cannot be right; warning = probably wrong, a person decides; hint = worth a look. */
export type Severity = "error" | "warning" | "hint";

/**
 * What a rule looks at; everything that depends on it is derived from here.
 * - `equation`: a linear equation or inequality over fields (`equations.ts`): checked, marked, corrected and explained
 * - `cell`: one cell at a time
 * - `layout`: how the form was altered
 * - `format`: which edition of the form stands there
 * - `text`: the narrative
 * - `years`: an equation over a report and its unit's report of the year before (`year-equations.ts`)
 * - `reports`: several reports beside each other (`src/review`)
 */
export type RuleKindId = "equation" | "cell" | "layout" | "format" | "text" | "years" | "reports";

interface RuleSpec {
  readonly id: string;
  readonly kind: RuleKindId;
  /** The severity unless the user chose another for himself. */
  readonly severity: Severity;
  readonly basis: Basis;
}

/** The catalogue of all rules, in the order in which they are shown. Their ids are public vocabulary. */
export const rules = [
  { id: "t3.balance", kind: "equation", severity: "error", basis: "printed" },
  { id: "t3.results", kind: "equation", severity: "error", basis: "printed" },
  { id: "t3.applicants", kind: "equation", severity: "error", basis: "printed" },
  { id: "t4.total", kind: "equation", severity: "error", basis: "printed" },
  { id: "t2.increment", kind: "equation", severity: "warning", basis: "deduced" },
  { id: "t2.stockNegative", kind: "equation", severity: "error", basis: "deduced" },
  { id: "t2.changeSign", kind: "cell", severity: "hint", basis: "deduced" },
  { id: "t2.published", kind: "equation", severity: "warning", basis: "deduced" },
  { id: "t2.inForce", kind: "equation", severity: "hint", basis: "deduced" },
  { id: "t2.regulationMaker", kind: "cell", severity: "hint", basis: "deduced" },
  { id: "cell.blank", kind: "cell", severity: "warning", basis: "deduced" },
  { id: "cell.notNumber", kind: "cell", severity: "error", basis: "deduced" },
  { id: "cell.negative", kind: "cell", severity: "error", basis: "deduced" },
  { id: "cell.fraction", kind: "cell", severity: "error", basis: "deduced" },
  { id: "money.unit", kind: "cell", severity: "warning", basis: "deduced" },
  { id: "layout.missing", kind: "layout", severity: "warning", basis: "printed" },
  { id: "layout.extra", kind: "layout", severity: "warning", basis: "printed" },
  { id: "layout.renamed", kind: "layout", severity: "warning", basis: "printed" },
  { id: "layout.order", kind: "layout", severity: "warning", basis: "printed" },
  { id: "format.year", kind: "format", severity: "warning", basis: "printed" },
  { id: "text.figure", kind: "text", severity: "warning", basis: "deduced" },
  { id: "text.sections", kind: "text", severity: "warning", basis: "deduced" },
  { id: "year.carry", kind: "years", severity: "error", basis: "printed" },
  { id: "year.inForce", kind: "years", severity: "warning", basis: "deduced" },
  { id: "year.items", kind: "years", severity: "warning", basis: "deduced" },
  { id: "review.sameReport", kind: "reports", severity: "warning", basis: "deduced" },
  { id: "review.sameFigures", kind: "reports", severity: "warning", basis: "deduced" },
  { id: "review.total", kind: "reports", severity: "warning", basis: "deduced" },
] as const satisfies readonly RuleSpec[];

export type RuleId = (typeof rules)[number]["id"];

/** The ids of the rules of one kind. */
export type RuleIdOf<Kind extends RuleKindId> = Extract<(typeof rules)[number], { readonly kind: Kind }>["id"];

/** The rules that are linear equations or inequalities over fields, of one year or two. */
export type EquationRuleId = RuleIdOf<"equation" | "years">;

const ruleIds: ReadonlySet<string> = new Set(rules.map((rule) => rule.id));

/**
 * The border for rule ids that come from outside (stored switches).
 *
 * @example isRuleId("t3.balance") // true
 * @example isRuleId("t3.granted") // false
 */
export function isRuleId(text: string): text is RuleId {
  return ruleIds.has(text);
}

/**
 * The catalogue entry of a rule.
 *
 * @example ruleOf("t3.balance") // { id: "t3.balance", kind: "equation", severity: "error", basis: "printed" }
 */
export function ruleOf(id: RuleId): (typeof rules)[number] {
  const rule = rules.find((each) => each.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
}
