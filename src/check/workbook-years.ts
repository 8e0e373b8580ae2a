import type { Report } from "../report/report";
import { nameKey } from "../report/unit-name";
import { withDrafts } from "./check";
import type { CheckResult, CheckSettings } from "./finding";
import { agreedYear, draftsOfYears, judgeYears, unitYear } from "./over-years";

interface Checked {
  readonly report: Report;
  readonly result: CheckResult;
}

/**
 * Where a workbook holds a report and its unit's report of the year before, the later one gets the findings that only both
 * together show. What has no year before stays the same value.
 */
export function withYears<Each extends Checked>(reports: readonly Each[], settings: CheckSettings): readonly Each[] {
  return reports.map((later) => {
    const before = reports.filter((each) => isYearBefore(each.report, later.report, reports));
    if (before.length === 0) return later;
    const drafts = draftsOfYears(
      judgeYears(unitYear(later.report), agreedYear(before.map(({ report }) => unitYear(report)))),
    );
    return drafts.length === 0 ? later : { ...later, result: withDrafts(later.report, later.result, drafts, settings) };
  });
}

function isYearBefore(earlier: Report, later: Report, all: readonly Checked[]): boolean {
  if (later.year === null || earlier.year !== later.year - 1) return false;
  if (later.name !== null && earlier.name !== null) return nameKey(later.name) === nameKey(earlier.name);
  // Where nothing names the unit, the two reports of a workbook are one unit's; of more nobody can say.
  return later.name === null && earlier.name === null && all.length === 2;
}
