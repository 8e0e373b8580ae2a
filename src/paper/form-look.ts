import type { BorderLook } from "../book/appearance";
import type { CellStyle } from "../book/new-sheet";
import type { PrintedCell, PrintedTable } from "../form/layout";
import type { FieldKind } from "../form/types";

const line: BorderLook = { style: "solid", width: 1, color: null };
const frame = { top: line, right: line, bottom: line, left: line } as const;

/** 表二 has room, the fifteen columns of the others have less. In points. */
const tableSize = { t2: 10.5, t3: 9, t4: 9 } as const;
const leastHeight = { t2: 22, t3: 18, t4: 20 } as const;

/** How the lines of text look. */
export const textLooks = {
  title: { font: { name: "宋体", size: 18, isBold: true }, horizontal: "center", vertical: "center", wraps: true },
  heading: { font: { name: "黑体", size: 12 }, vertical: "center" },
  paragraph: { font: { name: "仿宋", size: 12 }, horizontal: "left", vertical: "top", wraps: true },
  note: { font: { name: "宋体", size: 9 }, horizontal: "right", vertical: "center" },
} as const satisfies Record<string, CellStyle>;

/** How the cells of the tables look; one object for each look. */
export function tableLooks(
  table: PrintedTable["table"],
): (part: PrintedCell["part"], kind: FieldKind | null) => CellStyle {
  const font = { name: "宋体", size: tableSize[table] };
  const base = { font, borders: frame, vertical: "center", wraps: true } as const;
  const label: CellStyle = { ...base, horizontal: "center" };
  const side: CellStyle = table === "t3" ? { ...base, horizontal: "left" } : label;
  const figure: CellStyle = { ...base, horizontal: "center", isLocked: false };
  // 本年增/减 is written with its sign.
  const change: CellStyle = { ...figure, numberFormat: "+0;-0;0" };
  return (part, kind) => (part === "side" ? side : part !== "figure" ? label : kind === "change" ? change : figure);
}

/** Millimetres of a column of the form: fifteen of them fill the width of A4 between its margins. */
const columnMillimetres = 12;
/** The same as a sheet counts widths. */
export const columnCharacters = 5.8;

/** The height that a text needs in so many columns of the form, in points. */
export function heightOf(text: string, columns: number, size: number): number {
  const room = columns * columnMillimetres - 1.8;
  const lines = text.split("\n").map((part) => Math.max(1, Math.ceil(widthOf(part, size) / room)));
  return lines.reduce((sum, count) => sum + count, 0) * size * 1.32 + 5;
}

/** The height that a cell of a table needs by itself. */
export function cellHeight(table: PrintedTable["table"], label: string, columns: number): number {
  return Math.max(leastHeight[table], heightOf(label, columns, tableSize[table]));
}

/** In millimetres: a Chinese character is as wide as high, others half. */
function widthOf(text: string, size: number): number {
  const halves = [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x100 ? 1 : 2), 0);
  return (halves / 2) * size * 0.3528;
}
