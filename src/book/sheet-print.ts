import type { Book, Cell, Sheet } from "./book";

/**
 * What a sheet holds, as a short text: two sheets with the same print have the same constants and formulas in the same
 * cells. By it a sheet is known that nobody changed since it was added. How cells look is not in it: Excel is not asked.
 *
 * @example
 * const [before, after] = [book, bookWith({})].map(({ sheets: [first] }) => first);
 * printOf(before) === printOf(sheet) // true
 * printOf(before) === printOf(after) // false
 */
export function printOf({ cells }: Pick<Sheet, "cells">): string {
  const lines = [...cells]
    .sort(([a], [b]) => a - b)
    .flatMap(([key, cell]) => {
      const held = heldBy(cell);
      return held === null ? [] : [`${key} ${held}`];
    });
  return `${lines.length}-${digestOf(lines.join("\n"))}`;
}

/** Programs write formulas with or without blanks, and break lines as they please. */
function heldBy({ value, formula }: Cell): string | null {
  if (formula !== null) return formula.replaceAll(/\s/gu, "").toUpperCase();
  if (value === null || value === "") return null;
  if (typeof value === "object") return JSON.stringify(value);
  return `${typeof value} ${String(value).replaceAll(/\r\n?/gu, "\n")}`;
}

/** Whether a formula of another sheet, or a name of it or of the workbook, reads a sheet: then it is not removed. */
export function isReadElsewhere({ sheets, names }: Book, sheet: string): boolean {
  const wanted = sheet.toLowerCase();
  const reads = (formula: string) => sheetsIn(formula).includes(wanted);
  return (
    sheets.some(
      ({ name, cells }) =>
        name.toLowerCase() !== wanted && [...cells.values()].some(({ formula }) => formula !== null && reads(formula)),
    ) || names.some((name) => name.sheet?.toLowerCase() !== wanted && reads(name.refersTo))
  );
}

/** The sheets that a formula names, in lower case. */
function sheetsIn(formula: string): readonly string[] {
  const quoted = [...formula.matchAll(/'((?:[^']|'')+)'!/gu)].map(([, name = ""]) => name.replaceAll("''", "'"));
  const plain = [...formula.matchAll(/([\p{L}\p{N}_.]+)!/gu)].map(([, name = ""]) => name);
  return [...quoted, ...plain].map((name) => name.toLowerCase());
}

/** Fifty-three bits of a text (cyrb53): enough to tell a sheet from itself with one cell changed. */
function digestOf(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
