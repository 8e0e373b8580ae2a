import type { MarkedToken } from "@ironcalc/wasm";
import { columnName, maxColumns, maxRows, type Position } from "../../../book/address";

/** How a formula is to be rewritten for the engine. */
export interface Rewriting {
  readonly tokensOf: (formula: string) => readonly MarkedToken[];
  /** The engine's name of a sheet (`null`: of the formula's own), or `null` where there is no such sheet. */
  readonly sheetOf: (name: string | null) => string | null;
  /** What a defined name stands for, without a leading "=", or `null` where there is no such name. */
  readonly meaningOf: (name: string) => string | null;
  /** By how much relative references move. */
  readonly shift: Position;
}

/**
 * Rewrites a formula so that the engine understands it: sheets by its own names, defined names by what they stand for,
 * relative references moved.
 * @param formula without a leading "="
 * @returns `null` where the engine would not calculate it as Excel does
 */
export function rewriteFormula(formula: string, how: Rewriting): string | null {
  return rewrite(formula, how, 0);
}

/** Names may stand for names; a circle of them stands for nothing. */
const deepest = 8;

function rewrite(formula: string, how: Rewriting, depth: number): string | null {
  if (depth > deepest) return null;
  const characters = [...formula]; // tokens count code points
  const tokens = how.tokensOf(formula);
  const texts = tokens.map(({ start, end }) => characters.slice(start, end).join(""));
  let result = "";
  let end = 0;
  for (const [index, token] of tokens.entries()) {
    const written = isDoubleMinus(texts, index)
      ? timesOne(texts[index - 1])
      : isDoubleMinus(texts, index - 1)
        ? ""
        : writeToken(token.token, texts[index] ?? "", texts[index + 1], how, depth);
    if (written === null) return null;
    result += characters.slice(end, token.start).join("") + written;
    end = token.end;
  }
  return result + characters.slice(end).join("");
}

function writeToken(
  token: MarkedToken["token"],
  text: string,
  next: string | undefined,
  how: Rewriting,
  depth: number,
): string | null {
  if (typeof token === "string") return token === "Illegal" ? null : text;
  if ("Reference" in token) return qualified(token.Reference.sheet, writeReference(token.Reference, how.shift), how);
  if ("Range" in token) {
    const [from, to] = [token.Range.left, token.Range.right].map((corner) => writeReference(corner, how.shift));
    return from && to ? qualified(token.Range.sheet, `${from}:${to}`, how) : null;
  }
  if ("Ident" in token) return next === "(" ? writeFunction(text) : writeName(token.Ident, text, how, depth);
  return plainKinds.some((kind) => kind in token) ? text : null;
}

/** The kinds of token that mean the same everywhere; others (table references) the engine cannot know here. */
const plainKinds = ["Number", "String", "Boolean", "Error", "Compare", "Addition", "Product"];

/** What INDIRECT reads cannot be told before it is calculated. */
function writeFunction(name: string): string | null {
  return /^(?:INDIRECT|CELL|INFO)$/iu.test(name) ? null : name;
}

function writeName(name: string, text: string, how: Rewriting, depth: number): string | null {
  const meaning = how.meaningOf(name);
  if (meaning === null) return text;
  // A relative reference in a name would be relative to the cell that uses it.
  const isFixed = how.tokensOf(meaning).every(({ token }) => cornersOf(token).every(isAbsolute));
  const written = isFixed ? rewrite(meaning, how, depth + 1) : null;
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

function writeReference(corner: Corner, shift: Position): string | null {
  const row = corner.absolute_row ? corner.row : corner.row + shift.row;
  const column = corner.absolute_column ? corner.column : corner.column + shift.column;
  if (row < 1 || column < 1 || row > maxRows || column > maxColumns) return null;
  return `${corner.absolute_column ? "$" : ""}${columnName(column - 1)}${corner.absolute_row ? "$" : ""}${row}`;
}

function qualified(sheet: string | null | undefined, place: string | null, how: Rewriting): string | null {
  const name = how.sheetOf(sheet ?? null);
  return name === null || place === null ? null : `${name}!${place}`;
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
