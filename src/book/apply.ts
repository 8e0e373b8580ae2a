import { formatArea } from "./address";
import { keyOf, sheetOf, type Book, type Cell, type DefinedName, type Sheet } from "./book";
import type { Edit, MarkEdit, NameEdit, ValueEdit } from "./edit";
import type { Mark } from "./mark";

/**
 * The workbook as it is after edits, in their order. Edits are taken as they are: whether a cell may be written is for
 * the host to say. A cell that an edit sets holds a constant afterwards; a sheet that is gone is passed over.
 */
export function applyEdits(book: Book, edits: readonly Edit[]): Book {
  const drafts = new Map<Sheet, Draft>();
  const names = new Map(book.names.map((name) => [nameKey(name), name]));
  for (const edit of edits) {
    if (edit.kind === "name") setName(names, edit);
    else {
      const sheet = sheetOf(book, edit.kind === "value" ? edit.cell.sheet : edit.sheet);
      if (!sheet) continue;
      const draft = drafts.get(sheet) ?? draftOf(sheet);
      drafts.set(sheet, draft);
      if (edit.kind === "value") setValue(draft, edit);
      else setMark(draft, edit);
    }
  }
  return {
    ...book,
    names: edits.some(({ kind }) => kind === "name") ? [...names.values()] : book.names,
    // What no edit touches stays the same object.
    sheets: book.sheets.map((sheet) => (drafts.has(sheet) ? { ...sheet, ...drafts.get(sheet) } : sheet)),
  };
}

interface Draft {
  readonly cells: Map<number, Cell>;
  readonly marks: Mark[];
}

function draftOf(sheet: Sheet): Draft {
  return { cells: new Map(sheet.cells), marks: [...sheet.marks] };
}

function setValue({ cells }: Draft, { cell, to }: ValueEdit): void {
  const { isLocked } = cells.get(keyOf(cell)) ?? { isLocked: true };
  cells.set(keyOf(cell), { ...to, formula: null, isLocked });
}

function setMark({ marks }: Draft, { from, to }: MarkEdit): void {
  const index = from ? marks.findIndex((mark) => isSameMark(mark, from)) : marks.length;
  if (index >= 0) marks.splice(index, 1, ...(to ? [to] : []));
}

function setName(names: Map<string, DefinedName>, { from, to }: NameEdit): void {
  if (from && (!to || nameKey(to) !== nameKey(from))) names.delete(nameKey(from));
  if (to) names.set(nameKey(to), to);
}

/** Whether two marks look the same and say the same of the same cells. */
export function isSameMark(a: Mark, b: Mark): boolean {
  return (
    a.formula === b.formula &&
    a.style.severity === b.style.severity &&
    a.style.role === b.style.role &&
    isSameList(a.areas.map(formatArea), b.areas.map(formatArea))
  );
}

/** What tells a name from others: its scope and its text, without regard to case. */
export function nameKey({ name, sheet }: Pick<DefinedName, "name" | "sheet">): string {
  return `${sheet ?? ""}!${name}`.toLowerCase();
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}
