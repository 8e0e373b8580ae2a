import type { NewSheet } from "../book/new-sheet";
import type { FieldId } from "../form/fields";
import { formSheet, type FormSheetTexts } from "../paper/form-sheet";
import { plantedFigures, type Exercise } from "./exercise";
import { nameOfExercise, numberOf } from "./number";
import { storyOf } from "./story";

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
 * isExercise(bookOfSheets([made])) // true
 */
export function exerciseSheets(exercise: Exercise, form: FormSheetTexts, texts: ExerciseTexts): readonly NewSheet[] {
  const { key, right, lastYear } = exercise;
  const options = { totals: "plain", isMarked: false } as const;
  const content = { ...right, figures: plantedFigures(exercise), narrative: plantedStory(exercise) };
  const note = texts.note(numberOf(key), key.slips);
  const sheet = formSheet(content, { ...options, sheet: texts.sheet, note }, form);
  const named = { ...sheet, names: [...(sheet.names ?? []), nameOfExercise(key, sheet.name)] };
  const before = lastYear ? [formSheet(lastYear, { ...options, sheet: texts.lastYearSheet }, form)] : [];
  return [withLabels(named, exercise), ...before];
}

function plantedStory({ right, mistakes }: Exercise): Exercise["right"]["narrative"] {
  if (right.narrative.size === 0) return right.narrative;
  const stated = new Map(
    mistakes.flatMap((each) => (each.topic === "narrative" ? [[each.field, each.planted] as const] : [])),
  );
  const figureOf = (id: FieldId) => Number(stated.get(id) ?? right.figures.get(id) ?? 0);
  return new Map([["text.1", storyOf(right.year ?? 0, figureOf)]] as const);
}

/** The sheet with the labels that were changed. */
function withLabels(sheet: NewSheet, { mistakes }: Exercise): NewSheet {
  const changed = new Map(
    mistakes.flatMap((each) => (each.topic === "layout" ? [[each.right, each.planted] as const] : [])),
  );
  if (changed.size === 0) return sheet;
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => {
      const planted = typeof cell.value === "string" ? changed.get(cell.value) : undefined;
      return planted === undefined ? cell : { ...cell, value: planted };
    }),
  };
}
