import type { Cell } from "./book";
import { memoOfText } from "./memo";
import { shownBy } from "./number-format";

/**
 * What a cell says as a number. Blank, unreadable and zero are three things.
 * Source of the cases: published reports, see docs/rules/cell.notNumber.md.
 */
export type Reading =
  /** Nothing, or only white space (a formula that shows "" too). */
  | { readonly kind: "blank" }
  /** A number that is certain. */
  | NumberReading
  /** "-", "/", "无": written for nothing. */
  | { readonly kind: "nothing" }
  /** No number can be read with certainty. */
  | { readonly kind: "unreadable"; readonly why: "text" | "error" | "date" | "boolean" | "tooLarge" }
  /** A formula without a result. */
  | { readonly kind: "notCalculated" };

export interface NumberReading {
  readonly kind: "number";
  readonly value: number;
  /** `decorated`: certain, but not written as a plain number (1,113 · １２ · 12万元): a `cell.notNumber` finding. */
  readonly written: "plain" | "decorated";
  /** The unit written behind the number in the cell, or by its number format. */
  readonly unit: string | null;
  /** The reader sees `value / scale`: 10000 where the number format shows 9616000 as 961.6. */
  readonly scale: number;
  /** The cell holds a text, not a number. */
  readonly isText: boolean;
  /** The text begins with a plus sign. */
  readonly hasPlus: boolean;
}

/**
 * Reads a cell as a number.
 * @param allowsPlus whether a plus sign is the way to write it (本年增/减); elsewhere it makes the text `decorated`
 *
 * @example readCell({ value: 961.6, formula: null, numberFormat: "General", isLocked: true }, false).value // 961.6
 *
 * @example
 * readCell({ value: 45366, formula: null, numberFormat: "yyyy/m/d", isLocked: true }, false)
 * // { kind: "unreadable", why: "date" }
 *
 * @example
 * readCell({ value: null, formula: null, numberFormat: "General", isLocked: true }, false) // { kind: "blank" }
 */
export function readCell(cell: Cell, allowsPlus: boolean): Reading {
  const { value } = cell;
  if (value === null) return { kind: "blank" };
  if (typeof value === "string") return readText(value, allowsPlus);
  if (typeof value === "boolean") return { kind: "unreadable", why: "boolean" };
  if (typeof value === "object") {
    return value.kind === "error" ? { kind: "unreadable", why: "error" } : { kind: "notCalculated" };
  }
  if (value === 0 && cell.numberFormat === "General") return zero;
  if (isDateFormat(cell.numberFormat)) return { kind: "unreadable", why: "date" };
  return numberReading(asShown(value), shownBy(cell.numberFormat, value));
}

/** What most cells of a report say. */
const zero = numberReading(0, {});

/**
 * Reads a cell's text as a number.
 *
 * @example
 * readText("12万元", false)
 * // { kind: "number", value: 12, written: "decorated", unit: "万元", scale: 1, isText: true, hasPlus: false }
 *
 * @example readText("+21", true).written // "plain"
 * @example readText("+21", false).written // "decorated"
 * @example readText("无", false) // { kind: "nothing" }
 * @example readText("约20", false) // { kind: "unreadable", why: "text" }
 */
export function readText(text: string, allowsPlus: boolean): Reading {
  const trimmed = trimAll(text).replaceAll(zeroWidth, "");
  if (trimmed === "") return { kind: "blank" };
  if (/^(?:[-‐‑‒–—―−－─ー]{1,4}|[/／\\、]|无|無)$/u.test(trimmed)) return { kind: "nothing" };
  const match = numberPattern.exec(trimmed);
  if (!match?.groups) return { kind: "unreadable", why: "text" };
  const { sign = "", digits = "", unit = null } = match.groups;
  const hasPlus = sign === "+" || sign === "＋";
  const ascii = digits.normalize("NFKC").replaceAll(/[,，]/gu, "");
  const magnitude = Number(ascii);
  const isPlain = /^\d+(?:\.\d+)?$/u.test(digits) && unit === null && (allowsPlus || !hasPlus);
  return numberReading(sign === "" || hasPlus ? magnitude : -magnitude, {
    isText: true,
    hasPlus,
    unit,
    written: isPlain ? "plain" : "decorated",
  });
}

