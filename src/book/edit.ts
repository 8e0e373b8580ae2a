import type { CellRef } from "./address";
import type { DefinedName } from "./book";
import type { Mark } from "./mark";
import type { NewSheet } from "./new-sheet";

/** A cell's content that an edit may set or restore. Never a formula: a formula is never overwritten. */
export interface Content {
  readonly value: string | number | boolean | null;
  readonly numberFormat: string;
}

/** Sets one cell. A text is written as text whatever it looks like ("+21", "3-5", "=1"). */
export interface ValueEdit {
  readonly kind: "value";
  readonly cell: CellRef;
  readonly from: Content;
  readonly to: Content;
}

/** Adds (`from` null), removes (`to` null) or changes a defined name. */
export interface NameEdit {
  readonly kind: "name";
  readonly from: DefinedName | null;
  readonly to: DefinedName | null;
}

/** Adds (`from` null) or removes (`to` null) one of our marks. */
export interface MarkEdit {
  readonly kind: "mark";
  readonly sheet: string;
  readonly from: Mark | null;
  readonly to: Mark | null;
}

/**
 * Adds (`from` null) or removes (`to` null) a whole sheet, with its names and marks. A sheet is removed only while it
 * holds what `from` says.
 */
export interface SheetEdit {
  readonly kind: "sheet";
  readonly from: NewSheet | null;
  readonly to: NewSheet | null;
}

/** One change to a workbook, as a value: previewed before, applied in a batch; `from` tells what stood there. */
export type Edit = ValueEdit | NameEdit | MarkEdit | SheetEdit;
