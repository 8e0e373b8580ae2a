import type { Area, Position } from "./address";
import type { BorderLook, CellLook, FontLook, Side } from "./appearance";
import type { DefinedName, Sheet } from "./book";
import type { Mark } from "./mark";

/**
 * A whole new sheet as a value: what a form, a list of results or an exercise puts into a workbook. Hosts write it, and
 * `bookOfSheets` reads it without writing it first. Only `name` and `cells` must be there.
 *
 * Texts are written as texts whatever they look like ("+21", "=1"); a formula is one only where `formula` says so.
 */
export interface NewSheet {
  /** A name that `sheetNameFor` gave, or one that keeps its rules. */
  readonly name: string;
  /** In any order; of two at one place the later counts. */
  readonly cells: readonly NewCell[];
  /** The cells of a merge look like its first cell; what they hold is not written. */
  readonly merges?: readonly Area[];
  /** In characters, from column A. */
  readonly columnWidths?: readonly number[];
  /** In points, by row. Rows that are not in it fit their content when a program opens the file. */
  readonly rowHeights?: ReadonlyMap<number, number>;
  /** The first cell that scrolls: rows above and columns before it stay where they are. */
  readonly freeze?: Position;
  /** The heads and rows that can be filtered. */
  readonly filter?: Area;
  readonly validations?: readonly Validation[];
  readonly marks?: readonly Mark[];
  /** Defined names that come with the sheet; their scope may be any sheet of the workbook, or all of it. */
  readonly names?: readonly DefinedName[];
  readonly print?: PrintSetup;
  readonly visibility?: Sheet["visibility"];
  /** Without a password: only unlocked cells can be changed before the protection is taken off. */
  readonly isProtected?: boolean;
  readonly showsGridLines?: boolean;
}

/** One cell. Without a value and a formula it is there for its style only. */
export interface NewCell extends Position {
  /** Of a formula, its result; `null` = to be calculated when a program opens the file. */
  readonly value: string | number | boolean | null;
  /** With its leading "=". */
  readonly formula?: string;
  /** Cells that look alike share one object: a big sheet is written faster so. */
  readonly style?: CellStyle;
  /** An address to open, or `#'Sheet'!A1` for a cell of the workbook. */
  readonly link?: string;
}

/** How a cell differs from a plain one. */
export interface CellStyle extends Partial<Pick<CellLook, "horizontal" | "vertical" | "wraps" | "indent">> {
  readonly font?: Partial<FontLook>;
  readonly fill?: string;
  readonly borders?: Partial<Record<Side, BorderLook>>;
  /** "General" unless it is said. */
  readonly numberFormat?: string;
  /** `false`: it can be changed although the sheet is protected. */
  readonly isLocked?: boolean;
}

/** What may be typed into cells, and what a person is told of it. Blank is always allowed. */
export interface Validation {
  readonly areas: readonly Area[];
  readonly accepts:
    | { readonly kind: "anything" }
    | { readonly kind: "whole" | "decimal"; readonly from: number; /** `null`: no bound. */ readonly to: number | null }
    /** One of these texts, which hold no comma. */
    | { readonly kind: "list"; readonly items: readonly string[] };
  /** Stands beside the cell while it is selected. */
  readonly prompt?: Message;
  /** Is shown where something else is typed, which is then refused. */
  readonly refusal?: Message;
}

/** Programs take 32 characters of a title and 255 of a text; what is longer is cut. */
export interface Message {
  readonly title: string;
  readonly text: string;
}

/** How a sheet is printed: on A4, scaled down to the width of the paper. */
export interface PrintSetup {
  readonly orientation: "portrait" | "landscape";
  readonly area?: Area;
  /** Rows that stand on top of every page. */
  readonly headRows?: { readonly from: number; readonly to: number };
  /** The rows with which a new page begins. */
  readonly breaks?: readonly number[];
  /** A text in the middle; `&P` is the page, `&N` the number of pages. */
  readonly header?: string;
  readonly footer?: string;
}

/** A new workbook: its sheets, and what its properties say of it. */
export interface NewWorkbook {
  readonly sheets: readonly NewSheet[];
  /** What it is, kept as the property "nianbao", by which the program knows its own files again. */
  readonly kind: string;
  readonly title?: string;
}
