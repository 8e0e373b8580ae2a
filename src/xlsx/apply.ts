import { formatArea } from "../book/address";
import { cellAt, keyOf, sheetOf, type Book, type Cell, type DefinedName, type Sheet } from "../book/book";
import type { Edit, MarkEdit, NameEdit, ValueEdit } from "../book/edit";
import type { Mark } from "../book/mark";
import type { Applied } from "../host";

type Reason = Applied["refused"][number]["reason"];

/** A book after some edits. Those that do not fit it any more are refused and change nothing. */
export function applyEdits(book: Book, edits: readonly Edit[]): { readonly book: Book; readonly applied: Applied } {
  const draft = new Draft(book);
  const done: Edit[] = [];
  const refused: { edit: Edit; reason: Reason }[] = [];
  for (const edit of edits) {
    const reason = draft.apply(edit);
    if (reason) refused.push({ edit, reason });
    else done.push(edit);
  }
  return { book: done.length > 0 ? draft.book() : book, applied: { done, refused } };
}

/** A book with other cells. */
export function withCells(book: Book, changed: ReadonlyMap<string, ReadonlyMap<number, Cell>>): Book {
  return {
    ...book,
    sheets: book.sheets.map((sheet) => {
      const cells = changed.get(sheet.name);
      return cells ? { ...sheet, cells: new Map([...sheet.cells, ...cells]) } : sheet;
    }),
  };
}

/** A book that is being changed: what is not touched is shared with the old one. */
class Draft {
  private names: readonly DefinedName[];
  private readonly cells = new Map<Sheet, Map<number, Cell>>();
  private readonly marks = new Map<Sheet, readonly Mark[]>();

  constructor(private readonly old: Book) {
    this.names = old.names;
  }

  book(): Book {
    const sheets = this.old.sheets.map((sheet) => ({
      ...sheet,
      cells: this.cells.get(sheet) ?? sheet.cells,
      marks: this.marks.get(sheet) ?? sheet.marks,
    }));
    return { names: this.names, sheets };
  }

  apply(edit: Edit): Reason | null {
    if (edit.kind === "value") return this.setValue(edit);
    return edit.kind === "name" ? this.setName(edit) : this.setMark(edit);
  }

  private setValue({ cell: ref, from, to }: ValueEdit): Reason | null {
    const sheet = sheetOf(this.old, ref.sheet);
    if (!sheet) return "gone";
    const cells = this.cells.get(sheet) ?? new Map(sheet.cells);
    const cell = cellAt({ ...sheet, cells }, ref);
    // A formula never holds `from`, whatever it shows.
    if (cell.formula !== null || cell.value !== from.value || cell.numberFormat !== from.numberFormat) return "changed";
    if (sheet.isProtected && cell.isLocked) return "protected";
    cells.set(keyOf(ref), { ...cell, ...to });
    this.cells.set(sheet, cells);
    return null;
  }

  private setName({ from, to }: NameEdit): Reason | null {
    const scope = to?.sheet ?? null;
    if (scope !== null && !sheetOf(this.old, scope)) return "gone";
    const rest = from
      ? this.names.filter((name) => !isSameName(name, from) || name.refersTo !== from.refersTo)
      : this.names;
    if (from && rest.length === this.names.length) return "changed";
    if (to && rest.some((name) => isSameName(name, to))) return "changed";
    this.names = to ? [...rest, to] : rest;
    return null;
  }

  private setMark({ sheet: name, from, to }: MarkEdit): Reason | null {
    const sheet = sheetOf(this.old, name);
    if (!sheet) return "gone";
    if (sheet.isProtected) return "protected";
    const marks = this.marks.get(sheet) ?? sheet.marks;
    const index = from ? findMark(marks, from) : -1;
    if (from && index < 0) return "changed";
    const rest = marks.filter((_, i) => i !== index);
    this.marks.set(sheet, to ? [...rest, to] : rest);
    return null;
  }
}

/** Names are compared without regard to case, within their scope. */
function isSameName(a: DefinedName, b: DefinedName): boolean {
  return a.name.toLowerCase() === b.name.toLowerCase() && a.sheet?.toLowerCase() === b.sheet?.toLowerCase();
}

function findMark(marks: readonly Mark[], wanted: Mark): number {
  const key = (mark: Mark) =>
    JSON.stringify([mark.areas.map(formatArea), mark.formula, mark.style.severity, mark.style.role]);
  const byId = marks.findIndex((mark) => mark.id !== undefined && mark.id === wanted.id && key(mark) === key(wanted));
  return byId >= 0 ? byId : marks.findIndex((mark) => key(mark) === key(wanted));
}
