import { formatArea } from "./address";
import { keyOf, sheetOf, type Book, type Cell, type DefinedName, type Sheet } from "./book";
import type { Edit, MarkEdit, NameEdit, SheetEdit, ValueEdit } from "./edit";
import type { Mark } from "./mark";
import { sheetOfNew } from "./new-book";

/**
 * The workbook as it is after edits, in their order. Edits are taken as they are: whether a cell may be written is for
 * the host to say. A cell that an edit sets holds a constant afterwards; a sheet that is gone is passed over.
 *
 * @example
 * const cell = cellOfField("t3.granted.total");
 * const general = { numberFormat: "General" };
 * const edit = { kind: "value", cell, from: { value: 81, ...general }, to: { value: 18, ...general } };
 * cellOf(book, cell).value // 81
 * cellOf(applyEdits(book, [edit]), cell).value // 18
 */
export function applyEdits(book: Book, edits: readonly Edit[]): Book {
  const sheets = edits.filter((edit) => edit.kind === "sheet");
  return applyToCells(
    sheets.reduce(withSheet, book),
    edits.filter((edit) => edit.kind !== "sheet"),
  );
}

/** The workbook with one sheet more, behind the others, or one less; its names come and go with it. */
function withSheet(book: Book, { from, to }: SheetEdit): Book {
  const old = from && sheetOf(book, from.name);
  const sheets = old ? book.sheets.filter((sheet) => sheet !== old) : book.sheets;
  const names = old ? book.names.filter(({ sheet }) => sheet?.toLowerCase() !== old.name.toLowerCase()) : book.names;
  return to ? { sheets: [...sheets, sheetOfNew(to)], names: [...names, ...(to.names ?? [])] } : { sheets, names };
}

function applyToCells(book: Book, edits: readonly Exclude<Edit, SheetEdit>[]): Book {
  if (edits.length === 0) return book;
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

/**
 * Whether two marks look the same and say the same of the same cells.
 *
 * @example
 * const place = { severity: "error", role: "place" };
 * const mark = { areas: [{ top: 3, left: 9, bottom: 3, right: 9 }], formula: "$J4<>18", style: place };
 * isSameMark(mark, { ...mark, id: "7" }) // true
 * isSameMark(mark, { ...mark, style: { severity: "error", role: "part" } }) // false
 */
export function isSameMark(a: Mark, b: Mark): boolean {
  return (
    a.formula === b.formula &&
    a.style.severity === b.style.severity &&
    a.style.role === b.style.role &&
    isSameList(a.areas.map(formatArea), b.areas.map(formatArea))
  );
}

/**
 * What tells a name from others: its scope and its text, without regard to case.
 *
 * @example nameKey({ name: "Nianbao.T3.granted.total", sheet: "年报" }) // "年报!nianbao.t3.granted.total"
 * @example nameKey({ name: "nianbao.reading", sheet: null }) // "!nianbao.reading"
 */
export function nameKey({ name, sheet }: Pick<DefinedName, "name" | "sheet">): string {
  return `${sheet ?? ""}!${name}`.toLowerCase();
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}
