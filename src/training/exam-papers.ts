import type { Block, DocumentCell, DocumentTable, NewDocument } from "../book/new-document";
import { reportTitle } from "../form/layout";
import { formDocument } from "../paper/form-document";
import type { FormContent } from "../paper/form-content";
import type { Exercise } from "./exercise";
import { numberOf } from "./number";
import { plantedContent, plantedLabels } from "./planted";

/** A paper by its title and the name of its file. */
interface ExamPaper {
  readonly title: string;
  readonly file: string;
}

/** The words of the papers on which a class works without a computer, in one language. */
export interface ExamTexts {
  readonly questions: ExamPaper;
  readonly answerSheet: ExamPaper;
  readonly number: string;
  /** What is filled in by hand: who did it, and the score. */
  readonly person: string;
  readonly score: string;
  readonly questionNote: (slips: number) => string;
  readonly answerNote: (slips: number) => string;
  /** Over last year's report, which has no mistakes. */
  readonly lastYear: (title: string) => string;
  readonly heads: readonly [nth: string, place: string, printed: string, right: string, why: string];
}

/**
 * The question sheets of a class: each exercise as it is printed, on pages of its own.
 *
 * @example
 * const { blocks } = questionDocument([exercise], chinese.training.exam);
 * blocks[0] // { kind: "title", text: "年报核对练习　题卷", startsPage: false }
 * blocks.filter(({ kind }) => kind === "table").length // 4
 */
export function questionDocument(exercises: readonly Exercise[], texts: ExamTexts): NewDocument {
  const blocks = exercises.flatMap((exercise, i): Block[] => {
    const { lastYear, mistakes } = exercise;
    const before = lastYear && reportBlocks(lastYear, new Map());
    const [first, ...rest] = before ?? [];
    return [
      { kind: "title", text: texts.questions.title, startsPage: i > 0 },
      headTable(exercise, texts),
      { kind: "paragraph", text: texts.questionNote(mistakes.length) },
      ...reportBlocks(plantedContent(exercise), plantedLabels(exercise)),
      ...(lastYear && first?.kind === "subheading"
        ? [{ ...first, text: texts.lastYear(first.text), startsPage: true }, ...rest]
        : []),
    ];
  });
  return { title: texts.questions.title, kind: "questions", blocks };
}

/**
 * The answer sheets of a class: a page an exercise, with a row for each of its slips and two to spare.
 *
 * @example
 * const { blocks } = answerSheetDocument([exercise], chinese.training.exam);
 * blocks.at(-1).rows // 4
 */
export function answerSheetDocument(exercises: readonly Exercise[], texts: ExamTexts): NewDocument {
  const blocks = exercises.flatMap((exercise, i): Block[] => [
    { kind: "title", text: texts.answerSheet.title, startsPage: i > 0 },
    headTable(exercise, texts),
    { kind: "paragraph", text: texts.answerNote(exercise.mistakes.length) },
    answerTable(exercise.mistakes.length + spareRows, texts),
  ]);
  return { title: texts.answerSheet.title, kind: "questions", blocks };
}

/** Another answer than the planted one may change more cells. */
const spareRows = 2;

/** Number, person, score: the number is printed, the rest is for a pen. */
function headTable({ key }: Exercise, texts: ExamTexts): DocumentTable {
  const row = [texts.number, numberOf(key), texts.person, "", texts.score, ""];
  return {
    kind: "table",
    rows: 1,
    columns: [4, 11, 5, 9, 3, 3],
    cells: row.map((text, column) => cellOf(0, column, text, "center")),
    size: 10.5,
    headRows: 0,
  };
}

function answerTable(rows: number, { heads }: ExamTexts): DocumentTable {
  const lines = Array.from({ length: rows }, (_, i) => [`\n${String(i + 1)}\n`, "", "", "", ""]);
  return {
    kind: "table",
    rows: rows + 1,
    columns: [2, 9, 4, 4, 9],
    cells: [
      ...heads.map((text, column) => ({ ...cellOf(0, column, text, "center"), isHead: true })),
      ...lines.flatMap((line, row) => line.map((text, column) => cellOf(row + 1, column, text, "center"))),
    ],
    size: 10.5,
    headRows: 1,
  };
}

/** A report without the heads of sections in which nothing stands. */
function reportBlocks(content: FormContent, labels: ReadonlyMap<string, string>): readonly Block[] {
  const { blocks } = formDocument(content);
  const kept = blocks.slice(1).filter(({ kind }, i, all) => {
    const next = all[i + 1];
    return kind !== "heading" || (next !== undefined && next.kind !== "heading");
  });
  return [
    { kind: "subheading", text: reportTitle(content.name, content.year) },
    ...kept.map((block) => (block.kind === "table" ? { ...block, cells: withLabels(block.cells, labels) } : block)),
  ];
}

function withLabels(cells: readonly DocumentCell[], labels: ReadonlyMap<string, string>): readonly DocumentCell[] {
  return labels.size === 0 ? cells : cells.map((cell) => ({ ...cell, text: labels.get(cell.text) ?? cell.text }));
}

function cellOf(row: number, column: number, text: string, align: DocumentCell["align"]): DocumentCell {
  return { area: { top: row, left: column, bottom: row, right: column }, text, align };
}
