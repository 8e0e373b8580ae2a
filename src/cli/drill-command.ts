import type { Locale } from "../locales";
import { answerDocument, answerSheet, type AnsweredExercise, type AnswerTexts } from "../training/answer-book";
import { brokenBy } from "../training/broken-rules";
import { classKeys, classPapers, type ClassPaper } from "../training/class-papers";
import type { ExerciseKey } from "../training/exercise";
import { exerciseSheets } from "../training/exercise-sheets";
import { exerciseJson } from "../training/json";
import { makeExercise } from "../training/make";
import { numberOf } from "../training/number";
import type { Streams } from "./check-command";
import { isZip, type DrillCommand } from "./drill-arguments";
import type { FormWorld, PaperWriters } from "./form-command";

/** What the command needs of the world around it. */
export interface DrillWorld extends Pick<FormWorld, "create" | "writers"> {
  readonly makeFolder: (path: string) => Promise<boolean>;
  /** The papers of a class in one .zip. */
  readonly zip: (papers: Iterable<ClassPaper>) => Promise<Uint8Array>;
  /** A seed that nobody chose. */
  readonly drawSeed: () => number;
}

/**
 * Makes exercises: a file, or with a count a folder of them, or a .zip with all that a class needs. The answers go to standard output or a file of their own,
 * never into an exercise.
 * @returns the exit status: 0 where everything was written, else 2
 */
export async function runDrill(
  command: DrillCommand,
  world: DrillWorld,
  streams: Streams,
  locale: Locale,
): Promise<number> {
  const { training, form, cli } = locale;
  const { output, count, answers, json, format, topics, slips } = command;
  const fail = (file: string) => (streams.warn(`${file}: ${cli.fill.notWritten}\n`), 2);
  const inZip = isZip(output);
  if (output !== null && count !== null && !inZip && !(await world.makeFolder(output))) return fail(output);
  const first: ExerciseKey = { seed: command.seed ?? world.drawSeed(), format, topics, slips };
  const keys = classKeys(first, count ?? 1);
  const lines: string[] = [];
  const answered: AnsweredExercise[] = [];
  // A class makes its exercises itself, one after the other.
  for (const key of inZip && !json && answers === null ? [] : keys) {
    const exercise = makeExercise(key);
    const sheets = exerciseSheets(exercise, form, training);
    const findingsOf = brokenBy(sheets);
    const planted = exercise.mistakes.length;
    if (planted < slips) streams.warn(`${training.fewer(numberOf(key), planted)}\n`);
    lines.push(`${JSON.stringify(exerciseJson(exercise, findingsOf))}\n`);
    answered.push({ exercise, findingsOf });
    if (output === null || inZip) continue;
    const path = count === null ? output : `${output}/${training.fileName(numberOf(key))}.xlsx`;
    if (!(await world.create(path, await world.writers.xlsx({ kind: "exercise", sheets })))) return fail(path);
    if (!json) streams.write(`${training.made(path, numberOf(key))}\n`);
  }
  if (output !== null && inZip) {
    const { place, name: rule, message } = locale.rules;
    const bytes = await world.zip(classPapers(keys, form, training, { place, rule, message }));
    if (!(await world.create(output, bytes))) return fail(output);
    if (!json) streams.write(`${training.madeClass(output, keys.length)}\n`);
  }
  if (json) streams.write(lines.join(""));
  if (answers === null) return 0;
  const bytes =
    (await answerBook(answers, answered, world.writers, locale)) ?? new TextEncoder().encode(lines.join(""));
  return (await world.create(answers, bytes)) ? 0 : fail(answers);
}

/** The answers as a book to read, where the name of the file asks for one; else `null`. */
async function answerBook(
  file: string,
  answered: readonly AnsweredExercise[],
  writers: PaperWriters,
  { training, rules }: Locale,
): Promise<Uint8Array | null> {
  const texts: AnswerTexts = { ...training.answers, content: training.content, inText: training.inText };
  const names = { place: rules.place, rule: rules.name, message: rules.message };
  if (/\.xlsx$/iu.test(file))
    return writers.xlsx({ kind: "answers", title: texts.title, sheets: [answerSheet(answered, texts, names)] });
  return /\.docx$/iu.test(file) ? writers.docx(answerDocument(answered, texts, names)) : null;
}
