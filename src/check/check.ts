import { flatMap } from "../book/flat-map";
import { rules, type RuleId, type Severity } from "../form/rules";
import { byFormat, fieldsOfTable, tableIds } from "../form/fields";
import { sections } from "../form/sections";
import type { FormatId, TableId } from "../form/types";
import type { Narrative } from "../narrative/narrative";
import { noNarrative } from "../narrative/no-narrative";
import type { Report } from "../report/report";
import { blank } from "./blank";
import { changeSign } from "./change-sign";
import { equations, notCheckableOf } from "./equations";
import type { CheckResult, CheckSettings, Finding, NotCheckable, Under, Verdict } from "./finding";
import { fieldRules } from "./field-rule";
import { formatYear } from "./format-year";
import { fraction } from "./fraction";
import type { Draft, RuleKind } from "./kind";
import { judgeReport } from "./judge";
import { layout } from "./layout";
import { moneyUnit } from "./money-unit";
import { negative } from "./negative";
import { notNumber } from "./not-number";
import { regulationMaker } from "./regulation-maker";
import { isOn, severityOf } from "./settings";
import { textFigure } from "./text-figure";
import { textSections } from "./text-sections";

/** Every kind of rule. A new kind is one file and one entry here; of single cells, one in the list of `fieldRules`. */
const kinds: readonly RuleKind[] = [
  equations,
  fieldRules([changeSign, regulationMaker, blank, notNumber, negative, fraction, moneyUnit]),
  layout,
  formatYear,
  textFigure,
  textSections,
];

/**
 * Checks one report against every rule that is switched on. Never throws for bad data: a bad cell is a finding, an
 * equation that such a cell keeps from being checked is listed as not checkable.
 * @param narrative the text of the report; without it nothing is said of a text
 * @returns findings in the order of the form, at one place in the order of the catalogue
 *
 * @example
 * const { findings, verdict } = check(report, settings);
 * findings.map(({ rule, at }) => `${rule} ${at}`)
 * // ["t3.applicants t3.granted.total", "t3.results t3.concluded.total"]
 * verdict.errors // 2
 */
export function check(report: Report, settings: CheckSettings, narrative: Narrative = noNarrative): CheckResult {
  const judged = judgeReport(report, settings);
  const notCheckable = notCheckableOf(report, judged);
  const drafts = flatMap(kinds, (kind) => kind({ report, judged, narrative }));
  const findings = inOrder(report, drafts.filter(({ rule }) => isOn(settings, rule)).map(finish(settings)));
  return { findings, notCheckable, verdict: verdictOf(findings, notCheckable, settings) };
}

/** A result with more findings: those that only another report at hand shows. */
export function withDrafts(
  report: Report,
  { findings, notCheckable }: CheckResult,
  drafts: readonly Draft[],
  settings: CheckSettings,
): CheckResult {
  const more = drafts.filter(({ rule }) => isOn(settings, rule)).map(finish(settings));
  const all = inOrder(report, [...findings, ...more]);
  return { findings: all, notCheckable, verdict: verdictOf(all, notCheckable, settings) };
}

function finish(settings: CheckSettings): (draft: Draft) => Finding {
  return (draft) => ({ ...draft, severity: severityOf(settings, draft.rule, draft.severity) });
}

function verdictOf(
  findings: readonly Finding[],
  notCheckable: readonly NotCheckable[],
  settings: CheckSettings,
): Verdict {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return {
    errors: count("error"),
    warnings: count("warning"),
    hints: count("hint"),
    notCheckable: notCheckable.length,
    off: rules.map(({ id }): RuleId => id).filter((id) => !isOn(settings, id)),
  };
}

/** In the order of the form, at one place in the order of the catalogue. */
function inOrder(report: Report, findings: readonly Finding[]): readonly Finding[] {
  return findings
    .map((finding) => ({ finding, place: placeOf(report, finding), rank: ranks.get(finding.rule) ?? 0 }))
    .sort((a, b) => a.place - b.place || a.rank - b.rank)
    .map(({ finding }) => finding);
}

function placeOf(report: Report, { under, at }: Finding): number {
  const format = isTableId(under) ? report.tables.get(under)?.format : undefined;
  const within = format && isTableId(under) ? places(format)[under].get(at) : undefined;
  return unders.indexOf(under) * 10_000 + (within ?? 9_999);
}

const ranks: ReadonlyMap<RuleId, number> = new Map(rules.map(({ id }, i) => [id, i]));

/** What findings are shown under, in the order of a report. */
const unders: readonly Under[] = [...tableIds, ...sections.map(({ id }) => id), "report"];

function isTableId(under: Under): under is TableId {
  return tableIds.some((table) => table === under);
}

const places = byFormat(({ id }): Record<TableId, ReadonlyMap<string, number>> => {
  return { t2: placesIn(id, "t2"), t3: placesIn(id, "t3"), t4: placesIn(id, "t4") };
});

/** A place may be a table, a row or column, or a field; a wider one stands before what it contains. */
function placesIn(format: FormatId, table: TableId): ReadonlyMap<string, number> {
  const fields = fieldsOfTable(format, table);
  const ids = new Set([table, ...flatMap(fields, ({ row, column, id }) => [row, column, id])]);
  return new Map([...ids].map((id, i) => [id, i]));
}
