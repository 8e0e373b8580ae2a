import type { Area } from "../book/address";
import type { Book, Cell, DefinedName, Sheet } from "../book/book";
import { isSameMark } from "../book/apply";
import { cellsOf } from "./content";
import type { Contents } from "./contents";
import { noFormats } from "./formats";
import { areaOfRange, bytesOfSizes, type SheetSizes } from "./sizes";

/** A sheet as it was last read, with what is needed to address it again. */
export interface SeenSheet {
  /** Names may hold quotes and may change: sheets are addressed by their id. */
  readonly id: string;
  readonly sheet: Sheet;
  /** On a protected sheet: whether number formats may be set and conditional formats added. */
  readonly mayFormat: boolean;
  /** What was in use when it was read. */
  readonly used: Area | null;
  /** The ids of the conditional formats that show a preview. */
  readonly previews: readonly string[];
  /** What an answer about its sizes weighs. */
  readonly weight: number;
}

/** The workbook as it was last read. */
export interface Seen {
  readonly sheets: readonly SeenSheet[];
  readonly book: Book;
  /** The name of the sheet in front; `null` where Excel does not say, because another workbook is. */
  readonly activeSheet: string | null;
  /** The texts kept with the workbook. */
  readonly settings: ReadonlyMap<string, string>;
}

/** A sheet as it was read; the same `Sheet` as before where it holds the same. */
export function seenSheet(
  { id, name, visibility, protection }: Excel.Worksheet,
  sizes: SheetSizes | undefined,
  contents: Contents,
  before: SeenSheet | undefined,
): SeenSheet {
  const used = sizes ? areaOfRange(sizes.used) : null;
  const options: unknown = protection.options; // null while the sheet is not protected
  const mayFormat = typeof options === "object" && options !== null && "allowFormatCells" in options;
  const formats = contents.formats.get(id) ?? noFormats;
  const sheet: Sheet = {
    name,
    visibility: visibility === "Visible" ? "visible" : visibility === "Hidden" ? "hidden" : "veryHidden",
    isProtected: protection.protected,
    cells: new Map(contents.blocks.filter(({ block }) => block.id === id).flatMap(cellsOf)),
    merges: contents.merges?.get(id) ?? (contents.merges ? [] : keptMerges(before, used)),
    marks: formats.own.filter(({ isPreview }) => !isPreview).map(({ mark }) => mark),
    ...(formats.unread === "none" ? {} : { unread: formats.unread }),
  };
  return {
    id,
    used,
    mayFormat: mayFormat && (options as { allowFormatCells: unknown }).allowFormatCells === true,
    previews: formats.own.filter(({ isPreview }) => isPreview).map(({ mark }) => mark.id),
    weight: bytesOfSizes(sizes?.names.items.length, formats.count ?? 0),
    sheet: before && isSameSheet(before.sheet, sheet) ? before.sheet : sheet,
  };
}

/** The names as before where they are the same. */
export function sameNames(before: readonly DefinedName[] = [], names: readonly DefinedName[]): readonly DefinedName[] {
  return areSame(before, names, isSameName) ? before : names;
}

/** Merges that were read on request stay known until the sheet's size has changed. */
function keptMerges(before: SeenSheet | undefined, used: Area | null): readonly Area[] | null {
  return before && JSON.stringify(before.used) === JSON.stringify(used) ? before.sheet.merges : null;
}

function isSameSheet(a: Sheet, b: Sheet): boolean {
  return (
    a.name === b.name &&
    a.visibility === b.visibility &&
    a.isProtected === b.isProtected &&
    a.unread === b.unread &&
    a.cells.size === b.cells.size &&
    [...a.cells].every(([key, cell]) => isSameCell(cell, b.cells.get(key))) &&
    JSON.stringify(a.merges) === JSON.stringify(b.merges) &&
    areSame(a.marks, b.marks, (one, other) => one.id === other.id && isSameMark(one, other))
  );
}

function isSameCell(a: Cell, b: Cell | undefined): boolean {
  return (
    a.formula === b?.formula &&
    a.numberFormat === b.numberFormat &&
    a.isLocked === b.isLocked &&
    (a.value === b.value || (typeof a.value === "object" && JSON.stringify(a.value) === JSON.stringify(b.value)))
  );
}

function isSameName(a: DefinedName, b: DefinedName): boolean {
  return a.name === b.name && a.sheet === b.sheet && a.refersTo === b.refersTo && a.isVisible === b.isVisible;
}

function areSame<T>(a: readonly T[], b: readonly T[], isSame: (one: T, other: T) => boolean): boolean {
  return (
    a.length === b.length &&
    a.every((one, i) => {
      const other = b[i];
      return other !== undefined && isSame(one, other);
    })
  );
}
