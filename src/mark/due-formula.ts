import type { Position } from "../book/address";
import { markTag } from "../book/mark";
import type { RuleId } from "../form/rules";
import type { BoundField } from "../report/report";
import { rangesOf, type Address } from "./band";
import { says } from "./cell-formula";
import { and, contentConditions, maxLength, type Formula } from "./formula";

/** Cells of a report that must add up to a figure that stands elsewhere: in last year's report, or in the text. */
export interface DueSum {
  readonly rule: RuleId;
  /** Each holds a certain number; -1 where it is taken away. */
  readonly terms: readonly { readonly bound: BoundField; readonly sign: 1 | -1 }[];
  readonly due: number;
}

/** The formula of such a sum, the figure in it: E26<>5. A text that holds a number counts while it stays. */
export function dueFormula({ rule, terms, due }: DueSum): Formula {
  return (address) => and(rule, dueConditions({ terms, due }, address));
}

/** A text, and a sum that it states by some words of it. */
export interface StatedSum extends DueSum {
  readonly cell: Position;
  /** Words of that cell with the figure in them, the best first; all that are too long for a formula are passed over. */
  readonly words: readonly string[];
}

/** The formula that holds while a text says the words of a finding and the cells differ from the figure in them. */
export function statedFormula(stated: StatedSum): Formula {
  const { rule, cell, words } = stated;
  return (address) => {
    const formulas = words.map((each) => and(rule, [says(address(cell), each), ...dueConditions(stated, address)]));
    return formulas.find((formula) => formula.length <= maxLength) ?? formulas.at(-1) ?? "";
  };
}

/** Whether the formula of a mark is of a rule over two years. */
export function isOfYears(formula: string): boolean {
  return formula.includes(`${markTag}year.`);
}

function dueConditions({ terms, due }: Omit<DueSum, "rule">, address: Address): readonly string[] {
  if (terms.length === 0) return [];
  if (terms.length > 2 && terms.every(({ bound: { value }, sign }) => sign === 1 && typeof value === "number")) {
    const ranges = rangesOf(
      terms.map(({ bound }) => bound.cell),
      address,
    ).join(",");
    return [`COUNT(${ranges})=${terms.length}`, `SUM(${ranges})<>${due}`];
  }
  const conditions = terms.flatMap(({ bound: { cell, value } }) =>
    typeof value === "string" ? contentConditions(address(cell), value) : [`ISNUMBER(${address(cell)})`],
  );
  const sum = terms.map(({ bound: { cell, value, reading }, sign }, index) => {
    const term = typeof value === "string" && reading.kind === "number" ? reading.value : address(cell);
    return `${sign < 0 ? "-" : index > 0 ? "+" : ""}${term}`;
  });
  return [...conditions, `${sum.join("")}<>${due}`];
}
