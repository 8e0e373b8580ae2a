import { maxColumns, type Area, type CellRef, type Position } from "./address";
import type { Mark } from "./mark";

/** What a cell holds besides text, numbers and booleans. */
export type SpecialValue =
  /** A formula error as Excel prints it, e.g. `#DIV/0!`. */
  | { readonly kind: "error"; readonly text: string }
  /** A formula whose result is neither stored in the file nor could be calculated. */
  | { readonly kind: "notCalculated" };

/** The value of a cell; of a formula, its result. `null` = nothing. */
export type CellValue = string | number | boolean | null | SpecialValue;

/**
 * Whether a value says that a formula has no result.
 *
 * @example isNotCalculated({ kind: "notCalculated" }) // true
 * @example isNotCalculated({ kind: "error", text: "#REF!" }) // false
 */
export function isNotCalculated(value: CellValue | undefined): value is { readonly kind: "notCalculated" } {
  return typeof value === "object" && value?.kind === "notCalculated";
}

/** One cell with content or with a format of its own. */
export interface Cell {
  readonly value: CellValue;
  /** The formula with its leading "=", or `null` for a constant. */
  readonly formula: string | null;
  /** The number format code: "General", "@", "yyyy/m/d". */
  readonly numberFormat: string;
  /** Set where the cell is part of an array formula over several cells, which changes only as a whole. */
  readonly isArray?: true;
  /** The cell's protection flag; it has effect only while its sheet is protected. */
  readonly isLocked: boolean;
}

/** A sheet as values. `cells` is sparse: what is not in it is empty, unlocked says nothing of it. */
export interface Sheet {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly isProtected: boolean;
  /** By `keyOf(position)`. */
  readonly cells: ReadonlyMap<number, Cell>;
  /** The merged areas; `null` where the host has not read them (a passive read in Excel). */
  readonly merges: readonly Area[] | null;
  /** The conditional formats that carry our tag; other people's are not read. */
  readonly marks: readonly Mark[];
  /** Conditional formats that could not be read, so that some of our marks may be unknown: a few of them, or all. */
  readonly unread?: "some" | "all";
}

/** A defined name; `sheet` is its scope, `null` = the workbook. `refersTo` is the formula with its leading "=". */
export interface DefinedName {
  readonly name: string;
  readonly sheet: string | null;
  readonly refersTo: string;
  readonly isVisible: boolean;
}

/** A workbook as values: what a host reads and everything above works on. */
export interface Book {
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
}

/**
 * The key of a cell in `Sheet.cells`.
 *
 * @example keyOf({ row: 0, column: 3 }) // 3
 * @example keyOf({ row: 2, column: 3 }) // 32771
 */
export function keyOf({ row, column }: Position): number {
  return row * maxColumns + column;
}

/**
 * The position of a key in `Sheet.cells`.
 *
 * @example positionOf(keyOf({ row: 2, column: 3 })) // { row: 2, column: 3 }
 */
export function positionOf(key: number): Position {
  return { row: Math.floor(key / maxColumns), column: key % maxColumns };
}

/**
 * The cell at a position, or the empty cell.
 *
 * @example cellAt(sheet, { row: 0, column: 0 }).value // "云溪市数据资源管理局2023年政府信息公开工作年度报告"
 * @example cellAt(sheet, { row: 999, column: 0 }).value // null
 */
export function cellAt(sheet: Sheet, position: Position): Cell {
  return sheet.cells.get(keyOf(position)) ?? emptyCell;
}

/**
 * The sheet of a name; names are compared as Excel does, without regard to case.
 *
 * @example sheetOf({ sheets: [{ name: "Sheet1" }], names: [] }, "SHEET1") // { name: "Sheet1" }
 * @example sheetOf(book, "上年") // undefined
 */
export function sheetOf(book: Book, name: string): Sheet | undefined {
  return (
    book.sheets.find((sheet) => sheet.name === name) ??
    book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())
  );
}

/**
 * The cell of a reference; the empty cell where its sheet is gone.
 *
 * @example
 * cellOf(book, { sheet: "年报", row: 0, column: 0 }).value // "云溪市数据资源管理局2023年政府信息公开工作年度报告"
 *
 * @example cellOf(book, { sheet: "上年", row: 0, column: 0 }).value // null
 */
export function cellOf(book: Book, ref: CellRef): Cell {
  const sheet = sheetOf(book, ref.sheet);
  return sheet ? cellAt(sheet, ref) : emptyCell;
}

/** A cell that a sheet does not list: nothing in it, locked as Excel's default is. */
export const emptyCell: Cell = { value: null, formula: null, numberFormat: "General", isLocked: true };
