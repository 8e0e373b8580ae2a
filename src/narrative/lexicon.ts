import { once } from "../book/memo";
import { vocabulary, type WordKind } from "./vocabulary";

/** A word of the vocabulary found in a text. */
export interface Word {
  readonly length: number;
  readonly kind: WordKind;
}

/** The longest word of the vocabulary that begins at a place of a folded text. */
export function wordAt(text: string, at: number): Word | null {
  let found: Word | null = null;
  let branch = root().get(text[at] ?? "");
  for (let length = 1; branch; length++) {
    if (branch.kind) found = { length, kind: branch.kind };
    branch = branch.next.get(text[at + length] ?? "");
  }
  return found;
}

/** Words by their letters, so that a place of a text is looked up in one walk. */
interface Branch {
  kind: WordKind | null;
  readonly next: Map<string, Branch>;
}

const root = once((): ReadonlyMap<string, Branch> => {
  const first = new Map<string, Branch>();
  for (const [word, kind] of vocabulary()) {
    let next = first;
    let branch: Branch | undefined;
    for (const letter of word) {
      branch = next.get(letter) ?? { kind: null, next: new Map() };
      next.set(letter, branch);
      next = branch.next;
    }
    if (branch) branch.kind = kind;
  }
  return first;
});
