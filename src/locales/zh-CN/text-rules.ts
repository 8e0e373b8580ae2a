import { formatPosition } from "../../book/address";
import type { FigureFinding, SectionsFinding } from "../../check/finding";
import type { RuleIdOf } from "../../form/rules";
import { printedHead, sections, type SectionId } from "../../form/sections";
import type { SumId } from "../../form/sums";
import type { RuleText } from "../rule-texts";

/** The rules about the narrative. */
export const textRules: Readonly<Record<RuleIdOf<"text">, RuleText>> = {
  "text.figure": {
    name: "正文与表格的数不一致",
    explain: "正文里写明是本单位、本年度某一项的数，应与表格中的数相同。说法不确定的数不比对。",
    remedy: "对照原始材料，改正文或者改表格。",
  },
  "text.sections": {
    name: "正文各部分的标题和序号",
    explain: "年度报告分六个部分，依次编号一至六；部分之内的（一）（二）依次编号。标题的措辞和标点不管。",
    remedy: "补上缺少的部分，改正序号或次序；没有内容的部分写“无”。",
  },
};

/** The sums that a text states, by their names in the form. */
export const sumNames: Readonly<Record<SumId, string>> = {
  "t3.refused": "（三）不予公开·合计",
  "t3.unavailable": "（四）无法提供·合计",
  "t3.notProcessed": "（五）不予处理·合计",
  "t3.other": "（六）其他处理·合计",
  "t3.received.organisation": "一、本年新收政府信息公开申请数量·法人或其他组织合计",
  "t4.litigation": "行政诉讼·总计",
  "t4.litigation.upheld": "行政诉讼·结果维持",
  "t4.litigation.corrected": "行政诉讼·结果纠正",
  "t4.litigation.other": "行政诉讼·其他结果",
  "t4.litigation.pending": "行政诉讼·尚未审结",
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
  const name = fields.length > 1 && fields.some((id) => id === at) ? fields.map(placeName).join("加") : placeName(at);
  const where = terms.map(formatPosition).join("、");
  return `正文 ${text ? formatPosition(text) : ""} 写“${quote}”（${actual}），表格中“${name}”是 ${expected}（${where}）。`;
}

const numerals = "零一二三四五六七八九十";

function sectionsMessage({ at, slip, quote, number, cells: [cell] }: SectionsFinding): string {
  const head = printedHead(at);
  const where = cell ? `${formatPosition(cell)} ` : "";
  switch (slip) {
    case "missing":
      return `正文缺少“${head}”。`;
    case "number":
      return `${where}“${quote}”的序号应为${numeralOf(at)}。`;
    case "noNumber":
      return `${where}“${quote}”前没有序号“${numeralOf(at)}、”。`;
    case "order":
      return `${where}“${quote}”的位置不对，六个部分应依次排列。`;
    case "partTwice":
      return `${where}“${quote}”：“${head}”中（${numerals[number ?? 0] ?? number}）出现了两次。`;
    case "partOrder":
      return `${where}“${quote}”：“${head}”中（${numerals[number ?? 0] ?? number}）的次序不对。`;
  }
}

function numeralOf(at: SectionId): string {
  return numerals[sections.findIndex(({ id }) => id === at) + 1] ?? "";
}
