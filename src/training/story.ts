import type { FieldId } from "../form/fields";
import type { Figures } from "./plausible";

/** A figure that the text of an exercise states. */
export interface StoryClaim {
  readonly field: FieldId;
  readonly figure: number;
}

/** The clauses of an exercise's text, by the field whose figure they state; the figure stands between the two parts. */
const clauses: readonly (readonly [FieldId, string, string])[] = [
  ["t3.received.total", "本年度收到政府信息公开申请", "件"],
  ["t3.carriedIn.total", "上年结转", "件"],
  ["t3.concluded.total", "本年度共办结政府信息公开申请", "件"],
  ["t3.granted.total", "予以公开", "件"],
  ["t3.carriedOut.total", "结转下年度继续办理", "件"],
  ["t4.review.total", "因政府信息公开被申请行政复议", "件"],
];

/** What the text states of a report. */
export function claimsOf(figures: Figures): readonly StoryClaim[] {
  return clauses.map(([field]) => ({ field, figure: figures.get(field) ?? 0 }));
}

/**
 * What the text says of a field, in its own words.
 *
 * @example saidOf("t3.carriedIn.total", 12) // "上年结转12件"
 */
export function saidOf(field: FieldId, figure: number): string {
  const [, before, after] = clauses.find(([each]) => each === field) ?? [field, "", ""];
  return `${before}${String(figure)}${after}`;
}

/**
 * The text of an exercise: its first section, with the figures given.
 * @param stated the figure stated for a field
 */
export function storyOf(year: number, stated: (field: FieldId) => number): readonly string[] {
  const clause = (at: number) => {
    const [field] = clauses[at] ?? ["t3.received.total"];
    return saidOf(field, stated(field));
  };
  return [
    `${String(year)}年，本单位认真贯彻落实《中华人民共和国政府信息公开条例》，各项工作有序开展。`,
    `（一）依申请公开。${clause(0)}，${clause(1)}。${clause(2)}，其中${clause(3)}；${clause(4)}。`,
    `（二）监督保障。${clause(5)}。`,
  ];
}

/**
 * The figure that a text states for a field, as the exercise's own clauses state it.
 * @returns `null` where no clause of that field is left
 */
export function statedIn(text: string, field: FieldId): number | null {
  const clause = clauses.find(([each]) => each === field);
  if (!clause) return null;
  const [, before, after] = clause;
  const start = text.indexOf(before);
  if (start < 0) return null;
  const rest = text.slice(start + before.length);
  const digits = /^[^\d件]{0,4}(\d{1,9})/u.exec(rest.slice(0, 20))?.[1];
  return digits === undefined || !rest.includes(after) ? null : Number(digits);
}
