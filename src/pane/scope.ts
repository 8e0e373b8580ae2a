import type { CheckedReport } from "../check/check-book";
import { rules } from "../form/rules";
import { hasSections } from "../check/text-sections";

/** What was looked at: the figures of the tables, the text, the figures beside those of the year before. */
export type Scope = "tables" | "text" | "years";

/** What the verdict of a report speaks of: no more than was checked. */
export function scopeOf({ result, narrative, claims, lastYear }: CheckedReport): readonly Scope[] {
  const isOn = (rule: (typeof result.verdict.off)[number]) => !result.verdict.off.includes(rule);
  const hasText = (claims.length > 0 && isOn("text.figure")) || (hasSections(narrative) && isOn("text.sections"));
  const hasYears = lastYear !== undefined && rules.some(({ id, kind }) => kind === "years" && isOn(id));
  return ["tables", ...(hasText ? (["text"] as const) : []), ...(hasYears ? (["years"] as const) : [])];
}
