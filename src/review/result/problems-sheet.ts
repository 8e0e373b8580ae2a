import { formatPosition, type CellRef } from "../../book/address";
import type { NewSheet } from "../../book/new-sheet";
import type { Finding } from "../../check/finding";
import type { RuleId, Severity } from "../../form/rules";
import type { TableId } from "../../form/types";
import { findingsAbout } from "../by-report";
import type { Review } from "../review";
import type { ReviewedReport } from "../reviewed";
import { unitText } from "./rows";
import { tableSheets, type Column } from "./table-sheet";
import type { FindingTexts, ResultTexts } from "./texts";

/** One thing to put right or to confirm, ready to be listed. */
export interface Problem {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly at: string;
  /** The cell where it stands; `null` where it stands in none. */
  readonly cell: CellRef | null;
  readonly expected: number | null;
  readonly actual: number | null;
  readonly message: string;
  /** The same without what the figure would have to be: where a correction says that. */
  readonly brief: string;
}

/** 问题: a row a finding. Of last year's reports only the errors: they are not what was handed in. */
export function problemsSheets(
  review: Review,
  texts: ResultTexts,
  hrefOf: (file: string) => string,
): readonly NewSheet[] {
  const rows = review.reports.flatMap((report, index) =>
    problemsOf(review, index, texts)
      .filter(({ severity }) => report.role !== "previous" || severity === "error")
      .map((problem) => ({ report, problem })),
  );
  const count = (severity: Severity) => rows.filter(({ problem }) => problem.severity === severity).length;
  return tableSheets({
    name: "问题",
    title: texts.title("problems"),
    note: texts.problemsNote(count("error"), count("warning")),
    columns: columnsOf(texts, hrefOf),
    rows,
    frozen: 1,
    footer: texts.footer,
  });
}

/**
 * All that is found in a report, its own findings and those among several, the errors first.
 *
 * @example
 * problemsOf(district, 0, chinese.review.result).map(({ rule, expected, actual }) => [rule, expected, actual])
 * // [["t3.applicants", 15, 51], ["t3.results", 51, 15]]
 */
export function problemsOf({ reports, findings }: Review, index: number, texts: FindingTexts): readonly Problem[] {
  const report = reports[index];
  if (!report) return [];
  const own = ownProblems(report, texts);
  const among = findingsAbout(findings, index).map((finding): Problem => {
    const { rule, severity, at } = finding;
    const figure = at === "report" ? undefined : report.figures.get(at);
    return {
      rule,
      severity,
      at,
      cell: figure?.cell ?? null,
      expected: "expected" in finding ? finding.expected : null,
      actual: "actual" in finding ? finding.actual : null,
      message: texts.messageAmong(finding, reports),
      brief: texts.messageAmong(finding, reports),
    };
  });
  return [...own, ...among].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

const severities: readonly Severity[] = ["error", "warning", "hint"];

/** The findings of one report; the blanks of a table are one. */
function ownProblems(report: ReviewedReport, texts: FindingTexts): readonly Problem[] {
  const blanks = new Map<TableId, Finding[]>();
  for (const finding of report.findings) {
    const table = tableOfBlank(finding);
    if (table) blanks.set(table, [...(blanks.get(table) ?? []), finding]);
  }
  const told = new Set<TableId>();
  return report.findings.flatMap((finding): Problem[] => {
    const table = tableOfBlank(finding);
    const group = (table && blanks.get(table)) ?? [];
    if (!table || group.length < 2) return [problemOf(finding, texts)];
    if (told.has(table)) return [];
    told.add(table);
    const cells = group.flatMap(({ cells: [cell] }) => (cell ? [formatPosition(cell)] : []));
    const message = texts.blanks(table, cells);
    return [{ ...problemOf(finding, texts), at: table, message, brief: message }];
  });
}

function tableOfBlank(finding: Finding): TableId | null {
  return finding.rule === "cell.blank"
    ? ((["t2", "t3", "t4"] as const).find((id) => finding.at.startsWith(id)) ?? null)
    : null;
}

function problemOf(finding: Finding, texts: FindingTexts): Problem {
  const { rule, severity, at, cells } = finding;
  return {
    rule,
    severity,
    at,
    cell: cells[0] ?? null,
    expected: ("expected" in finding ? finding.expected : null) ?? null,
    actual: ("actual" in finding ? finding.actual : null) ?? null,
    message: texts.message(finding),
    brief: texts.message(finding, true),
  };
}

interface Row {
  readonly report: ReviewedReport;
  readonly problem: Problem;
}

function columnsOf(texts: ResultTexts, hrefOf: (file: string) => string): readonly Column<Row>[] {
  const { heads } = texts;
  return [
    { head: heads.unit, width: 26, align: "left", content: ({ report }) => ({ value: unitText(report) }) },
    { head: heads.year, width: 8, align: "center", content: ({ report }) => ({ value: report.year }) },
    { head: heads.role, width: 9, align: "center", content: ({ report }) => ({ value: texts.roles[report.role] }) },
    {
      head: heads.severity,
      width: 7,
      align: "center",
      content: ({ problem: { severity } }) => ({ value: texts.severity(severity), tone: severity }),
    },
    {
      head: heads.rule,
      width: 24,
      align: "left",
      content: ({ problem: { rule } }) => ({ value: `${texts.ruleName(rule)}\n${rule}` }),
    },
    {
      head: heads.place,
      width: 26,
      align: "left",
      content: ({ problem: { at } }) => ({ value: at === "report" ? null : texts.place(at) }),
    },
    {
      head: heads.cell,
      width: 8,
      align: "center",
      content: ({ problem }) => ({ value: problem.cell && formatPosition(problem.cell) }),
    },
    { head: heads.expected, width: 10, align: "right", content: ({ problem }) => ({ value: problem.expected }) },
    { head: heads.actual, width: 10, align: "right", content: ({ problem }) => ({ value: problem.actual }) },
    { head: heads.message, width: 64, align: "left", content: ({ problem }) => ({ value: problem.message }) },
    {
      head: heads.file,
      width: 30,
      align: "left",
      content: ({ report: { file }, problem: { cell } }) => ({
        value: file.slice(file.search(/[^/\\]*$/u)),
        link: hrefOf(file) + (cell ? `#${placeInBook(cell)}` : ""),
      }),
    },
  ];
}

/** A cell as the part of an address behind #. */
function placeInBook(cell: CellRef): string {
  const { sheet } = cell;
  const name = /^[\p{L}_][\p{L}\d_.]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  return `${encodeURI(name).replaceAll("#", "%23")}!${formatPosition(cell)}`;
}
