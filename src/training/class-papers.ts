import type { NewDocument } from "../book/new-document";
import type { NewWorkbook } from "../book/new-sheet";
import type { FormSheetTexts } from "../paper/form-sheet";
import { answerDocument, answerSheet, type AnswerNames, type AnsweredExercise, type AnswerTexts } from "./answer-book";
import { brokenBy } from "./broken-rules";
import { answerSheetDocument, questionDocument, type ExamTexts } from "./exam-papers";
import type { ExerciseKey } from "./exercise";
import { exerciseSheets, type ExerciseTexts } from "./exercise-sheets";
import type { Content } from "./grade";
import { makeExercise } from "./make";
import { numberOf } from "./number";

/** A file of a class, in its folder. */
export interface ClassPaper {
  /** With its folder and its extension. */
  readonly path: string;
  readonly paper: NewWorkbook | NewDocument;
}

/** The words of a class's files, in one language. */
export interface ClassTexts extends ExerciseTexts {
  readonly fileName: (number: string) => string;
  readonly answers: Omit<AnswerTexts, "content" | "inText">;
  readonly content: (content: Content) => string;
  readonly inText: (place: string) => string;
  readonly exam: ExamTexts;
  readonly folders: { readonly exercises: string; readonly paper: string; readonly teacher: string };
}

/**
 * The keys of a class: as many exercises of one kind, of consecutive seeds.
 *
 * @example classKeys(exercise.key, 3).map(({ seed }) => seed) // [7, 8, 9]
 */
export function classKeys(first: ExerciseKey, count: number): readonly ExerciseKey[] {
  return Array.from({ length: count }, (_, i) => ({ ...first, seed: first.seed + i }));
}

/**
 * What a teacher needs for a class: an exercise a person, the papers to print, and the answers, in a folder of their own. They
 * are made one at a time, as they are asked for.
 *
 * @example
 * const { place, name: rule, message } = chinese.rules;
 * const papers = classPapers(classKeys(exercise.key, 2), chinese.form, chinese.training, { place, rule, message });
 * [...papers].map(({ path }) => path)
 * // ["练习/练习 7-2021-sums-1-1.xlsx", "练习/练习 8-2021-sums-1-1.xlsx", "打印/题卷.docx", "打印/答卷.docx",
 * //   "教师用/练习答案.xlsx", "教师用/练习答案.docx"]
 */
export function* classPapers(
  keys: readonly ExerciseKey[],
  form: FormSheetTexts,
  texts: ClassTexts,
  names: AnswerNames,
): Generator<ClassPaper, void, void> {
  const { folders, exam } = texts;
  const answered: AnsweredExercise[] = [];
  for (const key of keys) {
    const exercise = makeExercise(key);
    const sheets = exerciseSheets(exercise, form, texts);
    answered.push({ exercise, findingsOf: brokenBy(sheets) });
    const path = `${folders.exercises}/${texts.fileName(numberOf(key))}.xlsx`;
    yield { path, paper: { kind: "exercise", sheets } };
  }
  const exercises = answered.map(({ exercise }) => exercise);
  yield { path: `${folders.paper}/${exam.questions.file}.docx`, paper: questionDocument(exercises, exam) };
  yield { path: `${folders.paper}/${exam.answerSheet.file}.docx`, paper: answerSheetDocument(exercises, exam) };
  const answerTexts: AnswerTexts = { ...texts.answers, content: texts.content, inText: texts.inText };
  const book = `${folders.teacher}/${texts.answers.title}`;
  const { title } = answerTexts;
  yield {
    path: `${book}.xlsx`,
    paper: { kind: "answers", title, sheets: [answerSheet(answered, answerTexts, names)] },
  };
  yield { path: `${book}.docx`, paper: answerDocument(answered, answerTexts, names) };
}
