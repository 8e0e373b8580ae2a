import type { Block, NewDocument } from "../book/new-document";
import type { RuleId, Severity } from "../form/rules";
import { unitFileName } from "./file-name";
import type { Review } from "./review";
import { problemsOf, type Problem } from "./result/problems-sheet";
import { fileName } from "./result/rows";
import type { FindingTexts } from "./result/texts";
import type { ReviewedReport } from "./reviewed";

/** One point of a letter: what is wrong, and what to do about it. */
export interface LetterPoint {
  readonly text: string;
  readonly remedy: string;
}

/** Points of one kind under their head. */
export interface LetterPart {
  readonly head: string;
  readonly points: readonly LetterPoint[];
}

/** What goes back to a unit: paragraphs only, so that it can be printed, pasted and edited. */
export interface Letter {
  /** The report that it is about. */
  readonly report: number;
  /** The name of its file, without an extension: 单位_年度, fit for every system. */
  readonly fileName: string;
  readonly title: string;
  readonly addressee: string;
  readonly opening: string;
  readonly parts: readonly LetterPart[];
  readonly closing: string;
  /** What the letter was made with: by this line a pasted text is known again. */
  readonly origin: string;
}

/** Every sentence of a letter, in one language. */
export interface LetterTexts extends FindingTexts {
  readonly title: (year: number | null) => string;
  readonly addressee: (name: string | null) => string;
  readonly opening: (year: number | null, toCorrect: number, toConfirm: number) => string;
  readonly toCorrect: (count: number) => string;
  readonly toConfirm: (count: number) => string;
  readonly onSheet: (sheet: string, text: string) => string;
  /** How a unit puts it right, without the program at hand. */
  readonly letterRemedy: (rule: RuleId) => string;
  readonly closing: (mustCorrect: boolean) => string;
  readonly origin: string;
}

/** A letter for each report handed in that has an error or a warning, in the order of the reports. */
export function letters(review: Review, texts: LetterTexts): readonly Letter[] {
  return review.reports.flatMap((_, index) => letterTo(review, index, texts) ?? []);
}

/**
 * The letter to the unit of a report; `null` where there is nothing to write about, or nobody to write to.
 * @param isTakenIn asked of each problem, by its place among `problemsOf` the report
 */
export function letterTo(
  review: Review,
  index: number,
  texts: LetterTexts,
  isTakenIn: (problem: number) => boolean = () => true,
): Letter | null {
  const report = review.reports[index];
  if (report?.role !== "return" || report.isExercise) return null;
  const problems = problemsOf(review, index, texts).filter((_, i) => isTakenIn(i));
  return problems.some(({ severity }) => severity !== "hint") ? letterOf(report, index, problems, texts) : null;
}

function letterOf(report: ReviewedReport, index: number, problems: readonly Problem[], texts: LetterTexts): Letter {
  const { name, year } = report;
  const points = (wanted: (severity: Severity) => boolean) =>
    problems.filter(({ severity }) => wanted(severity)).map((problem) => pointOf(problem, report, texts));
  const [wrong, doubtful] = [points((severity) => severity === "error"), points((severity) => severity !== "error")];
  return {
    report: index,
    fileName: letterName(report),
    title: texts.title(year),
    addressee: texts.addressee(name),
    opening: texts.opening(year, wrong.length, doubtful.length),
    parts: [
      { head: texts.toCorrect(wrong.length), points: wrong },
      { head: texts.toConfirm(doubtful.length), points: doubtful },
    ].filter((part) => part.points.length > 0),
    closing: texts.closing(wrong.length > 0),
    origin: texts.origin,
  };
}

function pointOf({ rule, message, cell }: Problem, { sheets }: ReviewedReport, texts: LetterTexts): LetterPoint {
  return {
    text: cell && sheets.length > 1 ? texts.onSheet(cell.sheet, message) : message,
    remedy: texts.letterRemedy(rule),
  };
}

/** A letter as a document to print and send. */
export function letterDocument({ title, addressee, opening, parts, closing, origin }: Letter): NewDocument {
  return {
    kind: "letter",
    title,
    blocks: [
      { kind: "title", text: title },
      { kind: "address", text: addressee },
      { kind: "paragraph", text: opening },
      ...parts.flatMap(({ head, points }, i): Block[] => [
        { kind: "heading", text: `${"一二"[i] ?? ""}、${head}` },
        ...points.map(({ text, remedy }, at): Block => ({ kind: "paragraph", text: `${at + 1}. ${text}${remedy}` })),
      ]),
      { kind: "paragraph", text: closing },
      { kind: "note", text: origin },
    ],
  };
}

/** A letter as a text to paste. */
export function letterText(letter: Letter): string {
  const parts = letter.parts.flatMap(({ head, points }, at) => [
    `${"一二"[at] ?? ""}、${head}`,
    ...points.map(({ text, remedy }, i) => `${i + 1}. ${text}${remedy}`),
  ]);
  return [letter.title, "", letter.addressee, letter.opening, ...parts, letter.closing, "", letter.origin, ""].join(
    "\n",
  );
}

/** 单位_年度; the name of the file where the unit is not known. */
function letterName({ name, year, file }: ReviewedReport): string {
  return unitFileName(name ?? fileName(file).replace(/\.[^.]{1,5}$/u, ""), year);
}
