import { resolve } from "node:path";
import type { FormatId } from "../form/types";
import { generatorVersion, type ExerciseKey, type Topic } from "../training/exercise";
import { highestSeed, isTopic, keyOfNumber } from "../training/number";
import { isOneOf, type OptionValues } from "./options";

/** Exercises to be made. */
export interface DrillCommand {
  readonly kind: "drill";
  /** `null`: drawn. With a count, the seed of the first. */
  readonly seed: number | null;
  readonly format: FormatId;
  readonly topics: readonly Topic[];
  readonly slips: number;
  /** `null`: one exercise into a file; else so many into a folder, or with all that a class needs into a .zip. */
  readonly count: number | null;
  readonly output: string | null;
  /** A file for the answers: a book as .xlsx or .docx, else a line of JSON an exercise. */
  readonly answers: string | null;
  readonly json: boolean;
}

/** Exercises to be graded. */
export interface GradeCommand {
  readonly kind: "grade";
  readonly files: readonly string[];
  /** For a file that does not bear its 练习编号 any more: the exercise, or its seed with what else of it is likely. */
  readonly exercise: { readonly key: ExerciseKey; readonly version: number; readonly isSeedOnly: boolean } | null;
  readonly output: string | null;
  readonly json: boolean;
}

/** What is wrong with the arguments, and the word that is. */
export type DrillMistake = readonly [
  (
    | "noOutput"
    | "noFile"
    | "format"
    | "topics"
    | "number"
    | "seed"
    | "exercise"
    | "exercises"
    | "answers"
    | "result"
    | "excess"
  ),
  string,
];

/** Reads what is asked of `nianbao drill`. */
export function drillCommand(values: OptionValues, [excess]: readonly string[]): DrillCommand | DrillMistake {
  const { format = "2021", topics = "sums", output = null, answers = null, json = false } = values;
  if (excess !== undefined) return ["excess", excess];
  if (!isOneOf(format, ["2019", "2021"])) return ["format", format];
  const about = [...new Set(topics.split(/[,+]/u))];
  const known = about.filter(isTopic);
  if (known.length < about.length) return ["topics", topics];
  const numbers = [
    [values.seed, 0, highestSeed - mostOfClass],
    [values.mistakes, 1, 9],
    [values.count, 1, mostOfClass],
  ] as const;
  for (const [text, least, most] of numbers)
    if (text !== undefined && !(/^\d+$/u.test(text) && Number(text) >= least && Number(text) <= most))
      return ["number", text];
  const seed = values.seed === undefined ? null : Number(values.seed);
  const slips = Number(values.mistakes ?? 2);
  const isWorkbook = output !== null && /\.xlsx$/iu.test(output);
  // A class of one may be a file as well as a folder.
  const asked = values.count === undefined || (values.count === "1" && isWorkbook) ? null : Number(values.count);
  const count = asked ?? (isZip(output) ? ofClass : null);
  if (output === null && !json) return ["noOutput", ""];
  if (output !== null && count === null && !isWorkbook) return ["exercise", output];
  if (output !== null && count !== null && /\.(?:xlsx|docx|html)$/iu.test(output)) return ["exercises", output];
  if (output !== null && answers !== null && resolve(answers) === resolve(output)) return ["answers", answers];
  return { kind: "drill", seed, format, topics: known, slips, count, output, answers, json };
}

/** A class, where nothing is said of its size. */
const ofClass = 30;

const mostOfClass = 1000;

export function isZip(output: string | null): boolean {
  return output !== null && /\.zip$/iu.test(output);
}

/** Reads what is asked of `nianbao grade`. With a bare seed, format, topics and slips are asked for as for a drill. */
export function gradeCommand(values: OptionValues, files: readonly string[]): GradeCommand | DrillMistake {
  if (files.length === 0) return ["noFile", ""];
  const { seed = null, format = "2021", topics = "sums", mistakes = "2", output = null, json = false } = values;
  const isSeedOnly = seed !== null && /^\d+$/u.test(seed);
  const number = isSeedOnly
    ? `${seed}-${format}-${topics.replaceAll(",", "+")}-${mistakes}-${String(generatorVersion)}`
    : seed;
  const numbered = number === null ? null : keyOfNumber(number);
  if (number !== null && !numbered) return ["seed", number];
  if (output !== null && !/\.xlsx$/iu.test(output)) return ["result", output];
  return { kind: "grade", files, exercise: numbered && { ...numbered, isSeedOnly }, output, json };
}
