import type { FileFault } from "../book/file-problem";
import type { ReviewFinding } from "./finding";
import { attendance, suggestionOfYears, type Suggestion } from "./missing";
import { pairsOfYears, type YearPair } from "./over-years";

import type { ReviewedReport, Role } from "./reviewed";
import { sameFigures, sameReports } from "./same";
import { wrongTotals } from "./sums";
import { placed } from "./units";

/** A file of a review with what came of it. */
export interface ReviewedFile {
  readonly file: string;
  readonly role: Role;
  /** Why it could not be read; `null` where it was, even when it holds no report. */
  readonly fault: FileFault | null;
  /** How many reports it holds. */
  readonly reports: number;
}

/** Everything that is to be said of a folder of returns. */
export interface Review {
  readonly files: readonly ReviewedFile[];
  readonly reports: readonly ReviewedReport[];
  readonly findings: readonly ReviewFinding[];
  readonly pairs: readonly YearPair[];
  readonly missing: readonly string[];
  readonly suggestions: readonly Suggestion[];
}

/**
 * Reviews reports beside each other: last year's, those of other units, the district's own.
 * @param roster the units that owe a report; `null` where nobody gave one
 *
 * @example
 * const reports = [returned({ name: "云溪市教育局" })];
 * const files = [{ file: reports[0].file, role: "return", fault: null, reports: 1 }];
 * review(files, reports, ["云溪市教育局", "云溪市商务局"]).missing // ["云溪市商务局"]
 */
export function review(
  files: readonly ReviewedFile[],
  reports: readonly ReviewedReport[],
  roster: readonly string[] | null,
): Review {
  const among = placed(reports);
  const pairs = pairsOfYears(among);
  const unreadable = files.filter(
    ({ role, fault }) => role === "return" && fault !== null && fault.problem !== "notFound",
  );
  const { missing, suggestion } = attendance(
    roster ?? [],
    among,
    unreadable.map(({ file }) => file),
  );
  return {
    files,
    reports,
    findings: [
      ...pairs.flatMap(({ findings }) => findings),
      ...sameReports(among),
      ...sameFigures(among),
      ...wrongTotals(among),
    ],
    pairs,
    missing,
    suggestions: [suggestion, suggestionOfYears(among)].flatMap((each) => each ?? []),
  };
}
