import { isDateFormat } from "../book/number";
import type { Content, ValueEdit } from "../book/edit";
import type { BoundField } from "../report/report";

/**
 * The edit that writes a number into a field's cell, so that it is a number there and nothing else.
 *
 * @example
 * const { fields } = reportOf({ "t3.granted.total": "１８" });
 * const { from, to } = numberEdit(fields.get("t3.granted.total"), 18);
 * [from.value, to.value] // ["１８", 18]
 */
export function numberEdit({ cell, value, numberFormat }: BoundField, to: number): ValueEdit {
  return {
    kind: "value",
    cell,
    from: { value: typeof value === "object" ? null : value, numberFormat },
    to: { value: to, numberFormat: formatForNumber(numberFormat) },
  };
}

/** A text format would make the number a text, a date format a day. */
function formatForNumber(numberFormat: string): Content["numberFormat"] {
  return isTextFormat(numberFormat) || isDateFormat(numberFormat) ? "General" : numberFormat;
}

/** Whether what is typed into a cell of this format becomes text: it has a text section only. */
function isTextFormat(code: string): boolean {
  return code.replaceAll(/"[^"]*"|\\./gu, "").trim() === "@";
}
