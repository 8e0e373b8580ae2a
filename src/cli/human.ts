import { formatPosition, type CellRef } from "../book/address";
import type { Locale } from "../locales";
import type { CheckedReport } from "../session/examine";
import type { FileCheck } from "./check-file";

/** What is said of a file, for people: the verdict of each report, then what was found, one line each. */
export function humanText({ file, examined }: FileCheck, locale: Locale): string {
  const { cli } = locale;
  const others = examined.others.map(({ sheet, kind }) => `  ${cli.passedOver(sheet, cli.others[kind])}`);
  return [file, ...examined.reports.flatMap((report) => reportLines(report, locale)), ...others, ""]
    .map((line) => `${line}\n`)
    .join("");
}

function reportLines({ report, result }: CheckedReport, locale: Locale): string[] {
  const { cli } = locale;
  const { errors, warnings, hints, notCheckable, off } = result.verdict;
  const tables = [...report.tables.values()];
  const formats = [...new Set(tables.map((table) => table.format))];
  const uncertain = tables.reduce((sum, table) => sum + table.uncertain.length, 0);
  return [
    `  ${report.name ?? cli.unnamed} · ${cli.year(report.year)} · ${cli.format(formats)}`,
    `  ${cli.verdict(errors, warnings, hints, notCheckable)}`,
    ...(uncertain > 0 ? [`  ${cli.uncertain(uncertain)}`] : []),
    ...(off.length > 0 ? [`  ${cli.off(off)}`] : []),
    ...result.findings.map((finding) =>
      line(
        cli.severities[finding.severity],
        cli.tables[finding.table],
        finding.cells[0],
        locale.rules.message(finding),
        finding.rule,
      ),
    ),
    ...result.notCheckable.map((each) =>
      line(cli.notCheckable, cli.tables[each.table], each.cells[0], locale.rules.notCheckable(each), each.rule),
    ),
  ];
}

function line(kind: string, table: string, cell: CellRef | undefined, message: string, rule: string): string {
  const place = cell ? `${table} ${cell.sheet}!${formatPosition(cell)}` : table;
  return `    ${kind}  ${place}  ${message}  (${rule})`;
}
