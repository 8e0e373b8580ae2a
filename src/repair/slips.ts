/**
 * How people slip when they copy figures into a form. The kinds in the order in which they are believed: a correction
 * that undoes a likely slip comes first.
 */
export const slips = [
  /** Nothing was entered where a figure is due. */
  "blank",
  /** Two neighbouring digits change places: 23 for 32. */
  "swapped",
  /** A digit is missing: 12 for 142. */
  "dropped",
  /** A digit stands twice: 1442 for 142. */
  "doubled",
  /** One digit is another one, or one too many: 148 for 142. */
  "mistyped",
  /** −5 for 5. */
  "sign",
  /** The figure of the cell beside, above or below. */
  "neighbour",
  /** A total that was not updated after a part of it changed. */
  "total",
  /** One more or less. */
  "offByOne",
  /** The figure of last year's report. */
  "lastYear",
  "other",
] as const;

export type Slip = (typeof slips)[number];

/** What is known about a cell besides its figure and the one that is due. */
export interface SlipContext {
  readonly isTotal: boolean;
  /** The figures of the cells beside, above and below. */
  readonly neighbours: readonly {
    readonly value: number | null;
    /** That cell changes in the same correction. */
    readonly isChanged: boolean;
  }[];
  /** The same field in last year's report. */
  readonly lastYear: number | null;
}

const noContext: SlipContext = { isTotal: false, neighbours: [], lastYear: null };

/**
 * How hard it is to believe that a figure came about so: smaller is more believable. First by kind; a digit that is
 * missing beside the same digit (22 for 222) is rarer than one that stands twice; among wrong digits the figure with
 * fewer digits comes first, because it had fewer ways to go wrong.
 */
export function doubtOf(slip: Slip, from: number | null, to: number): number {
  const rank = slips.indexOf(slip);
  if (slip === "dropped" && doubledDigitsRemoved(digitsOf(to)).includes(digitsOf(from ?? 0))) return rank + 1.5;
  return slip === "mistyped" ? rank + digitsOf(to).length / 100 : rank;
}

/**
 * The most believable slip by which a figure came to stand where another is due.
 * @param from what stands there; `null` = no number
 * @param to what is due
 * @example slipOf(23, 32) // "swapped"
 */
export function slipOf(from: number | null, to: number, context: SlipContext = noContext): Slip {
  if (from === null) return "blank";
  const [typed, due] = [digitsOf(from), digitsOf(to)];
  if (from !== 0 && Math.sign(from) === (Math.sign(to) || Math.sign(from))) {
    if (isSwapped(typed, due)) return "swapped";
    if (isDropped(typed, due)) return "dropped";
    if (doubledDigitsRemoved(typed).includes(due)) return "doubled";
    if (isMistyped(typed, due)) return "mistyped";
  }
  if (to !== 0 && from === -to) return "sign";
  if (isNeighbours(from, to, context.neighbours)) return "neighbour";
  if (context.isTotal) return "total";
  if (Math.abs(from - to) === 1) return "offByOne";
  if (context.lastYear !== null && (from === context.lastYear || to === context.lastYear)) return "lastYear";
  return "other";
}

/**
 * The figures that could be meant by one that cannot stand, best first: those that a slip gives without a choice
 * (a missing digit could be any, so it gives none).
 *
 * @example likelyValues(-5) // [5]
 */
export function likelyValues(from: number | null, context: SlipContext = noContext): number[] {
  const known = [...context.neighbours.map(({ value }) => value), context.lastYear].flatMap((value) => value ?? []);
  if (from === null) return unique([...(context.lastYear === null ? [] : [context.lastYear])]);
  // What was meant by 1.5 is not known: rounding would be a guess.
  if (!Number.isInteger(from)) return [];
  const sign = from < 0 ? -1 : 1;
  const typed = digitsOf(from);
  const digits = [...swaps(typed), ...doubledDigitsRemoved(typed)].map((text) => sign * Number(text));
  return unique([...digits, -from, ...known]).filter((value) => value !== from);
}

function digitsOf(figure: number): string {
  return String(Math.abs(figure));
}

function isSwapped(typed: string, due: string): boolean {
  return typed.length === due.length && swaps(typed).includes(due);
}

/** All texts in which two neighbouring, different digits have changed places. */
function swaps(text: string): string[] {
  return [...text].slice(1).flatMap((right, i) => {
    const left = text[i] ?? "";
    return left === right ? [] : [text.slice(0, i) + right + left + text.slice(i + 2)];
  });
}

function isDropped(typed: string, due: string): boolean {
  return due.length === typed.length + 1 && [...due].some((_, i) => without(due, i) === typed);
}

function doubledDigitsRemoved(typed: string): string[] {
  return [...typed].flatMap((digit, i) => (i > 0 && typed[i - 1] === digit ? [without(typed, i)] : []));
}

function isMistyped(typed: string, due: string): boolean {
  if (typed.length === due.length) return [...typed].filter((digit, i) => digit !== due[i]).length === 1;
  return typed.length === due.length + 1 && [...typed].some((_, i) => without(typed, i) === due);
}

function isNeighbours(from: number, to: number, neighbours: SlipContext["neighbours"]): boolean {
  return neighbours.some(({ value, isChanged }) => (from !== 0 && value === from) || (isChanged && value === to));
}

function without(text: string, index: number): string {
  return text.slice(0, index) + text.slice(index + 1);
}

function unique(values: readonly number[]): number[] {
  return [...new Set(values)];
}
