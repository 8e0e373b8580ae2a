import type { CellRef } from "../book/address";
import type { CheckResult } from "../check/finding";
import type { FieldId } from "../form/fields";
import type { RuleId } from "../form/rules";
import { corrections } from "../repair/corrections";
import type { Report } from "../report/report";

/** The one clearly best way to make findings go away, as a letter proposes it. */
export interface ClearCorrection {
  readonly changes: readonly {
    readonly field: FieldId;
    readonly cell: CellRef;
    /** What stands there; `null`: no number. */
    readonly from: number | null;
    readonly to: number;
  }[];
  readonly cures: readonly { readonly rule: RuleId; readonly at: string }[];
}

/** Where more sums fail than this, no proposal is believed. */
const mostFailing = 12;

/** Steps of search: nearly all slips of a hand are found with fewer. */
const budget = 100;

/** The corrections of a report that are clearly the best, cause by cause; none where none is, or where it would take long. */
export function clearCorrections(report: Report, { findings }: CheckResult): readonly ClearCorrection[] {
  const failing = findings.filter(({ kind, severity }) => kind === "equation" && severity === "error").length;
  if (failing === 0 || failing > mostFailing) return [];
  return corrections(report, { budget }).causes.flatMap(({ clear }) =>
    clear?.isUnique
      ? [
          {
            changes: clear.changes.map(({ field, cell, from, to }) => ({ field, cell, from, to })),
            cures: clear.cures.map(({ rule, at }) => ({ rule, at })),
          },
        ]
      : [],
  );
}
