import { bookOfSheets } from "../book/new-book";
import type { NewSheet } from "../book/new-sheet";
import { checkBook } from "../check/check-book";
import { fieldsOfFinding, type Finding } from "../check/finding";
import { defaultSettings } from "../check/settings";
import type { RuleId } from "../form/rules";
import type { Mistake } from "./exercise";

/**
 * What the checker finds of each slip on the sheets of its exercise.
 *
 * @example
 * const findingsOf = brokenBy(sheetsOfExercise);
 * findingsOf(exercise.mistakes[0]).map(({ at }) => at) // ["t3.granted.total", "t3.concluded.research"]
 */
export function brokenBy(sheets: readonly NewSheet[]): (mistake: Mistake) => readonly Finding[] {
  const { reports } = checkBook(bookOfSheets(sheets), defaultSettings);
  const findings = reports.flatMap(({ result }) => result.findings);
  return ({ field }) =>
    findings.filter((each) => each.at === field || fieldsOfFinding(each).some((id) => id === field));
}

/**
 * The rules that each slip of an exercise breaks, as the checker finds them on its sheets.
 *
 * @example
 * const rulesOf = brokenRules(sheetsOfExercise);
 * rulesOf(exercise.mistakes[0]) // ["t3.applicants", "t3.results"]
 */
export function brokenRules(sheets: readonly NewSheet[]): (mistake: Mistake) => readonly RuleId[] {
  const findingsOf = brokenBy(sheets);
  return (mistake) => [...new Set(findingsOf(mistake).map(({ rule }) => rule))];
}
