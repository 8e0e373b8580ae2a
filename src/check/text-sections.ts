import type { CellRef } from "../book/address";
import { flatMap } from "../book/flat-map";
import { sections, type SectionId } from "../form/sections";
import type { Head, Part } from "../narrative/outline";
import type { Narrative } from "../narrative/narrative";
import type { SectionsFinding } from "./finding";
import type { Draft, RuleKind } from "./kind";

/**
 * `text.sections`: a section is missing, has another one's number or none, stands in another place than the notice says;
 * or its numbered parts （一）（二） are counted wrongly. Wording, punctuation and deeper levels are free.
 */
export const textSections: RuleKind = ({ narrative: { outline } }) => {
  const { heads, parts } = outline;
  return [...aboutHeads(heads), ...flatMap([...parts], ([section, list]) => aboutParts(section, list))];
};

/** Fewer heads are no text that could lack one: a workbook of tables. */
const fewestHeads = 4;

/**
 * Whether a text has so many heads that its sections are looked at.
 *
 * @example hasSections(narrative) // true
 */
export function hasSections({ outline: { heads } }: Narrative): boolean {
  return heads.length >= fewestHeads;
}

function aboutHeads(heads: readonly Head[]): readonly Draft[] {
  if (heads.length < fewestHeads) return [];
  const isWhole = heads.length === sections.length;
  const numbered = heads.filter(({ number }) => number !== null).length;
  return [
    ...missing(heads),
    ...flatMap(heads, (head, i): Draft[] => {
      if (head.number === null) return numbered > heads.length / 2 ? [draft(head, "noNumber")] : [];
      // One section left out, and the rest numbered on: only the missing one is told.
      if (isWhole && head.number !== orderOf(head) + 1) return [draft(head, "number")];
      // On which of several sheets a section stands says nothing of its order.
      const above = heads.slice(0, i).filter(({ paragraph }) => paragraph.cell.sheet === head.paragraph.cell.sheet);
      return above.some((other) => orderOf(other) > orderOf(head)) ? [draft(head, "order")] : [];
    }),
  ];
}

function missing(heads: readonly Head[]): readonly Draft[] {
  return flatMap(sections, ({ id }, order): Draft[] => {
    if (heads.some(({ section }) => section === id)) return [];
    const near = heads.find((head) => orderOf(head) > order) ?? heads.at(-1);
    return near ? [{ ...draft(near, "missing"), under: id, at: id, quote: "", number: null }] : [];
  });
}

function orderOf({ section }: Head): number {
  return sections.findIndex(({ id }) => id === section);
}

function draft({ section, paragraph, number }: Head, slip: SectionsFinding["slip"]): Draft & SectionsDraft {
  const quote = paragraph.text.trim().slice(0, longestQuote);
  return {
    kind: "text",
    rule: "text.sections",
    under: section,
    at: section,
    cells: [paragraph.cell],
    slip,
    quote,
    number,
  };
}

type SectionsDraft = Omit<SectionsFinding, "severity">;

/** A head with its text behind it is quoted so far. */
const longestQuote = 24;

/** The numbers of （一）（二）…: each higher than the one before; a list may begin anew. */
function aboutParts(section: SectionId, parts: readonly Part[]): readonly Draft[] {
  const found: Draft[] = [];
  let seen: number[] = [];
  for (const part of parts) {
    const last = seen.at(-1) ?? 0;
    if (part.number > last || beginsAnew(part, seen)) {
      seen = part.number > last ? [...seen, part.number] : [part.number];
      continue;
    }
    const isTwice = seen.includes(part.number);
    // A second （一） is told; those after it count on from there.
    if (part.number === 1) seen = [1];
    found.push({
      kind: "text",
      rule: "text.sections",
      under: section,
      at: section,
      cells: [part.paragraph.cell] satisfies readonly CellRef[],
      slip: isTwice ? "partTwice" : "partOrder",
      quote: part.paragraph.text.trim().slice(0, longestQuote),
      number: part.number,
    });
  }
  return found;
}

function beginsAnew({ number, hasLeadIn }: Part, seen: readonly number[]): boolean {
  return number === 1 && hasLeadIn && seen.length > 0;
}
