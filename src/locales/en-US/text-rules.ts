import { formatPosition } from "../../book/address";
import type { FigureFinding, SectionsFinding } from "../../check/finding";
import type { RuleIdOf } from "../../form/rules";
import { printedHead, sections, type SectionId } from "../../form/sections";
import type { SumId } from "../../form/sums";
import type { RuleText } from "../rule-texts";

/** The rules about the narrative. */
export const textRules: Readonly<Record<RuleIdOf<"text">, RuleText>> = {
  "text.figure": {
    name: "Text and table differ",
    explain:
      "A figure that the text gives for an item of this unit and this year equals the table's. Figures whose meaning is not certain are not compared.",
    remedy: "Look at the source material, and correct the text or the table.",
  },
  "text.sections": {
    name: "Sections of the text",
    explain:
      "A report has six sections, numbered 一 to 六; their parts （一）（二） are numbered in order. Wording and punctuation of heads are free.",
    remedy: "Add the missing section, put right the number or the order; a section without content says 无.",
  },
};

/** The sums that a text states, by their names in the form. */
export const sumNames: Readonly<Record<SumId, string>> = {
  "t3.refused": "（三）不予公开, all rows",
  "t3.unavailable": "（四）无法提供, all rows",
  "t3.notProcessed": "（五）不予处理, all rows",
  "t3.other": "（六）其他处理, all rows",
  "t3.received.organisation": "一、本年新收政府信息公开申请数量, all organisations",
  "t4.litigation": "行政诉讼, total",
  "t4.litigation.upheld": "行政诉讼, 结果维持",
  "t4.litigation.corrected": "行政诉讼, 结果纠正",
  "t4.litigation.other": "行政诉讼, 其他结果",
  "t4.litigation.pending": "行政诉讼, 尚未审结",
};

/** A finding about the narrative. */
export function textMessage(finding: FigureFinding | SectionsFinding, placeName: (at: string) => string): string {
  return finding.rule === "text.figure" ? figureMessage(finding, placeName) : sectionsMessage(finding);
}

function figureMessage(
  { at, fields, cells, quote, actual, expected }: FigureFinding,
  placeName: (at: string) => string,
): string {
  const [text, ...terms] = cells;
  const name = fields.length > 1 && fields.some((id) => id === at) ? fields.map(placeName).join(" + ") : placeName(at);
  const where = terms.map(formatPosition).join(", ");
  return `The text in ${text ? formatPosition(text) : ""} says “${quote}” (${actual}); in the table ${name} is ${expected} (${where}).`;
}

function sectionsMessage({ at, slip, quote, number, cells: [cell] }: SectionsFinding): string {
  const head = printedHead(at);
  const where = cell ? `${formatPosition(cell)} ` : "";
  switch (slip) {
    case "missing":
      return `The text has no section “${head}”.`;
    case "number":
      return `${where}“${quote}”: its number should be ${numeralOf(at)}.`;
    case "noNumber":
      return `${where}“${quote}” has no number “${numeralOf(at)}、”.`;
    case "order":
      return `${where}“${quote}” stands in the wrong place among the six sections.`;
    case "partTwice":
      return `${where}“${quote}”: the number （${number ?? ""}） comes twice in “${head}”.`;
    case "partOrder":
      return `${where}“${quote}”: the number （${number ?? ""}） is out of order in “${head}”.`;
  }
}

function numeralOf(at: SectionId): string {
  return "一二三四五六"[sections.findIndex(({ id }) => id === at)] ?? "";
}
