import type { NewSheet } from "../../book/new-sheet";
import type { FieldId } from "../../form/fields";
import { formSheet, type FormSheetTexts } from "../../paper/form-sheet";
import type { Review } from "../review";
import type { ReviewedReport } from "../reviewed";
import { sumsOf, type Sums } from "../sums";
import { placed } from "../units";
import { unitText } from "./rows";
import type { ResultTexts } from "./texts";

/**
 * 汇总表: the clean form with the sums of the returns of the commonest year and format, ready to be the summary report.
 * Which units are in it, and which figures could not be summed and why, stands in its last section.
 *
 * @example
 * const [sums] = sumsSheet(district, chinese.review.result, chinese.form);
 * sums.name // "汇总表"
 * checkBook(bookOfSheets([sums]), settings).reports[0].report.figures.t3.granted.natural // 15
 */
export function sumsSheet({ reports }: Review, texts: ResultTexts, formTexts: FormSheetTexts): readonly NewSheet[] {
  const among = placed(reports);
  const returns = among.flatMap(({ report }) => (report.role === "return" ? [report] : []));
  const wanted = commonest(returns);
  if (!wanted) return [{ name: "汇总表", cells: [{ row: 0, column: 0, value: texts.sums.none }] }];
  const sums = sumsOf(among, wanted.year, wanted.format);
  const figures = new Map<FieldId, number>();
  const units = new Map<FieldId, "万元" | "元">();
  for (const [field, sum] of sums.fields) {
    if (sum.kind === "none") continue;
    figures.set(field, sum.value);
    if (sum.unit === "万元" || sum.unit === "元") units.set(field, sum.unit);
  }
  const summary = reports.find(({ role, year }) => role === "summary" && year === wanted.year);
  const content = {
    format: wanted.format,
    name: summary?.name ?? null,
    year: wanted.year,
    figures,
    units,
    narrative: new Map([["text.6", notesOf(sums, reports, returns, texts)] as const]),
  };
  return [formSheet(content, { sheet: "汇总表", totals: "plain", isMarked: false }, formTexts)];
}

function notesOf(
  sums: Sums,
  reports: readonly ReviewedReport[],
  returns: readonly ReviewedReport[],
  texts: ResultTexts,
): readonly string[] {
  const nameOf = (index: number) => {
    const report = reports[index];
    return report ? unitText(report) : "";
  };
  const leftOut = returns.filter(({ year, format }) => year !== sums.year || format !== sums.format).length;
  return [
    texts.sums.units(sums.reports.map(nameOf)),
    ...(leftOut > 0 ? [texts.sums.leftOut(leftOut)] : []),
    ...[...sums.fields].flatMap(([field, sum]) =>
      sum.kind === "none" ? [texts.sums.notSummed(field, sum.why, nameOf(sum.report))] : [],
    ),
  ];
}

/** The year and format of most returns; of equally many the later. */
function commonest(returns: readonly ReviewedReport[]): Pick<Sums, "year" | "format"> | null {
  const counts = new Map<string, { year: number; format: Sums["format"]; count: number }>();
  for (const { year, format } of returns) {
    if (year === null) continue;
    const key = `${year} ${format}`;
    counts.set(key, { year, format, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || b.year - a.year)[0] ?? null;
}
