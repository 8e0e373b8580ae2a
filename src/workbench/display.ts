import { format, formatColor } from "numfmt";
import type { Cell } from "../book/book";

/** The text that a cell shows, its number format applied; a colour where the format gives one (`[Red]`). */
export function displayOf({ value, numberFormat, formula }: Pick<Cell, "value" | "numberFormat" | "formula">): {
  readonly text: string;
  readonly color: string | null;
} {
  if (value === null) return { text: "", color: null };
  if (typeof value === "object") return { text: value.kind === "error" ? value.text : (formula ?? ""), color: null };
  if (typeof value === "boolean") return { text: value ? "TRUE" : "FALSE", color: null };
  if (typeof value === "string" && (numberFormat === "General" || numberFormat === "@"))
    return { text: value, color: null };
  try {
    const color = formatColor(numberFormat, value);
    return { text: format(numberFormat, value, { locale: "zh-CN" }), color: typeof color === "string" ? color : null };
  } catch {
    return { text: String(value), color: null }; // a format code that is none
  }
}
