import type { RuleId } from "../form/rules";
import type { BoundField, Report } from "../report/report";
import type { Draft, RuleKind } from "./kind";

/** What a rule about single cells says of one of them. */
export interface CellVerdict {
  readonly expected?: number;
  readonly actual?: number;
  /** What to show instead of the cell's text. */
  readonly text?: string | null;
}

/** A rule that looks at one bound field at a time; `judge` gives `null` where there is nothing to find. */
export function fieldRule(rule: RuleId, judge: (bound: BoundField, report: Report) => CellVerdict | null): RuleKind {
  return ({ report }) =>
    [...report.fields.values()].flatMap((bound): Draft[] => {
      const verdict = judge(bound, report);
      if (!verdict) return [];
      const { field, cell, raw } = bound;
      return [
        {
          rule,
          table: field.table,
          at: field.id,
          fields: [field.id],
          cells: [cell],
          expected: verdict.expected ?? null,
          actual: verdict.actual ?? null,
          imbalance: null,
          equation: null,
          text: verdict.text === undefined ? raw : verdict.text,
        },
      ];
    });
}
