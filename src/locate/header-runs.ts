import type { Column, Label } from "../form/types";
import { overlaps } from "./candidate";
import { cellsBetween, rowsBetween, type Grid, type GridCell } from "./grid";
import { isLabel } from "./label";
import { isNumberingLabel } from "./numbering";
import { isHeading, isNote, isPrinted } from "./wording";
import { bandRows } from "./thresholds";

/** Header cells of one table, from the left: what its columns are known by. */
export interface HeaderRun {
  readonly cells: readonly GridCell[];
  readonly top: number;
  /** The last header row; the data begin below. */
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** What a table's header is known by. */
export interface HeaderTable {
  /** The columns in the form's order. */
  readonly columns: readonly Column[];
  /** Ids of columns whose label stands in no other table. */
  readonly markers: readonly string[];
  /** A run has at least so many different markers. */
  readonly minMarkers: number;
  /** How often the columns come in one table (表四: three groups of the same five). */
  readonly repeats: number;
  /** The label over the first column of a table. */
  readonly opening: Label;
  /** Labels over several columns: never a column's. */
  readonly groups: readonly Label[];
}

/**
 * Finds the header runs of a table: within a band of rows, labels of the table's columns from left to right. A label
 * that comes again starts the next run (two tables side by side).
 * A label that opens a table (申请人情况, 行政复议) begins a run, too, wherever its other labels stand.
 */
export function findHeaderRuns(grid: Grid, table: HeaderTable): readonly HeaderRun[] {
  const { columns, markers, minMarkers } = table;
  const hits = grid.rows.flatMap((row) =>
    grid.cellsOf(row).flatMap((cell) => {
      const { key } = cell;
      // A numbered label, （七）总计, is a row's.
      const isOther = key?.enumerator !== "" || table.groups.some((group) => isLabel(key, group));
      const column = !isOther && columns.find((each) => cell.key && isLabel(cell.key, each));
      return column ? [{ cell, id: column.id }] : [];
    }),
  );
  const openings = grid.rows.flatMap((row) =>
    grid.cellsOf(row).filter((cell) => cell.key && isLabel(cell.key, table.opening)),
  );
  const used = new Set<GridCell>();
  const runs: HeaderRun[] = [];
  for (const { cell, id } of hits) {
    if (used.has(cell) || !markers.includes(id)) continue;
    // A label that is no marker may stand higher than the first marker.
    const band = hits.filter(
      (hit) =>
        !used.has(hit.cell) &&
        hit.cell.row < cell.row + bandRows &&
        hit.cell.row >= (markers.includes(hit.id) ? cell.row : cell.row - bandRows + 1),
    );
    const starts = openings
      .filter((opening) => Math.abs(opening.row - cell.row) < bandRows)
      .map((opening) => opening.column);
    // Tables side by side need not begin in the same row: only the run of the cell at hand is whole in its band.
    const part = splitRuns(band, starts, table.repeats).find((run) => run.some((hit) => hit.cell === cell)) ?? [];
    // Where no label opens the table, what stands before the first marker belongs to the table on the left.
    const isOpened = starts.some((start) => start <= (part[0]?.cell.column ?? 0));
    const run = isOpened ? part : part.slice(part.findIndex((hit) => markers.includes(hit.id)));
    const known = run.filter((hit) => markers.includes(hit.id));
    const [ids, places] = [new Set(known.map(({ id }) => id)), new Set(known.map((hit) => hit.cell.column))];
    // One below the other they are a list.
    if (Math.min(ids.size, places.size) < minMarkers) continue;
    run.forEach((hit) => used.add(hit.cell));
    const cells = runOf(run.map((hit) => hit.cell));
    const first = renamedFirst(grid, cells, table);
    runs.push(first ? runOf([first, ...cells.cells]) : cells);
  }
  return runs;
}

/**
 * The header cell of a first column that was renamed: left of the run, in its rows, with no labels below it, and it begins
 * where the table is opened (申请人情况, 行政复议).
 */
function renamedFirst(grid: Grid, run: HeaderRun, { columns, opening }: HeaderTable): GridCell | undefined {
  const [known] = run.cells;
  if (known?.key && columns[0] && isLabel(known.key, columns[0])) return undefined;
  const above = rowsBetween(grid, run.top - bandRows + 1, run.bottom).flatMap((row) =>
    cellsBetween(grid, row, 0, run.left - 1),
  );
  const first = above
    .filter(({ key, text, endRow }) => {
      const isOther = key === null || isHeading(key) || isNumberingLabel(key) || isLabel(key, opening) || isNote(text);
      // Without its merge it ends in the upper of two header rows.
      return !isOther && endRow >= (grid.hasMerges ? run.top : run.top - 1);
    })
    .findLast((cell, _, cells) => cells.every((other) => other.column <= cell.column));
  const isOpened = above.some(({ key, column }) => key && isLabel(key, opening) && column === first?.column);
  return first && isOpened && !hasLabelBelow(grid, run.bottom, first.column) ? first : undefined;
}

function hasLabelBelow(grid: Grid, row: number, column: number): boolean {
  return rowsBetween(grid, row + 1, row + bandRows).some((below) =>
    cellsBetween(grid, below, column, column).some(({ key }) => key !== null && isPrinted(key)),
  );
}

/** Whether a run stands below another in columns that both have. */
export function isBelow(upper: HeaderRun, lower: HeaderRun): boolean {
  return lower.top > upper.bottom && overlaps([upper.left, upper.right], [lower.left, lower.right]);
}

interface Hit {
  readonly cell: GridCell;
  readonly id: string;
}

function splitRuns(band: readonly Hit[], starts: readonly number[], repeats: number): Hit[][] {
  const runs: Hit[][] = [];
  let run: Hit[] = [];
  let start = -1;
  const byColumn = [...band].sort((a, b) => a.cell.column - b.cell.column || a.cell.row - b.cell.row);
  for (const hit of byColumn) {
    const opened = Math.max(-1, ...starts.filter((each) => each <= hit.cell.column));
    const times = run.filter((other) => other.id === hit.id).length;
    if (run.length > 0 && (opened > start || times >= repeats)) {
      runs.push(run);
      run = [];
    }
    start = opened;
    run.push(hit);
  }
  runs.push(run);
  return runs;
}

function runOf(cells: readonly GridCell[]): HeaderRun {
  return {
    cells,
    top: Math.min(...cells.map((cell) => cell.row)),
    bottom: Math.max(...cells.map((cell) => cell.endRow)),
    left: Math.min(...cells.map((cell) => cell.column)),
    right: Math.max(...cells.map((cell) => cell.end)),
  };
}
