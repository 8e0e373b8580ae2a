import type { DefaultTreeAdapterMap } from "parse5";
import { counted } from "../document/counting";
import { attributeOf, integerIn } from "./attributes";

type Element = DefaultTreeAdapterMap["element"];

/**
 * The numbers that a browser prints before the items of an ordered list, as LibreOffice writes automatic numbers of paragraphs:
 * as far as the list itself says how; of style sheets and of lists that count backwards nothing is known.
 * @param list an `ol`
 * @returns asked for its items one after the other: "3. ", or "" where the list shows no numbers
 */
export function listNumbers(list: Element): (item: Element) => string {
  const format = formatOf(list);
  let number = (integerIn(list, "start") ?? 1) - 1;
  return (item) => {
    number = integerIn(item, "value") ?? number + 1;
    if (format === "none") return "";
    return `${counted(number, format)}${format === "chineseCounting" ? "、" : ". "}`;
  };
}

/** By the list's style (CSS Counter Styles Level 3), else by its type, as Word names formats. */
function formatOf(list: Element): string {
  const style = /list-style(?:-type)?\s*:\s*([^;]+)/iu.exec(attributeOf(list, "style") ?? "")?.[1] ?? "";
  const named = style
    .toLowerCase()
    .split(/\s+/u)
    .map((word) => formats[word])
    .find((format) => format !== undefined);
  return named ?? formats[attributeOf(list, "type") ?? ""] ?? "decimal";
}

const formats: Readonly<Partial<Record<string, string>>> = {
  none: "none",
  disc: "none",
  circle: "none",
  square: "none",
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
  "lower-alpha": "lowerLetter",
  "lower-latin": "lowerLetter",
  "upper-alpha": "upperLetter",
  "upper-latin": "upperLetter",
  "lower-roman": "lowerRoman",
  "upper-roman": "upperRoman",
  "decimal-leading-zero": "decimalZero",
  "cjk-ideographic": "chineseCounting",
  "simp-chinese-informal": "chineseCounting",
  "trad-chinese-informal": "chineseCounting",
};
