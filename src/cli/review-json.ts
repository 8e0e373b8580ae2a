import type { FieldId } from "../form/fields";
import type { RuleId, Severity } from "../form/rules";
import type { FormatId } from "../form/types";
import type { FileProblem } from "../book/file-problem";
import type { Locale } from "../locales";
import type { Review } from "../review/review";
import type { ReviewedReport, Role } from "../review/reviewed";
import { findingOutput, type FindingOutput } from "./json";

/** `nianbao review --json`; docs/review-output.schema.json is the schema of it. */
export interface ReviewOutput {
  readonly files: readonly {
    readonly file: string;
    readonly error: { readonly code: FileProblem; readonly message: string } | null;
    readonly reports: number;
  }[];
  readonly reports: readonly ReviewedOutput[];
  /** What more than one report shows; `report` and `others` are indices into `reports`. */
  readonly findings: readonly {
    readonly rule: RuleId;
    readonly severity: Severity;
    readonly at: FieldId | "report";
    readonly report: number;
    readonly others: readonly number[];
    readonly expected: number | null;
    readonly actual: number | null;
    readonly message: string;
  }[];
  readonly missing: readonly { readonly name: string }[];
}

interface ReviewedOutput {
  readonly file: string;
  readonly sheets: readonly string[];
  readonly name: string | null;
  readonly year: number | null;
  readonly format: FormatId;
  readonly role: Role;
  readonly nameFrom: ReviewedReport["nameFrom"];
  readonly yearFrom: ReviewedReport["yearFrom"];
  readonly verdict: Readonly<Record<"errors" | "warnings" | "hints" | "notCheckable", number>>;
  readonly findings: readonly FindingOutput[];
}

/** What is said of a review, for machines. */
export function reviewJson({ files, reports, findings, missing }: Review, locale: Locale): ReviewOutput {
  return {
    files: files.map(({ file, fault, reports: count }) => ({
      file,
      error: fault && { code: fault.problem, message: locale.files.problem(fault) },
      reports: count,
    })),
    reports: reports.map((report) => reviewedOutput(report, locale)),
    findings: findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      at: finding.at,
      report: finding.report,
      others: finding.others,
      expected: "expected" in finding ? finding.expected : null,
      actual: "actual" in finding ? finding.actual : null,
      message: locale.review.result.messageAmong(finding, reports),
    })),
    missing: missing.map((name) => ({ name })),
  };
}

function reviewedOutput(report: ReviewedReport, locale: Locale): ReviewedOutput {
  const { file, sheets, name, year, format, role, nameFrom, yearFrom, verdict } = report;
  const { errors, warnings, hints, notCheckable } = verdict;
  return {
    file,
    sheets,
    name,
    year,
    format,
    role,
    nameFrom,
    yearFrom,
    verdict: { errors, warnings, hints, notCheckable },
    findings: report.findings.map((finding) => findingOutput(finding, locale)),
  };
}
