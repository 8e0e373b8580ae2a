import type { CheckedReport } from "../check/check-book";
import { isUnfilled } from "../report/filled";

/** A checked report as the pane shows it: of a form without any figure yet, not every blank is a warning of its own. */
export function withoutBlanksOfForm(checked: CheckedReport): CheckedReport {
  if (!isUnfilled(checked.report)) return checked;
  const { findings, notCheckable } = checked.result;
  return {
    ...checked,
    result: {
      ...checked.result,
      findings: findings.filter(({ rule }) => rule !== "cell.blank"),
      notCheckable: notCheckable.filter(({ because }) => because.some(({ reason }) => reason !== "blankTotal")),
    },
  };
}
