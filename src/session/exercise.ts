import { tableIds } from "../form/fields";
import type { TableId } from "../form/types";
import type { Mistake } from "../training/exercise";
import type { Grade } from "../training/grade";

/** How a hint tells more and more of one slip. */
const hintSteps = ["table", "rule", "cell"] as const;
export type HintStep = (typeof hintSteps)[number];

export interface Hint {
  readonly mistake: Mistake;
  readonly step: HintStep;
}

/** How far somebody is with an exercise. */
export interface Attempt {
  /** In the order in which they were given. */
  readonly hints: readonly Hint[];
  /** Whether one more was asked for and there was none. */
  readonly isTold: boolean;
  /** As it was handed in last; `null` before. */
  readonly grade: Grade | null;
}

export const freshAttempt: Attempt = { hints: [], isTold: false, grade: null };

/**
 * The next hint: of the first slip that is not put right yet, one step more than was told of it.
 * @param grade how the exercise stands now
 * @returns `null` where everything holds, or all is told
 *
 * @example
 * const grade = gradeExercise(exercise, exerciseBook, null);
 * const first = nextHint(grade, []);
 * [first.mistake.field, first.step] // ["t3.granted.research", "table"]
 * nextHint(grade, [first]).step // "rule"
 */
export function nextHint({ mistakes, allHold }: Grade, given: readonly Hint[]): Hint | null {
  if (allHold) return null;
  for (const mistake of mistakes) {
    if (mistake.outcome === "right") continue;
    const step = hintSteps[given.filter((hint) => hint.mistake.field === mistake.field).length];
    if (step) return { mistake, step };
  }
  return null;
}

/**
 * The table in which a slip stands; `null` where it is the text that is wrong.
 *
 * @example tableOfMistake(exercise.mistakes[0]) // "t3"
 */
export function tableOfMistake({ topic, field }: Mistake): TableId | null {
  return topic === "narrative" ? null : (tableIds.find((table) => field.startsWith(`${table}.`)) ?? null);
}
