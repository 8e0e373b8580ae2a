import type { Locale } from "../locales";
import { gradeExercise, type Grade } from "../training/grade";
import { gradeJson, notGradedJson } from "../training/json";
import { makeExercise } from "../training/make";
import { exercisesIn, keyOfNumber, numberOf, type NumberedExercise } from "../training/number";
import { generatorVersion } from "../training/exercise";
import { resultSheets, type GradedFile } from "../training/result-sheets";
import type { Streams } from "./check-command";
import type { OpenFile } from "./check-file";
import type { GradeCommand } from "./drill-arguments";
import type { FormWorld } from "./form-command";

export interface GradeWorld extends Pick<FormWorld, "create" | "writers"> {
  readonly open: OpenFile;
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
  let status = 0;
  const graded: GradedFile[] = [];
  const refuse = (file: string, code: string, message: string) => {
    status = 2;
    streams.warn(`${file}: ${message}\n`);
    if (command.json) streams.write(`${JSON.stringify(notGradedJson(file, code, message))}\n`);
  };
  for (const file of command.files) {
    const opened = await world.open(file);
    if (opened.problem !== null) {
      refuse(file, opened.problem, files.problem(opened));
      continue;
    }
    const given = command.number === null ? null : keyOfNumber(command.number);
    const exercises: readonly NumberedExercise[] = given ? [{ ...given, sheet: null }] : exercisesIn(opened.book);
    if (exercises.length === 0) refuse(file, "noExercise", training.noExercise);
    for (const { key, version, sheet } of exercises) {
      if (version !== generatorVersion) {
        refuse(file, "version", training.otherVersion(version));
        continue;
      }
      const exercise = makeExercise(key);
      const grade = gradeExercise(exercise, opened.book, sheet);
      if (!grade) {
        refuse(file, "noReport", cli.noReport);
        continue;
      }
      graded.push({ file, number: numberOf(key), grade });
      if (grade.gone.length > 0) streams.warn(`${file}: ${training.gone(grade.gone.length)}\n`);
      streams.write(
        command.json ? `${JSON.stringify(gradeJson(file, key.seed, grade))}\n` : textOf(file, grade, locale),
      );
    }
  }
  if (command.output === null) return status;
  const bytes = await world.writers.xlsx({
    kind: "grades",
    sheets: resultSheets(graded, training, locale.rules.place),
  });
  if (await world.create(command.output, bytes)) return status;
  streams.warn(`${command.output}: ${cli.fill.notWritten}\n`);
  return 2;
}

function textOf(file: string, { mistakes, spoilt, score, accepted }: Grade, { training, rules }: Locale): string {
  const lines = [
    training.score(file, score.got, score.of),
    ...(accepted ? [training.accepted] : []),
    ...mistakes.map(({ field, outcome, right, planted, now }) =>
      training.outcome[outcome](
        rules.place(field),
        training.content(right),
        training.content(planted),
        training.content(now),
      ),
    ),
    ...spoilt.map(({ field, right, now }) =>
      training.spoilt(rules.place(field), training.content(right), training.content(now)),
    ),
  ];
  return lines.map((line, i) => `${i === 0 ? "" : "  "}${line}\n`).join("");
}
