import { flatMap } from "../book/flat-map";
import { memoOfText } from "../book/memo";
import { sections, type SectionId } from "../form/sections";
import { fold } from "./fold";
import { valueOfNumeral } from "./figures";

/** A head as its wording says: which section, and the number in front of it. */
export interface NamedSection {
  readonly section: SectionId;
  /** The number before the name; `null` where there is none. */
  readonly number: number | null;
  /** Numbered 1. 2. 3.: a head only where the sections are counted so. */
  readonly isArabic: boolean;
}

/** The number at the front of a paragraph. */
export interface Item {
  /** 1 = 一、 2 = （一） 3 = 1. 4 = （1） 5 = ① or 一是. */
  readonly level: 1 | 2 | 3 | 4 | 5;
  readonly number: number;
  /** How many characters of the folded text it takes. */
  readonly length: number;
}

/**
 * The section that a paragraph is the head of, or begins with the head of; `null` for any other.
 *
 * @example sectionNamed("三、收到和处理政府信息公开申请情况") // { section: "text.3", number: 3, isArabic: false }
 * @example sectionNamed("2023年收到申请12件。") // null
 */
export function sectionNamed(paragraph: string): NamedSection | null {
  const start = paragraph.slice(0, longestHead);
  if (!headWords.test(start)) return null;
  return paragraph.length < longestHead ? sectionOfLine(start) : sectionOfStart(start);
}

/** A paragraph is asked several times while a text is read, and labels and heads come again in every report. */
const sectionOfLine = memoOfText(10_000, (line) => sectionIn(line, true));
const sectionOfStart = memoOfText(10_000, (start) => sectionIn(start, false));

/** A head among paragraphs. */
export interface HeadAt extends NamedSection {
  readonly index: number;
}

/**
 * The heads of sections among the paragraphs of a text, in its order. 1.收到和处理政府信息公开申请情况 is none where the
 * sections are numbered 一、二、; 一、工作开展情况 is the first section's where that has no other.
 *
 * @example headsAmong(["一、总体情况", "全年公开信息120条。", "二、主动公开政府信息情况"]).map(({ index }) => index) // [0, 2]
 */
export function headsAmong(paragraphs: readonly string[]): readonly HeadAt[] {
  const all = flatMap(paragraphs, (text, index): HeadAt[] => {
    const named = sectionNamed(text);
    return named ? [{ ...named, index }] : [];
  });
  const own = all.filter(({ isArabic }) => !isArabic);
  const known = new Set(own.map(({ section }) => section));
  if (known.size < fewestHeads) return all;
  const heads = all.filter(
    ({ section, number, isArabic }) => !isArabic || (!known.has(section) && number === orderOf(section)),
  );
  const missing = sections.filter(({ id }) => !heads.some(({ section }) => section === id));
  const others = flatMap(missing, ({ id }) => inOtherWords(id, heads, paragraphs) ?? []);
  return others.length === 0 ? heads : [...heads, ...others].sort((a, b) => a.index - b.index);
}

/** So many heads say how the sections are numbered. */
const fewestHeads = 3;

function orderOf(section: SectionId): number {
  return sections.findIndex(({ id }) => id === section) + 1;
}

/** A short paragraph with the number of a section that has no other head, and in its place: the wording is free. */
function inOtherWords(section: SectionId, heads: readonly HeadAt[], paragraphs: readonly string[]): HeadAt | null {
  const number = orderOf(section);
  const before = Math.max(-1, ...heads.filter((head) => head.section < section).map(({ index }) => index));
  const after = heads.find((head) => head.section > section && head.index > before)?.index ?? paragraphs.length;
  for (let index = before + 1; index < after; index++) {
    const { text } = fold((paragraphs[index] ?? "").slice(0, longestHead));
    const item = itemOf(text);
    if (item?.level !== 1 || item.number !== number) continue;
    const [words = ""] = text.slice(item.length).split(/[。:;,]/u);
    const isRow = /^(?:本年|上年|结转)/u.test(words);
    if (words.length >= 2 && words.length <= longestWords && !isRow) return { section, number, isArabic: false, index };
  }
  return null;
}

const longestWords = 30;

/** @param isWhole the paragraph ends where its start does */
function sectionIn(start: string, isWhole: boolean): NamedSection | null {
  const { text } = fold(start);
  const item = itemOf(text);
  const isSection = item === null || item.level === 1;
  const rest = item ? text.slice(item.length) : text;
  if (listsSections(text) || /(?:\.{3,}|…+|·{3,})\d*$/u.test(text)) return null;
  if (!isSection) {
    // Sections numbered 1. 2. 3. only where they are called as in the notice: 1.主动公开 is a part of the first section.
    const official = item.level === 3 && sections.find(({ head }) => rest === head);
    return official ? { section: official.id, number: item.number, isArabic: true } : null;
  }
  const section = item ? numberedSection(rest) : unnumberedSection(rest, isWhole);
  return section && { section, number: item?.number ?? null, isArabic: false };
}

/** The number at the front of a folded paragraph; `null` where it has none. */
export function itemOf(text: string): Item | null {
  if (!startOfItem.test(text)) return null;
  for (const [level, pattern] of itemPatterns) {
    const match = pattern.exec(text);
    const number = match?.[1] === undefined ? null : numberOf(match[1]);
    if (match && number !== null) return { level, number, length: match[0].length };
  }
  return null;
}

