import { formatArea, formatPosition, type CellRef } from "../book/address";
import { fieldsOfFinding, type Finding } from "../check/finding";
import type { FieldId } from "../form/fields";
import type { RuleId, Severity } from "../form/rules";
import type { FormatId, TableId } from "../form/types";
import type { CheckLocale } from "../locales/load-command";
import type { PassedOver } from "../locate/placement";
import { correctionsToJson, type CorrectionsJson } from "../repair/json";
import { numberOf } from "../report/read";
import type { FileProblem } from "../book/file-problem";
import type { CorrectedReport, FileCheck } from "./check-file";

/** One line of `nianbao check --json`; docs/check-output.schema.json is the schema of it. */
export interface FileOutput {
  readonly file: string;
  readonly error: { readonly code: FileProblem; readonly message: string } | null;
  readonly reports: readonly ReportOutput[];
  readonly others: readonly { readonly sheet: string; readonly kind: PassedOver["kind"] }[];
}

export interface ReportOutput extends CorrectionsJson {
  readonly name: string | null;
  readonly year: number | null;
  readonly formats: Partial<Record<TableId, FormatId>>;
  readonly tables: Partial<Record<TableId, { readonly sheet: string; readonly range: string }>>;
  readonly fields: Partial<Record<FieldId, CellOutput & { readonly raw: string; readonly value: number | null }>>;
  readonly findings: readonly FindingOutput[];
  readonly notCheckable: readonly {
    readonly rule: RuleId;
    readonly at: FieldId;
    readonly cells: readonly CellOutput[];
  }[];
}

/** A finding of one report. */
export interface FindingOutput {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly at: string;
  readonly fields: readonly FieldId[];
  readonly cells: readonly CellOutput[];
  readonly expected: number | null;
  readonly actual: number | null;
  readonly message: string;
  /** For what reason somebody set it aside in the workbook; absent where nobody did. */
  readonly verified?: string;
}

interface CellOutput {
  readonly sheet: string;
  readonly cell: string;
}

/** What is said of a file, for machines. */
export function jsonOf({ file, fault, reports, others }: FileCheck, locale: CheckLocale): FileOutput {
  return {
    file,
    error: fault && { code: fault.problem, message: locale.files.problem(fault) },
    reports: reports.map((report) => reportOutput(report, locale)),
    others: others.map(({ sheet, kind }) => ({ sheet, kind })),
  };
}

function reportOutput({ report, result, corrections }: CorrectedReport, locale: CheckLocale): ReportOutput {
  const tables = [...report.tables.values()];
  return {
    name: report.name,
    year: report.year,
    formats: Object.fromEntries(tables.map(({ table, format }) => [table, format])),
    tables: Object.fromEntries(tables.map(({ table, sheet, area }) => [table, { sheet, range: formatArea(area) }])),
    fields: Object.fromEntries(
      [...report.fields].map(([id, bound]) => [
        id,
        { ...cellOutput(bound.cell), raw: bound.raw, value: numberOf(bound) },
      ]),
    ),
    findings: result.findings.map((finding) => findingOutput(finding, locale)),
    notCheckable: result.notCheckable.map(({ rule, at, cells }) => ({ rule, at, cells: cells.map(cellOutput) })),
    ...correctionsToJson(corrections),
  };
}

/** What is said of a finding, for machines. */
export function findingOutput(finding: Finding, locale: CheckLocale): FindingOutput {
  return {
    rule: finding.rule,
    severity: finding.severity,
    at: finding.at,
    fields: fieldsOfFinding(finding),
    cells: finding.cells.map(cellOutput),
    expected: ("expected" in finding ? finding.expected : null) ?? null,
    actual: ("actual" in finding ? finding.actual : null) ?? null,
    message: locale.rules.message(finding),
    ...(finding.verified !== undefined && { verified: finding.verified }),
  };
}

function cellOutput(cell: CellRef): CellOutput {
  return { sheet: cell.sheet, cell: formatPosition(cell) };
}
