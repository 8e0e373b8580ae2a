/** Numbers drawn by chance that are the same for the same seed, everywhere. */
export interface Random {
  /** A whole number from one to another, both included. */
  readonly whole: (from: number, to: number) => number;
  /** Whether something that happens so often, from 0 to 1, happens. */
  readonly happens: (often: number) => boolean;
  /** One of them; `undefined` of none. */
  readonly pick: <T>(of: readonly T[]) => T | undefined;
  readonly shuffled: <T>(all: readonly T[]) => T[];
}

/**
 * Draws from a text: mulberry32 over its FNV-1a hash.
 *
 * @example randomOf("7").whole(1, 6) === randomOf("7").whole(1, 6) // true
 */
export function randomOf(text: string): Random {
  let state = hashOf(text);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    whole,
    happens: (often) => next() < often,
    pick: (of) => of[whole(0, of.length - 1)],
    shuffled: (all) => {
      const drawn = all.map((each) => ({ each, at: next() }));
      return drawn.sort((a, b) => a.at - b.at).map(({ each }) => each);
    },
  };
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash | 0;
}
