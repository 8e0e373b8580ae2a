import type { CellRef } from "../book/address";
import type { CellValue } from "../book/book";
import type { Reading } from "../book/number";
import type { Field, FieldId } from "../form/fields";
import type { TableId } from "../form/types";
import type { Placement, TablePlacement } from "../locate/placement";
import type { Figures } from "./figures";

/** A field bound to its cell. */
export interface BoundField {
  readonly field: Field;
  readonly cell: CellRef;
  readonly value: CellValue;
  /** What stands in the cell, as text, white space included. */
  readonly raw: string;
  readonly reading: Reading;
  /** The cell's number format, needed to put back what was there. */
  readonly numberFormat: string;
  readonly hasFormula: boolean;
  /** The formula with its leading "="; absent for a constant. */
  readonly formula?: string;
  /** Locked on a protected sheet: it can be read, not written. */
  readonly isProtected: boolean;
}

/** A filled-in form: the placement it was read from, its bound fields, and the figures as a typed model. */
export interface Report {
  readonly name: string | null;
  readonly year: number | null;
  readonly tables: ReadonlyMap<TableId, TablePlacement>;
  /** In the order of the form. Uncertain and missing fields are not in it. */
  readonly fields: ReadonlyMap<FieldId, BoundField>;
  /** `figures.t3.refused.stateSecret.natural`: the number, or `null` where blank, unreadable or unbound. */
  readonly figures: Figures;
  readonly placement: Placement;
}
