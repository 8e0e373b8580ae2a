import type { NewSheet } from "../book/new-sheet";
import type { Grade, Outcome } from "./grade";
import { listSheet } from "./list-sheet";

/** What became of one exercise of a class. */
export interface GradedFile {
  readonly file: string;
  readonly number: string;
  readonly grade: Grade;
}

/** The words of the result, in one language. */
export interface ResultTexts {
  readonly sheets: { readonly scores: string; readonly mistakes: string };
  readonly heads: {
    readonly scores: readonly [file: string, number: string, got: string, of: string, note: string];
    readonly mistakes: readonly [place: string, missed: string, wrong: string, right: string];
  };
  readonly notes: { readonly accepted: string; readonly spoilt: (count: number) => string };
  readonly outcomes: Readonly<Record<Outcome, string>>;
}

/**
 * The result of a class: a row a file with what became of each slip, and the slips, those missed most first.
 * @param placeName the name of a place of the form
 *
 * @example
 * const grade = gradeExercise(exercise, exerciseBook, null);
 * const graded = [{ file: "练习.xlsx", number: "7-2021-sums-1-1", grade }];
 * const [scores, slips] = resultSheets(graded, chinese.training, chinese.rules.place);
 * [scores.name, slips.name] // ["成绩", "错处"]
 * slips.cells.filter(({ row }) => row === 1).map(({ value }) => value) // ["（一）予以公开·科研机构", 1, 0, 0]
 */
export function resultSheets(
  graded: readonly GradedFile[],
  texts: ResultTexts,
  placeName: (id: string) => string,
): readonly NewSheet[] {
  const fields = [...new Set(graded.flatMap(({ grade }) => grade.mistakes.map(({ field }) => field)))];
  const scores = graded.map(({ file, number, grade }) => [
    file,
    number,
    grade.score.got,
    grade.score.of,
    [
      ...(grade.accepted ? [texts.notes.accepted] : []),
      ...(grade.spoilt.length > 0 ? [texts.notes.spoilt(grade.spoilt.length)] : []),
    ].join("；"),
    ...fields.map((field) => {
      const outcome = grade.mistakes.find((each) => each.field === field)?.outcome;
      return outcome ? texts.outcomes[outcome] : "";
    }),
  ]);
  const counted = fields.map((field) => {
    const all = graded.flatMap(({ grade }) => grade.mistakes.filter((each) => each.field === field));
    const count = (outcome: Outcome) => all.filter((each) => each.outcome === outcome).length;
    return [placeName(field), count("missed"), count("wrong"), count("right")] as const;
  });
  counted.sort((a, b) => b[1] - a[1] || b[2] - a[2]);
  return [
    listSheet(texts.sheets.scores, [...texts.heads.scores, ...fields.map(placeName)], scores, [28, 24, 8, 8, 24]),
    listSheet(texts.sheets.mistakes, texts.heads.mistakes, counted, [48, 10, 14, 14]),
  ];
}
