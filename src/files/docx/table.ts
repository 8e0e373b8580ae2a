import { withoutOuterLines, type DocumentBlock, type DocumentTable, type TableCell } from "../document/document";

/** A cell of a table as the document writes it. */
export interface WordCell {
  readonly blocks: DocumentBlock[];
  span: number;
  /** `continue`: it belongs to the cell above. */
  down: "restart" | "continue" | null;
  /** It belongs to the cell on its left. */
  isAcross: boolean;
}

export interface WordRow {
  readonly cells: WordCell[];
  /** How many columns of the grid stand before the first cell. */
  before: number;
  isHead: boolean;
  /** Deleted or hidden. */
  isGone: boolean;
}

/** A table, or what stands in one that only lays out the page: one column, or other tables in it. */
export function blocksOfTable(rows: readonly WordRow[]): readonly DocumentBlock[] {
  const shown = rows.filter(({ isGone }) => !isGone);
  const cells = shown.flatMap((row) => row.cells);
  const isLayout =
    shown.every((row) => row.cells.length <= 1) ||
    cells.some(({ blocks }) => blocks.some((block) => typeof block !== "string"));
  return isLayout ? cells.flatMap(({ blocks }) => blocks) : [tableOf(shown)];
}

function tableOf(rows: readonly WordRow[]): DocumentTable {
  const cells: TableCell[] = [];
  /** By column: the place in `cells` of the cell that may go on below. */
  const open = new Map<number, number>();
  rows.forEach((row, top) => {
    let left = row.before;
    for (const { blocks, span, down } of acrossJoined(row.cells)) {
      const right = left + span - 1;
      const above = cells[open.get(left) ?? -1];
      const goesOn = down === "continue" && above?.area.right === right && above.area.bottom === top - 1;
      if (goesOn) cells[open.get(left) ?? -1] = { ...above, area: { ...above.area, bottom: top } };
      else {
        open.set(left, cells.length);
        cells.push({ area: { top, left, bottom: top, right }, text: textOf(blocks) });
      }
      left = right + 1;
    }
  });
  const body = rows.findIndex(({ isHead }) => !isHead);
  return { rows: rows.length, cells, headRows: Math.max(0, body) };
}

function acrossJoined(cells: readonly WordCell[]): readonly WordCell[] {
  const joined: WordCell[] = [];
  for (const cell of cells) {
    const last = joined.at(-1);
    if (cell.isAcross && last) joined[joined.length - 1] = { ...last, span: last.span + cell.span };
    else joined.push(cell);
  }
  return joined;
}

function textOf(blocks: readonly DocumentBlock[]): string {
  return withoutOuterLines(blocks.filter((block) => typeof block === "string").join("\n"));
}
