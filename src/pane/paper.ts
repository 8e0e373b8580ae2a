import type { NewWorkbook } from "../book/new-sheet";

/** A new workbook, and what its file would be called; how it is opened the face knows. */
export interface Paper {
  /** Without an extension. */
  readonly name: string;
  readonly workbook: NewWorkbook;
}
