import type { Finding } from "../check/finding";
import { isFieldId } from "../form/fields";
import type { RuleId } from "../form/rules";
import { rulesOfFindings } from "./broken-rules";
import type { Exercise, Mistake, PlantedSlip, Topic } from "./exercise";
import type { Content, Grade, Outcome } from "./grade";
import { saidOf } from "./story";

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
 * @param findingsOf what the checker finds of a slip
 *
 * @example
 * exerciseJson(exercise, brokenBy(sheetsOfExercise)).mistakes
 * // [{ field: "t3.granted.research", right: 1, planted: 2, slip: "offByOne", rules: ["t3.applicants",
 * //   "t3.results"] }]
 */
export function exerciseJson(
  { key, mistakes }: Exercise,
  findingsOf: (mistake: Mistake) => readonly Finding[],
): ExerciseJson {
  return {
    seed: key.seed,
    format: key.format,
    topics: key.topics,
    mistakes: mistakes.map((mistake) => ({
      field: placeOf(mistake),
      right: inWords(mistake, mistake.right),
      planted: inWords(mistake, mistake.planted),
      slip: mistake.slip,
      rules: rulesOfFindings(findingsOf(mistake)),
    })),
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
  { mistakes, spoilt, gone, allHold, accepted, score }: Grade,
): GradeJson {
  const planted = new Set<string>(mistakes.map(({ field }) => field));
  return {
    file,
    error: null,
    seed,
    mistakes: mistakes.map((mistake) => ({
      field: placeOf(mistake),
      right: inWords(mistake, mistake.right),
      planted: inWords(mistake, mistake.planted),
      now: inWords(mistake, mistake.now),
      outcome: mistake.outcome,
    })),
    // A cell that was removed holds nothing any more.
    spoilt: [...spoilt, ...gone.filter(({ field }) => !planted.has(field))],
    allHold,
    accepted,
    score,
  };
}

/**
 * Where a slip stands. One of the text stands in no field: that whose figure the text states holds the right one. Its place is
 * the section, and its contents are the words that stand there.
 */
function placeOf({ topic, field }: Mistake): string {
  return topic === "narrative" ? "text.1" : field;
}

function inWords({ topic, field }: Mistake, content: Content): Content {
  return topic === "narrative" && typeof content === "number" && isFieldId(field) ? saidOf(field, content) : content;
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
