import { equationsOfTable, type Equation } from "./equations";
import { tableIds } from "./fields";
import type { FormatId } from "./types";
import { equationsOverYears } from "./year-equations";

/**
 * Every rule of arithmetic in which a figure of a format may stand: within its tables, then over two years of that format.
 *
 * @example
 * const at = allEquations("2021").filter((equation) => equation.at === "t3.carriedIn.natural");
 * at.map(({ rule }) => rule) // ["year.carry"]
 */
export function allEquations(format: FormatId): readonly Equation[] {
  return [
    ...tableIds.flatMap((table) => equationsOfTable(format, table)),
    ...equationsOverYears(
      () => format,
      () => format,
    ),
  ];
}
