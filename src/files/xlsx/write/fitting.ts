import { applyEdits, isSameMark, nameKey } from "../../../book/apply";
import { cellAt, keyOf, sheetOf, type Book, type DefinedName } from "../../../book/book";
import type { Content, Edit, MarkEdit, NameEdit, SheetEdit, ValueEdit } from "../../../book/edit";
import type { Mark } from "../../../book/mark";
import { obstacleOfSheet } from "../../../book/sheet-edit";
import type { Applied, Refusal } from "../../../host";

/** Parts edits, taken one after the other, into those that fit a book and those that do not (any more). */
export function fitting(book: Book, edits: readonly Edit[]): Applied {
  const state = new FittingState(book);
  const done: Edit[] = [];
  const refused: { edit: Edit; reason: Refusal }[] = [];
  for (const edit of edits) {
    const reason = state.take(edit);
    if (reason) refused.push({ edit, reason });
    else done.push(edit);
  }
  return { done, refused };
}

/** What the edits so far have left: a book's contents, names and marks. */
class FittingState {
  private readonly contents = new Map<string, Content>();
  private readonly marks = new Map<string, readonly Mark[]>();
  private readonly names: Map<string, DefinedName>;

  constructor(private book: Book) {
    this.names = new Map(book.names.map((name) => [nameKey(name), name]));
  }

  /** Takes an edit, or says why it does not fit. */
  take(edit: Edit): Refusal | null {
    if (edit.kind === "value") return this.takeValue(edit);
    if (edit.kind === "sheet") return this.takeSheet(edit);
    return edit.kind === "name" ? this.takeName(edit) : this.takeMark(edit);
  }

  private takeSheet(edit: SheetEdit): Refusal | null {
    const refusal = obstacleOfSheet(this.book, edit);
    if (!refusal) this.book = applyEdits(this.book, [edit]);
    return refusal;
  }

  private takeValue({ cell: ref, from, to }: ValueEdit): Refusal | null {
    const sheet = sheetOf(this.book, ref.sheet);
    if (!sheet) return "gone";
    const cell = cellAt(sheet, ref);
    const key = `${String(keyOf(ref))} ${sheet.name}`;
    const { value, numberFormat } = this.contents.get(key) ?? cell;
    // A formula never holds `from`, whatever it shows.
    if (cell.formula !== null || value !== from.value || numberFormat !== from.numberFormat) return "changed";
    if (sheet.isProtected && cell.isLocked) return "protected";
    this.contents.set(key, to);
    return null;
  }

  private takeName({ from, to }: NameEdit): Refusal | null {
    if (to?.sheet && !sheetOf(this.book, to.sheet)) return "gone";
    const stands = from && this.names.get(nameKey(from));
    if (from && stands?.refersTo !== from.refersTo) return "changed";
    if (to && this.names.has(nameKey(to)) && (!from || nameKey(from) !== nameKey(to))) return "changed";
    if (from) this.names.delete(nameKey(from));
    if (to) this.names.set(nameKey(to), to);
    return null;
  }

  private takeMark({ sheet: name, from, to }: MarkEdit): Refusal | null {
    const sheet = sheetOf(this.book, name);
    if (!sheet) return "gone";
    if (sheet.isProtected) return "protected";
    const marks = this.marks.get(sheet.name) ?? sheet.marks;
    const index = from ? marks.findIndex((mark) => isSameMark(mark, from)) : -1;
    if (from && index < 0) return "gone";
    const rest = marks.filter((_, i) => i !== index);
    this.marks.set(sheet.name, to ? [...rest, to] : rest);
    return null;
  }
}
