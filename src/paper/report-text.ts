import type { Book } from "../book/book";
import { formats } from "../form/fields";
import { printedTables } from "../form/layout";
import { sections, type SectionId } from "../form/sections";
import type { Located, Placement } from "../locate/placement";
import { headsAmong, sectionNamed } from "../narrative/heads";
import { createTextMemory, paragraphsOf } from "../narrative/paragraphs";

/** The text of a report, by section, and what of it stands in none. */
export interface ReportText {
  readonly narrative: ReadonlyMap<SectionId, readonly string[]>;
  /** Paragraphs before the first head. */
  readonly before: readonly string[];
}

/**
 * The paragraphs of a report's sections, as they were written but for blanks around them.
 *
 * @example
 * const { narrative } = textOf(book, located, located.placements[0]);
 * narrative.get("text.1")
 * // ["2023年，我局收到政府信息公开申请28件，上年结转2件，办结29件。"]
 */
export function textOf(book: Book, located: Located, placement: Placement): ReportText {
  const all = paragraphsOf(book, located, createTextMemory()).get(placement) ?? [];
  // A head over a table that is read without it is no paragraph.
  const paragraphs = all.filter(({ text }) => !printedWords.has(text.replaceAll(/\s/gu, "")));
  const narrative = new Map<SectionId, readonly string[]>();
  // A head may come twice, over the text and over the table: what stands below either is of its section.
  const named = headsAmong(paragraphs.map(({ text }) => text));
  named.forEach(({ section, index }, i) => {
    const own = paragraphs.slice(index + 1, named[i + 1]?.index).map(({ text }) => text.trim());
    const texts = [behindHead(section, paragraphs[index]?.text ?? ""), ...own].filter((text) => text !== "");
    if (texts.length > 0) narrative.set(section, [...(narrative.get(section) ?? []), ...texts]);
  });
  const before = paragraphs.slice(0, named[0]?.index ?? paragraphs.length).map(({ text }) => text.trim());
  return { narrative, before: before.filter((text) => text !== "" && !isPrinted(text)) };
}

/** The title, or no more than a section's head: tables on a sheet before the text's have theirs there. */
function isPrinted(text: string): boolean {
  const named = sectionNamed(text);
  return /年度报告[^。]{0,8}$/u.test(text) || (named !== null && behindHead(named.section, text) === "");
}

const printedWords: ReadonlySet<string> = new Set(
  Object.values(formats).flatMap(({ id }) =>
    printedTables(id).flatMap(({ cells }) => cells.flatMap(({ label }) => label?.replaceAll(/\s/gu, "") ?? [])),
  ),
);

/** The text that stands in the paragraph of a head, behind it. A head in other words is kept where it is a sentence. */
function behindHead(section: SectionId, text: string): string {
  const head = sections.find(({ id }) => id === section)?.head ?? "";
  const at = text.indexOf(head);
  if (at < 0) return text.length > 40 ? text.trim() : "";
  return text.slice(at + head.length).replace(/^[\s。：:，,、；;.]+/u, "");
}