/**
 * A cell as text: what stands in it, white space included; "" where it is empty.
 * A number is written without a number format; a date as its day.
 *
 * @example rawText({ value: 12, formula: "=6+6", numberFormat: "0.00", isLocked: true }) // "12"
 * @example rawText({ value: 45366, formula: null, numberFormat: "yyyy/m/d", isLocked: true }) // "2024-03-15"
 */
export function rawText(cell: Cell): string {
  const { value } = cell;
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "object") return value.kind === "error" ? value.text : (cell.formula ?? "");
  return isDateFormat(cell.numberFormat) ? dateText(value) : plainDecimal(asShown(value));
}

/**
 * Whether a number format code shows a number as a date or a time.
 *
 * @example isDateFormat("yyyy/m/d") // true
 * @example isDateFormat('0.00"万元"') // false
 */
export function isDateFormat(code: string): boolean {
  if (code === "General") return false;
  return isDateCode(code);
}

/** A workbook has a handful of codes. */
const isDateCode = memoOfText(1000, (code) => {
  const bare = code.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, "");
  return /[ymdhs]/iu.test(bare) && !/^General$/iu.test(bare);
});

/**
 * What nobody sees in a text: white space of any kind (U+3000, NBSP), format characters (zero-width, bidirectional marks),
 * control characters and the Hangul fillers. For use inside the square brackets of a pattern with the flag u.
 */
export const invisible = String.raw`\s\p{Cf}\p{Cc}\u115F\u1160\u3164\uFFA0`;

/**
 * What has no width and changes nothing around it; web editors leave it between digits. Not the bidirectional marks, which
 * can turn the digits round.
 */
const zeroWidth = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;

const invisibleAround = new RegExp(`^[${invisible}]+|[${invisible}]+$`, "gu");

/**
 * Removes what nobody sees around a text.
 *
 * @example trimAll("\u3000规章\u200B ") // "规章"
 */
export function trimAll(text: string): string {
  return text.replaceAll(invisibleAround, "");
}

const digit = "[0-9０-９]";
const numberPattern = new RegExp(
  `^(?<sign>[-+−－＋]?)(?<digits>(?:${digit}{1,3}(?:[,，]${digit}{3})+|${digit}+)(?:[.．]${digit}+)?)\\s*(?<unit>万元|元|件|项|個|个|条|條)?$`,
  "u",
);

function numberReading(value: number, how: Partial<NumberReading>): Reading {
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER)
    return { kind: "unreadable", why: "tooLarge" };
  const { written = "plain", unit = null, scale = 1, isText = false, hasPlus = false } = how;
  return { kind: "number", value: value === 0 ? 0 : value /* never -0 */, written, unit, scale, isText, hasPlus };
}

/** Excel shows 15 significant digits; what lies behind them is the noise of binary sums. */
function asShown(value: number): number {
  return Number.isSafeInteger(value) || !Number.isFinite(value) ? value : Number(value.toPrecision(15));
}

/**
 * A number's decimal digits without an exponent.
 *
 * @example plainDecimal(961.6) // "961.6"
 * @example plainDecimal(1e-7) // "0.0000001"
 */
export function plainDecimal(value: number): string {
  if (Number.isSafeInteger(value)) return String(value); // as most are
  const text = String(value);
  return text.includes("e") ? value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 20 }) : text;
}

/** A serial date of the 1900 system as yyyy-mm-dd. */
function dateText(serial: number): string {
  const days = Math.floor(serial) - (serial > 60 ? 25569 : 25568);
  const date = new Date(days * 86_400_000);
  return Number.isNaN(date.getTime()) ? String(serial) : date.toISOString().slice(0, 10);
}
