import { formatArea } from "../../src/book/address";
import { cellAt, positionOf, type Book, type CellValue } from "../../src/book/book";

/** The rows of the first sheet as lines, cells parted by bars; trailing empty cells are left out. */
export function linesOf({ sheets: [sheet] }: Book): string[] {
  const positions = [...(sheet?.cells.keys() ?? [])].map(positionOf);
  const rows = Math.max(-1, ...positions.map(({ row }) => row));
  const columns = Math.max(-1, ...positions.map(({ column }) => column));
  return Array.from({ length: rows + 1 }, (_, row) =>
    Array.from({ length: columns + 1 }, (_each, column) => (sheet ? textOf(cellAt(sheet, { row, column }).value) : ""))
      .join("|")
      .replace(/\|+$/u, ""),
  );
}

/** The merged areas of the first sheet. */
export function mergesOf({ sheets: [sheet] }: Book): string[] {
  return (sheet?.merges ?? []).map(formatArea);
}

function textOf(value: CellValue): string {
  if (typeof value !== "object") return String(value);
  return value === null ? "" : value.kind === "error" ? value.text : "?";
}
