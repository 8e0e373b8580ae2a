import type { CheckedReport } from "../check/check-book";
import { hasSections } from "../check/text-sections";

/** What was looked at: the figures of the tables, the text, the figures beside those of the year before. */
export type Scope = "tables" | "text" | "years";

/** What the verdict of a report speaks of: no more than was checked. */
export function scopeOf({ result, narrative, claims }: CheckedReport): readonly Scope[] {
  const isOn = (rule: (typeof result.verdict.off)[number]) => !result.verdict.off.includes(rule);
  const hasText = (claims.length > 0 && isOn("text.figure")) || (hasSections(narrative) && isOn("text.sections"));
  return ["tables", ...(hasText ? (["text"] as const) : [])];
}
