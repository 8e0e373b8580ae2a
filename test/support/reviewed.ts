import { check } from "../../src/check/check";
import { defaultSettings } from "../../src/check/settings";
import { review } from "../../src/review/review";
import { clearCorrections } from "../../src/review/clear-corrections";
import { reviewedReport, type Origin, type ReviewedReport, type Role } from "../../src/review/reviewed";
import { testReport, type TestReport } from "./report";

/** What a test says of a report of a review. */
export interface TestReturn extends Omit<TestReport, "name" | "year"> {
  readonly file?: string;
  readonly role?: Role;
  readonly folders?: readonly string[];
  /** As on the sheet; `null`: the sheet does not say. */
  readonly name?: string | null;
  readonly year?: number | null;
}

/** A report of a review: 某局 2023 in the format of 2021 unless the test says otherwise. */
export function testReturn(options: TestReturn = {}): ReviewedReport {
  const { file = "收件/某局.xlsx", role = "return", folders = [], name = "某局", year = 2023, ...rest } = options;
  const { report } = testReport({ format: "2021", ...rest });
  const origin: Origin = { file, role, folders };
  const result = check(report, defaultSettings);
  return reviewedReport({ ...report, name, year }, result, origin, {
    isExercise: false,
    score: null,
    corrections: clearCorrections(report, result),
  });
}

/** A review of reports, each in its own file. */
export function reviewOf(reports: readonly TestReturn[], roster: readonly string[] | null = null) {
  const all = reports.map((report, i) => testReturn({ file: `收件/${i}.xlsx`, ...report }));
  const files = all.map(({ file, role }) => ({ file, role, fault: null, reports: 1 }));
  return review(files, all, roster);
}
