import type { FieldId } from "../form/fields";
import type { FormatId } from "../form/types";
import type { FormContent } from "../paper/form-content";
import type { Slip } from "../repair/slips";

/** What an exercise is about. Public: they stand in the exercise's number. */
export const topics = ["sums", "cells", "increments", "years", "narrative", "layout"] as const;
export type Topic = (typeof topics)[number];

/** How exercises are made; a number that grows when the same key would give another exercise. */
export const generatorVersion = 1;

/** What tells one exercise from all others: from it the exercise is made anew, and graded. */
export interface ExerciseKey {
  readonly seed: number;
  readonly format: FormatId;
  readonly topics: readonly Topic[];
  /** How many slips are planted. */
  readonly slips: number;
}

/** How a planted figure came about: as people slip, and what only texts and labels have. */
export type PlantedSlip = Slip | "unit" | "comma" | "fullWidth" | "nothing" | "text" | "renamed";

/** One planted slip. */
export interface Mistake {
  readonly topic: Topic;
  /** The id of the place: a field, or a row of the form. */
  readonly field: string;
  readonly right: number | string;
  /** What stands there instead; `null` = nothing. */
  readonly planted: number | string | null;
  readonly slip: PlantedSlip;
}

/** A plausible report with planted slips. */
export interface Exercise {
  readonly key: ExerciseKey;
  /** The report as it is right, in every figure. */
  readonly right: FormContent;
  /** Last year's report, where the topic is two years. It is right. */
  readonly lastYear: FormContent | null;
  /** In the order of the form. */
  readonly mistakes: readonly Mistake[];
  /** How many draws it took until it was certified; 1 nearly always. */
  readonly draws: number;
}

/** What stands in the cells of an exercise: the right figures, and the planted ones in their places. */
export function plantedFigures({ right, mistakes }: Exercise): FormContent["figures"] {
  const figures = new Map(right.figures);
  for (const { topic, field, planted } of mistakes) {
    if (topic === "narrative" || topic === "layout") continue;
    const id = field as FieldId;
    if (planted === null) figures.delete(id);
    else figures.set(id, planted);
  }
  return figures;
}
