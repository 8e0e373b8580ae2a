import type { MarkedToken } from "@ironcalc/wasm";
import { columnName, maxColumns, maxRows, type Area, type Position } from "../../../book/address";
import { limits } from "../../limits";
import { cut, isUnbounded, mayBeCut, workOf, type Size, type Use } from "./formula-work";
import { plainReferences, withAliases } from "./plain-formula";
import { TextGrowth } from "./text-growth";

/** How a formula is to be rewritten for the engine. */
export interface Rewriting {
  readonly tokensOf: (formula: string) => readonly MarkedToken[];
  /** The engine's name of a sheet (`null`: of the formula's own), or `null` where there is no such sheet. */
  readonly sheetOf: (name: string | null) => string | null;
  /** The sheets from one to another, in the order of the workbook, for `SUM(first:last!A1)`; empty where one is missing. */
  readonly sheetsBetween: (first: string, last: string) => readonly string[];
  /** What a defined name stands for, without a leading "=", or `null` where there is no such name. */
  readonly meaningOf: (name: string) => string | null;
  /** By how much relative references move. */
  readonly shift: Position;
  /** How many rows and columns are in use: `A:A` is cut to them where that changes nothing. */
  readonly used: Size;
}

/** A formula as the engine understands it. */
export interface Rewritten {
  readonly text: string;
  /** How many cells it makes the engine look at. */
  readonly work: number;
  /** What it reads; sheets by the engine's names. */
  readonly reads: readonly { readonly sheet: string; readonly area: Area }[];
}

/**
 * Rewrites a formula so that the engine understands it: sheets by its own names, defined names by what they stand for,
 * relative references moved, whole columns cut to what is in use.
 * @param formula without a leading "="
 * @returns `null` where the engine would not calculate it as Excel does
 */
export function rewriteFormula(formula: string, how: Rewriting): Rewritten | null {
  const uses: Use[] = [];
  const growth = new TextGrowth();
  const text = rewrite(formula, { ...how, uses, growth, formula, depth: 0, calls: [], spent: { characters: 0 } });
  if (text === null || !growth.isBounded) return null;
  return { text: growth.bounded(text), work: workOf(uses, how.used) + growth.work(uses.length), reads: uses };
}

/** Names may stand for names; a circle of them stands for nothing. */
const deepest = 8;
const mostCharacters = 8 * limits.formulaLength;
const mostUses = 10_000;

/** A parenthesis that is open: of a function, or (`null`) around an expression; and which argument is being read. */
interface Call {
  readonly name: string | null;
  argument: number;
}

interface Context extends Rewriting {
  readonly formula: string;
  /** What the formula was found to read. */
  readonly uses: Use[];
  readonly growth: TextGrowth;
  /** How much was written: names that stand for many names grow without measure. */
  readonly spent: { characters: number };
  readonly depth: number;
  readonly calls: readonly Call[];
}

function rewrite(formula: string, context: Context): string | null {
  context.spent.characters += formula.length;
  if (context.depth > deepest || context.spent.characters > mostCharacters) return null;
  const { text: plain, aliases } = withAliases(plainReferences(formula), context.meaningOf);
  const characters = [...plain]; // tokens count code points
  const tokens = context.tokensOf(plain);
  const texts = tokens.map(({ start, end }) => characters.slice(start, end).join(""));
  const calls = context.calls.map((each) => ({ ...each }));
  let result = "";
  let end = 0;
  for (const [index, { token, start, end: tokenEnd }] of tokens.entries()) {
    if (token === "LeftParenthesis")
      calls.push({ name: functionBefore(tokens[index - 1], texts[index - 1]), argument: 0 });
    else if (token === "RightParenthesis") calls.pop();
    const call = calls.at(-1);
    if (token === "Comma" && call) call.argument++;
    if (calls.length > limits.formulaNesting) return null;
    context.growth.take(token, texts[index] ?? "", call ?? null);
    const isOperand = operator.test(texts[index - 1] ?? "") || operator.test(texts[index + 1] ?? "");
    const written = isDoubleMinus(texts, index)
      ? timesOne(texts[index - 1])
      : isDoubleMinus(texts, index - 1)
        ? ""
        : writeToken(token, texts[index] ?? "", texts[index + 1], isOperand, { ...context, calls, aliases });
    if (written === null) return null;
    result += characters.slice(end, start).join("") + written;
    end = tokenEnd;
  }
  return result + characters.slice(end).join("");
}

const operator = /^(?:[-+*/^&=<>%]|<=|>=|<>)$/u;

function functionBefore(token: MarkedToken | undefined, text = ""): string | null {
  return token && typeof token.token !== "string" && "Ident" in token.token ? text.toUpperCase() : null;
}

function writeToken(
  token: MarkedToken["token"],
  text: string,
  next: string | undefined,
  isOperand: boolean,
  context: Context & { readonly aliases: ReadonlyMap<string, string> },
): string | null {
  if (isSizeOfOffset(context.calls) && !isPlainSize(token)) return null;
  if (typeof token === "string") return token === "Illegal" || token === "Spill" || token === "Colon" ? null : text;
  if ("Reference" in token)
    return writeArea(token.Reference.sheet, token.Reference, token.Reference, isOperand, context);
  if ("Range" in token) return writeArea(token.Range.sheet, token.Range.left, token.Range.right, isOperand, context);
  if ("Ident" in token)
    return next === "(" ? writeFunction(text) : writeName(context.aliases.get(text) ?? token.Ident, text, context);
  return plainKinds.some((kind) => kind in token) ? text : null;
}

