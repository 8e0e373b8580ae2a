import type { CellRef } from "../book/address";
import { itemOf, sectionNamed } from "./heads";
import { bareLine, isTitle } from "../locate/title";
import { fold } from "./fold";
import type { Paragraph } from "./paragraphs";

/** A paragraph as its author wrote it: lines that were broken at the margin are one again. */
export interface Passage {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  /** The cell of a character, and its place in the cell's text. */
  placeOf(at: number): { readonly cell: CellRef; readonly offset: number };
}

/** Joins lines that break in the middle of a sentence, as text pasted from a page does. */
export function passagesOf(paragraphs: readonly Paragraph[]): readonly Passage[] {
  const groups: Paragraph[][] = [];
  for (const paragraph of paragraphs) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && goesOn(last, paragraph)) group.push(paragraph);
    else groups.push([paragraph]);
  }
  return groups.map(passageOf);
}

/** Shorter lines end where they do because their author ended them. */
const shortestBroken = 20;

function goesOn(above: Paragraph, below: Paragraph): boolean {
  const isNext =
    below.cell.sheet === above.cell.sheet &&
    below.cell.column === above.cell.column &&
    below.cell.row - above.cell.row <= 1;
  const end = above.text.trimEnd();
  return (
    isNext &&
    end.length >= shortestBroken &&
    !/[。！？!?；;：:…”"）)]$/u.test(end) &&
    sectionNamed(above.text) === null &&
    !isTitle(bareLine(above.text)) &&
    itemOf(fold(below.text.slice(0, 12)).text) === null &&
    sectionNamed(below.text) === null
  );
}

function passageOf(paragraphs: readonly Paragraph[]): Passage {
  const starts: number[] = [];
  let text = "";
  for (const paragraph of paragraphs) {
    starts.push(text.length);
    text += paragraph.text;
  }
  return {
    text,
    paragraphs,
    placeOf: (at) => {
      const index = starts.findLastIndex((start) => start <= at);
      const paragraph = paragraphs[index] ?? paragraphs[0];
      if (!paragraph) throw new Error("a passage has a paragraph");
      return { cell: paragraph.cell, offset: paragraph.offset + at - (starts[index] ?? 0) };
    },
  };
}