/** What every number begins with: a cheap look before a closer one. */
const startOfItem = /^[一二三四五六七八九十①-⑳第([〔【\d]/u;

const itemPatterns: readonly (readonly [Item["level"], RegExp])[] = [
  [5, /^([一二三四五六七八九十])是/u],
  [5, /^([①-⑳])/u],
  [1, /^第([一二三四五六七八九十]{1,3})(?:部分|章|节)[、.,:]?/u],
  [1, /^([一二三四五六七八九十]{1,3})[、.,:·)]+/u],
  // 五存在的主要问题: the mark is lost.
  [1, /^([一二三四五六])(?=总体|主动公开|收到|因政府|政府信息公开|行政机关|行政复议|存在|其他需)/u],
  [2, /^[([〔【]([一二三四五六七八九十]{1,3})[)\]〕】][、.,:]?/u],
  [4, /^[([〔]?(\d{1,2})[)\]〕][、.,:]?/u],
  [3, /^(\d{1,2})(?:[、,:]|\.(?!\d{1,3}(?:[^\d年]|$)))/u],
];

/** A head stands within so many characters of its paragraph. */
const longestHead = 60;

/** What every head has one of: a cheap look before a closer one. */
const headWords = /[情事概问足复]/u;

function numberOf(text: string): number | null {
  if (/^\d+$/u.test(text)) return Number(text);
  if (/^[①-⑳]$/u.test(text)) return text.charCodeAt(0) - "①".charCodeAt(0) + 1;
  return valueOfNumeral(text);
}

/** Words that may stand before the name of a section. */
const lead =
  "(?:20\\d\\d年度?|本年度|我[局委办市区县镇乡]|本机关|本单位|行政机关|政府信息公开|政务公开|信息公开|工作中?|年度|当前|目前|现阶段|的){0,4}";

const names: readonly (readonly [SectionId, RegExp])[] = [
  // Disputes before requests: 因政府信息公开申请被申请行政复议、提起行政诉讼情况.
  ["text.4", /^[^。;]{0,24}(?:复议|诉讼)[^。;]{0,24}(?:情况|数量|$)/u],
  ["text.1", new RegExp(`^${lead}(?:总体(?:工作)?(?:情况|概况)|概述|概况|基本情况)`, "u")],
  [
    "text.2",
    new RegExp(
      `^${lead}(?:主动公开的?(?:政府|政务)?信息|(?:政府)?信息主动公开|主动公开)(?:的|工作|总体){0,2}(?:情况|数量)`,
      "u",
    ),
  ],
  ["text.2", new RegExp(`^${lead}主动公开的?(?:政府|政务)信息$`, "u")],
  [
    "text.3",
    /^(?!本年|上年|结转)[^。;]{0,16}(?:信息公开的?申请|公开政府信息的?申请|政府信息申请公开|依申请公开)[^。;]{0,20}情况/u,
  ],
  ["text.3", /^收到[和及与、]?处理[^。;]{0,12}申请$/u],
  [
    "text.5",
    new RegExp(
      `^${lead}(?:存在的?|面临的?)?(?:主要|突出)?(?:问题|不足|困难)(?:和|及|与|以及|、|情况)?(?:不足|困难|问题)?(?:和|及|与|以及|、)?(?:下一?步)?(?:改进|整改|$|解决|工作)`,
      "u",
    ),
  ],
  ["text.5", new RegExp(`^${lead}存在的?(?:主要|突出)?(?:问题|不足|困难)`, "u")],
  [
    "text.6",
    /^(?:需要?(?:报告|说明)的?(?:其他)?(?:重要)?(?:事项|情况)|其他(?:需要|需|应当|应|须)?(?:予以)?(?:报告|说明|公开|汇报)?的?(?:重要|有关)?事项|其他(?:需要|需|应当|应|须)(?:报告|说明)的?情况)/u,
  ],
];

function numberedSection(rest: string): SectionId | null {
  return names.find(([, name]) => name.test(rest))?.[0] ?? null;
}

/** Without a number, a head is its paragraph: the name and at most 无。 behind the last. */
function unnumberedSection(text: string, isWhole: boolean): SectionId | null {
  if (!isWhole) return null;
  const found = sections.find(({ head }) => text.startsWith(head)) ?? null;
  const rest = found ? text.slice(found.head.length) : text;
  if (found)
    return /^[:。.、]*$/u.test(rest) || (found.id === "text.6" && /^[:。,、]*(?:无|没有|本年)/u.test(rest))
      ? found.id
      : null;
  // 复议后起诉 is a column of 表四.
  const isDispute = text.includes("情况") || (text.includes("复议") && text.includes("诉讼"));
  const other = names.find(
    ([id, name]) =>
      id !== "text.2" &&
      id !== "text.3" &&
      (id !== "text.4" || isDispute) &&
      name.exec(text)?.[0].length === text.length,
  );
  return other?.[0] ?? (/^行政机关.{4,24}情况$/u.test(text) ? numberedSection(text) : null);
}

/** A sentence that lists the sections, or a table of contents in one line. */
function listsSections(text: string): boolean {
  return listed.filter((name) => name.test(text)).length >= 3;
}

const listed = [
  /总体情况|概述/u,
  /主动公开(?:政府)?信息/u,
  /(?:公开申请|依申请公开).{0,6}情况/u,
  /行政复议/u,
  /存在的?(?:主要)?问题/u,
  /(?:报告|说明)的?事项/u,
];
