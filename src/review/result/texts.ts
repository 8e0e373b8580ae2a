import type { Finding } from "../../check/finding";
import type { FieldId } from "../../form/fields";
import type { RuleId, Severity } from "../../form/rules";
import type { FormatId, TableId } from "../../form/types";
import type { ReviewFinding } from "../finding";
import type { FileProblem } from "../../book/file-problem";
import type { ReviewedReport, Role } from "../reviewed";
import type { NoSum } from "../sums";

/** The heads of a list, in the order of its columns. */
export type Heads<Name extends string> = Readonly<Record<Name, string>>;

/** What is said of findings, wherever they are listed. */
export interface FindingTexts {
  readonly severity: (severity: Severity) => string;
  readonly ruleName: (rule: RuleId) => string;
  readonly remedy: (rule: RuleId) => string;
  /** A table, a row, a column or a field. */
  readonly place: (at: string) => string;
  /** `isBrief`: without what the figure would have to be. */
  readonly message: (finding: Finding, isBrief?: boolean) => string;
  readonly messageAmong: (finding: ReviewFinding, reports: readonly ReviewedReport[]) => string;
  /** Several blanks of one table, by their cells. */
  readonly blanks: (table: TableId, cells: readonly string[]) => string;
}

/** Every sentence of the result, in one language. */
export interface ResultTexts extends FindingTexts {
  readonly title: (sheet: "summary" | "problems" | "matrix" | "years") => string;
  readonly footer: string;
  readonly summaryNote: (counts: {
    readonly files: number;
    readonly returns: number;
    readonly withErrors: number;
    readonly unopened: number;
    readonly missing: number;
  }) => string;
  readonly problemsNote: (errors: number, warnings: number) => string;
  readonly matrixNote: string;
  readonly yearsNote: (pairs: number) => string;
  readonly heads: Heads<
    | "number"
    | "unit"
    | "year"
    | "format"
    | "verdict"
    | "errors"
    | "ownErrors"
    | "ownWarnings"
    | "warnings"
    | "hints"
    | "notCheckable"
    | "years"
    | "remarks"
    | "file"
    | "rule"
    | "severity"
    | "place"
    | "cell"
    | "expected"
    | "actual"
    | "message"
    | "role"
    | "sum"
    | "lastYear"
    | "thisYear"
    | "difference"
  >;
  readonly roles: Readonly<Record<Role, string>>;
  readonly format: (format: FormatId) => string;
  readonly verdicts: { readonly error: string; readonly warning: string; readonly good: string };
  readonly fileProblem: (problem: FileProblem) => string;
  readonly noReport: string;
  readonly notHandedIn: string;
  readonly exercise: string;
  readonly score: (got: number, of: number) => string;
  readonly years: {
    readonly agree: string;
    readonly differ: (count: number) => string;
    readonly notCheckable: (count: number) => string;
    readonly noLastYear: string;
  };
  readonly otherYear: string;
  readonly noYear: string;
  readonly duplicate: string;
  readonly copied: string;
  readonly from: { readonly file: string; readonly folder: string };
  /** A row of 表三 or a group of 表四 whose total is shown for both years. */
  readonly total: (field: FieldId) => string;
  readonly sums: {
    readonly title: (year: number) => string;
    readonly units: (names: readonly string[]) => string;
    readonly none: string;
    readonly notSummed: (field: FieldId, why: NoSum, unit: string) => string;
    readonly leftOut: (count: number) => string;
  };
}
