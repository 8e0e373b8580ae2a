import { nameKey } from "../report/unit-name";
import type { ReviewedReport } from "./reviewed";

/** A report with its place among the reports of the review. */
export interface Placed {
  readonly index: number;
  readonly report: ReviewedReport;
}

/** Reports with their places; exercises take part in nothing. */
export function placed(reports: readonly ReviewedReport[]): readonly Placed[] {
  return reports.flatMap((report, index) => (report.isExercise ? [] : [{ index, report }]));
}

/**
 * Groups in the order in which their keys are met; what has no key is in no group.
 *
 * @example
 * const files = ["教育局 2022", "商务局 2023", "教育局 2023", "名单"];
 * groupBy(files, (file) => /^.+(?= )/.exec(file)?.[0] ?? null)
 * // new Map([["教育局", ["教育局 2022", "教育局 2023"]], ["商务局", ["商务局 2023"]]])
 */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | null): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** What two reports of one unit have in common; `null` where the unit is not known. */
export function unitKey({ name }: ReviewedReport): string | null {
  return name === null ? null : nameKey(name);
}

/** The same of one unit and year. */
export function unitAndYearKey(report: ReviewedReport): string | null {
  const unit = unitKey(report);
  return unit === null || report.year === null ? null : `${unit}\n${report.year}`;
}

export function hasReturn(items: readonly Placed[]): boolean {
  return items.some(({ report }) => report.role === "return");
}
