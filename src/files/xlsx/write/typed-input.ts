import type { Cell } from "../../../book/book";
import { serialOfIso } from "../read/dates";

type Typed = Pick<Cell, "value" | "formula" | "numberFormat">;

/**
 * What Excel makes of a text that is typed into a cell: a number, a percentage, a date, a truth value, a formula (left
 * uncalculated), or the text. An apostrophe in front, or the format "@", keeps it a text.
 * @param today the year that "3-5" is completed with
 */
export function typedInput(input: string, numberFormat: string, today: Date = new Date()): Typed {
  const constant = (value: Cell["value"], format = numberFormat): Typed => ({
    value,
    formula: null,
    numberFormat: numberFormat === "General" ? format : numberFormat,
  });
  if (input === "") return constant(null);
  if (numberFormat === "@") return constant(input);
  if (input.startsWith("'")) return constant(input.slice(1));
  if (/^=./su.test(input)) return { value: { kind: "notCalculated" }, formula: input, numberFormat };

  const text = input.trim();
  if (/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/iu.test(text)) return constant(Number(text));
  if (/^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/u.test(text))
    return constant(Number(text.replaceAll(",", "")), text.includes(".") ? "#,##0.00" : "#,##0");
  if (/^[-+]?\d+(?:\.\d+)?%$/u.test(text))
    return constant(Number(text.slice(0, -1)) / 100, text.includes(".") ? "0.00%" : "0%");
  if (/^(?:true|false)$/iu.test(text)) return constant(text.toLowerCase() === "true");
  if (/^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!)$/u.test(text)) return constant({ kind: "error", text });
  const date = dateOf(text, today.getFullYear());
  return date ? constant(date.serial, date.format) : constant(input);
}

/** A day as Excel in Chinese reads it: 2019-12-27, 2019/12/27, 2019年12月27日, or 3-5 in the current year. */
function dateOf(text: string, thisYear: number): { serial: number; format: string } | null {
  const match =
    /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/u.exec(text) ??
    /^(?<year>\d{4})\/(?<month>\d{1,2})\/(?<day>\d{1,2})$/u.exec(text) ??
    /^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日$/u.exec(text) ??
    /^(?<month>\d{1,2})[-/](?<day>\d{1,2})$/u.exec(text);
  if (!match?.groups) return null;
  const { year, month = "", day = "" } = match.groups;
  const iso = [year ?? String(thisYear), month.padStart(2, "0"), day.padStart(2, "0")].join("-");
  const serial = serialOfIso(iso);
  if (serial === null) return null;
  return { serial, format: year === undefined ? 'm"月"d"日"' : "yyyy/m/d" };
}
