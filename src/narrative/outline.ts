import { flatMap } from "../book/flat-map";
import { sections, type SectionId } from "../form/sections";
import { fold } from "./fold";
import { headsAmong, itemOf, type HeadAt, type Item } from "./heads";
import type { Paragraph } from "./paragraphs";

/** The head of a section, where it stands. */
export interface Head {
  readonly section: SectionId;
  readonly number: number | null;
  /** Its place among the paragraphs. */
  readonly index: number;
  readonly paragraph: Paragraph;
}

/** A numbered part of a section: （一）. */
export interface Part {
  readonly number: number;
  readonly index: number;
  readonly paragraph: Paragraph;
  /** A list can begin here: the paragraph above leads in to one. */
  readonly hasLeadIn: boolean;
  /** Nothing but other numbered parts stands between it and the one above. */
  readonly followsPart: boolean;
}

/** How the text of a report is divided. */
export interface Outline {
  /** In the order of the text, each section at most once. */
  readonly heads: readonly Head[];
  /** By section, in the order of the text. */
  readonly parts: ReadonlyMap<SectionId, readonly Part[]>;
}

/**
 * Finds the sections of a text and their numbered parts.
 *
 * @example
 * const { heads, parts } = outlineOf(paragraphs);
 * heads.map(({ section, number }) => `${section} ${number}`)
 * // ["text.1 1", "text.2 2", "text.3 3", "text.4 4", "text.5 5", "text.6 6"]
 * parts.get("text.5")?.map(({ paragraph }) => paragraph.text)
 * // ["（一）存在的主要问题", "（二）改进情况"]
 */
export function outlineOf(
  paragraphs: readonly Paragraph[],
  named: readonly HeadAt[] = headsAmong(paragraphs.map(({ text }) => text)),
): Outline {
  const heads = headsOf(paragraphs, named);
  const parts = new Map<SectionId, Part[]>();
  heads.forEach((head, i) => {
    const end = heads[i + 1]?.index ?? paragraphs.length;
    parts.set(head.section, partsBetween(paragraphs, head.index, end));
  });
  return { heads, parts };
}

function headsOf(paragraphs: readonly Paragraph[], named: readonly HeadAt[]): readonly Head[] {
  const all = flatMap(named, ({ section, number, index }): Head[] => {
    const paragraph = paragraphs[index];
    return paragraph ? [{ section, number, index, paragraph }] : [];
  });
  const heads = withoutContents(all);
  if (new Set(heads.map(({ section }) => section)).size === heads.length) return heads;
  // The tables on sheets of their own repeat the heads of their sections: the sheet of the text goes first.
  const onSheet = new Map<string, Set<SectionId>>();
  for (const { section, paragraph } of heads) {
    const { sheet } = paragraph.cell;
    onSheet.set(sheet, (onSheet.get(sheet) ?? new Set()).add(section));
  }
  const countBeside = ({ paragraph }: Head) => onSheet.get(paragraph.cell.sheet)?.size ?? 0;
  const inRun = runsOf(heads);
  const run = (head: Head) => inRun.get(head) ?? 0;
  const kept = flatMap(sections, ({ id }) => {
    const same = heads
      .filter(({ section }) => section === id)
      .sort((a, b) => countBeside(b) - countBeside(a) || run(b) - run(a));
    const [first] = same;
    // A text with all its heads goes before the heads that the tables on its sheet repeat.
    const best = same.filter((head) => first && countBeside(head) === countBeside(first) && run(head) === run(first));
    return best.find(({ number }) => number !== null) ?? same.find(({ number }) => number !== null) ?? first ?? [];
  });
  return kept.sort((a, b) => a.index - b.index);
}

/** How many heads follow each other in the order of the notice, for each head. */
function runsOf(heads: readonly Head[]): ReadonlyMap<Head, number> {
  const runs = new Map<Head, number>();
  let from = 0;
  heads.forEach((head, i) => {
    const next = heads[i + 1];
    const goesOn = next && next.section > head.section && next.paragraph.cell.sheet === head.paragraph.cell.sheet;
    if (goesOn) return;
    for (const each of heads.slice(from, i + 1)) runs.set(each, i + 1 - from);
    from = i + 1;
  });
  return runs;
}

/**
 * A table of contents: heads one after the other, which come again below. One of five or six may not: the text left it
 * out. The first head of the text can follow at once, and begins anew.
 */
function withoutContents(heads: readonly Head[]): readonly Head[] {
  const dropped = new Set<Head>();
  const last = new Map(heads.map(({ section }, i) => [section, i]));
  for (let from = 0; from < heads.length;) {
    const to = endOfRun(heads, from);
    const run = heads.slice(from, to);
    const again = run.filter(({ section }) => (last.get(section) ?? 0) >= to).length;
    if (again >= (run.length < 5 ? Math.max(3, run.length) : run.length - 1)) run.forEach((head) => dropped.add(head));
    from = to;
  }
  return heads.filter((head) => !dropped.has(head));
}

/** Behind the last of the heads that stand one after the other; a section that comes again begins another run. */
function endOfRun(heads: readonly Head[], from: number): number {
  const named = new Set<SectionId>();
  let to = from;
  for (let head = heads[to]; head && !named.has(head.section); head = heads[++to]) {
    if (to > from && head.index !== (heads[to - 1]?.index ?? 0) + 1) break;
    named.add(head.section);
  }
  return to;
}

function partsBetween(paragraphs: readonly Paragraph[], head: number, end: number): Part[] {
  const parts: Part[] = [];
  let above = paragraphs[head]?.text ?? "";
  let followsPart = partOf(above) !== null;
  for (let index = head + 1; index < end; index++) {
    const paragraph = paragraphs[index];
    const item = paragraph ? partOf(paragraph.text) : null;
    if (paragraph && item)
      parts.push({ number: item.number, index, paragraph, hasLeadIn: leadsIn(above, followsPart), followsPart });
    above = paragraph?.text ?? "";
    followsPart = item !== null;
  }
  return parts;
}

function partOf(paragraph: string): Item | null {
  const { text } = fold(paragraph.slice(0, 24));
  const item = itemOf(text);
  return item?.level === 2 && !isRowOfRequests(text.slice(item.length)) ? item : null;
}

/** （一）予以公开 to （七）总计 are rows of 表三 that were pasted as lines. */
function isRowOfRequests(rest: string): boolean {
  return /^(?:予以公开|部分公开|不予公开|无法提供|不予处理|其他处理|总计|合计)(?:\(|$)/u.test(rest);
}

/** 主要做好以下工作：, 下一步改进措施. A part leads in only to a list of its own: it ends with a colon. */
function leadsIn(paragraph: string, isPart: boolean): boolean {
  const { text } = fold(paragraph.slice(-60));
  if (/[:]$/u.test(text)) return true;
  return !isPart && /下一?步|今后|改进|整改|如下|以下|针对|措施|问题|不足|20\d\d年/u.test(text);
}
