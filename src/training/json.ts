import type { RuleId } from "../form/rules";
import type { Exercise, Mistake, PlantedSlip, Topic } from "./exercise";
import type { Content, Grade, Outcome } from "./grade";

/** One line of `nianbao drill --json`, and of the answers. */
export interface ExerciseJson {
  readonly seed: number;
  readonly format: string;
  readonly topics: readonly Topic[];
  readonly mistakes: readonly {
    readonly field: string;
    readonly right: Content;
    readonly planted: Content;
    readonly slip: PlantedSlip;
    readonly rules: readonly RuleId[];
  }[];
}

/** One line of `nianbao grade --json`. */
export interface GradeJson {
  readonly file: string;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly seed: number | null;
  readonly mistakes: readonly { field: string; right: Content; planted: Content; now: Content; outcome: Outcome }[];
  readonly spoilt: readonly { field: string; right: Content; now: Content }[];
  readonly allHold: boolean;
  readonly accepted: boolean;
  readonly score: { readonly got: number; readonly of: number };
}

/**
 * One line of `nianbao drill --json`.
 * @param rulesOf the rules that a slip breaks
 *
 * @example
 * exerciseJson(exercise, brokenRules(sheetsOfExercise)).mistakes
 * // [{ field: "t3.granted.research", right: 1, planted: 2, slip: "offByOne", rules: ["t3.applicants",
 * //   "t3.results"] }]
 */
export function exerciseJson(
  { key, mistakes }: Exercise,
  rulesOf: (mistake: Mistake) => readonly RuleId[],
): ExerciseJson {
  return {
    seed: key.seed,
    format: key.format,
    topics: key.topics,
    mistakes: mistakes.map((mistake) => {
      const { field, right, planted, slip } = mistake;
      return { field, right, planted, slip, rules: rulesOf(mistake) };
    }),
  };
}

/**
 * One line of `nianbao grade --json`.
 *
 * @example gradeJson("练习.xlsx", 7, gradeExercise(exercise, exerciseBook, null)).score // { got: 0, of: 1 }
 */
export function gradeJson(
  file: string,
  seed: number,
  { mistakes, spoilt, allHold, accepted, score }: Grade,
): GradeJson {
  return {
    file,
    error: null,
    seed,
    mistakes: mistakes.map(({ field, right, planted, now, outcome }) => ({ field, right, planted, now, outcome })),
    spoilt,
    allHold,
    accepted,
    score,
  };
}

/**
 * What is said of a file that could not be graded.
 *
 * @example
 * notGradedJson("练习.xlsx", "noExercise", "这个文件里没有练习。").error
 * // { code: "noExercise", message: "这个文件里没有练习。" }
 */
export function notGradedJson(file: string, code: string, message: string): GradeJson {
  const score = { got: 0, of: 0 };
  return {
    file,
    error: { code, message },
    seed: null,
    mistakes: [],
    spoilt: [],
    allHold: false,
    accepted: false,
    score,
  };
}
