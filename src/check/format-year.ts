import { formatOfYear } from "../form/fields";
import type { TableId } from "../form/types";
import type { Report } from "../report/report";
import type { RuleKind } from "./kind";

/**
 * `format.year`: a table in the format of other years, or tables of different formats where the year does not decide.
 * It stands once a report.
 */
export const formatYear: RuleKind = ({ report }) => {
  const at = wrongTable(report);
  const placement = at && report.tables.get(at);
  if (!placement) return [];
  const { table, sheet, area, format } = placement;
  return [
    {
      kind: "format",
      rule: "format.year",
      under: table,
      at: table,
      cells: [{ sheet, row: area.top, column: area.left }],
      format,
    },
  ];
};

/** 表四 is the same in every format, so it tells nothing and is never the wrong one. */
function wrongTable({ tables, year }: Report): TableId | null {
  const [t2, t3] = [tables.get("t2")?.format, tables.get("t3")?.format];
  const due = year === null ? null : formatOfYear(year);
  if (due) return t2 && t2 !== due ? "t2" : t3 && t3 !== due ? "t3" : null;
  return t2 && t3 && t2 !== t3 ? "t3" : null;
}
