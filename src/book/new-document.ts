import type { Area } from "./address";

/** A new document as a value: what is published or printed from it, on A4. Writers make a .docx or a page of it. */
export interface NewDocument {
  readonly title: string;
  /** What it is, kept as the property "nianbao", by which the program knows its own files again. */
  readonly kind: string;
  readonly blocks: readonly Block[];
}

/** `title`: in the middle, large. `heading`: of a section. `subheading`: below one. `address`: not indented. `note`: small. */
export type Block = DocumentText | DocumentTable;

export interface DocumentText {
  readonly kind: "title" | "heading" | "subheading" | "address" | "paragraph" | "note";
  readonly text: string;
  /** Whether it begins a new page. */
  readonly startsPage?: boolean;
}

/** A table: cells with their spans, which cover the grid, each of its cells once. */
export interface DocumentTable {
  readonly kind: "table";
  readonly rows: number;
  /** The shares of its columns in the width of the page. */
  readonly columns: readonly number[];
  readonly cells: readonly DocumentCell[];
  /** Of its letters, in points. */
  readonly size: number;
  /** Rows that stand on top of every page. 0: the table is asked to stay on one page, which LibreOffice does not heed. */
  readonly headRows: number;
}

export interface DocumentCell {
  readonly area: Area;
  readonly text: string;
  readonly align: "left" | "center";
  readonly isHead?: boolean;
}
