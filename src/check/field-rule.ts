import type { RuleIdOf } from "../form/rules";
import type { BoundField, Report } from "../report/report";
import type { CellFinding } from "./finding";
import type { Draft, RuleKind } from "./kind";

/** What a rule about single cells says of one of them. */
export type CellVerdict = Pick<CellFinding, "expected" | "actual" | "scale"> & {
  /** What to show instead of the cell's text. */
  readonly text?: string | null;
};

/** A rule that looks at one bound field at a time; `judge` gives `null` where there is nothing to find. */
export interface FieldRule {
  readonly rule: RuleIdOf<"cell">;
  readonly judge: (bound: BoundField, report: Report) => CellVerdict | null;
}

/** All rules that look at one bound field at a time. */
export function fieldRules(rules: readonly FieldRule[]): RuleKind {
  return ({ report }) => {
    const drafts: Draft[] = [];
    for (const bound of report.fields.values()) {
      for (const { rule, judge } of rules) {
        const verdict = judge(bound, report);
        if (!verdict) continue;
        const { field, cell, raw } = bound;
        drafts.push({ kind: "cell", rule, under: field.table, at: field.id, cells: [cell], text: raw, ...verdict });
      }
    }
    return drafts;
  };
}
