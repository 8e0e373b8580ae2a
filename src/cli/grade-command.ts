import { basename } from "node:path";
import type { Book } from "../book/book";
import { checkBook } from "../check/check-book";
import { defaultSettings } from "../check/settings";
import type { Locale } from "../locales";
import { brokenBy } from "../training/broken-rules";
import { generatorVersion, type Exercise } from "../training/exercise";
import { exerciseOfSeed } from "../training/exercise-of-seed";
import { exerciseSheets } from "../training/exercise-sheets";
import { gradeExercise, type Grade } from "../training/grade";
import { gradeJson, notGradedJson } from "../training/json";
import { makeExercise } from "../training/make";
import { exercisesIn, numberOf, type NumberedExercise } from "../training/number";
import { placeOfMistake } from "../training/place-of-mistake";
import { resultSheets, type GradedFile, type UngradedFile } from "../training/result-sheets";
import type { Streams } from "./check-command";
import type { OpenFile } from "./check-file";
import type { GradeCommand } from "./drill-arguments";
import type { FormWorld } from "./form-command";

export interface GradeWorld extends Pick<FormWorld, "create" | "writers"> {
  readonly open: OpenFile;
  /** The files that arguments lead to, those of folders, too. */
  readonly filesOf: (paths: readonly string[]) => Promise<readonly string[]>;
}

/**
 * Grades exercises, a line each.
 * @returns the exit status: 0 where every file was graded, else 2
 */
export async function runGrade(
  command: GradeCommand,
  world: GradeWorld,
  streams: Streams,
  locale: Locale,
): Promise<number> {
  const { training, files, cli } = locale;
  const graded: GradedFile[] = [];
  const ungraded: UngradedFile[] = [];
  const refuse = (file: string, code: string, why: string) => {
    ungraded.push({ file, why });
    streams.warn(`${file}: ${why}\n`);
    if (command.json) streams.write(`${JSON.stringify(notGradedJson(file, code, why))}\n`);
  };
  const inputs = await world.filesOf(command.files);
  if (inputs.length === 0) streams.warn(`${cli.noFiles}\n`);
  for (const file of inputs) {
    const opened = await world.open(file);
    if (opened.problem !== null) {
      refuse(file, opened.problem, files.problem(opened));
      continue;
    }
    const exercises = exercisesAsked(command, opened.book);
    if (exercises.length === 0) refuse(file, "noExercise", training.noExercise);
    for (const { key, version, sheet } of exercises) {
      if (version !== generatorVersion) {
        refuse(file, "version", training.otherVersion(version));
        continue;
      }
      const exercise = makeExercise(key);
      const grade = gradeExercise(exercise, opened.book, sheet);
      if (!grade) {
        refuse(file, "noReport", training.notHere(numberOf(key)));
        continue;
      }
      graded.push({ file, number: numberOf(key), grade });
      if (grade.gone.length > 0) streams.warn(`${file}: ${training.gone(grade.gone.length)}\n`);
      streams.write(
        command.json ? `${JSON.stringify(gradeJson(file, key.seed, grade))}\n` : textOf(file, exercise, grade, locale),
      );
    }
  }
  const status = ungraded.length > 0 || inputs.length === 0 ? 2 : 0;
  if (command.output === null) return status;
  const nameOf = namesAlone(inputs);
  const named = <T extends { readonly file: string }>(rows: readonly T[]) =>
    rows.map((row) => ({ ...row, file: nameOf(row.file) }));
  const bytes = await world.writers.xlsx({
    kind: "grades",
    sheets: resultSheets(named(graded), named(ungraded), training, locale.rules.place),
  });
  if (await world.create(command.output, bytes)) return status;
  streams.warn(`${command.output}: ${cli.fill.notWritten}\n`);
  return 2;
}

/** The names of files without their folders, which tell who did an exercise; with them where two have one name. */
function namesAlone(files: readonly string[]): (file: string) => string {
  const seen = new Map<string, number>();
  for (const file of files) seen.set(basename(file), (seen.get(basename(file)) ?? 0) + 1);
  return (file) => (seen.get(basename(file)) === 1 ? basename(file) : file);
}

/** The exercises of a workbook: the one that was named, else those that it bears the numbers of. */
function exercisesAsked({ exercise }: GradeCommand, book: Book): readonly NumberedExercise[] {
  if (!exercise) return exercisesIn(book);
  const { isSeedOnly, key, version } = exercise;
  if (!isSeedOnly) return [{ key, version, sheet: null }];
  // A seed alone is not the whole number; the rest may stand in the workbook.
  const own = exercisesIn(book).filter((each) => each.key.seed === key.seed);
  if (own.length > 0) return own;
  const reports = checkBook(book, defaultSettings).reports.map(({ report }) => report);
  const found = exerciseOfSeed(reports, key);
  return found ? [{ key: found, version, sheet: null }] : [];
}

function textOf(file: string, exercise: Exercise, grade: Grade, { training, form, rules }: Locale): string {
  const { mistakes, spoilt, score, accepted } = grade;
  const findingsOf = brokenBy(exerciseSheets(exercise, form, training));
  const names = { place: rules.place, inText: training.inText };
  const lines = [
    training.score(file, score.got, score.of),
    ...(accepted ? [training.accepted] : []),
    ...mistakes.flatMap((mistake) => {
      const { outcome, right, planted, now } = mistake;
      const said = training.outcome[outcome](
        placeOfMistake(mistake, names),
        training.content(right),
        training.content(planted),
        training.content(now),
      );
      const why = outcome === "right" ? [] : findingsOf(mistake).map((finding) => `  ${rules.message(finding, true)}`);
      return [said, ...why];
    }),
    ...spoilt.map(({ field, right, now }) =>
      training.spoilt(rules.place(field), training.content(right), training.content(now)),
    ),
  ];
  return lines.map((line, i) => `${i === 0 ? "" : "  "}${line}\n`).join("");
}
