import type { CheckedReport } from "../../check/check-book";
import { rules, type Severity } from "../../form/rules";
import { emptyRow, type DeskRow, type RuleTally } from "./row";

/**
 * The reports of one workbook as rows of the list, the worst first. `report` is the report's place in the workbook.
 * @param unnamed what a report without a unit is called
 *
 * @example ownRows([checked], "无名").map(({ key, unit, errors }) => [unit, errors]) // [["云溪市数据资源管理局", 2]]
 */
export function ownRows(reports: readonly CheckedReport[], unnamed: string): readonly DeskRow[] {
  const rows = reports.map(({ key, report, result: { findings, verdict } }, place): DeskRow => {
    const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
    return {
      ...emptyRow,
      key,
      kind: "return",
      unit: report.name ?? unnamed,
      file: null,
      report: place,
      year: report.year,
      errors: count("error"),
      warnings: count("warning"),
      notCheckable: verdict.notCheckable,
      tallies: rules.flatMap(({ id: rule }): RuleTally[] => {
        const of = findings.filter((finding) => finding.rule === rule);
        const [first] = of;
        return first ? [{ rule, count: of.length, severity: first.severity }] : [];
      }),
      cell: findings.find(({ cells }) => cells.length > 0)?.cells[0] ?? null,
    };
  });
  return rows.sort((a, b) => b.errors - a.errors || b.warnings - a.warnings);
}
