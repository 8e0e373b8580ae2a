import type { FormatId } from "../form/types";
import { generatorVersion, type Topic } from "../training/exercise";
import { isTopic, keyOfNumber } from "../training/number";
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
  /** 练习编号, for a file that does not bear it any more. */
  readonly number: string | null;
  readonly output: string | null;
  readonly json: boolean;
}

/** What is wrong with the arguments, and the word that is. */
export type DrillMistake = readonly ["noOutput" | "noFile" | "format" | "topics" | "number" | "seed" | "paper", string];

/** Reads what is asked of `nianbao drill`. */
export function drillCommand(values: OptionValues): DrillCommand | DrillMistake {
  const { format = "2021", topics = "sums", output = null, answers = null, json = false } = values;
  if (!isOneOf(format, ["2019", "2021"])) return ["format", format];
  const about = [...new Set(topics.split(/[,+]/u))];
  const known = about.filter(isTopic);
  if (known.length < about.length) return ["topics", topics];
  const numbers = [
    [values.seed, 999_999_999],
    [values.mistakes, 9],
    [values.count, 1000],
  ] as const;
  for (const [text, most] of numbers)
    if (text !== undefined && !(/^\d+$/u.test(text) && Number(text) <= most)) return ["number", text];
  const seed = values.seed === undefined ? null : Number(values.seed);
  const slips = Math.max(1, Number(values.mistakes ?? 2));
  const count = values.count === undefined ? (isZip(output) ? ofClass : null) : Number(values.count);
  if (output === null && !json) return ["noOutput", ""];
  if (output !== null && count === null && !/\.xlsx$/iu.test(output)) return ["paper", output];
  return { kind: "drill", seed, format, topics: known, slips, count, output, answers, json };
}

/** A class, where nothing is said of its size. */
const ofClass = 30;

export function isZip(output: string | null): boolean {
  return output !== null && /\.zip$/iu.test(output);
}

/** Reads what is asked of `nianbao grade`. With a bare seed, format, topics and slips are asked for as for a drill. */
export function gradeCommand(values: OptionValues, files: readonly string[]): GradeCommand | DrillMistake {
  if (files.length === 0) return ["noFile", ""];
  const { seed, format = "2021", topics = "sums", mistakes = "2", output = null, json = false } = values;
  const number =
    seed !== undefined && /^\d+$/u.test(seed)
      ? `${seed}-${format}-${topics.replaceAll(",", "+")}-${mistakes}-${String(generatorVersion)}`
      : (seed ?? null);
  if (number !== null && !keyOfNumber(number)) return ["seed", seed ?? ""];
  if (output !== null && !/\.xlsx$/iu.test(output)) return ["paper", output];
  return { kind: "grade", files, number, output, json };
}
