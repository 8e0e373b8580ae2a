import { flatMap } from "../book/flat-map";
import { memo, memoOfText } from "../book/memo";
import { invisible } from "../book/number";
import type { Label } from "../form/types";
import { foldCharacters } from "./characters";
import { maxLabelLength, minLikeness, minWornShare } from "./thresholds";
import { withoutTranslation } from "./translation";

/** A label without its noise: what is left is compared. */
export interface LabelKey {
  /** The number in front: "1" of 1.属于国家秘密, "三" of （三）不予公开; "" where there is none. */
  readonly enumerator: string;
  /** All letters and digits behind the number. */
  readonly full: string;
  /** The same up to the first bracket: definitions in brackets are added to labels. */
  readonly base: string;
}

/**
 * How a text found agrees with a label of the form.
 * - `same`: the label or a known variant, noise aside
 * - `worn`: some of its letters were lost, none was changed
 * - `changed`: other letters
 */
export interface Agreement {
  readonly kind: "same" | "worn" | "changed";
  /** 1 = the same, 0 = nothing in common. */
  readonly likeness: number;
}

/**
 * The key of a text; texts too long to be a label of the form give `null`. Of a long definition in brackets nothing is kept.
 *
 * @example
 * labelKey("１．属于国家 秘密") // { enumerator: "1", full: "属于国家秘密", base: "属于国家秘密" }
 * labelKey("8") // null
 */
