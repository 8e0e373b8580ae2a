import type { Position } from "../book/address";
import type { RuleId } from "../form/rules";
import type { BoundField } from "../report/report";
import { and, contentConditions, quote, type Formula } from "./formula";

/** The formula that holds while a cell has the content it has. Two cells of one template have the same content. */
export function contentFormula(rule: RuleId, bound: BoundField): Formula {
  return (address) => and(rule, contentConditions(address(bound.cell), bound.value));
}

/** The formula that holds while a cell says these words; without words, while it has the text that it has. */
export function textFormula(rule: RuleId, cell: Position, text: string, words: string): Formula {
  const isThere = words !== "" && text.includes(words);
  return (address) => and(rule, isThere ? [says(address(cell), words)] : contentConditions(address(cell), text));
}

/** The condition under which a cell says some words. */
export function says(cell: string, words: string): string {
  return `ISNUMBER(FIND(${quote(words)},${cell}))`;
}
