import type { Basis } from "./types";

/** error = arithmetic that cannot be right; warning = probably wrong, a person decides; hint = worth a look. */
export type Severity = "error" | "warning" | "hint";

interface RuleSpec {
  readonly id: string;
  /** The severity unless the user chose another for himself. */
  readonly severity: Severity;
  readonly basis: Basis;
}

/** The catalogue of all rules of one report, in the order in which they are shown. Their ids are public vocabulary. */
export const rules = [
  { id: "t3.balance", severity: "error", basis: "printed" },
  { id: "t3.results", severity: "error", basis: "printed" },
  { id: "t3.applicants", severity: "error", basis: "printed" },
  { id: "t4.total", severity: "error", basis: "printed" },
  { id: "t2.increment", severity: "warning", basis: "deduced" },
  { id: "t2.stockNegative", severity: "error", basis: "deduced" },
  { id: "t2.changeSign", severity: "hint", basis: "deduced" },
  { id: "t2.published", severity: "warning", basis: "deduced" },
  { id: "t2.inForce", severity: "hint", basis: "deduced" },
  { id: "t2.regulationMaker", severity: "hint", basis: "deduced" },
  { id: "cell.blank", severity: "warning", basis: "deduced" },
  { id: "cell.notNumber", severity: "error", basis: "deduced" },
  { id: "cell.negative", severity: "error", basis: "deduced" },
  { id: "cell.fraction", severity: "error", basis: "deduced" },
  { id: "money.unit", severity: "warning", basis: "deduced" },
  { id: "layout.missing", severity: "warning", basis: "printed" },
  { id: "layout.extra", severity: "warning", basis: "printed" },
  { id: "layout.renamed", severity: "warning", basis: "printed" },
  { id: "layout.order", severity: "warning", basis: "printed" },
  { id: "format.year", severity: "warning", basis: "printed" },
] as const satisfies readonly RuleSpec[];

export type RuleId = (typeof rules)[number]["id"];

/** The rules that are linear equations or inequalities over fields. */
export type ArithmeticRuleId =
  | "t3.balance"
  | "t3.results"
  | "t3.applicants"
  | "t4.total"
  | "t2.increment"
  | "t2.stockNegative"
  | "t2.published"
  | "t2.inForce";

const ruleIds: ReadonlySet<string> = new Set(rules.map((rule) => rule.id));

/** The border for rule ids that come from outside (stored switches). */
export function isRuleId(text: string): text is RuleId {
  return ruleIds.has(text);
}

/** The catalogue entry of a rule. */
export function ruleOf(id: RuleId): (typeof rules)[number] {
  const rule = rules.find((each) => each.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
}
