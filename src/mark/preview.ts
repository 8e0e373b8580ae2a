import { applyEdits } from "../book/apply";
import { sheetOf, type Book } from "../book/book";
import type { Edit, MarkEdit } from "../book/edit";
import { markTag, type Mark } from "../book/mark";
import type { FieldId } from "../form/fields";
import type { BoundField, Report } from "../report/report";
import { shownBy, areasOf } from "./band";

/**
 * The edits after which the sheet shows what figures would stand in it ("3 → 8"), and no other preview. No content
 * changes: a conditional format shows the text. A blank cell has nothing that could be shown otherwise: it gets the look.
 * @param figures fields of the report with their new figures; others are passed over
 */
export function previewEdits(book: Book, report: Report, figures: ReadonlyMap<FieldId, number>): readonly MarkEdit[] {
  const begun = [...figures].flatMap(([field, figure]): MarkEdit[] => {
    const bound = report.fields.get(field);
    return bound ? [{ kind: "mark", sheet: bound.cell.sheet, from: null, to: previewOf(book, bound, figure) }] : [];
  });
  return [...endPreview(book), ...begun];
}

/** The edits after which no preview is left, whoever left it. */
export function endPreview(book: Book): readonly MarkEdit[] {
  return book.sheets.flatMap(({ name, marks }) =>
    marks.filter(isPreview).map((from): MarkEdit => ({ kind: "mark", sheet: name, from, to: null })),
  );
}

/** The workbook without a preview; the same object where there is none. */
export function withoutPreview(book: Book): Book {
  const edits = endPreview(book);
  return edits.length > 0 ? applyEdits(book, edits) : book;
}

/** Whether an edit does nothing but show or end a preview. */
export function isPreviewEdit(edit: Edit): boolean {
  const mark = edit.kind === "mark" ? (edit.to ?? edit.from) : null;
  return mark !== null && isPreview(mark);
}

function isPreview({ style }: Mark): boolean {
  return style.role === "preview";
}

function previewOf(book: Book, bound: BoundField, figure: number): Mark {
  const merges = sheetOf(book, bound.cell.sheet)?.merges ?? null;
  const mark: Mark = {
    areas: areasOf(shownBy(bound.cell, merges, "fixed")),
    formula: `${markTag}preview")=0`,
    style: { severity: "hint", role: "preview" },
  };
  const { value } = bound;
  return typeof value === "number" || (typeof value === "string" && value !== "")
    ? { ...mark, shows: `${[...bound.raw.trim()].slice(0, longest).join("")} → ${figure}`.trim() }
    : mark;
}

/** Excel takes no more than 255 characters in a number format, which says the text four times. */
const longest = 20;
