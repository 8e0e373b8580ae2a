import type { NewSheet } from "../../book/new-sheet";
import type { Verdict } from "../../check/finding";
import type { Review } from "../review";
import { fileName, filesWithoutReport, summaryRows, unitText, type ReturnRow, type SummaryRow } from "./rows";
import { tableSheets, type Column, type Content } from "./table-sheet";
import type { ResultTexts } from "./texts";

/**
 * 汇总: everything that came, and who sent nothing; at the end what could not be read of last year's reports and of the
 * summary. Errors and warnings are all that are said of a report, as its letter counts them; beside them how many of them it
 * shows by itself, as the JSON counts them.
 */
export function summarySheets(
  review: Review,
  texts: ResultTexts,
  hrefOf: (file: string) => string,
): readonly NewSheet[] {
  const rows = [...summaryRows(review), ...filesWithoutReport(review).filter(({ role }) => role !== "return")];
  const returns = rows.flatMap((row) => (row.kind === "return" ? [row] : []));
  return tableSheets({
    name: "汇总",
    title: texts.title("summary"),
    note: texts.summaryNote({
      files: review.files.filter(({ role }) => role === "return").length,
      returns: returns.length,
      withErrors: returns.filter(({ errors }) => errors > 0).length,
      unopened: rows.filter((row) => row.kind === "file").length,
      missing: review.missing.length,
    }),
    columns: columnsOf(texts, hrefOf, new Map(rows.map((row, i) => [row, i + 1]))),
    rows,
    frozen: 2,
    footer: texts.footer,
  });
}

function columnsOf(
  texts: ResultTexts,
  hrefOf: (file: string) => string,
  numbers: ReadonlyMap<SummaryRow, number>,
): readonly Column<SummaryRow>[] {
  const { heads } = texts;
  const ofReturn =
    (content: (row: ReturnRow) => Content) =>
    (row: SummaryRow): Content =>
      row.kind === "return" ? content(row) : { value: null };
  return [
    {
      head: heads.number,
      width: 6,
      align: "center",
      content: (row) => ({ value: numbers.get(row) ?? null }),
    },
    { head: heads.unit, width: 30, align: "left", content: unitContent },
    {
      head: heads.year,
      width: 8,
      align: "center",
      content: ofReturn(({ report, isOfOtherYear }) => ({
        value: report.year,
        tone: isOfOtherYear ? "warning" : "plain",
      })),
    },
    {
      head: heads.format,
      width: 9,
      align: "center",
      content: ofReturn(({ report }) => ({ value: texts.format(report.format) })),
    },
    { head: heads.verdict, width: 16, align: "center", content: (row) => verdictContent(row, texts) },
    { head: heads.errors, width: 7, align: "right", content: ofReturn(({ errors }) => counted(errors, "error")) },
    { head: heads.warnings, width: 7, align: "right", content: ofReturn((row) => counted(row.warnings, "warning")) },
    { head: heads.ownErrors, width: 9, align: "right", content: ofReturn(ownCount("errors", "error")) },
    { head: heads.ownWarnings, width: 9, align: "right", content: ofReturn(ownCount("warnings", "warning")) },
    { head: heads.hints, width: 7, align: "right", content: ofReturn(ownCount("hints", "plain")) },
    { head: heads.notCheckable, width: 9, align: "right", content: ofReturn(ownCount("notCheckable", "plain")) },
    { head: heads.years, width: 14, align: "center", content: ofReturn((row) => yearsContent(row, texts)) },
    { head: heads.remarks, width: 24, align: "left", content: (row) => ({ value: remarksOf(row, texts) }) },
    { head: heads.file, width: 36, align: "left", content: (row) => fileContent(row, hrefOf) },
  ];
}

function unitContent(row: SummaryRow): Content {
  if (row.kind === "missing") return { value: row.name };
  return { value: row.kind === "return" ? unitText(row.report) : fileName(row.file) };
}

function verdictContent(row: SummaryRow, texts: ResultTexts): Content {
  if (row.kind === "missing") return { value: texts.notHandedIn, tone: "error" };
  if (row.kind === "file")
    return { value: row.fault === null ? texts.noReport : texts.fileProblem(row.fault.problem), tone: "error" };
  const { error, warning, good } = texts.verdicts;
  if (row.report.isExercise) return { value: texts.exercise, tone: "quiet" };
  if (row.errors > 0) return { value: error, tone: "error" };
  return row.warnings > 0 ? { value: warning, tone: "warning" } : { value: good, tone: "good" };
}

function counted(count: number, tone: "error" | "warning" | "plain"): Content {
  return { value: count, tone: count > 0 ? tone : "quiet" };
}

/** What the report shows by itself, as in the JSON. */
function ownCount(of: Exclude<keyof Verdict, "off">, tone: "error" | "warning" | "plain") {
  return ({ report }: ReturnRow): Content => counted(report.verdict[of], tone);
}

function yearsContent({ pair }: ReturnRow, { years }: ResultTexts): Content {
  if (!pair) return { value: years.noLastYear, tone: "quiet" };
  if (pair.findings.length > 0) {
    const isError = pair.findings.some(({ severity }) => severity === "error");
    return { value: years.differ(pair.findings.length), tone: isError ? "error" : "warning" };
  }
  if (pair.notCheckable > 0) return { value: years.notCheckable(pair.notCheckable), tone: "quiet" };
  return { value: years.agree, tone: "good" };
}

function remarksOf(row: SummaryRow, texts: ResultTexts): string | null {
  if (row.kind === "file") return row.role === "return" ? null : texts.roles[row.role];
  if (row.kind === "missing") return null;
  const { report } = row;
  return [
    ...(report.score ? [texts.score(report.score.got, report.score.of)] : report.isExercise ? [texts.exercise] : []),
    ...(row.isOfOtherYear ? [texts.otherYear] : []),
    ...(report.year === null ? [texts.noYear] : []),
    ...(row.isDuplicate ? [texts.duplicate] : []),
    ...(row.isCopied ? [texts.copied] : []),
    ...(report.nameFrom === "file" || report.yearFrom === "file" ? [texts.from.file] : []),
    ...(report.yearFrom === "folder" ? [texts.from.folder] : []),
  ].join("；");
}

function fileContent(row: SummaryRow, hrefOf: (file: string) => string): Content {
  if (row.kind === "missing") return { value: null };
  const file = row.kind === "return" ? row.report.file : row.file;
  return { value: fileName(file), link: hrefOf(file) };
}
