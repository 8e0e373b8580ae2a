import type { Report } from "../report/report";
import { makeExercise } from "./make";
import { hasFiguresOf } from "./report-of";
import { topics, type ExerciseKey } from "./exercise";

/**
 * The exercise of a seed that a report was made of, where no more of its number is known. Figures differ from one kind of
 * exercise to the next: those about one topic, or about all, are made until one is this report.
 * @param likely the one to begin with
 *
 * @example
 * const { report } = checkBook(exerciseBook, settings).reports[0];
 * const likely = { seed: 7, format: "2021", topics: ["sums"], slips: 2 };
 * exerciseOfSeed([report], likely) // { seed: 7, format: "2021", topics: ["sums"], slips: 1 }
 */
export function exerciseOfSeed(reports: readonly Report[], likely: ExerciseKey): ExerciseKey | null {
  const { seed } = likely;
  const formats = new Set(reports.flatMap(({ tables }) => [...tables.values()].map(({ format }) => format)));
  const subjects = [...topics.map((topic) => [topic]), topics];
  const others = [...formats].flatMap((format) =>
    subjects.flatMap((about) => slipCounts.map((slips): ExerciseKey => ({ seed, format, topics: about, slips }))),
  );
  return (
    [likely, ...others].find((key) => {
      const { right } = makeExercise(key);
      return reports.some((report) => hasFiguresOf(report, right));
    }) ?? null
  );
}

const slipCounts = [1, 2, 3, 4, 5, 6, 7, 8, 9];
