import { vocabulary, type WordKind } from "./vocabulary";

/** A word of the vocabulary found in a text. */
export interface Word {
  readonly length: number;
  readonly kind: WordKind;
}

/** The longest word of the vocabulary that begins at a place of a folded text. */
export function wordAt(text: string, at: number): Word | null {
  const words = wordsByFirst.get(text[at] ?? "");
  if (!words) return null;
  for (const [word, kind] of words) if (text.startsWith(word, at)) return { length: word.length, kind };
  return null;
}

const wordsByFirst = new Map<string, (readonly [string, WordKind])[]>();
for (const entry of vocabulary) {
  const first = entry[0][0] ?? "";
  wordsByFirst.set(first, [...(wordsByFirst.get(first) ?? []), entry]);
}
for (const words of wordsByFirst.values()) words.sort(([a], [b]) => b.length - a.length);
