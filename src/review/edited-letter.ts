import type { Block, NewDocument } from "../book/new-document";

/**
 * A letter that was edited as a text, as a document again: its first line is the title, the second the addressee, lines
 * that begin with 一、 are headings, and the last one in brackets says what it was made with.
 *
 * @example
 * const text = "整改通知\n云溪市教育局：\n一、需要改正\n1. J25 应为 15。\n（本函由年报校验生成）";
 * editedLetterDocument(text).blocks.map(({ kind }) => kind)
 * // ["title", "address", "heading", "paragraph", "note"]
 */
export function editedLetterDocument(text: string): NewDocument {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return {
    kind: "letter",
    title: lines[0] ?? "",
    blocks: lines.map((line, i): Block => ({ kind: kindOf(line, i, i === lines.length - 1), text: line })),
  };
}

function kindOf(line: string, index: number, isLast: boolean): Exclude<Block["kind"], "table"> {
  if (index === 0) return "title";
  if (index === 1) return "address";
  if (isLast && /^[（(].*[）)]$/u.test(line)) return "note";
  return /^[一二三四五六七八九十]、/u.test(line) ? "heading" : "paragraph";
}
