import type { Block, DocumentCell, NewDocument } from "../book/new-document";
import type { NewSheet } from "../book/new-sheet";
import type { RuleId } from "../form/rules";
import type { Exercise, Mistake } from "./exercise";
import type { Content } from "./grade";
import { listSheet } from "./list-sheet";
import { numberOf } from "./number";

/** An exercise with the rules that each of its slips breaks. */
export interface AnsweredExercise {
  readonly exercise: Exercise;
  readonly rulesOf: (mistake: Mistake) => readonly RuleId[];
}

/** The words of an answer book, in one language. */
export interface AnswerTexts {
  readonly title: string;
  /** That other answers count as well. */
  readonly note: string;
  readonly sheet: string;
  readonly heads: readonly [number: string, unit: string, place: string, planted: string, right: string, rules: string];
  readonly content: (content: Content) => string;
}

/** What names places and rules. */
export interface AnswerNames {
  readonly place: (id: string) => string;
  readonly rule: (rule: RuleId) => string;
}

/**
 * The answers of a class: a row a slip, exercise by exercise.
 *
 * @example
 * const answered = [{ exercise, rulesOf: brokenRules(sheetsOfExercise) }];
 * const texts = { ...chinese.training.answers, content: chinese.training.content };
 * const { cells } = answerSheet(answered, texts, { place: chinese.rules.place, rule: chinese.rules.name });
 * cells.filter(({ row }) => row === 1).map(({ value }) => value)
 * // ["7-2021-sums-1-1", "柳浦区人民政府", "（一）予以公开·科研机构", "2", "1", "申请人合计\n办理结果合计"]
 */
export function answerSheet(answered: readonly AnsweredExercise[], texts: AnswerTexts, names: AnswerNames): NewSheet {
  return listSheet(texts.sheet, texts.heads, answerRows(answered, texts, names), [22, 20, 44, 14, 14, 30]);
}

/**
 * The same to print.
 *
 * @example
 * const answered = [{ exercise, rulesOf: brokenRules(sheetsOfExercise) }];
 * const texts = { ...chinese.training.answers, content: chinese.training.content };
 * const { title, blocks } = answerDocument(answered, texts, { place: chinese.rules.place, rule: chinese.rules.name });
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
    columns: [4, 4, 6, 2, 2, 4],
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
  return answered.flatMap(({ exercise: { key, right: report, mistakes }, rulesOf }) =>
    mistakes.map((mistake): readonly string[] => [
      numberOf(key),
      report.name ?? "",
      names.place(mistake.field),
      texts.content(mistake.planted),
      texts.content(mistake.right),
      rulesOf(mistake).map(names.rule).join("\n"),
    ]),
  );
}
