import type { NewSheet } from "../../book/new-sheet";
import { rules, type RuleId, type Severity } from "../../form/rules";
import { findingsConcerning } from "../by-report";
import type { Review } from "../review";
import { returnRows, unitText, type ReturnRow } from "./rows";
import { tableSheets, type Column } from "./table-sheet";
import type { ResultTexts } from "./texts";

/** How often a rule found something in a report, and the worst of it. */
export interface Tally {
  readonly count: number;
  readonly severity: Severity;
}

/** 单位×规则: which unit fails which rule, and how often. Rules that found nothing anywhere have no column. */
export function matrixSheets(review: Review, texts: ResultTexts): readonly NewSheet[] {
  const rows = returnRows(review);
  const tallies = new Map(rows.map((row) => [row.index, talliesOf(review, row)]));
  const found = rules.filter(({ id }) => [...tallies.values()].some((tally) => tally.has(id)));
  const columns: Column<ReturnRow>[] = [
    { head: texts.heads.unit, width: 30, align: "left", content: ({ report }) => ({ value: unitText(report) }) },
    { head: texts.heads.year, width: 8, align: "center", content: ({ report }) => ({ value: report.year }) },
    ...found.map(({ id }): Column<ReturnRow> => ({
      head: `${texts.ruleName(id)}\n${id}`,
      width: 12,
      align: "center",
      content: ({ index }) => {
        const tally = tallies.get(index)?.get(id);
        return tally ? { value: tally.count, tone: tally.severity } : { value: null };
      },
    })),
  ];
  return tableSheets({
    name: "单位×规则",
    title: texts.title("matrix"),
    note: texts.matrixNote,
    columns,
    rows,
    frozen: 2,
    footer: texts.footer,
  });
}

/**
 * What each rule found in a report, by itself and among several.
 *
 * @example
 * const [first] = summaryRows(district);
 * talliesOf(district, first).get("t3.applicants") // { count: 1, severity: "error" }
 */
export function talliesOf({ findings }: Review, { index, report }: ReturnRow): ReadonlyMap<RuleId, Tally> {
  const tallies = new Map<RuleId, Tally>();
  for (const { rule, severity } of [...report.findings, ...findingsConcerning(findings, index)]) {
    const before = tallies.get(rule);
    tallies.set(rule, {
      count: (before?.count ?? 0) + 1,
      severity: before && order.indexOf(before.severity) < order.indexOf(severity) ? before.severity : severity,
    });
  }
  return tallies;
}

const order: readonly Severity[] = ["error", "warning", "hint"];
