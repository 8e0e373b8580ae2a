import { columnName, maxColumns, maxRows } from "../book/address";

/** Texts, quoted sheet names and brackets (taken whole, left alone), then references to cells, columns and rows. */
const pattern =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\p{L}\p{N}_.$\\])(?:(?<c>\$?[A-Z]{1,3})(?<r>\$?[1-9]\d{0,6})|(?<c1>\$?[A-Z]{1,3}):(?<c2>\$?[A-Z]{1,3})|(?<r1>\$?[1-9]\d{0,6}):(?<r2>\$?[1-9]\d{0,6}))(?![\p{L}\p{N}_.(!\\])/giu;

type Reference = Partial<Record<"c" | "r" | "c1" | "c2" | "r1" | "r2", string>>;

/**
 * Moves the relative references of a formula, as Excel does when it copies one: a shared formula is stored once and read
 * so for its other cells. What is moved off the sheet becomes #REF!.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replaceAll(pattern, (whole: string, ...rest: unknown[]) => {
    const { c, r, c1, c2, r1, r2 } = rest.at(-1) as Reference; // the named groups come last
    if (c && r) return joined([shiftColumn(c, columns), shiftRow(r, rows)], "");
    if (c1 && c2) return joined([shiftColumn(c1, columns), shiftColumn(c2, columns)], ":");
    if (r1 && r2) return joined([shiftRow(r1, rows), shiftRow(r2, rows)], ":");
    return whole;
  });
}

function joined(parts: readonly (string | null)[], by: string): string {
  return parts.includes(null) ? "#REF!" : parts.join(by);
}

function shiftColumn(text: string, by: number): string | null {
  if (text.startsWith("$")) return text;
  const column = [...text.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 + by;
  return column >= 0 && column < maxColumns ? columnName(column) : null;
}

function shiftRow(text: string, by: number): string | null {
  if (text.startsWith("$")) return text;
  const row = Number(text) + by;
  return row >= 1 && row <= maxRows ? String(row) : null;
}
