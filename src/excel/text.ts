import type { Content } from "../book/edit";

/** What stands before a text in Excel so that it is taken as text: it is not part of the text. */
const apostrophe = "'";

/**
 * Whether a text must be written into the text format, which is put back afterwards: elsewhere it would become something
 * else ("+21", "3-5"), or keep an apostrophe that nobody typed.
 */
export function needsTextFormat({ value, numberFormat }: Content): boolean {
  return typeof value === "string" && numberFormat !== "@" && !/^\s*$/u.test(value);
}

/**
 * What must be written so that a cell holds exactly this value: a text stays text whatever it looks like ("+21", "3-5",
 * "=1"). In a cell of format "@" every text does by itself; elsewhere only white space is sure to.
 */
export function asWritten(value: string | number | boolean | null, numberFormat: string): string | number | boolean {
  if (value === null) return "";
  if (typeof value !== "string") return value;
  const isSafe = numberFormat === "@" ? !value.startsWith(apostrophe) : /^\s*$/u.test(value);
  return isSafe ? value : apostrophe + value;
}
