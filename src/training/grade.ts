import { cellAt, sheetOf, type Book } from "../book/book";
import { createExaminer, type CheckedReport } from "../check/check-book";
import { lastYearFrom } from "../check/last-year";
import { defaultSettings } from "../check/settings";
import { fieldsOfFormat, isFieldId, type FieldId } from "../form/fields";
import { claimsOf } from "../narrative/claim";
import type { BoundField } from "../report/report";
import type { Exercise, Mistake } from "./exercise";
import { reportOfFigures } from "./figures-report";
import { isReportOf } from "./report-of";
import { statedIn } from "./story";

/** What stands in a place now: a number, a text, or nothing. */
export type Content = number | string | null;

/** What became of one planted slip. `right`: found and put right; `wrong`: changed, but not to what it was; `missed`: as it was planted. */
export type Outcome = "right" | "wrong" | "missed";

export interface GradedMistake extends Mistake {
  readonly now: Content;
  readonly outcome: Outcome;
}

/** A cell that was right and was changed. */
export interface SpoiltCell {
  readonly field: FieldId;
  readonly right: Content;
  readonly now: Content;
}

/** How an exercise was done. */
export interface Grade {
  readonly mistakes: readonly GradedMistake[];
  readonly spoilt: readonly SpoiltCell[];
  /** Whether nothing is found in the exercise any more. */
  readonly allHold: boolean;
  /** Another correction than the planted one, by which everything holds: it counts in full. */
  readonly accepted: boolean;
  readonly score: { readonly got: number; readonly of: number };
  /** Cells that cannot be found any more: a row or a column was removed. */
  readonly gone: readonly SpoiltCell[];
}

/**
 * Grades an exercise as it was handed in.
 * @param sheet the sheet on which it stands; `null` = the only one there is
 * @returns `null` where its report is not found: it was taken out, or another one stands there
 *
 * @example
 * const { mistakes, score } = gradeExercise(exercise, exerciseBook, null);
 * mistakes.map(({ field, right, now, outcome }) => [field, right, now, outcome])
 * // [["t3.granted.research", 1, 2, "missed"]]
 * score // { got: 0, of: 1 }
 */
export function gradeExercise(exercise: Exercise, book: Book, sheet: string | null): Grade | null {
  const handedIn = reportOn(book, sheet, exercise);
  if (!handedIn) return null;
  const { report, result } = handedIn;
  const contentAt = (mistake: Mistake): Content => {
    if (mistake.topic === "layout") return labelIn(book, handedIn, mistake);
    if (!isFieldId(mistake.field)) return null;
    if (mistake.topic === "narrative") return storyFigure(book, handedIn, mistake.field);
    return contentOf(report.fields.get(mistake.field));
  };
  const mistakes = exercise.mistakes.map((mistake): GradedMistake => {
    const now = contentAt(mistake);
    return { ...mistake, now, outcome: now === mistake.right ? "right" : now === mistake.planted ? "missed" : "wrong" };
  });
  const planted = new Set(exercise.mistakes.flatMap(({ topic, field }) => (topic === "narrative" ? [] : [field])));
  const spoilt = fieldsOfFormat(exercise.key.format).flatMap(({ id }): SpoiltCell[] => {
    const bound = report.fields.get(id);
    const right = exercise.right.figures.get(id) ?? null;
    const now = contentOf(bound);
    return !bound || planted.has(id) || now === right ? [] : [{ field: id, right, now }];
  });
  const gone = fieldsOfFormat(exercise.key.format).flatMap(({ id }): SpoiltCell[] =>
    report.fields.has(id) ? [] : [{ field: id, right: exercise.right.figures.get(id) ?? null, now: null }],
  );
  // Every rule is asked again: an exercise is right in each of them before the slips are planted.
  const allHold =
    result.findings.length === 0 && gone.length === 0 && mistakes.every((each) => isSettled(each, handedIn));
  const got = mistakes.filter(({ outcome }) => outcome === "right").length;
  const accepted = allHold && got < mistakes.length;
  const of = mistakes.length;
  return { mistakes, spoilt, allHold, accepted, score: { got: accepted ? of : got, of }, gone };
}

/** A sentence and its table agree, too, where the table was made to follow the sentence. */
function isSettled({ topic, field, now }: GradedMistake, { report }: CheckedReport): boolean {
  return topic !== "narrative" || !isFieldId(field) || now === contentOf(report.fields.get(field));
}

/**
 * The exercise's report with what the rules say of it, every one of them: what a workbook says of a rule's reading is not for an
 * exercise. Last year is as it was handed out: a slip between two years does not hold because that sheet is gone or was made to
 * fit.
 */
function reportOn(book: Book, sheet: string | null, exercise: Exercise): CheckedReport | null {
  const { key, lastYear } = exercise;
  const examine = createExaminer();
  const found = ownReport(examine(book, defaultSettings).reports, sheet, exercise);
  if (!found || !lastYear) return found;
  const before = lastYearFrom("", reportOfFigures(key.format, lastYear.year ?? 0, lastYear.figures));
  const { reports } = examine(book, defaultSettings, new Map([[found.key, before]]));
  return reports.find((each) => each.key === found.key) ?? null;
}

/** On its sheet; where that holds no report any more, on any. */
function ownReport(reports: readonly CheckedReport[], sheet: string | null, { key, right }: Exercise) {
  const own = reports.filter(({ report }) =>
    [...report.tables.values()].some((table) => sheet === null || table.sheet === sheet),
  );
  const isOfFormat = ({ report }: CheckedReport) =>
    [...report.tables.values()].some(({ format }) => format === key.format);
  return (own.length > 0 ? own : reports).find((each) => isOfFormat(each) && isReportOf(each.report, right)) ?? null;
}

function contentOf(bound: BoundField | undefined): Content {
  if (!bound) return null;
  const { reading, raw } = bound;
  if (reading.kind === "number" && reading.written === "plain") return reading.value;
  return reading.kind === "blank" ? null : raw;
}

/** The label before the figures of a row. */
function labelIn(book: Book, { report }: CheckedReport, { field, planted, right }: Mistake): Content {
  const bound = [...report.fields.values()].find((each) => each.field.row === field);
  const sheet = sheetOf(book, bound?.cell.sheet ?? [...report.tables.values()][0]?.sheet ?? "");
  if (!sheet) return null;
  if (!bound) return [...sheet.cells.values()].some(({ value }) => value === planted) ? planted : null;
  for (let column = bound.cell.column - 1; column >= 0; column--) {
    const { value } = cellAt(sheet, { row: bound.cell.row, column });
    if (typeof value === "string" && value.trim() !== "") return value.trim() === right ? right : value;
  }
  return null;
}

/** The figure that the text states: as the checker understands it, or in the exercise's own words. */
function storyFigure(book: Book, { report, narrative }: CheckedReport, field: FieldId): Content {
  const claim = claimsOf(narrative, report.tables).find(({ at }) => at === field);
  if (claim) return claim.value;
  const sheet = sheetOf(book, [...report.tables.values()][0]?.sheet ?? "");
  for (const { value } of sheet?.cells.values() ?? []) {
    const stated = typeof value === "string" ? statedIn(value, field) : null;
    if (stated !== null) return stated;
  }
  return null;
}
