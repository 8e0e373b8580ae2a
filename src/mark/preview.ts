import { sheetOf, type Book } from "../book/book";
import type { PreviewedCell } from "../book/preview";
import type { FieldId } from "../form/fields";
import type { BoundField, Report } from "../report/report";
import { areasOf, shownBy } from "./band";

/**
 * What a sheet shows in its cells where figures of a report would stand ("3 → 8"). A blank cell has nothing that could be
 * shown otherwise: it only gets the look.
 * @param figures fields of the report with their new figures; others are passed over
 *
 * @example
 * previewOf(book, report, new Map([["t3.granted.total", 18]]))
 * // [{ sheet: "年报", area: { top: 24, bottom: 24, left: 9, right: 9 }, shows: "81 → 18" }]
 */
export function previewOf(book: Book, report: Report, figures: ReadonlyMap<FieldId, number>): readonly PreviewedCell[] {
  return [...figures].flatMap(([field, figure]) => {
    const bound = report.fields.get(field);
    return bound ? previewedCells(book, bound, figure) : [];
  });
}

function previewedCells(book: Book, { cell, value, raw }: BoundField, figure: number): readonly PreviewedCell[] {
  const { sheet } = cell;
  const isShown = typeof value === "number" || (typeof value === "string" && value !== "");
  const shows = `${[...raw.trim()].slice(0, longest).join("")} → ${figure}`.trim();
  return areasOf(shownBy(cell, sheetOf(book, sheet)?.merges ?? null, "fixed")).map((area) => {
    return isShown ? { sheet, area, shows } : { sheet, area };
  });
}

/** Excel takes no more than 255 characters in a number format, which says the text four times. */
const longest = 20;
