import type { NewSheet } from "../book/new-sheet";
import type { Grade, Outcome } from "./grade";
import { listSheet } from "./list-sheet";
import { placeOfMistake } from "./place-of-mistake";

/** What became of one exercise of a class. */
export interface GradedFile {
  readonly file: string;
  readonly number: string;
  readonly grade: Grade;
}

/** A file that came back and could not be graded. */
export interface UngradedFile {
  readonly file: string;
  readonly why: string;
}

/** The words of the result, in one language. */
export interface ResultTexts {
  readonly sheets: { readonly scores: string; readonly mistakes: string };
  readonly heads: {
    readonly scores: readonly [file: string, number: string, got: string, of: string, note: string];
    readonly mistakes: readonly [place: string, missed: string, wrong: string, right: string];
  };
  readonly notes: { readonly accepted: string; readonly spoilt: (count: number) => string };
  readonly inText: (place: string) => string;
  readonly gone: (count: number) => string;
  readonly outcomes: Readonly<Record<Outcome, string>>;
}

/**
 * The result of a class: a row a file with what became of each slip, and the slips, those missed most first.
 * @param ungraded the files that came back as well; they stand below
 * @param placeName the name of a place of the form
 *
 * @example
 * const grade = gradeExercise(exercise, exerciseBook, null);
 * const graded = [{ file: "练习.xlsx", number: "7-2021-sums-1-1", grade }];
 * const [scores, slips] = resultSheets(graded, [], chinese.training, chinese.rules.place);
 * [scores.name, slips.name] // ["成绩", "错处"]
 * slips.cells.filter(({ row }) => row === 1).map(({ value }) => value) // ["（一）予以公开·科研机构", 1, 0, 0]
 */
export function resultSheets(
  graded: readonly GradedFile[],
  ungraded: readonly UngradedFile[],
  texts: ResultTexts,
  placeName: (id: string) => string,
): readonly NewSheet[] {
  const names = { place: placeName, inText: texts.inText };
  const placesOf = ({ grade }: GradedFile) =>
    new Map(grade.mistakes.map((each) => [placeOfMistake(each, names), each.outcome]));
  const rows = graded.map((each) => ({ ...each, outcomes: placesOf(each) }));
  const places = [...new Set(rows.flatMap(({ outcomes }) => [...outcomes.keys()]))];
  const scores = rows.map(({ file, number, grade, outcomes }) => [
    file,
    number,
    grade.score.got,
    grade.score.of,
    [
      ...(grade.accepted ? [texts.notes.accepted] : []),
      ...(grade.spoilt.length > 0 ? [texts.notes.spoilt(grade.spoilt.length)] : []),
      ...(grade.gone.length > 0 ? [texts.gone(grade.gone.length)] : []),
    ].join("；"),
    ...places.map((place) => {
      const outcome = outcomes.get(place);
      return outcome ? texts.outcomes[outcome] : "";
    }),
  ]);
  const counted = places.map((place) => {
    const all = rows.flatMap(({ outcomes }) => outcomes.get(place) ?? []);
    const count = (outcome: Outcome) => all.filter((each) => each === outcome).length;
    return [place, count("missed"), count("wrong"), count("right")] as const;
  });
  counted.sort((a, b) => b[1] - a[1] || b[2] - a[2]);
  const without = ungraded.map(({ file, why }) => [file, "", "", "", why, ...places.map(() => "")]);
  return [
    listSheet(texts.sheets.scores, [...texts.heads.scores, ...places], [...scores, ...without], [28, 24, 8, 8, 24]),
    listSheet(texts.sheets.mistakes, texts.heads.mistakes, counted, [48, 10, 14, 14]),
  ];
}
