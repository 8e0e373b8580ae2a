import type { Column } from "../form/types";
import { overlaps } from "./candidate";
import type { Grid, GridCell } from "./grid";
import { isLabel } from "./label";

/** Header cells of one table, from the left: what its columns are known by. */
export interface HeaderRun {
  readonly cells: readonly GridCell[];
  readonly top: number;
  /** The last header row; the data begin below. */
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Header labels of one table stand in a band of at most so many rows. */
const bandRows = 3;

/**
 * Finds the header runs of a table: within a band of rows, labels of the table's columns from left to right. A label
 * that comes again starts the next run (two tables side by side).
 * @param columns the columns in the form's order
 * @param markers ids of columns whose label stands in no other table; a run needs `minMarkers` of them
 * @param repeats how often the columns come in one table (表四: three groups of the same five)
 */
export function findHeaderRuns(
  grid: Grid,
  columns: readonly Column[],
  markers: readonly string[],
  minMarkers: number,
  repeats = 1,
): readonly HeaderRun[] {
  const hits = grid.rows.flatMap((row) =>
    grid.cellsOf(row).flatMap((cell) => {
      const column = cell.key && columns.find((each) => cell.key && isLabel(cell.key, each));
      return column ? [{ cell, id: column.id }] : [];
    }),
  );
  const used = new Set<GridCell>();
  const runs: HeaderRun[] = [];
  for (const { cell, id } of hits) {
    if (used.has(cell) || !markers.includes(id)) continue;
    const band = hits.filter(
      (hit) => !used.has(hit.cell) && hit.cell.row >= cell.row && hit.cell.row < cell.row + bandRows,
    );
    // Tables side by side need not begin in the same row: only the run of the cell at hand is whole in its band.
    const part = splitRuns(band, repeats).find((run) => run.some((hit) => hit.cell === cell)) ?? [];
    // What stands before the first marker belongs to the table on the left.
    const run = part.slice(part.findIndex((hit) => markers.includes(hit.id)));
    const distinct = new Set(part.filter((hit) => markers.includes(hit.id)).map((hit) => hit.id));
    if (distinct.size < minMarkers) continue;
    run.forEach((hit) => used.add(hit.cell));
    runs.push(runOf(run.map((hit) => hit.cell)));
  }
  return runs;
}

/** Whether a run stands below another in columns that both have. */
export function isBelow(upper: HeaderRun, lower: HeaderRun): boolean {
  return lower.top > upper.bottom && overlaps([upper.left, upper.right], [lower.left, lower.right]);
}

interface Hit {
  readonly cell: GridCell;
  readonly id: string;
}

function splitRuns(band: readonly Hit[], repeats: number): Hit[][] {
  const runs: Hit[][] = [];
  let run: Hit[] = [];
  let seen = new Map<string, number>();
  const byColumn = [...band].sort((a, b) => a.cell.column - b.cell.column || a.cell.row - b.cell.row);
  for (const hit of byColumn) {
    const times = seen.get(hit.id) ?? 0;
    if (times >= repeats) {
      runs.push(run);
      run = [];
      seen = new Map();
    }
    run.push(hit);
    seen.set(hit.id, (seen.get(hit.id) ?? 0) + 1);
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
