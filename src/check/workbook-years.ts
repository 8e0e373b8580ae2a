import type { Report } from "../report/report";
import { nameKey } from "../report/unit-name";
import { withDrafts } from "./check";
import type { CheckResult, CheckSettings } from "./finding";
import type { LastYear } from "./last-year";
import { agreedYear, draftsOfYears, judgeYears, unitYear } from "./over-years";

interface Checked {
  readonly report: Report;
  readonly result: CheckResult;
}

/**
 * Where the year before of a report's unit is known, because the workbook holds it or the user gave it, the later report
 * gets the findings that only both together show. What has no year before stays the same value.
 * @param givenFor the year before that the user gave for a report; it goes before what the workbook holds
 */
export function withYears<Each extends Checked>(
  reports: readonly Each[],
  settings: CheckSettings,
  givenFor: (later: Each) => LastYear | null = () => null,
): readonly (Each & { readonly lastYear?: LastYear })[] {
  return reports.map((later) => {
    const lastYear = givenFor(later) ?? lastYearIn(later.report, reports);
    if (!lastYear) return later;
    const drafts = draftsOfYears(judgeYears(unitYear(later.report), lastYear.year));
    const result = drafts.length === 0 ? later.result : withDrafts(later.report, later.result, drafts, settings);
    return { ...later, result, lastYear };
  });
}

function lastYearIn(later: Report, reports: readonly Checked[]): LastYear | null {
  const before = reports.filter(({ report }) => isYearBefore(report, later, reports));
  return before.length > 0 ? { file: null, year: agreedYear(before.map(({ report }) => unitYear(report))) } : null;
}

function isYearBefore(earlier: Report, later: Report, all: readonly Checked[]): boolean {
  if (later.year === null || earlier.year !== later.year - 1) return false;
  if (later.name !== null && earlier.name !== null) return nameKey(later.name) === nameKey(earlier.name);
  // Where nothing names the unit, the two reports of a workbook are one unit's; of more nobody can say.
  return later.name === null && earlier.name === null && all.length === 2;
}
