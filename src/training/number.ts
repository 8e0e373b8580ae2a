import type { Book, DefinedName } from "../book/book";
import { generatorVersion, topics, type ExerciseKey, type Topic } from "./exercise";
import { exerciseName, printedNumber } from "./may-hold-exercise";

/** An exercise as a workbook names it. */
export interface NumberedExercise {
  readonly key: ExerciseKey;
  readonly version: number;
  /** The sheet on which it stands, as far as it is known. */
  readonly sheet: string | null;
}

/** Every whole number that a program can tell from its neighbours. */
export const highestSeed = Number.MAX_SAFE_INTEGER;

/**
 * 练习编号: what is printed on an exercise and what it is graded by.
 *
 * @example numberOf({ seed: 7, format: "2021", topics: ["sums"], slips: 2 }) // "7-2021-sums-2-1"
 */
export function numberOf({ seed, format, topics: about, slips }: ExerciseKey, version = generatorVersion): string {
  return [seed, format, about.join("+"), slips, version].join("-");
}

/**
 * Reads 练习编号; `null` where a text is none.
 *
 * @example
 * keyOfNumber("7-2021-sums-2-1")
 * // { key: { seed: 7, format: "2021", topics: ["sums"], slips: 2 }, version: 1 }
 * keyOfNumber("2023-12") // null
 */
export function keyOfNumber(text: string): Omit<NumberedExercise, "sheet"> | null {
  const match = /^(\d{1,16})-(2019|2021)-([a-z]+(?:\+[a-z]+)*)-([1-9])-(\d{1,3})$/u.exec(text.trim());
  const about = (match?.[3] ?? "").split("+").filter(isTopic);
  const seed = Number(match?.[1]);
  if (!match || seed > highestSeed || new Set(about).size !== match[3]?.split("+").length) return null;
  const format = match[2] === "2019" ? "2019" : "2021";
  return { key: { seed, format, topics: about, slips: Number(match[4]) }, version: Number(match[5]) };
}

/**
 * The border for topics that come from outside.
 *
 * @example isTopic("sums") // true
 * @example isTopic("勾稽") // false
 */
export function isTopic(text: string): text is Topic {
  return topics.some((each) => each === text);
}

/** The hidden name that an exercise carries on its sheet, so that a copied or renamed sheet keeps it. */
export function nameOfExercise(key: ExerciseKey, sheet: string): DefinedName {
  return { name: exerciseName, sheet, refersTo: `="${numberOf(key)}"`, isVisible: false };
}

/**
 * The exercises of a workbook: by their hidden names, and by the numbers printed on sheets where another program dropped these
 * or a second exercise was pasted.
 *
 * @example exercisesIn(exerciseBook).map(({ key, sheet }) => [key.seed, sheet]) // [[7, "练习"]]
 * @example exercisesIn(book) // []
 */
export function exercisesIn(book: Book): readonly NumberedExercise[] {
  const named = book.names.flatMap(({ name, sheet, refersTo }): NumberedExercise[] => {
    const key = name.toLowerCase() === exerciseName ? keyOfNumber(refersTo.replaceAll(/^=?\s*"|"\s*$/gu, "")) : null;
    return key ? [{ ...key, sheet }] : [];
  });
  // A name without a sheet is the whole workbook's: whose number is printed is not asked then.
  if (named.some(({ sheet }) => sheet === null)) return named;
  const known = new Set(named.map(placed));
  const printed = book.sheets.flatMap(({ name, cells }) =>
    [...cells.values()].flatMap(({ value }): NumberedExercise[] => {
      const number = typeof value === "string" ? printedNumber(value) : null;
      const key = number === null ? null : keyOfNumber(number);
      if (!key || known.has(placed({ ...key, sheet: name }))) return [];
      known.add(placed({ ...key, sheet: name }));
      return [{ ...key, sheet: name }];
    }),
  );
  return [...named, ...printed];
}

function placed({ key, version, sheet }: NumberedExercise): string {
  return `${numberOf(key, version)} ${sheet ?? ""}`;
}
