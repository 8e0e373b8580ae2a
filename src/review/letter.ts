import type { Block, NewDocument } from "../book/new-document";
import { formatPosition } from "../book/address";
import type { FieldId } from "../form/fields";
import type { RuleId, Severity } from "../form/rules";
import type { ClearCorrection } from "./clear-corrections";
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

/** A cell that a letter proposes to change. `from`: what stands there, `null` where nothing does. */
export interface LetterChange {
  readonly cell: string;
  readonly at: FieldId;
  readonly from: string | null;
  readonly to: number;
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
  /** The clearly best way to make some points go away, by their numbers. */
  readonly way: (changes: readonly LetterChange[], points: readonly number[]) => string;
  /** Where the way is told. */
  readonly wayAt: (point: number) => string;
  readonly closing: (mustCorrect: boolean) => string;
  readonly origin: string;
}

/**
 * A letter for each report handed in that has an error or a warning, in the order of the reports.
 *
 * @example letters(district, chinese.review.letter).map(({ fileName }) => fileName) // ["云溪市教育局_2023"]
 */
export function letters(review: Review, texts: LetterTexts): readonly Letter[] {
  return review.reports.flatMap((_, index) => letterTo(review, index, texts) ?? []);
}

/**
 * The letter to the unit of a report; `null` where there is nothing to write about, or nobody to write to.
 * @param isTakenIn asked of each problem, by its place among `problemsOf` the report
 *
 * @example
 * const letter = letterTo(district, 0, chinese.review.letter);
 * letter.addressee // "云溪市教育局："
 * letter.parts.map(({ head }) => head) // ["需改正的（2处）"]
 * letterTo(district, 1, chinese.review.letter) // null
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
    pointsOf(
      problems.filter(({ severity }) => wanted(severity)),
      report,
      texts,
    );
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

/** The points of one part. What one correction cures ends with it, and is not told how each figure would have to be. */
function pointsOf(problems: readonly Problem[], report: ReviewedReport, texts: LetterTexts): readonly LetterPoint[] {
  const wayOf = new Map<Problem, { readonly correction: ClearCorrection; readonly points: readonly number[] }>();
  for (const correction of report.corrections) {
    const cured = problems.filter(
      (problem) =>
        !wayOf.has(problem) && correction.cures.some(({ rule, at }) => rule === problem.rule && at === problem.at),
    );
    const points = cured.map((problem) => problems.indexOf(problem) + 1);
    for (const problem of cured) wayOf.set(problem, { correction, points });
  }
  return problems.map((problem, i): LetterPoint => {
    const { rule, message, brief, cell } = problem;
    const way = wayOf.get(problem);
    const text = way ? brief : message;
    const last = way?.points.at(-1) ?? 0;
    return {
      text: cell && report.sheets.length > 1 ? texts.onSheet(cell.sheet, text) : text,
      remedy: !way
        ? texts.letterRemedy(rule)
        : last === i + 1
          ? texts.way(changesOf(way.correction, report), way.points)
          : texts.wayAt(last),
    };
  });
}

function changesOf({ changes }: ClearCorrection, { figures }: ReviewedReport): readonly LetterChange[] {
  return changes.map(({ field, cell, from, to }) => ({
    cell: formatPosition(cell),
    at: field,
    from: from === null ? (figures.get(field)?.unreadable ?? null) : String(from),
    to,
  }));
}

/**
 * A letter as a document to print and send.
 *
 * @example
 * const [letter] = letters(district, chinese.review.letter);
 * letterDocument(letter).blocks.slice(0, 4).map(({ kind, text }) => `${kind}: ${text}`)
 * // ["title: 关于2023年度政府信息公开工作年度报告的退回意见", "address: 云溪市教育局：",
 * //   "paragraph: 贵单位2023年度报告有2处需改正：", "heading: 一、需改正的（2处）"]
 */
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

/**
 * A letter as a text to paste.
 *
 * @example
 * const [letter] = letters(district, chinese.review.letter);
 * letterText(letter).split("\n").slice(0, 3)
 * // ["关于2023年度政府信息公开工作年度报告的退回意见", "", "云溪市教育局："]
 */
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
