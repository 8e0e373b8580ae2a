import { maxColumns, maxRows, parseArea, type Area } from "../../../book/address";
import type { DefinedName } from "../../../book/book";
import { once } from "../../../book/memo";
import { limits } from "../../limits";

/** What a formula reads: areas of sheets, sheets named in lower case. */
export type Reads = readonly { readonly sheet: string; readonly area: Area }[];

/**
 * A text; or, with or without a sheet before it: cells, whole columns, whole rows, a word. A pattern with letters of every
 * script costs milliseconds (and where it is written between slashes, even if nobody asks for it): most workbooks have no
 * formula.
 */
const pattern = once(
  () =>
    new RegExp(
      String.raw`"(?:[^"]|"")*"|(?:(?:'(?<quoted>(?:[^']|'')*)'|(?<bare>[\p{L}_][\p{L}\p{N}_.]*))!)?(?:(?<cells>\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)|(?<columns>\$?[A-Z]{1,3}:\$?[A-Z]{1,3})|(?<rows>\$?\d{1,7}:\$?\d{1,7})|(?<word>[\p{L}_\\][\p{L}\p{N}_.\\]*))(?![\p{L}\p{N}_.(])`,
      "giu",
    ),
);

/** Names may stand for names; a circle of them stands for nothing. */
const deepest = 8;
const mostCharacters = 8 * limits.formulaLength;

/**
 * What a formula on a sheet reads, itself or through defined names.
 * @returns `null` where its text does not tell: sheets from one to another, a table's columns, INDIRECT, ranges between
 *   results
 */
export function readsOf(formula: string, sheet: string, names: readonly DefinedName[]): Reads | null {
  return readsWithin(formula, sheet, names, { depth: 0, spent: { characters: 0 } });
}

/** How deep names have led, and how much was read on the way: names that stand for many names grow without measure. */
interface Way {
  readonly depth: number;
  readonly spent: { characters: number };
}

function readsWithin(formula: string, sheet: string, names: readonly DefinedName[], way: Way): Reads | null {
  const { depth, spent } = way;
  spent.characters += formula.length;
  if (depth > deepest || spent.characters > mostCharacters || unclear().test(formula.replaceAll(pattern(), " ")))
    return null;
  const found: { sheet: string; area: Area }[] = [];
  for (const { groups = {} } of formula.matchAll(pattern())) {
    const { quoted, bare, cells, columns, rows, word } = groups;
    const on = quoted?.replaceAll("''", "'") ?? bare ?? sheet;
    if (on.includes(":")) return null;
    if (word !== undefined) {
      const name = names.find((each) => isNamed(each, word, on)) ?? names.find((each) => isNamed(each, word, null));
      const reads = name ? readsWithin(name.refersTo, on, names, { depth: depth + 1, spent }) : [];
      if (!reads) return null;
      found.push(...reads);
      continue;
    }
    const area = cells ? parseArea(cells) : columns ? columnsOf(columns) : rows ? rowsOf(rows) : null;
    if (area) found.push({ sheet: on.toLowerCase(), area });
  }
  return found;
}

/** What is left of a formula whose references cannot all be told, once those that can be are taken out. */
const unclear = once(() => /[:[\]@]|(?<![\p{L}\p{N}_.])(?:INDIRECT|OFFSET)\s*\(| #(?!\p{L})/iu);

function isNamed({ name, sheet }: DefinedName, word: string, scope: string | null): boolean {
  return name.toLowerCase() === word.toLowerCase() && sheet?.toLowerCase() === scope?.toLowerCase();
}

function columnsOf(text: string): Area | null {
  const area = parseArea(text.replaceAll(/[A-Z]+/giu, "$&1"));
  return area && { ...area, bottom: maxRows - 1 };
}

function rowsOf(text: string): Area | null {
  const area = parseArea(text.replaceAll(/\$?(\d+)/gu, "A$1"));
  return area && { ...area, right: maxColumns - 1 };
}
