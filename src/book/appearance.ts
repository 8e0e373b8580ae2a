import type { Position } from "./address";

/** How a cell looks: what a page needs to draw it as a spreadsheet program would. Colours are `#rrggbb`. */
export interface CellLook {
  readonly font: FontLook;
  readonly fill: string | null;
  readonly borders: Readonly<Record<Side, BorderLook | null>>;
  /** `general`: numbers right, texts left, truth values and errors in the middle. */
  readonly horizontal: "general" | "left" | "center" | "right" | "justify";
  readonly vertical: "top" | "center" | "bottom";
  readonly wraps: boolean;
  /** In steps of about three characters. */
  readonly indent: number;
}

export type Side = "top" | "right" | "bottom" | "left";

export interface FontLook {
  readonly name: string | null;
  /** In points. */
  readonly size: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isUnderlined: boolean;
  readonly isStruck: boolean;
  /** `null`: the colour of plain text. */
  readonly color: string | null;
}

export interface BorderLook {
  readonly style: "solid" | "dashed" | "dotted" | "double";
  /** In pixels. */
  readonly width: number;
  readonly color: string | null;
}

/** How a sheet looks. Sizes are pixels at 96 to the inch; what is hidden has the size 0. */
export interface SheetAppearance {
  readonly lookAt: (position: Position) => CellLook;
  readonly widthOf: (column: number) => number;
  /** The least height of a row: it grows where its texts need more. `null`: `defaultHeight`. */
  readonly heightOf: (row: number) => number | null;
  readonly defaultHeight: number;
  readonly showsGridLines: boolean;
}

/** A cell that the file says nothing of. */
export const plainLook: CellLook = {
  font: { name: null, size: 11, isBold: false, isItalic: false, isUnderlined: false, isStruck: false, color: null },
  fill: null,
  borders: { top: null, right: null, bottom: null, left: null },
  horizontal: "general",
  vertical: "bottom",
  wraps: false,
  indent: 0,
};
