import type { Book } from "../book/book";

/** The hidden name that an exercise carries. */
export const exerciseName = "nianbao.exercise";

/** Whether a workbook holds an exercise, by its hidden name. It costs next to nothing: every face may ask at every reading. */
export function isExercise({ names }: Book): boolean {
  return names.some(({ name }) => name.toLowerCase() === exerciseName);
}
