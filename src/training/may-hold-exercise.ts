import type { Book } from "../book/book";

/** The hidden name that an exercise carries. */
export const exerciseName = "nianbao.exercise";

/**
 * Whether a workbook holds an exercise: by its hidden name; where another program dropped that, by the number printed on its
 * sheet. It costs next to nothing: every face may ask at every reading.
 *
 * @example mayHoldExercise(exerciseBook) // true
 * @example mayHoldExercise(book) // false
 */
export function mayHoldExercise({ names, sheets }: Book): boolean {
  return (
    names.some(({ name }) => name.toLowerCase() === exerciseName) ||
    sheets.some(({ cells }) => {
      for (const { value } of cells.values()) if (typeof value === "string" && printedNumber(value)) return true;
      return false;
    })
  );
}

/** 练习编号 as it is printed in a text; `null` where there is none. */
export function printedNumber(text: string): string | null {
  return /练习编号[：:]\s*(\d+-(?:2019|2021)-[a-z+]+-\d+-\d+)/u.exec(text)?.[1] ?? null;
}
