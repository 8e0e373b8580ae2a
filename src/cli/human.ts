import { formatArea, formatPosition } from "../book/address";
import type { CheckResult } from "../check/finding";
import { tableIds } from "../form/fields";
import type { RuleId } from "../form/rules";
import type { CheckLocale } from "../locales/load-command";
import { claimsOf } from "../narrative/claim";
import type { Corrections } from "../repair/corrections";
import { keyOfRef } from "../repair/rule-ref";
import { isSolved } from "../repair/solved-rules";
import { advisedBy } from "../repair/suspects";
import type { Report } from "../report/report";
import type { CorrectedReport, FileCheck } from "./check-file";

/**
 * What is said of a file, for people: the verdict of each report, then what was found, table by table and in the text.
 * @param explains whether to say of every figure of the text what it was taken for
 */
export function humanText({ file, reports, others }: FileCheck, locale: CheckLocale, explains: boolean): string {
  const { cli } = locale;
  const passedOver = others.map(({ sheet, kind }) => `  ${cli.passedOver(sheet, cli.others[kind])}`);
  return [file, ...reports.flatMap((report) => reportLines(report, locale, explains)), ...passedOver, ""]
    .map((line) => `${line}\n`)
    .join("");
}

function reportLines(checked: CorrectedReport, locale: CheckLocale, explains: boolean): string[] {
  const { report, result, corrections } = checked;
  const { cli } = locale;
  const { errors, warnings, hints, notCheckable, off } = result.verdict;
  const tables = [...report.tables.values()];
  const formats = [...new Set(tables.map((table) => table.format))];
  const uncertain = tables.reduce((sum, table) => sum + table.uncertain.length, 0);
  // What to change is said once, by the corrections.
  const advised = advisedBy(corrections);
  return [
    `  ${report.name ?? cli.unnamed} · ${cli.year(report.year)} · ${cli.format(formats)}`,
    `  ${cli.verdict(errors, warnings, hints, notCheckable)}`,
    ...(uncertain > 0 ? [`  ${cli.uncertain(uncertain)}`] : []),
    ...(off.length > 0 ? [`  ${cli.off(off)}`] : []),
    ...tables.flatMap(({ table, sheet, area }) => [
      `  ${cli.tables[table]} ${sheet}!${formatArea(area)}`,
      ...shortened(
        result.findings.filter((finding) => finding.under === table),
        (each) =>
          line(cli.severities[each.severity], locale.rules.message(each, advised.has(keyOfRef(each))), each.rule),
        cli,
      ),
      ...shortened(
        result.notCheckable.filter((each) => each.under === table),
        (each) => line(cli.notCheckable, locale.rules.notCheckable(each), each.rule),
        cli,
      ),
    ]),
    ...textLines(checked, locale),
    ...(explains ? explanationLines(checked, locale) : []),
    ...correctionLines(report, corrections, othersThan(result), cli),
  ];
}

/** What was found outside the tables. */
function textLines({ result }: CorrectedReport, locale: CheckLocale): string[] {
  const { cli } = locale;
  const findings = result.findings.filter(({ under }) => !tableIds.some((table) => table === under));
  if (findings.length === 0) return [];
  const lineOf = (each: (typeof findings)[number]) =>
    line(cli.severities[each.severity], locale.rules.message(each), each.rule);
  return [`  ${cli.text}`, ...shortened(findings, lineOf, cli)];
}

/** Every figure of the text: the field that it was compared with, or why it was not. */
function explanationLines({ report, narrative }: CorrectedReport, locale: CheckLocale): string[] {
  const { explain } = locale.cli;
  return [
    `  ${explain.heading(narrative.figures.length)}`,
    ...narrative.figures.map((figure) => {
      const places = claimsOf({ ...narrative, figures: [figure] }, report.tables).map(({ at }) =>
        locale.rules.place(at),
      );
      const said = places.length > 0 ? explain.stated(places) : explain.whyNot[figure.whyNot ?? "noField"];
      return `    ${formatPosition(figure.cell)}  ${explain.quote(figure.quote)} ${said}  (${figure.saying})`;
    }),
  ];
}

/** How many lines of one rule are worth reading in a terminal: an empty form has two hundred blanks. */
const shownOfRule = 8;

/** The lines of some findings; of a rule with many of them the first, and how many more there are. */
function shortened<T extends { readonly rule: RuleId }>(
  findings: readonly T[],
  lineOf: (finding: T) => string,
  cli: CheckLocale["cli"],
): string[] {
  const counts = new Map<RuleId, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const seen = new Map<RuleId, number>();
  return findings.flatMap((finding) => {
    const number = (seen.get(finding.rule) ?? 0) + 1;
    seen.set(finding.rule, number);
    if (number <= shownOfRule) return [lineOf(finding)];
    const more = (counts.get(finding.rule) ?? 0) - shownOfRule;
    return number === shownOfRule + 1 ? [`    ${cli.more(more)}  (${finding.rule})`] : [];
  });
}

/** How many corrections are worth reading in a terminal; the JSON has them all. */
const shownCorrections = 3;

/** How many errors no correction of figures puts right: texts in cells, an altered layout. */
function othersThan({ findings }: CheckResult): number {
  return findings.filter(({ rule, severity }) => severity === "error" && !isSolved(rule)).length;
}

function correctionLines(
  report: Report,
  { list, cells, atLeast }: Corrections,
  others: number,
  cli: CheckLocale["cli"],
): string[] {
  if (atLeast === 0) return [];
  if (cells === null || list.length === 0) return [`  ${cli.corrections.atLeast(atLeast)}`];
  return [
    `  ${cli.corrections.heading(cells, list.length, others)}`,
    ...list.slice(0, shownCorrections).map(({ changes }) => {
      const each = changes.map(({ field, from, to }) => {
        const cell = report.fields.get(field)?.cell;
        return cli.corrections.change(
          cell ? formatPosition(cell) : field,
          String(from ?? cli.corrections.blank),
          String(to),
        );
      });
      return `    ${each.join(cli.corrections.and)}`;
    }),
    ...(list.length > shownCorrections ? ["    …"] : []),
  ];
}

function line(kind: string, message: string, rule: string): string {
  return `    ${kind}  ${message}  (${rule})`;
}
