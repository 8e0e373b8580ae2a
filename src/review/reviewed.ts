import type { CellRef } from "../book/address";
import { unitOfAmount } from "../check/money-unit";
import type { CheckResult, Finding, Verdict } from "../check/finding";
import type { FieldId } from "../form/fields";
import type { FormatId, TableId } from "../form/types";
import type { MoneyUnit } from "../locate/placement";
import type { BoundField, Report } from "../report/report";
import type { ClearCorrection } from "./clear-corrections";
import { nameInFile } from "./names";
import { yearIn } from "./years";

/** As what a report came: handed in, of last year, or the district's own. */
export type Role = "return" | "previous" | "summary";

/** Where a report came from. */
export interface Origin {
  /** The file as the user knows it: the path that was given, joined with what lies below it. */
  readonly file: string;
  readonly role: Role;
  /** The names of the folders that may say its year, the nearest first. */
  readonly folders: readonly string[];
}

/**
 * One report of a review: whose it is and of which year, its figures, and what its own rules say. Plain data, small enough
 * to keep thousands of them and to send them from one thread to another; the workbook itself is not kept.
 */
export interface ReviewedReport {
  readonly file: string;
  readonly role: Role;
  readonly sheets: readonly string[];
  readonly name: string | null;
  readonly nameFrom: "sheet" | "file" | null;
  readonly year: number | null;
  readonly yearFrom: "sheet" | "file" | "folder" | null;
  /** The format of 表二, else of 表三, else of 表四. */
  readonly format: FormatId;
  readonly tables: Readonly<Partial<Record<TableId, { readonly format: FormatId; readonly sheet: string }>>>;
  /** Every field that has a cell. */
  readonly figures: ReadonlyMap<FieldId, Figure>;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  /** Of a report handed in: how it is clearly best put right, by causes. */
  readonly corrections: readonly ClearCorrection[];
  /** An exercise: it is listed with how it was done, and takes part in nothing. */
  readonly isExercise: boolean;
  /** Of an exercise that can be graded: slips put right, of those planted. */
  readonly score: Score | null;
}

export interface Score {
  readonly got: number;
  readonly of: number;
}

/** What stands in a field's cell. */
export interface Figure {
  readonly cell: CellRef;
  /** The number, where one can be read with certainty. */
  readonly value: number | null;
  /** The text of a cell that is neither blank nor a certain number; `null` for all others. */
  readonly unreadable: string | null;
  /** The unit of an amount that is not 0, where it is known. */
  readonly unit: MoneyUnit;
}

/** A report as a review keeps it. */
export function reviewedReport(
  report: Report,
  result: CheckResult,
  origin: Origin,
  { isExercise, score, corrections }: Pick<ReviewedReport, "isExercise" | "score" | "corrections">,
): ReviewedReport {
  const tables = [...report.tables.values()];
  return {
    file: origin.file,
    role: origin.role,
    sheets: [...new Set(tables.map(({ sheet }) => sheet))],
    ...nameOf(report, origin),
    ...yearOf(report, origin),
    format: (report.tables.get("t2") ?? report.tables.get("t3") ?? report.tables.get("t4"))?.format ?? "2021",
    tables: Object.fromEntries(tables.map(({ table, format, sheet }) => [table, { format, sheet }])),
    figures: new Map([...report.fields].map(([id, bound]) => [id, figureOf(bound, report)])),
    verdict: result.verdict,
    findings: result.findings,
    corrections,
    isExercise,
    score,
  };
}

function nameOf({ name }: Report, { file }: Origin): Pick<ReviewedReport, "name" | "nameFrom"> {
  if (name !== null) return { name, nameFrom: "sheet" };
  const found = nameInFile(file);
  return { name: found, nameFrom: found === null ? null : "file" };
}

function yearOf({ year }: Report, { file, folders }: Origin): Pick<ReviewedReport, "year" | "yearFrom"> {
  if (year !== null) return { year, yearFrom: "sheet" };
  const inFile = yearIn(file.slice(file.search(/[^/\\]*$/u)).replace(/\.[^.]{1,5}$/u, ""));
  if (inFile !== null) return { year: inFile, yearFrom: "file" };
  for (const folder of folders) {
    const inFolder = yearIn(folder);
    if (inFolder !== null) return { year: inFolder, yearFrom: "folder" };
  }
  return { year: null, yearFrom: null };
}

function figureOf(bound: BoundField, report: Report): Figure {
  const { cell, raw, reading, field } = bound;
  const value = reading.kind === "number" ? reading.value : null;
  return {
    cell,
    value,
    unreadable: reading.kind === "number" || reading.kind === "blank" ? null : raw,
    unit: field.unit !== null && value ? unitOfAmount(bound, report) : null,
  };
}

/** The number that a field counts for in a sum: a blank is 0; `null` where it has no cell or no certain number. */
export function summand(report: ReviewedReport, field: FieldId): number | null {
  const figure = report.figures.get(field);
  if (!figure || figure.unreadable !== null) return null;
  return figure.value ?? 0;
}
