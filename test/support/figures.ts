import type { Book } from "../../src/book/book";
import { checkBook } from "../../src/check/check-book";
import { defaultSettings } from "../../src/check/settings";
import { numberOf } from "../../src/report/read";

/** What is read in a book and found in it, without where it stands: the same for one report in files of all kinds. */
export function figuresOf(book: Book) {
  return checkBook(book, defaultSettings).reports.map(({ report, result }) => ({
    name: report.name,
    year: report.year,
    formats: [...report.tables.values()].map(({ table, format }) => `${table} ${format}`),
    uncertain: [...report.tables.values()].flatMap(({ uncertain, missing }) => [...uncertain, ...missing]),
    fields: Object.fromEntries([...report.fields].map(([id, bound]) => [id, `${bound.raw} = ${numberOf(bound)}`])),
    findings: result.findings.map((finding) =>
      [finding.rule, finding.at, ...("actual" in finding ? [finding.actual, finding.expected] : [])].join(" "),
    ),
  }));
}

/** The same with white space round the raw texts taken away: pages do not keep it. */
export function withoutBlanks(reports: ReturnType<typeof figuresOf>): ReturnType<typeof figuresOf> {
  return reports.map((report) => ({
    ...report,
    fields: Object.fromEntries(
      Object.entries(report.fields).map(([id, text]) => [id, text.replace(/^\s*(.*?)\s* = /u, "$1 = ")]),
    ),
  }));
}
