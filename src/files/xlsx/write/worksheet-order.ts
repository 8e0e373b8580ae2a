import type { Attributes } from "../../xml/xml";
import { escapeXml } from "../../xml/xml-write";

/** The children of a worksheet that stand before its cells, its merged areas, and its conditional formats. */
export const beforeCells = ["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols"];
export const beforeMerges = [
  ...beforeCells,
  ...["sheetData", "sheetCalcPr", "sheetProtection"],
  ...["protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews"],
];
export const beforeMarks = [...beforeMerges, "mergeCells", "phoneticPr", "conditionalFormatting"];

/** An element with the prefix that its neighbours have. */
export function elementXml(prefix: string, [name, attributes]: [string, Attributes], content: string): string {
  const text = Object.entries(attributes).map(([key, value = ""]) => ` ${key}="${escapeXml(value)}"`);
  return `<${prefix}${name}${text.join("")}>${content}</${prefix}${name}>`;
}
