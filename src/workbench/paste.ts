import { contains, maxColumns, maxRows, type Area, type Position } from "../book/address";
import type { Block } from "./clipboard";

/** One cell of a pasted block and where it goes. */
export interface Placed extends Position {
  readonly text: string;
}

/**
 * Lays a pasted block out from a cell on. Column by column where that fits; where a merged cell is in the way, cell by
 * cell, so that three figures from a Word table land in three merged cells whatever they span.
 */
export function placeBlock(block: Block, start: Position, merges: readonly Area[]): Placed[] {
  const isCovered = (at: Position) =>
    merges.some((area) => contains(area, at) && (at.row !== area.top || at.column !== area.left));
  const byColumn = block.rows.flatMap((row, r) =>
    row.map((text, c) => ({ text, row: start.row + r, column: start.column + c })),
  );
  const fits = byColumn.every((placed) => placed.text === "" || !isCovered(placed));
  const placed =
    fits && !block.isMerged ? byColumn.filter((each) => !isCovered(each)) : cellByCell(block, start, isCovered);
  return placed.filter(({ row, column }) => row < maxRows && column < maxColumns);
}

function cellByCell(block: Block, start: Position, isCovered: (at: Position) => boolean): Placed[] {
  const placed: Placed[] = [];
  block.rows.forEach((texts, r) => {
    const row = start.row + r;
    let column = start.column;
    for (const text of texts) {
      while (column < maxColumns && isCovered({ row, column })) column++;
      placed.push({ text, row, column });
      column++;
    }
  });
  return placed;
}