/** The kinds of token that mean the same everywhere; others (table references) the engine cannot know here. */
const plainKinds = ["Number", "String", "Boolean", "Error", "Compare", "Addition", "Product"];

function writeFunction(name: string): string | null {
  return isUnbounded(name.toUpperCase()) ? null : name;
}

/** How large an area OFFSET gives cannot be told beforehand, unless it is a small number. */
function isSizeOfOffset(calls: readonly Call[]): boolean {
  return calls.some(({ name, argument }) => name === "OFFSET" && argument >= 3);
}

function isPlainSize(token: MarkedToken["token"]): boolean {
  if (typeof token === "string") return token === "Comma" || token === "RightParenthesis";
  return "Number" in token && token.Number <= 100;
}

function writeName(name: string, text: string, context: Context): string | null {
  const meaning = context.meaningOf(name);
  if (meaning === null) return text;
  // A relative reference in a name would be relative to the cell that uses it.
  const plain = withAliases(plainReferences(meaning), context.meaningOf).text;
  const isFixed = context.tokensOf(plain).every(({ token }) => cornersOf(token).every(isAbsolute));
  const written = isFixed ? rewrite(meaning, { ...context, depth: context.depth + 1 }) : null;
  return written === null ? null : `(${written})`;
}

/** Rows and columns count from 1, as the engine counts them. */
interface Corner {
  readonly row: number;
  readonly column: number;
  readonly absolute_row: boolean;
  readonly absolute_column: boolean;
}

function cornersOf(token: MarkedToken["token"]): readonly Corner[] {
  if (typeof token === "string") return [];
  if ("Reference" in token) return [token.Reference];
  return "Range" in token ? [token.Range.left, token.Range.right] : [];
}

function isAbsolute(corner: Corner): boolean {
  return corner.absolute_row && corner.absolute_column;
}

/** A cell or an area, of one sheet or of several. */
function writeArea(
  sheet: string | null | undefined,
  left: Corner,
  right: Corner,
  isOperand: boolean,
  context: Context,
): string | null {
  const from = shifted(left, context.shift);
  const to = left === right ? from : shifted(right, context.shift);
  if (!from || !to) return null;
  const call = context.calls.at(-1);
  const within = isOperand ? null : (call?.name ?? null);
  const around = context.calls.findLast(({ name }) => name !== null)?.name ?? null;
  const isForward = from.row <= to.row && from.column <= to.column;
  const whole = areaBetween(from, to);
  const area = isForward && mayBeCut(within, around, context.formula) ? cut(whole, context.used) : whole;
  const last = isForward ? { ...to, row: area.bottom + 1, column: area.right + 1 } : to;
  const place = left === right ? addressOf(from) : `${addressOf(from)}:${addressOf(last)}`;
  const span = sheet?.split(":") ?? [];
  const names = span.length === 2 ? context.sheetsBetween(span[0] ?? "", span[1] ?? "") : [sheet ?? null];
  if (span.length === 2 && (within === null || !takeSpans.has(within) || names.length === 0)) return null;
  if (context.uses.length + names.length > mostUses) return null;
  const places = names.map((each) => {
    const name = context.sheetOf(each);
    if (name !== null) context.uses.push({ sheet: name, area, within, argument: call?.argument ?? 0 });
    return name === null ? null : `${name}!${place}`;
  });
  return places.includes(null) ? null : places.join(",");
}

function areaBetween(from: Corner, to: Corner): Area {
  return {
    top: Math.min(from.row, to.row) - 1,
    left: Math.min(from.column, to.column) - 1,
    bottom: Math.max(from.row, to.row) - 1,
    right: Math.max(from.column, to.column) - 1,
  };
}

/** The functions to which an area on several sheets is as good as one area after the other. */
const takeSpans: ReadonlySet<string> = new Set(["SUM", "COUNT", "COUNTA", "AVERAGE", "MAX", "MIN", "PRODUCT", "SUMSQ"]);

function shifted(corner: Corner, shift: Position): Corner | null {
  const row = corner.absolute_row ? corner.row : corner.row + shift.row;
  const column = corner.absolute_column ? corner.column : corner.column + shift.column;
  return row < 1 || column < 1 || row > maxRows || column > maxColumns ? null : { ...corner, row, column };
}

function addressOf(corner: Corner): string {
  const letters = `${corner.absolute_column ? "$" : ""}${columnName(corner.column - 1)}`;
  return `${letters}${corner.absolute_row ? "$" : ""}${corner.row}`;
}

/** The engine (0.8.4) drops `--`, with which formulas turn truth values into numbers: `SUMPRODUCT(--(A1:A9>0))`. */
function isDoubleMinus(texts: readonly string[], index: number): boolean {
  const before = texts[index - 1];
  const isSign = before === undefined || /^(?:[-+*/^&(,;{=<>]|<=|>=|<>)$/u.test(before);
  return texts[index] === "-" && texts[index + 1] === "-" && isSign && !isDoubleMinus(texts, index - 1);
}

/** `a/--b` and `a^--b` would bind otherwise. */
function timesOne(before: string | undefined): string | null {
  return before === "/" || before === "^" ? null : "1*";
}
