import type { FieldId } from "../form/fields";
import type { FormContent } from "../paper/form-content";
import { plantedFigures, type Exercise } from "./exercise";
import { storyOf } from "./story";

/** The report of an exercise as it is handed out: its figures and its text, with the planted ones in their places. */
export function plantedContent(exercise: Exercise): FormContent {
  return { ...exercise.right, figures: plantedFigures(exercise), narrative: plantedStory(exercise) };
}

/** The labels that were changed, with what stands there instead. */
export function plantedLabels({ mistakes }: Exercise): ReadonlyMap<string, string> {
  return new Map(
    mistakes.flatMap(({ topic, right, planted }) =>
      topic === "layout" && typeof right === "string" && typeof planted === "string" ? [[right, planted] as const] : [],
    ),
  );
}

function plantedStory({ right, mistakes }: Exercise): FormContent["narrative"] {
  if (right.narrative.size === 0) return right.narrative;
  const stated = new Map(
    mistakes.flatMap((each) => (each.topic === "narrative" ? [[each.field, each.planted] as const] : [])),
  );
  const figureOf = (id: FieldId) => Number(stated.get(id) ?? right.figures.get(id) ?? 0);
  return new Map([["text.1", storyOf(right.year ?? 0, figureOf)]] as const);
}
