import type { NewSheet } from "../book/new-sheet";
import { formSheet, type FormSheetTexts } from "../paper/form-sheet";
import type { Exercise } from "./exercise";
import { nameOfExercise, numberOf } from "./number";
import { plantedContent, plantedLabels } from "./planted";

/** What stands on the sheets of an exercise besides the form, in one language. */
export interface ExerciseTexts {
  readonly sheet: string;
  readonly lastYearSheet: string;
  /** Printed under the title; it holds 练习编号：NUMBER. */
  readonly note: (number: string, slips: number) => string;
}

/**
 * An exercise as new sheets: its report with the planted slips, and last year's where two years are asked. It has neither
 * marks nor answers; its number stands on the sheet and in a hidden name.
 *
 * @example
 * const [made] = exerciseSheets(exercise, chinese.form, chinese.training);
 * made.name // "练习"
 * mayHoldExercise(bookOfSheets([made])) // true
 */
export function exerciseSheets(exercise: Exercise, form: FormSheetTexts, texts: ExerciseTexts): readonly NewSheet[] {
  const { key, lastYear } = exercise;
  const options = { totals: "plain", isMarked: false } as const;
  const note = texts.note(numberOf(key), exercise.mistakes.length);
  const sheet = formSheet(plantedContent(exercise), { ...options, sheet: texts.sheet, note }, form);
  const named = { ...sheet, names: [...(sheet.names ?? []), nameOfExercise(key, sheet.name)] };
  const before = lastYear ? [formSheet(lastYear, { ...options, sheet: texts.lastYearSheet }, form)] : [];
  return [withLabels(named, exercise), ...before];
}

/** The sheet with the labels that were changed. */
function withLabels(sheet: NewSheet, exercise: Exercise): NewSheet {
  const changed = plantedLabels(exercise);
  if (changed.size === 0) return sheet;
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => {
      const planted = typeof cell.value === "string" ? changed.get(cell.value) : undefined;
      return planted === undefined ? cell : { ...cell, value: planted };
    }),
  };
}
