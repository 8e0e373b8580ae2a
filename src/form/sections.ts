/** The six sections of a report, by their content; verbatim in the notices of both formats. */
export const sections = [
  { id: "text.1", head: "总体情况" },
  { id: "text.2", head: "主动公开政府信息情况" },
  { id: "text.3", head: "收到和处理政府信息公开申请情况" },
  { id: "text.4", head: "政府信息公开行政复议、行政诉讼情况" },
  { id: "text.5", head: "存在的主要问题及改进情况" },
  { id: "text.6", head: "其他需要报告的事项" },
] as const;

/** A section of the narrative: `text.1` = 一、总体情况 … `text.6` = 六、其他需要报告的事项. */
export type SectionId = (typeof sections)[number]["id"];

/**
 * The head of a section as printed.
 *
 * @example printedHead("text.1") // "一、总体情况"
 */
export function printedHead(section: SectionId): string {
  const index = sections.findIndex(({ id }) => id === section);
  return `${"一二三四五六"[index] ?? ""}、${sections[index]?.head ?? ""}`;
}
