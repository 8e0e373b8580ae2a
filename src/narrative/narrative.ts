import type { CellRef } from "../book/address";
import type { SectionId } from "../form/sections";
import { invisible } from "../book/number";
import { fold, type Folded } from "./fold";
import { headsAmong, itemOf } from "./heads";
import { outlineOf, type Outline } from "./outline";
import type { Paragraph } from "./paragraphs";
import { passagesOf, type Passage } from "./passages";
import { readParagraph } from "./reading";
import type { Setting } from "./context";
import type { Reading, Stated, WhyNot } from "./stated";
import { tokensOf } from "./tokens";
import type { Unit } from "./unit";

/** A figure of the text, with what it states or why it states nothing. */
export interface TextFigure {
  /** The cell in which the figure stands. */
  readonly cell: CellRef;
  /** The section in which it stands; `null` before the first. */
  readonly section: SectionId | null;
  /** Where the figure begins in the cell's text. */
  readonly offset: number;
  /** The figure as it is written: 46个. */
  readonly written: string;
  readonly value: number;
  /** The words of which it was understood, as they are written. */
  readonly quote: string;
  /** What it counts; two where one figure is said of 复议 and 诉讼. Empty where it states no field. */
  readonly counts: readonly Stated[];
  /** The way of saying: the kinds of the words, `#` for the figure (`src/narrative/sayings.ts`). */
  readonly saying: string;
  readonly whyNot: WhyNot | null;
}

/** The text of a report. */
export interface Narrative {
  readonly outline: Outline;
  readonly figures: readonly TextFigure[];
}

/** The narrative that paragraphs make. */
export function narrativeOf(all: readonly Paragraph[], unit: Unit): Narrative {
  const paragraphs = withinReason(all);
  const named = headsAmong(paragraphs.map(({ text }) => text));
  const outline = outlineOf(paragraphs, named);
  const passages = passagesOf(paragraphs);
  // Most workbooks have no text but titles and heads.
  if (!passages.some(({ text }) => hasFigure.test(text))) return { outline, figures: [] };
  const figures: TextFigure[] = [];
  const topics = new Topics();
  let section: SectionId | null = null;
  let goesOn = false;
  const heads = new Map(named.map((head) => [paragraphs[head.index], head.section]));
  for (const passage of passages) {
    const head = heads.get(passage.paragraphs[0]);
    if (head) topics.begin(0);
    section = head ?? section;
    const isCounted = hasFigure.test(passage.text);
    const folded = fold(isCounted ? passage.text : passage.text.slice(0, longestHead));
    const item = itemOf(folded.text);
    if (item) topics.begin(item.level);
    if (head || (item && item.level <= 2)) goesOn = false;
    if (!isCounted && section !== "text.3" && !folded.text.includes("申请") && !topics.speakOfRequests()) {
      if (item) topics.set(item.level, false);
      goesOn = false;
      continue;
    }
    const setting: Setting = {
      speaksOfRequests: section === "text.3" || topics.speakOfRequests() || (goesOn && "before"),
      speaksOfDisputes: section === "text.4",
    };
    const { readings, speaksOfRequests, endsWithRequests } = readParagraph(
      tokensOf(folded.text, unit.names),
      folded.text,
      setting,
      unit,
    );
    if (item) topics.set(item.level, speaksOfRequests);
    goesOn = endsWithRequests;
    const here = section;
    for (const reading of readings) figures.push(textFigure(reading, folded, passage, here));
  }
  return { outline, figures };
}

/** No report is so long; what stands beyond is not read. */
const longestText = 400_000;

function withinReason(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  let read = 0;
  const end = paragraphs.findIndex(({ text }) => (read += text.length) > longestText);
  return end < 0 ? paragraphs : paragraphs.slice(0, end);
}

/** What can be a figure. A paragraph without one is read no further than a head goes. */
const hasFigure = new RegExp(
  `[0-9０-９余多几来〇零一二两三四五六七八九十百千万亿][${invisible}]*[件份项起宗条个例元]`,
  "u",
);

const longestHead = 60;

/** What the heads above a paragraph speak of, level by level: （二）依申请公开 counts until （三）. */
class Topics {
  private readonly levels: boolean[] = [];

  begin(level: number): void {
    this.levels.length = Math.min(this.levels.length, level);
  }

  set(level: number, speaksOfRequests: boolean): void {
    this.levels[level] = speaksOfRequests;
  }

  speakOfRequests(): boolean {
    return this.levels.some(Boolean);
  }
}

function textFigure(reading: Reading, { source }: Folded, passage: Passage, section: SectionId | null): TextFigure {
  const { figure, from, to, counts, saying, whyNot } = reading;
  const at = source[figure.from] ?? 0;
  const { cell, offset } = passage.placeOf(at);
  return {
    cell,
    section,
    offset,
    written: passage.text.slice(at, end(source, figure.to)),
    value: figure.value,
    quote: passage.text.slice(source[from] ?? 0, end(source, to)),
    counts,
    saying,
    whyNot,
  };
}

/** Where the last of some folded characters ends in the source. */
function end(source: readonly number[], to: number): number {
  return to === 0 ? 0 : (source[to - 1] ?? 0) + 1;
}
