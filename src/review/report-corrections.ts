import type { Book } from "../book/book";
import { checkBook } from "../check/check-book";
import { figuresOfYear } from "../check/last-year";
import { agreedYear } from "../check/over-years";
import { defaultSettings } from "../check/settings";
import { corrections, type Corrections } from "../repair/corrections";
import { readReading } from "../report/reading";
import { unitYear } from "./over-years";
import type { Review } from "./review";

/**
 * The smallest corrections of a report of a review, which keeps no books: with the book of its file, read again. Figures
 * of the year before rank them. `null` where nothing is wrong in it, or the book is no longer the one that was reviewed.
 *
 * @example correctionsIn(district, 0, book).causes.length // 1
 * @example correctionsIn(district, 1, book) // null
 */
export function correctionsIn({ reports, pairs }: Review, index: number, book: Book): Corrections | null {
  const reviewed = reports[index];
  if (!reviewed || reviewed.verdict.errors + reviewed.verdict.warnings === 0) return null;
  const place = reports.slice(0, index).filter(({ file }) => file === reviewed.file).length;
  const found = checkBook(book, { ...defaultSettings, incrementReading: readReading(book) }).reports[place];
  if (!found) return null;
  const earlier = pairs.find(({ later }) => later === index)?.earlier.flatMap((each) => reports[each] ?? []);
  return corrections(found.report, earlier ? { previous: figuresOfYear(agreedYear(earlier.map(unitYear))) } : {});
}
