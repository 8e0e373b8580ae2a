import type { DocumentBlock, DocumentTable, TableCell } from "./document";

/**
 * A table that was cut in two, for a page break or by its author, is one table again: nothing but empty paragraphs stands
 * between its parts. They go, and so do the head rows that are printed again.
 */
export function joinedTables(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  const joined: DocumentBlock[] = [];
  let last: { readonly at: number; readonly table: DocumentTable } | null = null;
  for (const block of blocks) {
    if (typeof block === "string") {
      joined.push(block);
      if (block.trim() !== "") last = null;
      continue;
    }
    const table: DocumentTable = last ? withoutHead(block, last.table) : block;
    if (last) joined.length = last.at + 1;
    joined.push(table);
    // The part that has the head is what the next part is compared with.
    last = { at: joined.length - 1, table: last && table !== block ? last.table : block };
  }
  return joined;
}

/** A table without its first rows, as far as they are the first rows of the part before: at least two, or its head. */
function withoutHead(table: DocumentTable, before: DocumentTable): DocumentTable {
  const rows = equalRows(table, before);
  const isHead = rows > 0 && (rows >= 2 || table.headRows > 0) && rows < table.rows;
  if (!isHead) return table;
  return {
    ...table,
    rows: table.rows - rows,
    cells: table.cells
      .filter(({ area }) => area.top >= rows)
      .map(({ area, text }) => ({ text, area: { ...area, top: area.top - rows, bottom: area.bottom - rows } })),
  };
}

/** How many rows from the top two tables have in common, to a row where no cell spans on. */
function equalRows(a: DocumentTable, b: DocumentTable): number {
  const [ofA, ofB] = [cellsByRow(a), cellsByRow(b)];
  let end = 0;
  let open = 0;
  for (let row = 0; row < Math.min(a.rows, b.rows); row++) {
    const cells = ofA.get(row) ?? [];
    if (writtenOut(cells) !== writtenOut(ofB.get(row) ?? []) || !cells.some(({ text }) => /\p{Script=Han}/u.test(text)))
      break;
    for (const { area } of cells) open = Math.max(open, area.bottom);
    if (open <= row) end = row + 1;
  }
  return end;
}

function cellsByRow({ cells }: DocumentTable): ReadonlyMap<number, readonly TableCell[]> {
  const rows = new Map<number, TableCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.area.top);
    if (row) row.push(cell);
    else rows.set(cell.area.top, [cell]);
  }
  return rows;
}

function writtenOut(cells: readonly TableCell[]): string {
  return cells.map(({ area, text }) => `${area.left} ${area.right} ${area.bottom} ${text}`).join("\n");
}