export function labelKey(text: string): LabelKey | null {
  if (text.length > maxLabelLength) {
    const chinese = withoutTranslation(text);
    if (chinese !== text) return labelKey(chinese);
    const seen = shortSeenOf(text);
    if (seen !== null) return labelKey(seen);
    const label = /^.[^（(]{1,60}(?=[（(])/su.exec(text)?.[0];
    return label === undefined ? null : labelKey(label);
  }
  return shortLabelKey(text);
}

/** Compares a text found with a label of the form. */
export function agreement(found: LabelKey, label: Label): Agreement {
  return agreementsWith(label)(found);
}

/** The same few labels are compared in every report, in the format that it has and in the other. */
const agreementsWith = memo((label: Label) => memo((found: LabelKey) => compare(found, label)));

function compare(found: LabelKey, label: Label): Agreement {
  const all = spellingsOf(label);
  if (all.some((each) => isSameLabel(found, each))) return { kind: "same", likeness: 1 };
  const worn = Math.max(...all.map((each) => wornShare(found.full, each)));
  if (worn >= minWornShare) return { kind: "worn", likeness: worn };
  if (isSynonym(found, label)) return { kind: "changed", likeness: minLikeness };
  const likenesses = flatMap(all, (each) => [likenessOf(found.full, each.full), likenessOf(found.base, each.base)]);
  return { kind: "changed", likeness: Math.max(...likenesses) };
}

/**
 * Whether a text found is the label, a known variant of it, or the label with letters lost.
 *
 * @example
 * const found = { enumerator: "1", full: "属于国家秘密", base: "属于国家秘密" };
 * isLabel(found, { label: "1.属于国家秘密" }) // true
 */
export function isLabel(found: LabelKey, label: Label): boolean {
  return spellingsOf(label).some((each) => isSameLabel(found, each) || wornShare(found.full, each) >= minWornShare);
}

/** Whether a text found is another word for the label: 公民 for 自然人. */
export function isSynonym(found: LabelKey, label: Label): boolean {
  return (label.synonyms ?? []).some((word) => found.full === word || found.base === word);
}

/**
 * Only letters and digits of a text, folded: for looking a label up inside a longer text.
 *
 * @example lettersOf("（三）不予公開： 1.属于国家秘密") // "三不予公开1属于国家秘密"
 */
export function lettersOf(text: string): string {
  return onlyLetters(foldCharacters(text));
}

/** Labels are of Chinese characters, letters and marks that everybody knows: these are told without the tables of Unicode. */
function onlyLetters(folded: string): string {
  const letters = folded.replaceAll(knownMarks, "");
  return knownLetters.test(letters) ? letters : letters.replaceAll(/[^\p{L}\p{N}]/gu, "");
}

const knownMarks = /[\s!-/:-@[-`{-~、。，；：？！“”‘’《》〈〉（）【】〔〕·—…]/gu;
const knownLetters = /^[0-9A-Za-z\u4E00-\u9FFF]*$/u;

/** Whether a text of letters and digits has a Chinese character. */
function hasHan(letters: string): boolean {
  return /[\u4E00-\u9FFF]/u.test(letters) || (!knownLetters.test(letters) && /\p{Script=Han}/u.test(letters));
}

/** A text without white space and without letters that nobody sees. */
export function seenOf(text: string): string {
  return text.replaceAll(notSeen, "");
}

/** A text as it is seen, where that is short enough for a label; of a paragraph the beginning tells that it is not. */
function shortSeenOf(text: string): string | null {
  if (seenOf(text.slice(0, 2 * maxLabelLength)).length > maxLabelLength) return null;
  const seen = seenOf(text);
  return seen.length > maxLabelLength ? null : seen;
}

/** Labels come again and again. */
const shortLabelKey = memoOfText(50_000, makeKey);

const notSeen = new RegExp(`[${invisible}]`, "gu");

const beforeCircled = 0x245f;

/**
 * The number of a footnote behind a label: 行政许可①, 规章², 自然人〔注1〕. Folded it would be a digit of the label. What is
 * nothing else, 注1, or is named so itself, 备注1, is no footnote's.
 */
const footnoteMark = /(?<=.)[①-⑳❶-❿⁰¹²³⁴-⁹]+$|(?<=[^备附])〔?注\d{1,2}〕?$/u;

function makeKey(text: string): LabelKey | null {
  const seen = seenOf(withoutTranslation(text))
    .replace(/^[①-⑳]/u, (number) => `${(number.codePointAt(0) ?? 0) - beforeCircled}.`)
    .replace(footnoteMark, "");
  // 其中：1.属于国家秘密 is the label; what is added as a row of its own, 其中：网上申请, has no number.
  const folded = foldCharacters(seen).replace(/^其中:?(?=[([【]?(?:\d{1,2}|[一二三四五六七八九十])[)\]】、.])/u, "");
  const match =
    /^([1-9]\d?(?:\.\d{1,2})+)[)、.]?(?=\D)/u.exec(folded) ??
    /^[([【]?([一二三四五六七八九十]{1,3}|\d{1,2})(?:[)\]】][、.,:]?|[、.,:]+)(?=\D)/u.exec(folded) ??
    // 2重复申请: the dot is lost.
    (/^[1-9]\D{3}/u.test(folded) ? /^([1-9])(?=\p{Script=Han}{3})/u.exec(folded) : null);
  const rest = match ? folded.slice(match[0].length) : folded;
  const full = onlyLetters(rest);
  if (!hasHan(full)) return null;
  const base = onlyLetters(/^[^([【]+/u.exec(rest)?.[0] ?? "");
  return { enumerator: match?.[1] ?? "", full, base: base || full };
}

/** The spellings of a label: as it is printed, and known variants. */
export const spellingsOf = memo((label: Label): readonly LabelKey[] =>
  flatMap([label.label, ...(label.variants ?? [])], (text) => labelKey(text) ?? []),
);

function isSameLabel(found: LabelKey, spelling: LabelKey): boolean {
  return found.base === spelling.base || fullForms(spelling).includes(found.full);
}

/**
 * What a text may say in full to be a label. 2重复申请: the number is there, its dot is lost.
 *
 * @example fullForms({ enumerator: "2", full: "重复申请", base: "重复申请" }) // ["重复申请", "重复申请", "2重复申请"]
 */
export function fullForms({ enumerator, full, base }: LabelKey): readonly string[] {
  return [full, base, `${enumerator}${full}`];
}

/** The share of a label's letters that are left, in order, where no other letter was added; 0 where that is too little. */
export function wornShare(found: string, spelling: LabelKey): number {
  return Math.max(shareLeft(found, spelling.full), shareLeft(found, spelling.base));
}

function shareLeft(found: string, label: string): number {
  if (found.length < 2 || found.length >= label.length || found.length / label.length < minWornShare) return 0;
  let at = 0;
  for (const letter of found) {
    at = label.indexOf(letter, at) + 1;
    if (at === 0) return 0;
  }
  return found.length / label.length;
}

/** 1 − edit distance / longer length. */
function likenessOf(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 0;
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(swap, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return 1 - (previous[b.length] ?? longer) / longer;
}
