import type { Book } from "../book/book";
import type { NameEdit } from "../book/edit";

/** The two readings of 处理决定数量 in 表二 of 2019: a number of items (按项目数) or of cases decided (按办件量). */
export type IncrementReading = "items" | "cases";

/** The workbook's own hidden name that keeps the reading, where every host and every program can read it. */
const readingName = "nianbao.reading";

/**
 * The reading chosen for a workbook; `items` where none was.
 *
 * @example readReading(book) // "items"
 */
export function readReading(book: Book): IncrementReading {
  return nameOf(book)?.refersTo.replaceAll(/\s/gu, "") === casesFormula ? "cases" : "items";
}

/**
 * Keeps a reading in the workbook. `items` needs no name, so that an untouched workbook stays as it is.
 *
 * @example
 * const edits = writeReading(book, "cases");
 * edits[0].to
 * // { name: "nianbao.reading", sheet: null, refersTo: '="cases"', isVisible: false }
 * readReading(applyEdits(book, edits)) // "cases"
 */
export function writeReading(book: Book, reading: IncrementReading): readonly NameEdit[] {
  if (readReading(book) === reading) return [];
  const from = nameOf(book) ?? null;
  const to = reading === "cases" ? { name: readingName, sheet: null, refersTo: casesFormula, isVisible: false } : null;
  return [{ kind: "name", from, to }];
}

const casesFormula = '="cases"';

function nameOf(book: Book) {
  return book.names.find(({ name, sheet }) => sheet === null && name.toLowerCase() === readingName);
}
