import { memo } from "../book/memo";
import type { ReviewFinding } from "./finding";

type ByReport = ReadonlyMap<number, readonly ReviewFinding[]>;

const about = memo((findings: readonly ReviewFinding[]) => grouped(findings, ({ report }) => [report]));
const concerning = memo((findings: readonly ReviewFinding[]) =>
  grouped(findings, (finding) => (finding.at === "report" ? [finding.report, ...finding.others] : [finding.report])),
);

/**
 * The findings among several reports that are said of one of them, in their order.
 *
 * @example
 * const same = { kind: "sameReport", rule: "review.sameReport", severity: "warning", at: "report", agree: true };
 * const findings = [{ ...same, report: 0, others: [1] }];
 * findingsAbout(findings, 0).length // 1
 * findingsAbout(findings, 1).length // 0
 */
export function findingsAbout(findings: readonly ReviewFinding[], report: number): readonly ReviewFinding[] {
  return about(findings).get(report) ?? [];
}

/** Also those that are said of another and as true of this one: that two reports are one, or copies. */
export function findingsConcerning(findings: readonly ReviewFinding[], report: number): readonly ReviewFinding[] {
  return concerning(findings).get(report) ?? [];
}

/** Grouped in one pass, and once: there are as many findings as reports, or more. */
function grouped(
  findings: readonly ReviewFinding[],
  reportsOf: (finding: ReviewFinding) => readonly number[],
): ByReport {
  const groups = new Map<number, ReviewFinding[]>();
  for (const finding of findings)
    for (const report of reportsOf(finding)) {
      const group = groups.get(report);
      if (group) group.push(finding);
      else groups.set(report, [finding]);
    }
  return groups;
}
