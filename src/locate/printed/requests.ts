import { flatMap } from "../../book/flat-map";
import { formats } from "../../form/fields";
import type { Candidate } from "../candidate";
import { cellsIn, type Grid } from "../grid";
import type { HeaderRun } from "../header-runs";
import { rowLabels, rowsToFind } from "../request-rows";
import { columnsToFind, topOf } from "../requests";
import { isHeading } from "../wording";
import { figureCells } from "./figure-cells";
import { hasLabelOf, headsRow, printedTable } from "./printed-table";

/**
 * Reads a 表三 that stands as it is printed: the seven applicants side by side, below them each row of a format in its
 * order, and nothing else.
 * @param left its left edge
 * @param bottom the last row that can belong to it
 * @param limit the last column that can belong to it
 * @returns `null` where anything is otherwise
 */
export function printedRequests(
  grid: Grid,
  header: HeaderRun,
  left: number,
  bottom: number,
  limit: number,
): Candidate | null {
  const heads = header.cells;
  const isPrinted =
    heads.length === columnsToFind.length && heads.every((cell, i) => hasLabelOf(cell, columnsToFind, i));
  if (!isPrinted || hasOtherHeads(grid, header, limit)) return null;
  const below = rowLabels(grid, header, left, bottom);
  const end = below.indexOf("end");
  const labels = flatMap(end < 0 ? below : below.slice(0, end), (label) => (label === "end" ? [] : label.cell));
  for (const { id } of Object.values(formats)) {
    const rows = rowsToFind(id);
    if (rows.length !== labels.length || !labels.every((cell, i) => hasLabelOf(cell, rows, i) && headsRow(cell)))
      continue;
    const lines = labels.map(({ row, end: labelEnd }) => ({ row, labelEnd, limit }));
    const cells = figureCells(grid, heads, lines);
    const area = { top: topOf(grid, header, left), left, bottom: labels.at(-1)?.row ?? 0, right: header.right };
    return cells && printedTable(grid, "t3", id, cells, { area });
  }
  return null;
}

/** Whether other labels than those of the form stand beside the heads of the columns. */
function hasOtherHeads(grid: Grid, header: HeaderRun, limit: number): boolean {
  return cellsIn(grid, [header.top - 1, header.bottom], [header.left, limit]).some(
    (cell) => cell.key && !header.cells.includes(cell) && !isHeading(cell.key),
  );
}
