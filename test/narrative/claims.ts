import type { FormatId } from "../../src/form/types";
import { targetOf } from "../../src/narrative/claim";
import { narrativeOf, type Narrative } from "../../src/narrative/narrative";
import { unitOf } from "../../src/narrative/unit";

/** Whose text a test reads. */
export interface Teller {
  readonly name?: string | null;
  readonly year?: number | null;
  readonly format?: FormatId;
}

/** The narrative of a text, one paragraph a line, each in a cell of column A. */
export function narrativeIn(text: string, { name = "柳浦区商务局", year = 2030 }: Teller = {}): Narrative {
  const paragraphs = text
    .split("\n")
    .map((line, row) => ({ cell: { sheet: "正文", row, column: 0 }, offset: 0, text: line.trim() }))
    .filter((paragraph) => paragraph.text !== "");
  return narrativeOf(paragraphs, unitOf(name, year));
}

/** What a text states, in its order: "t3.received.total 8"; of a field that the format does not ask for nothing. */
export function claimsIn(text: string, teller: Teller = {}): readonly string[] {
  return narrativeIn(text, teller).figures.flatMap(({ counts, value }) =>
    counts.flatMap((stated) => {
      const target = targetOf(stated, teller.format ?? "2021");
      return target ? [`${target.at} ${String(value)}`] : [];
    }),
  );
}
