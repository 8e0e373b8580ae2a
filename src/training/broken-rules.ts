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
  return ({ topic, field }) =>
    findings.filter(
      (each) =>
        (each.at === field || fieldsOfFinding(each).some((id) => id === field)) &&
        // Where the text is wrong, what else may be wrong with the field is another slip.
        (topic !== "narrative" || each.rule === "text.figure"),
    );
}

/**
 * The rules of findings, each once.
 *
 * @example
 * const findingsOf = brokenBy(sheetsOfExercise);
 * rulesOfFindings(findingsOf(exercise.mistakes[0])) // ["t3.applicants", "t3.results"]
 */
export function rulesOfFindings(findings: readonly Finding[]): readonly RuleId[] {
  return [...new Set(findings.map(({ rule }) => rule))];
}
