import { memoOfText } from "../book/memo";
import { sheetOf, type Book } from "../book/book";
import type { Report } from "../report/report";
import { generatorVersion, type Exercise } from "./exercise";
import { makeExercise } from "./make";
import { printedNumber } from "./may-hold-exercise";
import { isReportOf } from "./report-of";
import { exercisesIn, keyOfNumber, numberOf, type NumberedExercise } from "./number";

/** A report that is part of an exercise. */
export interface ExerciseReport {
  readonly numbered: NumberedExercise;
  /** Last year's report, which comes with the exercise and has no slips. */
  readonly isLastYear: boolean;
}

/**
 * Those reports of a workbook that are exercises. A number alone makes none: it must be its exercise that stands on the sheet, by the
 * invented unit or by most of its figures, so that nobody can keep a real report from being checked by giving it a number.
 * What another version made cannot be made anew: it counts where its number is printed on the sheet for everybody to see.
 *
 * @example exerciseReports(exerciseBook, checkBook(exerciseBook, settings).reports.map(({ report }) => report)).size // 1
 * @example exerciseReports(book, [report]).size // 0
 */
export function exerciseReports(book: Book, reports: readonly Report[]): ReadonlyMap<Report, ExerciseReport> {
  const found = new Map<Report, ExerciseReport>();
  for (const numbered of withoutTwins(exercisesIn(book))) {
    const beside = reports.filter((report) => numbered.sheet === null || isOn(report, numbered.sheet));
    if (beside.length === 0) continue;
    if (numbered.version !== generatorVersion) {
      for (const report of beside) if (isPrintedOn(book, report)) found.set(report, { numbered, isLastYear: false });
      continue;
    }
    const { right, lastYear } = made(numberOf(numbered.key));
    const own = beside.filter((report) => !found.has(report) && isReportOf(report, right));
    for (const report of own) found.set(report, { numbered, isLastYear: false });
    if (!lastYear || own.length === 0) continue;
    for (const report of reports)
      if (!found.has(report) && isReportOf(report, lastYear)) found.set(report, { numbered, isLastYear: true });
  }
  return found;
}

/** The same exercise is asked for at every reading, and by every report of a class in one workbook. */
const made = memoOfText(50, (number): Pick<Exercise, "right" | "lastYear"> => {
  const { key } = keyOfNumber(number) ?? { key: { seed: 0, format: "2021", topics: ["sums"], slips: 1 } };
  return makeExercise(key);
});

/** A sheet says its number once; a hostile one could say thousands. */
function withoutTwins(all: readonly NumberedExercise[]): readonly NumberedExercise[] {
  const counts = new Map<string | null, Set<string>>();
  return all.filter(({ key, version, sheet }) => {
    const numbers = counts.get(sheet) ?? new Set();
    const number = numberOf(key, version);
    if (numbers.has(number) || numbers.size === mostOfSheet) return false;
    counts.set(sheet, numbers.add(number));
    return true;
  });
}

const mostOfSheet = 8;

function isOn({ tables }: Report, sheet: string): boolean {
  return [...tables.values()].some((table) => table.sheet === sheet);
}

function isPrintedOn(book: Book, { tables }: Report): boolean {
  return [...tables.values()].some(({ sheet }) => {
    const cells = sheetOf(book, sheet)?.cells.values() ?? [];
    return [...cells].some(({ value }) => typeof value === "string" && printedNumber(value) !== null);
  });
}
