import type { CellValue } from "../book/book";
import { markTag } from "../book/mark";
import { trimAll } from "../book/number";
import type { RuleId } from "../form/rules";
import type { Address } from "./band";

/**
 * The formulas of marks: true where the checker finds, with nothing newer than Excel 2010 and no text function over a
 * range, so that they mean the same in Excel, WPS, LibreOffice and our own engine. An error, as from a cell with #REF!,
 * lights nothing.
 */

/** A formula that can be written for any cell of a band. */
export type Formula = (address: Address) => string;

/** Excel takes no more in the formula of a conditional format. */
export const maxLength = 254;

/** The formula that holds where all conditions do. It names its rule, so that the mark is known for ours. */
export function and(rule: RuleId, conditions: readonly string[]): string {
  return `AND(${[`${markTag}${rule}")=0`, ...conditions].join(",")})`;
}

/** The conditions under which a cell has the content that it has now. */
export function contentConditions(cell: string, value: CellValue): string[] {
  if (value === null) return [isSpace(cell)];
  if (typeof value === "string") {
    if (isCommonSpace(value)) return [isSpace(cell)];
    if (quote(value).length <= 120) return [`${cell}=${quote(value)}`];
    const start = [...value].slice(0, 40).join("");
    return [`LEN(${cell})=${value.length}`, `LEFT(${cell},${start.length})=${quote(start)}`];
  }
  if (typeof value === "number") return [`ISNUMBER(${cell})`, `${cell}=${value}`];
  return [typeof value === "boolean" ? `ISLOGICAL(${cell})` : `ISERROR(${cell})`];
}

/** The condition under which a text is nothing but the white space that is met for nothing. */
export function isSpace(text: string): string {
  return `TRIM(SUBSTITUTE(SUBSTITUTE(${text},"\u3000",""),"\u00a0",""))=""`;
}

/** The same of a text at hand. */
export function isCommonSpace(text: string): boolean {
  return /^[ \u3000\u00a0]*$/u.test(text);
}

/** Whether a text is white space of any kind. */
export function isBlankText(text: string): boolean {
  return trimAll(text) === "";
}

export function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
