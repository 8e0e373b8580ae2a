import { formatPosition, type Position } from "../book/address";
import { equationsOfTable } from "../form/equations";
import { fieldOf, tableIds, type FieldId } from "../form/fields";
import type { FormatId } from "../form/types";
import { rangesOf } from "../mark/band";
import type { FormContent } from "./form-content";

/** A total as a formula, with its result. */
export interface TotalFormula {
  readonly formula: string;
  readonly value: number;
}

/**
 * The totals of a form as formulas: 总计 of each row, （七）总计 of each column, 总计 of 表四. A total that does not agree with
 * its parts is none of them: what the report says stays.
 * @param places the cell of each field
 */
export function totalFormulas(
  { format, figures }: FormContent,
  places: ReadonlyMap<FieldId, Position>,
): ReadonlyMap<FieldId, TotalFormula> {
  const formulas = new Map<FieldId, TotalFormula>();
  // Sums before the sums that contain them: （七）总计 of a column before the sum over its row.
  for (const { total, parts } of sumsOf(format)) {
    const cells = parts.flatMap((part) => places.get(part) ?? []);
    const values = parts.map((part) => formulas.get(part)?.value ?? figures.get(part) ?? 0);
    const value = values.reduce<number>((sum, each) => sum + (typeof each === "number" ? each : 0), 0);
    const stated = figures.get(total);
    if (cells.length === parts.length && (stated === undefined || stated === value))
      formulas.set(total, { formula: `=SUM(${rangesOf(cells, formatPosition).join(",")})`, value });
  }
  return formulas;
}

/** Each total with the fields that it is the sum of. */
function sumsOf(format: FormatId): { total: FieldId; parts: readonly FieldId[] }[] {
  const equations = tableIds.flatMap((table) => equationsOfTable(format, table));
  return (["t3.results", "t3.applicants", "t4.total"] as const).flatMap((rule) =>
    equations.flatMap((equation) => {
      const total = equation.right[0]?.field;
      const isSum = equation.rule === rule && total !== undefined && fieldOf(format, total)?.role === "total";
      // The corner of 表三 is a sum both ways; it is written as the sum of its row.
      if (!isSum || (rule === "t3.results" && total === "t3.concluded.total")) return [];
      return [{ total, parts: equation.left.map(({ field }) => field) }];
    }),
  );
}
