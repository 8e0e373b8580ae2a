import { everyFieldId, tableOfField, type FieldId } from "../form/fields";
import { ruleOf } from "../form/rules";
import type { ReviewFinding } from "./finding";
import { totalFields } from "./total-fields";
import type { ReviewedReport } from "./reviewed";
import { groupBy, hasReturn, unitAndYearKey, unitKey, type Placed } from "./units";

/** `review.sameReport`: a unit's report of one year in several files. The summary is not asked. */
export function sameReports(reports: readonly Placed[]): readonly ReviewFinding[] {
  const groups = groupBy(notSummary(reports), ({ report }) => unitAndYearKey(report));
  return [...groups.values()].flatMap((group): ReviewFinding[] => {
    const files = new Set(group.map(({ report }) => report.file));
    const [first, ...others] = returnsFirst(group);
    if (!first || files.size < 2 || !hasReturn(group)) return [];
    return [
      {
        kind: "sameReport",
        rule: "review.sameReport",
        severity: ruleOf("review.sameReport").severity,
        at: "report",
        report: first.index,
        others: others.map(({ index }) => index),
        agree: others.every(({ report }) => hasSameFigures(report, first.report)),
      },
    ];
  });
}

/** Fewer equal figures than this are no sign of a copy: many units have next to nothing to report. */
const fewestCopied = 6;

/** `review.sameFigures`: the figures of one report in the report of another unit or of another year. */
export function sameFigures(reports: readonly Placed[]): readonly ReviewFinding[] {
  const groups = groupBy(notSummary(reports), ({ report }) => signatureOf(report));
  return [...groups.values()].flatMap((group): ReviewFinding[] => {
    const [first, ...others] = latestFirst(group);
    if (!first || !hasReturn(group) || !others.some((other) => group.some((each) => isOther(each, other)))) return [];
    return [
      {
        kind: "sameFigures",
        rule: "review.sameFigures",
        severity: ruleOf("review.sameFigures").severity,
        at: "report",
        report: first.index,
        others: others.map(({ index }) => index),
        figures: nonZero(first.report).length,
      },
    ];
  });
}

/** Of another unit or another year. A unit or a year that is not known: the first is one of its own, the second tells nothing. */
function isOther(a: Placed, b: Placed): boolean {
  if (a === b) return false;
  const [unit, other] = [unitKey(a.report), unitKey(b.report)];
  const [year, otherYear] = [a.report.year, b.report.year];
  return unit === null || unit !== other || (year !== null && otherYear !== null && year !== otherYear);
}

/** All figures that are not 0, as one text in the order of the form; `null` where there are too few of them to tell a copy. */
function signatureOf({ figures }: ReviewedReport): string | null {
  let signature = "";
  let telling = 0;
  for (const [number, id] of everyFieldId().entries()) {
    const value = figures.get(id)?.value ?? 0;
    if (value === 0) continue;
    signature += `${number}:${value} `;
    if (!isSum(id)) telling++;
  }
  return telling < fewestCopied ? null : signature;
}

/** 总计 of 表三 and 表四. 处理决定数量 of 表二 is a figure of its own where it counts cases decided. */
function isSum(id: FieldId): boolean {
  return tableOfField(id) !== "t2" && totalFields.has(id);
}

function nonZero({ figures }: ReviewedReport): readonly (readonly [FieldId, number])[] {
  return [...figures].flatMap(([id, { value }]) => (value === null || value === 0 ? [] : [[id, value] as const]));
}

/** Whether two reports say the same everywhere; a blank, and a field without a cell, count as 0. */
function hasSameFigures(a: ReviewedReport, b: ReviewedReport): boolean {
  return [...new Set([...a.figures.keys(), ...b.figures.keys()])].every((id) => contentOf(a, id) === contentOf(b, id));
}

function contentOf({ figures }: ReviewedReport, id: FieldId): number | string {
  const figure = figures.get(id);
  return figure?.unreadable ?? figure?.value ?? 0;
}

function notSummary(reports: readonly Placed[]): readonly Placed[] {
  return reports.filter(({ report }) => report.role !== "summary");
}

function returnsFirst(group: readonly Placed[]): readonly Placed[] {
  return [...group].sort((a, b) => isReturn(b) - isReturn(a));
}

function latestFirst(group: readonly Placed[]): readonly Placed[] {
  return [...group].sort((a, b) => (b.report.year ?? 0) - (a.report.year ?? 0) || isReturn(b) - isReturn(a));
}

function isReturn({ report }: Placed): number {
  return report.role === "return" ? 1 : 0;
}
