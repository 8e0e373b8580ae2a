import type { Candidate } from "../candidate";
import { columns, groups, topOf } from "../disputes";
import { cellsBetween, cellsIn, isBlank, type Grid } from "../grid";
import type { HeaderRun } from "../header-runs";
import { numbersColumns } from "../numbering";
import { isHeading } from "../wording";
import { figureCells } from "./figure-cells";
import { hasLabelOf, printedTable } from "./printed-table";

/**
 * Reads a 表四 that stands as it is printed: over the columns of each group its label, the figures in the row below, and
 * nothing else.
 * @param limit the last column that can belong to it
 * @returns `null` where anything is otherwise
 */
export function printedDisputes(grid: Grid, header: HeaderRun, limit: number): Candidate | null {
  const heads = header.cells;
  const width = columns.length;
  const isPrinted =
    heads.length === width * groups.length && heads.every((cell, i) => hasLabelOf(cell, columns, i % width));
  const top = topOf(grid, header);
  if (!isPrinted || !hasGroups(grid, header, top, limit)) return null;
  const row = header.bottom + 1;
  const figures = cellsBetween(grid, row, header.left, header.right);
  const hasMore = cellsBetween(grid, row + 1, header.left, header.right).some(({ isText }) => !isText);
  if (hasMore || figures.every((cell) => cell.isText || isBlank(cell)) || numbersColumns(figures, heads.length))
    return null;
  const line = { row, labelEnd: header.left - 1, limit: Math.min(limit, header.right) };
  const cells = figureCells(grid, heads, [line]);
  const area = { top, left: header.left, bottom: row, right: header.right };
  return cells && printedTable(grid, "t4", "2019", cells, { area });
}

/** Whether the labels over the columns are those of the groups, each over its first column, and no other stands among them. */
function hasGroups(grid: Grid, header: HeaderRun, top: number, limit: number): boolean {
  const right = Math.min(limit, header.right + 1);
  const others = cellsIn(grid, [top, header.bottom], [header.left, right]).filter(
    (cell) => cell.key && !header.cells.includes(cell) && !isHeading(cell.key),
  );
  const labels = others.sort((a, b) => a.column - b.column);
  return (
    labels.length === groups.length &&
    labels.every((cell, i) => hasLabelOf(cell, groups, i) && cell.column === header.cells[i * columns.length]?.column)
  );
}
