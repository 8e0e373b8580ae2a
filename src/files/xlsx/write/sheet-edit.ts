import type { Area } from "../../../book/address";
import type { Cell } from "../../../book/book";
import type { Mark } from "../../../book/mark";
import type { StyleSheet } from "../styles/style-sheet";

/** What is to change in one sheet. */
export interface SheetEdit {
  /** The cells that differ, by key, as they shall be. */
  readonly cells: ReadonlyMap<number, Cell>;
  /** The cells before, for the formulas that other cells share with a changed one. */
  readonly before: ReadonlyMap<number, Cell>;
  /** Areas to merge; none of them touches one that is merged. */
  readonly addedMerges: readonly Area[];
  readonly addedMarks: readonly Mark[];
  /** The ids of the marks to remove: their place among the rules of conditional formats. */
  readonly removedMarks: ReadonlySet<string>;
}

/** What the cells of a sheet refer to in other parts. */
export interface EditContext {
  readonly styles: StyleSheet;
  /** The index of a text among the shared strings, where it is there already. */
  readonly sharedIndex: (text: string) => number | undefined;
  readonly is1904: boolean;
}
