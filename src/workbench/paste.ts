import { areaOf, contains, maxColumns, maxRows, type Area, type Position } from "../book/address";
import { isSameArea, touches } from "../book/areas";
import type { Sheet } from "../book/book";
import type { Block } from "./clipboard";
import { boxOf, filledIn } from "./selection";

/** One cell of a pasted block and where it goes. */
export interface Placed extends Position {
  readonly text: string;
}

/** A pasted block on its sheet. */
export interface Pasted {
  readonly texts: readonly Placed[];
  /** The areas to merge. */
  readonly merges: readonly Area[];
}

/**
 * Lays a pasted block out from a cell on. Onto empty cells as it looks, with its merged cells; else column by column
 * where that fits; else, because a merged cell of the sheet is in the way, cell by cell, so that three figures from a
 * Word table land in three merged cells whatever they span.
 */
export function placeBlock(block: Block, start: Position, sheet: Sheet): Pasted {
  const merges = sheet.merges ?? [];
  const isCovered = (at: Position) =>
    merges.some((area) => contains(area, at) && (at.row !== area.top || at.column !== area.left));
  const cells = spread(block, start).filter(({ area }) => area.bottom < maxRows && area.right < maxColumns);
  const texts = cells.map(({ text, area }) => ({ text, row: area.top, column: area.left }));
  if (isFree(sheet, cells)) {
    const wide = cells.filter(({ area }) => !isSameArea(area, areaOf({ row: area.top, column: area.left })));
    return { texts, merges: wide.map(({ area }) => area) };
  }
  const fits = texts.every((placed) => placed.text === "" || !isCovered(placed));
  return {
    texts: fits ? texts.filter((each) => !isCovered(each)) : cellByCell(block, start, isCovered),
    merges: [],
  };
}

interface SpreadCell {
  readonly text: string;
  readonly area: Area;
}

/** The area of each cell, as a web page lays out a table. */
function spread(block: Block, start: Position): SpreadCell[] {
  const cells: SpreadCell[] = [];
  /** For each column the row down to which cells from above reach. */
  const taken: number[] = [];
  block.forEach((row, r) => {
    let c = 0;
    for (const { text, rows, columns } of row) {
      while ((taken[c] ?? 0) > r) c++;
      const [top, left] = [start.row + r, start.column + c];
      const last = Math.min(r + Math.max(1, rows), block.length);
      cells.push({ text, area: { top, left, bottom: start.row + last - 1, right: left + columns - 1 } });
      for (let each = c; each < c + columns; each++) taken[each] = last;
      c += columns;
    }
  });
  return cells;
}

/** Whether nothing stands, and nothing is merged, where the cells would come. */
function isFree(sheet: Sheet, cells: readonly SpreadCell[]): boolean {
  const areas = cells.map(({ area }) => area);
  if (areas.length === 0) return false;
  const all = boxOf(areas, []);
  return filledIn(sheet, all).length === 0 && !(sheet.merges ?? []).some((area) => touches(area, all));
}

function cellByCell(block: Block, start: Position, isCovered: (at: Position) => boolean): Placed[] {
  const placed: Placed[] = [];
  block.forEach((cells, r) => {
    const row = start.row + r;
    let column = start.column;
    for (const { text } of cells) {
      while (column < maxColumns && isCovered({ row, column })) column++;
      if (row < maxRows && column < maxColumns) placed.push({ text, row, column });
      column++;
    }
  });
  return placed;
}
