import type { Book } from "../book/book";
import type { Located, Placement } from "../locate/placement";
import { narrativeOf, type Narrative } from "./narrative";
import { createTextMemory, paragraphsOf, type Paragraph } from "./paragraphs";
import { unitOf } from "./unit";

/** Reads the narratives of one workbook again and again. */
export type Narrator = (book: Book, located: Located) => ReadonlyMap<Placement, Narrative>;

/**
 * A narrator that reads a text anew only where the text, the unit's name or the year changed.
 *
 * @example
 * const narrate = createNarrator();
 * const [first] = narrate(book, located).values();
 * first.figures.map(({ written }) => written) // ["28件", "2件", "29件"]
 * const [again] = narrate(book, located).values();
 * again === first // true
 */
export function createNarrator(): Narrator {
  const memory = createTextMemory();
  let before: readonly Told[] = [];
  return (book, located) => {
    const now = [...paragraphsOf(book, located, memory)].map(([placement, paragraphs]): Told => {
      const { name, year } = placement;
      const known = before.find(
        (told) => told.name === name && told.year === year && isSameText(told.paragraphs, paragraphs),
      );
      return known
        ? { ...known, placement }
        : { placement, name, year, paragraphs, narrative: narrativeOf(paragraphs, unitOf(name, year)) };
    });
    before = now;
    return new Map(now.map(({ placement, narrative }) => [placement, narrative]));
  };
}

interface Told {
  readonly placement: Placement;
  readonly name: string | null;
  readonly year: number | null;
  readonly paragraphs: readonly Paragraph[];
  readonly narrative: Narrative;
}

function isSameText(a: readonly Paragraph[], b: readonly Paragraph[]): boolean {
  return a.length === b.length && a.every((paragraph, i) => isSameParagraph(paragraph, b[i]));
}

function isSameParagraph(a: Paragraph, b: Paragraph | undefined): boolean {
  if (a === b) return true;
  return (
    b !== undefined &&
    a.text === b.text &&
    a.offset === b.offset &&
    a.cell.row === b.cell.row &&
    a.cell.column === b.cell.column &&
    a.cell.sheet === b.cell.sheet
  );
}
