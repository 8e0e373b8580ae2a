import { format } from "numfmt";
import type { Cell } from "../book/book";
import { isDateFormat } from "../book/number";

/** What stands in the editor when a cell is opened: entered again, it gives the same content. */
export function editText({ value, formula, numberFormat }: Cell): string {
  if (formula !== null) return formula;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return isDateFormat(numberFormat) ? format("yyyy/m/d", value) : String(value);
  if (typeof value === "object") return value.kind === "error" ? value.text : "";
  return numberFormat !== "@" && looksLikeMore.test(value) ? `'${value}` : value;
}

/** Texts that would be entered as a formula, a number, a date, a truth value or an error: an apostrophe keeps them texts. */
const looksLikeMore =
  /^(?:['=].*|\s*(?:[-+]?[\d.,]+(?:e[-+]?\d+)?%?|true|false|#.*|\d+[-/]\d+(?:[-/]\d+)?|\d{4}年\d+月\d+日)\s*)$/isu;
