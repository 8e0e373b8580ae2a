import type { CellStyle, NewCell, NewSheet } from "../book/new-sheet";

/** A list with its heads, which stay in sight, are filtered by and stand on top of every page. */
export function listSheet(
  name: string,
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  widths: readonly number[],
): NewSheet {
  const cells = [heads, ...rows].flatMap((values, row) =>
    values.map((value, column): NewCell => ({ row, column, value, style: row === 0 ? head : body })),
  );
  return {
    name,
    cells,
    columnWidths: heads.map((_, i) => widths[i] ?? 16),
    freeze: { row: 1, column: 1 },
    filter: { top: 0, left: 0, bottom: rows.length, right: heads.length - 1 },
    print: { orientation: "landscape", headRows: { from: 0, to: 0 } },
  };
}

const line = { style: "solid", width: 1, color: "#bfbfbf" } as const;
const body: CellStyle = {
  borders: { top: line, right: line, bottom: line, left: line },
  vertical: "center",
  wraps: true,
};
const head: CellStyle = { ...body, font: { isBold: true }, fill: "#ddebf7", horizontal: "center" };
