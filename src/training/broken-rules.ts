import { bookOfSheets } from "../book/new-book";
import type { NewSheet } from "../book/new-sheet";
import { checkBook } from "../check/check-book";
import { fieldsOfFinding } from "../check/finding";
import { defaultSettings } from "../check/settings";
import type { RuleId } from "../form/rules";
import type { Mistake } from "./exercise";

/** The rules that each slip of an exercise breaks, as the checker finds them on its sheets. */
export function brokenRules(sheets: readonly NewSheet[]): (mistake: Mistake) => readonly RuleId[] {
  const { reports } = checkBook(bookOfSheets(sheets), defaultSettings);
  const findings = reports.flatMap(({ result }) => result.findings);
  return ({ field }) => {
    const own = findings.filter((each) => each.at === field || fieldsOfFinding(each).some((id) => id === field));
    return [...new Set(own.map(({ rule }) => rule))];
  };
}
