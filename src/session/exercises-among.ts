import type { Book } from "../book/book";
import type { Report } from "../report/report";
import { mayHoldExercise } from "../training/may-hold-exercise";

/**
 * The reports of a workbook that are exercises; what tells them is loaded only where there may be one.
 *
 * @example (await exercisesAmong(book, [report])).size // 0
 */
export async function exercisesAmong(book: Book, reports: readonly Report[]): Promise<ReadonlySet<Report>> {
  if (!mayHoldExercise(book)) return new Set();
  const { exerciseReports } = await import("../training/exercise-reports");
  return new Set(exerciseReports(book, reports).keys());
}
