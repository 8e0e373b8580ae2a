import type { FileFault } from "../../book/file-problem";
import type { CellRef } from "../../book/address";
import { memo } from "../../book/memo";
import { rules, type RuleId, type Severity } from "../../form/rules";
import { findingsAbout } from "../../review/by-report";
import { talliesOf } from "../../review/result/matrix-sheet";
import { fileName, summaryRows, unitText, type ReturnRow, type SummaryRow } from "../../review/result/rows";
import type { Review } from "../../review/review";
import type { Score } from "../../review/reviewed";

/** How often a rule found something in a report, and the worst of it. */
export interface RuleTally {
  readonly rule: RuleId;
  readonly count: number;
  readonly severity: Severity;
}

/** What came of a report beside the year before it; `none`: there is no report of that year. */
export type YearsVerdict =
  | { readonly kind: "agree" | "none" }
  | { readonly kind: "differ"; readonly count: number; readonly severity: Severity }
  | { readonly kind: "notCheckable"; readonly count: number };

/** A line of the list. Plain and small: a thousand of them are sent and drawn at once. */
export interface DeskRow {
  /** Tells the row again after a reload, and after other files have come. */
  readonly key: string;
  readonly kind: "return" | "file" | "missing";
  /** The unit, or the file's name where it is not known. */
  readonly unit: string;
  /** `null` for a unit that sent nothing. */
  readonly file: string | null;
  /** The report's place in the review; `null` for all but returns. */
  readonly report: number | null;
  readonly year: number | null;
  readonly errors: number;
  readonly warnings: number;
  readonly notCheckable: number;
  readonly years: YearsVerdict;
  readonly isDuplicate: boolean;
  readonly isCopied: boolean;
  readonly isOfOtherYear: boolean;
  readonly isExercise: boolean;
  /** Of an exercise that was graded. */
  readonly score: Score | null;
  /** Why its file could not be read; `null` where it was. */
  readonly fault: FileFault | null;
  readonly tallies: readonly RuleTally[];
  /** Where a person begins to look. */
  readonly cell: CellRef | null;
}

/**
 * The rows of a review, the worst first, as its result lists them; made once for each review.
 *
 * @example
 * deskRows(district).map(({ unit, errors, kind }) => [unit, errors, kind])
 * // [["云溪市教育局", 2, "return"], ["云溪市水利局", 0, "return"], ["云溪市商务局", 0, "missing"]]
 */
export function deskRows(review: Review): readonly DeskRow[] {
  return knownRows(review);
}

const knownRows = memo(rowsOf);

function rowsOf(review: Review): readonly DeskRow[] {
  const seen = new Map<string, number>();
  return summaryRows(review).map((row) => {
    const rowOf = deskRow(row, review);
    const count = (seen.get(rowOf.key) ?? 0) + 1;
    seen.set(rowOf.key, count);
    return count === 1 ? rowOf : { ...rowOf, key: `${rowOf.key}#${count}` };
  });
}

/** A row of which nothing is known yet. */
export const emptyRow = {
  report: null,
  year: null,
  errors: 0,
  warnings: 0,
  notCheckable: 0,
  years: { kind: "none" },
  isDuplicate: false,
  isCopied: false,
  isOfOtherYear: false,
  isExercise: false,
  score: null,
  fault: null,
  tallies: [],
  cell: null,
} as const satisfies Partial<DeskRow>;

function deskRow(row: SummaryRow, review: Review): DeskRow {
  switch (row.kind) {
    case "missing":
      return { ...emptyRow, kind: "missing", key: `?${row.name}`, unit: row.name, file: null };
    case "file":
      return { ...emptyRow, kind: "file", key: row.file, unit: fileName(row.file), file: row.file, fault: row.fault };
    case "return":
      return returnRow(row, review);
  }
}

function returnRow(row: ReturnRow, review: Review): DeskRow {
  const { report, index, errors, warnings, isDuplicate, isCopied, isOfOtherYear } = row;
  const tallies = talliesOf(review, row);
  return {
    kind: "return",
    key: [report.file, ...report.sheets].join("|"),
    // The unit of an exercise is invented: its file is named after who did it.
    unit: report.isExercise ? fileName(report.file) : unitText(report),
    file: report.file,
    report: index,
    year: report.year,
    errors,
    warnings,
    notCheckable: report.verdict.notCheckable,
    years: yearsOf(row),
    isDuplicate,
    isCopied,
    isOfOtherYear,
    isExercise: report.isExercise,
    score: report.score,
    fault: null,
    tallies: rules.flatMap(({ id: rule }) => {
      const tally = tallies.get(rule);
      return tally ? [{ rule, ...tally }] : [];
    }),
    cell: firstCell(row, review),
  };
}

function yearsOf({ pair }: ReturnRow): YearsVerdict {
  if (!pair) return { kind: "none" };
  if (pair.findings.length > 0) {
    const isError = pair.findings.some(({ severity }) => severity === "error");
    return { kind: "differ", count: pair.findings.length, severity: isError ? "error" : "warning" };
  }
  return pair.notCheckable > 0 ? { kind: "notCheckable", count: pair.notCheckable } : { kind: "agree" };
}

/** Of its own findings, else of those beside other reports, else of its first figure. */
function firstCell({ report, index }: ReturnRow, { findings }: Review): CellRef | null {
  const own = report.findings.find(({ cells }) => cells.length > 0)?.cells[0];
  const among = findingsAbout(findings, index).find(({ at }) => at !== "report")?.at;
  const figure = among === undefined || among === "report" ? undefined : report.figures.get(among);
  const [first] = report.figures.values();
  return own ?? figure?.cell ?? first?.cell ?? null;
}
