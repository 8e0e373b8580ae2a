import type { FileFault } from "../../book/file-problem";
import { findingsAbout } from "../by-report";
import type { Review } from "../review";
import type { ReviewedReport, Role } from "../reviewed";
import type { YearPair } from "../over-years";

/** A report handed in with all that a row about it asks. */
export interface ReturnRow {
  readonly kind: "return";
  readonly index: number;
  readonly report: ReviewedReport;
  /** Its own errors and those that only last year's report shows. */
  readonly errors: number;
  readonly warnings: number;
  readonly pair: YearPair | null;
  readonly isDuplicate: boolean;
  readonly isCopied: boolean;
  /** Of another year than most. */
  readonly isOfOtherYear: boolean;
}

/** A line of the list of everything that came and did not come. */
export type SummaryRow =
  | ReturnRow
  | { readonly kind: "file"; readonly file: string; readonly fault: FileFault | null; readonly role: Role }
  | { readonly kind: "missing"; readonly name: string };

/**
 * What came, the worst first, then the files without a report, then who sent nothing.
 *
 * @example
 * summaryRows(district).map((row) => (row.kind === "return" ? `${row.report.name}: ${row.errors}` : row.name))
 * // ["云溪市教育局: 2", "云溪市水利局: 0", "云溪市商务局"]
 */
export function summaryRows(review: Review): readonly SummaryRow[] {
  const files = filesWithoutReport(review).filter(({ role }) => role === "return");
  const missing = review.missing.map((name): SummaryRow => ({ kind: "missing", name }));
  return [...returnRows(review), ...files, ...missing];
}

/** Files of every role in which there is nothing to read. */
export function filesWithoutReport({ files }: Review): readonly Extract<SummaryRow, { kind: "file" }>[] {
  return files.flatMap(({ file, fault, reports, role }) =>
    reports === 0 ? [{ kind: "file" as const, file, fault, role }] : [],
  );
}

/**
 * The reports handed in, the worst first.
 *
 * @example
 * returnRows(district).map(({ report, errors }) => [report.name, errors])
 * // [["云溪市教育局", 2], ["云溪市水利局", 0]]
 */
export function returnRows(review: Review): readonly ReturnRow[] {
  const { reports, findings, pairs } = review;
  const year = commonestYear(reports);
  const pairOf = new Map(pairs.map((pair) => [pair.later, pair]));
  const concerned = (kind: "sameReport" | "sameFigures") =>
    new Set(findings.flatMap((each) => (each.kind === kind ? [each.report, ...each.others] : [])));
  const [duplicates, copies] = [concerned("sameReport"), concerned("sameFigures")];
  const rows = reports.flatMap((report, index): ReturnRow[] => {
    if (report.role !== "return") return [];
    const among = findingsAbout(findings, index);
    return [
      {
        kind: "return",
        index,
        report,
        errors: report.verdict.errors + among.filter(({ severity }) => severity === "error").length,
        warnings: report.verdict.warnings + among.filter(({ severity }) => severity === "warning").length,
        pair: pairOf.get(index) ?? null,
        isDuplicate: duplicates.has(index),
        isCopied: copies.has(index),
        isOfOtherYear: !report.isExercise && year !== null && report.year !== null && report.year !== year,
      },
    ];
  });
  return rows.sort((a, b) => b.errors - a.errors || b.warnings - a.warnings || a.index - b.index);
}

/** The year that most reports handed in are of; of equally many the later. */
function commonestYear(reports: readonly ReviewedReport[]): number | null {
  const counts = new Map<number, number>();
  for (const { role, year, isExercise } of reports)
    if (role === "return" && year !== null && !isExercise) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [first] = [...counts].sort(([a, n], [b, m]) => m - n || b - a);
  return first?.[0] ?? null;
}

/**
 * The unit as a list names it: alone in its cell; where there is none, the name of the file.
 *
 * @example unitText(returned({ name: "云溪市教育局" })) // "云溪市教育局"
 * @example unitText(returned({ name: null, file: "收件/2023年年报.xlsx" })) // "2023年年报.xlsx"
 */
export function unitText({ name, file }: ReviewedReport): string {
  return name ?? fileName(file);
}

/**
 * A file without its folders.
 *
 * @example fileName("收件/镇街/柳浦街道.xlsx") // "柳浦街道.xlsx"
 */
export function fileName(file: string): string {
  return file.slice(file.search(/[^/\\]*$/u));
}
