import { reportTitle } from "../../form/layout";
import type { FormatId } from "../../form/types";
import type { FormsLocale } from "../../locales/forms-page";
import { blankContent } from "../../paper/form-content";
import { formSheet } from "../../paper/form-sheet";
import type { ExerciseKey } from "../../training/exercise";
import { exerciseSheets } from "../../training/exercise-sheets";
import { makeExercise } from "../../training/make";
import { numberOf } from "../../training/number";
import type { Paper } from "../paper";

/** What somebody chose of a blank form. */
export interface BlankChoice {
  readonly format: FormatId;
  readonly year: number | null;
  readonly unit: string;
  readonly totals: "formulas" | "plain";
}

/** The blank form as a new workbook. */
export function blankPaper({ format, year, unit, totals }: BlankChoice, { form }: FormsLocale): Paper {
  const name = unit.trim() === "" ? null : unit.trim();
  const sheet = formSheet(blankContent(format, name, year), { sheet: form.sheet, totals, isMarked: true }, form);
  return { name: fileName(reportTitle(name, year)), workbook: { kind: "form", sheets: [sheet] } };
}

/** An exercise as a new workbook. */
export function exercisePaper(key: ExerciseKey, { form, training }: FormsLocale): Paper {
  const sheets = exerciseSheets(makeExercise(key), form, training);
  return { name: training.fileName(numberOf(key)), workbook: { kind: "exercise", sheets } };
}

/** A seed that nobody chose: five digits, for it is printed and may be typed in. */
export function drawSeed(): number {
  return 10_000 + ((crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % 90_000);
}

/** Without the letters that file systems refuse. */
export function fileName(text: string): string {
  return text.replaceAll(/[\\/:*?"<>|]/gu, "_");
}
