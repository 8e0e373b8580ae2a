import { columnName, maxColumns, maxRows } from "../../../book/address";
import { once } from "../../../book/memo";

/**
 * Texts, quoted sheet names and brackets (taken whole, left alone), then references to cells, columns and rows; made late,
 * as in `references.ts`.
 */
const pattern = once(
  () =>
    new RegExp(
      String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\p{L}\p{N}_.$\\])(?:(?<c>\$?[A-Z]{1,3})(?<r>\$?[1-9]\d{0,6})|(?<c1>\$?[A-Z]{1,3}):(?<c2>\$?[A-Z]{1,3})|(?<r1>\$?[1-9]\d{0,6}):(?<r2>\$?[1-9]\d{0,6}))(?![\p{L}\p{N}_.(!\\])`,
      "giu",
    ),
);

/** A part of a reference: the text that is shown at a distance, or `null` off the sheet. */
type Shift = (rows: number, columns: number) => string | null;

/**
 * A formula that is written once for many cells, as a function of the distance to another of them: its relative
 * references move, as they do when Excel copies a formula. What is moved off the sheet becomes #REF!.
 */
export function sharedFormula(formula: string): (rows: number, columns: number) => string {
  const pieces: (string | Shift)[] = [];
  let end = 0;
  for (const match of formula.matchAll(pattern())) {
    const { c, r, c1, c2, r1, r2 } = match.groups ?? {};
    const reference =
      c && r
        ? joined([columnShift(c), rowShift(r)], "")
        : c1 && c2
          ? joined([columnShift(c1), columnShift(c2)], ":")
          : r1 && r2
            ? joined([rowShift(r1), rowShift(r2)], ":")
            : null;
    if (!reference) continue;
    pieces.push(formula.slice(end, match.index), reference);
    end = match.index + match[0].length;
  }
  pieces.push(formula.slice(end));
  return (rows, columns) => {
    let text = "";
    for (const piece of pieces) text += typeof piece === "string" ? piece : (piece(rows, columns) ?? "#REF!");
    return text;
  };
}

function joined([first, second]: readonly [Shift, Shift], by: string): Shift {
  return (rows, columns) => {
    const [a, b] = [first(rows, columns), second(rows, columns)];
    return a === null || b === null ? null : a + by + b;
  };
}

function columnShift(text: string): Shift {
  if (text.startsWith("$")) return () => text;
  const from = [...text.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return (_, by) => (from + by >= 0 && from + by < maxColumns ? columnName(from + by) : null);
}

function rowShift(text: string): Shift {
  if (text.startsWith("$")) return () => text;
  const from = Number(text);
  return (by) => (from + by >= 1 && from + by <= maxRows ? String(from + by) : null);
}
