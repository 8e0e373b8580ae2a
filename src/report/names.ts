import { formatPosition, isSameCell, parsePosition, quoteSheet, type CellRef } from "../book/address";
import { isSameName } from "../book/apply";
import { sheetOf, type Book, type DefinedName } from "../book/book";
import type { NameEdit } from "../book/edit";
import { everyFieldId, type FieldId } from "../form/fields";
import type { BoundField, Report } from "./report";
import { readingName } from "./reading";

/** One of our defined names: it stands for a field of the nth report on its sheet. */
export interface FieldName {
  readonly name: DefinedName;
  readonly field: FieldId;
  /** 1 for the first report on the sheet. */
  readonly ordinal: number;
  /** The one cell it names; `null` where it is damaged (#REF!, no single cell, a sheet that is gone). */
  readonly cell: CellRef | null;
}

/** A name that does not say what the labels say. */
export interface Disagreement {
  /** `moved`: it names another cell. `broken`: it names none. `missing`: other fields of the report are named, this one is not. `stale`: no field stands behind it. */
  readonly kind: "moved" | "broken" | "missing" | "stale";
  readonly name: string;
  readonly sheet: string | null;
  readonly field: FieldId;
  /** Where the name points. */
  readonly points: CellRef | null;
  /** Where the labels say that the field is. */
  readonly due: CellRef | null;
}

/** Our names for fields, whatever became of them. */
export function namesOf(book: Book): readonly FieldName[] {
  return book.names.flatMap((name) => {
    const match = /^nianbao\.(?:([1-9]\d*)\.)?(.+)$/iu.exec(name.name);
    const field = match?.[2] && fieldsByLowerCase.get(match[2].toLowerCase());
    return field ? [{ name, field, ordinal: Number(match[1] ?? 1), cell: targetOf(book, name) }] : [];
  });
}

/**
 * The edits after which every bound field of the reports has its name, pointing at its cell, and none of our names says
 * anything else. Names of fields whose cell is uncertain are left as they are. None where nothing is to be done.
 */
export function bindNames(
  book: Book,
  reports: readonly Report[],
  { isVisible }: { readonly isVisible: boolean },
): readonly NameEdit[] {
  const due = dueNames(reports, isVisible);
  const present = namesOf(book);
  const removed = present
    .filter((each) => !due.some(({ name }) => isSameName(name, each.name)) && !mayStand(each, reports))
    .map((each): NameEdit => ({ kind: "name", from: each.name, to: null }));
  const bound = due.flatMap(({ name, cell }): NameEdit[] => {
    const known = present.find((each) => isSameName(each.name, name));
    if (!known) return [{ kind: "name", from: null, to: name }];
    const isRight = known.cell !== null && isSameCell(known.cell, cell) && known.name.isVisible === isVisible;
    return isRight ? [] : [{ kind: "name", from: known.name, to: { ...name, name: known.name.name } }];
  });
  return [...removed, ...bound];
}

/** The edits after which none of our names is left, the chosen reading of `t2.increment` included. */
export function removeNames(book: Book): readonly NameEdit[] {
  return namesOf(book).map(({ name }) => ({ kind: "name", from: name, to: null }));
}

/** Where our names and the labels disagree. A report of which no field was ever named has no missing names. */
export function disagreements(book: Book, reports: readonly Report[]): readonly Disagreement[] {
  const present = namesOf(book);
  const due = dueNames(reports, false);
  const wrong = present.flatMap((each): Disagreement[] => {
    const right = due.find(({ name }) => isSameName(name, each.name));
    if (right && each.cell && isSameCell(each.cell, right.cell)) return [];
    if (!right && mayStand(each, reports)) return [];
    const kind = !each.cell ? "broken" : right ? "moved" : "stale";
    return [disagreement(kind, each.name, each.field, each.cell, right?.cell ?? null)];
  });
  const missing = reports.flatMap((report) => {
    const names = due.filter((each) => each.report === report);
    const isNamed = ({ name }: DueName) => present.some((each) => isSameName(each.name, name));
    if (!names.some(isNamed)) return [];
    return names
      .filter((each) => !isNamed(each))
      .map(({ name, field, cell }) => disagreement("missing", name, field, null, cell));
  });
  return [...wrong, ...missing];
}
