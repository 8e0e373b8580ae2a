import type { Block, DocumentCell, NewDocument } from "../book/new-document";
import type { NewSheet } from "../book/new-sheet";
import type { Finding } from "../check/finding";
import type { RuleId } from "../form/rules";
import { rulesOfFindings } from "./broken-rules";
import type { Exercise, Mistake } from "./exercise";
import type { Content } from "./grade";
import { listSheet } from "./list-sheet";
import { numberOf } from "./number";
import { placeOfMistake } from "./place-of-mistake";

/** An exercise with what the checker finds of each of its slips. */
export interface AnsweredExercise {
  readonly exercise: Exercise;
  readonly findingsOf: (mistake: Mistake) => readonly Finding[];
}

/** The words of an answer book, in one language. */
export interface AnswerTexts {
  readonly title: string;
  /** That other answers count as well. */
  readonly note: string;
  readonly sheet: string;
  readonly heads: readonly [
    number: string,
    unit: string,
    place: string,
    planted: string,
    right: string,
    rules: string,
    why: string,
  ];
  readonly content: (content: Content) => string;
  readonly inText: (place: string) => string;
}

/** What names places and rules, and says with its figures what does not hold. */
export interface AnswerNames {
  readonly place: (id: string) => string;
  readonly rule: (rule: RuleId) => string;
  readonly message: (finding: Finding, isBrief: boolean) => string;
}

/**
 * The answers of a class: a row a slip, exercise by exercise.
 *
 * @example
 * const answered = [{ exercise, findingsOf: brokenBy(sheetsOfExercise) }];
 * const { answers, content, inText } = chinese.training;
 * const { place, name: rule, message } = chinese.rules;
 * const { cells } = answerSheet(answered, { ...answers, content, inText }, { place, rule, message });
 * cells.filter(({ row, column }) => row === 1 && column < 6).map(({ value }) => value)
 * // ["7-2021-sums-1-1", "柳浦区人民政府", "（一）予以公开·科研机构", "2", "1", "申请人合计\n办理结果合计"]
 */
export function answerSheet(answered: readonly AnsweredExercise[], texts: AnswerTexts, names: AnswerNames): NewSheet {
  return listSheet(texts.sheet, texts.heads, answerRows(answered, texts, names), [22, 20, 40, 12, 12, 24, 60]);
}

/**
 * The same to print.
 *
 * @example
 * const answered = [{ exercise, findingsOf: brokenBy(sheetsOfExercise) }];
 * const { answers, content, inText } = chinese.training;
 * const { place, name: rule, message } = chinese.rules;
 * const { title, blocks } = answerDocument(answered, { ...answers, content, inText }, { place, rule, message });
 * [title, blocks.at(-1).rows] // ["练习答案", 2]
 */
export function answerDocument(
  answered: readonly AnsweredExercise[],
  texts: AnswerTexts,
  names: AnswerNames,
): NewDocument {
  const rows = [texts.heads, ...answerRows(answered, texts, names)];
  const table: Block = {
    kind: "table",
    rows: rows.length,
    columns: [4, 3, 5, 2, 2, 3, 7],
    cells: rows.flatMap((row, at) =>
      row.map((text, column): DocumentCell => {
        const area = { top: at, left: column, bottom: at, right: column };
        return at === 0 ? { area, text, align: "center", isHead: true } : { area, text, align: "left" };
      }),
    ),
    size: 9,
    headRows: 1,
  };
  return {
    title: texts.title,
    kind: "answers",
    blocks: [{ kind: "title", text: texts.title }, { kind: "note", text: texts.note }, table],
  };
}

function answerRows(answered: readonly AnsweredExercise[], texts: AnswerTexts, names: AnswerNames) {
  return answered.flatMap(({ exercise: { key, right: report, mistakes }, findingsOf }) =>
    mistakes.map((mistake): readonly string[] => {
      const findings = findingsOf(mistake);
      return [
        numberOf(key),
        report.name ?? "",
        placeOfMistake(mistake, { place: names.place, inText: texts.inText }),
        texts.content(mistake.planted),
        texts.content(mistake.right),
        rulesOfFindings(findings).map(names.rule).join("\n"),
        findings.map((finding) => names.message(finding, true)).join("\n"),
      ];
    }),
  );
}
