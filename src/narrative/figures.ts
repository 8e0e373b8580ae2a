import { isDigit } from "./fold";
import { measureWords } from "./vocabulary";

/** Why a figure's value is not certain. */
export type Doubt = "about" | "range" | "ordinal" | "broken" | "fraction" | "times";

/** A figure with its measure word: 8件, 6.8万元. */
export interface FigureToken {
  readonly kind: "figure";
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** The measure word; 万元 and 元 for money. */
  readonly measure: string;
  readonly doubt: Doubt | null;
}

/** What begins with a digit or a numeral. `number`: no measure word behind it. */
export type NumberToken =
  | FigureToken
  | { readonly kind: "year"; readonly from: number; readonly to: number; readonly year: number }
  | { readonly kind: "wholeYear" | "partOfYear" | "percent" | "number"; readonly from: number; readonly to: number };

/** Reads what begins with a digit at a place of a folded text. */
export function numberAt(text: string, from: number): NumberToken {
  const period = periodAt(text, from);
  if (period) return period;
  const digits = matchAt(/\d{1,3}(?:,\d{3}){1,4}(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/uy, text, from) ?? "";
  const end = from + digits.length;
  if (text[end] === "年" && /^(?:19|20)\d\d$/u.test(digits)) {
    return { kind: "year", from, to: end + (text.startsWith("年度", end) ? 2 : 1), year: Number(digits) };
  }
  if (text[end] === "%" || text[end] === "‰") return { kind: "percent", from, to: end + 1 };
  return figureAt(text, from, end, Number(digits.replaceAll(",", ""))) ?? { kind: "number", from, to: end };
}

const numerals = "〇零一二两三四五六七八九十百";

/** Reads a numeral of Chinese characters that a measure word follows, or a year: 三件, 二〇三〇年. */
export function numeralAt(text: string, from: number): NumberToken | null {
  // Asked at every place that no word covers.
  if (!numerals.includes(text[from] ?? " ")) return null;
  const numeral = matchAt(/[〇零一二两三四五六七八九十百]{1,7}/uy, text, from);
  if (!numeral) return null;
  const end = from + numeral.length;
  if (numeral.length === 4 && text[end] === "年" && /^[一二][九〇零]/u.test(numeral)) {
    const year = Number(Array.from(numeral, digitOf).join(""));
    return { kind: "year", from, to: end + (text.startsWith("年度", end) ? 2 : 1), year };
  }
  // 一个, 三项, 一起 are as often no count.
  const isCounted = "件份宗例".includes(text[end] ?? " ") || (text[end] === "起" && numeral !== "一");
  if (!isCounted || "第同某每任这那哪首唯逐数几上下百千万".includes(text[from - 1] ?? " ")) return null;
  const value = valueOfNumeral(numeral);
  return value === null ? null : figureAt(text, from, end, value);
}

/** The number of a run of Chinese numerals below a thousand; `null` where it is none. */
export function valueOfNumeral(numeral: string): number | null {
  if (/^[〇零]$/u.test(numeral)) return 0;
  const match = /^(?:([一二两三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([一二两三四五六七八九])?$/u.exec(
    numeral,
  );
  if (!match) return null;
  const [, hundreds, tens, ten, ones] = match;
  return 100 * digitOf(hundreds) + (ten ? 10 * (tens ? digitOf(tens) : 1) : 0) + digitOf(ones);
}

function digitOf(numeral: string | undefined): number {
  if (numeral === undefined) return 0;
  if (numeral === "两") return 2;
  return Math.max(0, "〇一二三四五六七八九".indexOf(numeral));
}

function figureAt(text: string, from: number, end: number, value: number): FigureToken | null {
  const money = ["万元", "元"].find((unit) => text.startsWith(unit, end));
  const more = money ? "" : (matchAt(/[余多几来]?[百千万亿]*[余多几来]?/uy, text, end) ?? "");
  const at = end + more.length;
  const measure = money ?? (measureWords.includes(text[at] ?? " ") ? (text[at] ?? "") : "");
  // 20个工作日 counts days.
  if (
    !measure ||
    (measure === "个" && /^个(?:工作日|月|百分点|自然日|小时|部门|单位|方面)/u.test(text.slice(at, at + 4)))
  )
    return null;
  const to = at + measure.length;
  return { kind: "figure", from, to, value, measure, doubt: doubtOf(text, from, to, more !== "", value, money) };
}

function doubtOf(
  text: string,
  from: number,
  to: number,
  isRound: boolean,
  value: number,
  money: string | undefined,
): Doubt | null {
  const before = text[from - 1];
  const further = text[from - 2];
  if (isRound || matchAt(/(?:以上|以下|以内|左右|上下|余|多)/uy, text, to)) return "about";
  if (before === "第") return "ordinal";
  if (before === " " || (before !== undefined && /[A-Za-z.]/u.test(before))) return "broken";
  if (before !== undefined && "-—–~至到、/".includes(before) && isDigit(further)) return "range";
  // 由3件下降到1件
  if (before === "由" || before === "从") return "range";
  if (before === "-" || before === "−") return "range";
  if (matchAt(/[\-—–~至到]\d/uy, text, to)) return "range";
  if (matchAt(/(?:\/|\()?次/uy, text, to)) return "times";
  return money || Number.isSafeInteger(value) ? null : "fraction";
}

/** 1月1日至12月31日, 1至12月: the whole year; other months are a part of it. */
function periodAt(text: string, from: number): NumberToken | null {
  const span =
    /(\d{1,2})(?:月(?:份)?(?:(\d{1,2})[日号])?)?起?[至到\-—–~]{1,2}(?:\d{4}年)?(\d{1,2})月(?:份|底|末)?(?:(\d{1,2})[日号])?(?:止|期间)?/uy;
  span.lastIndex = from;
  const found = span.exec(text);
  if (found) {
    const [all, month, day = "1", lastMonth, lastDay = "31"] = found;
    const isWhole = month === "1" && day === "1" && lastMonth === "12" && lastDay === "31";
    return { kind: isWhole ? "wholeYear" : "partOfYear", from, to: from + all.length };
  }
  const date = matchAt(/\d{1,2}月(?:份|底|初|末|中旬|上旬|下旬)?(?:\d{1,2}[日号])?/uy, text, from);
  return date ? { kind: "partOfYear", from, to: from + date.length } : null;
}

/** What a sticky pattern matches at a place. */
function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
