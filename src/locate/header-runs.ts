import { memo } from "../book/memo";
import type { Column, Label } from "../form/types";
import { overlaps } from "./candidate";
import { cellsBetween, cellsIn, rowsBetween, type Grid, type GridCell } from "./grid";
import { isLabel, isSynonym, type LabelKey } from "./label";
import { isOneOf, placeIn } from "./label-list";
import { isNumberingLabel } from "./numbering";
import { isHeading, isNote, isPrinted } from "./wording";
import { bandRows, labelRows } from "./thresholds";

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
interface HeaderLabels {
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
  /** The label over the first column of the other table, which may stand right beside. */
  readonly other: Label;
  /** Labels over several columns: never a column's. */
  readonly groups: readonly Label[];
}

/** The same, ready to be asked of label after label. */
export interface HeaderTable extends HeaderLabels {
  roleOf(key: LabelKey): HeaderRole;
}

/** What a label is in the header of a table. */
interface HeaderRole {
  /** The id of the column that it heads; `null` where it heads none. */
  readonly column: string | null;
  /** It opens the table, or the other one. */
  readonly isOpening: boolean;
  readonly isOther: boolean;
}

export function headerTable(labels: HeaderLabels): HeaderTable {
  const { columns, groups, opening, other } = labels;
  const columnOf = (key: LabelKey) => {
    // A numbered label, （七）总计, is a row's.
    if (key.enumerator !== "" || isOneOf(key, groups)) return null;
    return (columns[placeIn(key, columns)] ?? columns.find((each) => isSynonym(key, each)))?.id ?? null;
  };
  return {
    ...labels,
    roleOf: memo((key) => ({ column: columnOf(key), isOpening: isLabel(key, opening), isOther: isLabel(key, other) })),
  };
}

/**
 * Finds the header runs of a table: within a band of rows, labels of the table's columns from left to right. A label
 * that comes again starts the next run (two tables side by side).
 * A label that opens a table (申请人情况, 行政复议) begins a run, too, wherever its other labels stand.
 */
export function findHeaderRuns(grid: Grid, table: HeaderTable): readonly HeaderRun[] {
  const { markers, minMarkers } = table;
  const hits: Hit[] = [];
  const openings: GridCell[] = [];
  const others: GridCell[] = [];
  for (const cell of grid.labels) {
    const { column, isOpening, isOther } = table.roleOf(cell.key);
    if (column !== null) hits.push({ cell, id: column });
    if (isOpening) openings.push(cell);
    if (isOther) others.push(cell);
  }
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
    const starts = columnsNear(openings, cell.row);
    // Tables side by side need not begin in the same row: only the run of the cell at hand is whole in its band.
    const part =
      splitRuns(band, [...starts, ...columnsNear(others, cell.row)], table.repeats).find((run) =>
        run.some((hit) => hit.cell === cell),
      ) ?? [];
    // Where no label opens the table, what stands before the first marker belongs to the table on the left.
    const isOpened = starts.some((start) => start <= (part[0]?.cell.column ?? 0));
    const first = part.findIndex((hit) => markers.includes(hit.id));
    const run = isOpened ? part : part.slice(isTotalFirst(part, first, table) ? first - 1 : first);
    const known = run.filter((hit) => markers.includes(hit.id));
    const [ids, places] = [new Set(known.map(({ id }) => id)), new Set(known.map((hit) => hit.cell.column))];
    // One below the other they are a list.
    if (Math.min(ids.size, places.size) < minMarkers) continue;
    run.forEach((hit) => used.add(hit.cell));
    const cells = runOf(run.map((hit) => hit.cell));
    runs.push(runOf([...renamedFirsts(grid, cells, table), ...cells.cells]));
  }
  return runs;
}

/**
 * The header cells of first columns that were renamed: left of the run, in its rows, with no labels below them. They begin
 * where the table is opened (申请人情况, 行政复议); a table that is not must be whole but for them, without a gap.
 */
function renamedFirsts(grid: Grid, run: HeaderRun, { columns, roleOf }: HeaderTable): readonly GridCell[] {
  const known = run.cells[0]?.key ? placeIn(run.cells[0].key, columns) : -1;
  if (known <= 0) return [];
  const above = cellsIn(grid, [run.top - bandRows + 1, run.bottom], [0, run.left - 1]);
  const firsts = above
    .filter(({ key, text, endRow }) => {
      const isOther = key === null || isHeading(key) || isNumberingLabel(key) || roleOf(key).isOpening || isNote(text);
      // Without its merge it ends in the upper of two header rows.
      return !isOther && endRow >= (grid.hasMerges ? run.top : run.top - 1);
    })
    .sort((x, y) => x.column - y.column)
    .slice(-known);
  const isLabelColumn = (reach: number) => firsts.some(({ column }) => hasLabelBelow(grid, run.bottom, column, reach));
  const isOpened = above.some(({ key, column }) => key && roleOf(key).isOpening && column === firsts[0]?.column);
  if (isOpened) return isLabelColumn(bandRows) ? [] : firsts;
  const cells = [...firsts, ...run.cells];
  const isGapless = cells.every(({ column }, i) => i === 0 || column === (cells[i - 1]?.end ?? column) + 1);
  return cells.length === columns.length && isGapless && !isLabelColumn(labelRows) ? firsts : [];
}

function hasLabelBelow(grid: Grid, row: number, column: number, reach: number): boolean {
  return rowsBetween(grid, row + 1, row + reach).some((below) =>
    cellsBetween(grid, below, column, column).some(({ key }) => key !== null && isPrinted(key)),
  );
}

/** Whether a run stands below another in columns that both have. */
export function isBelow(upper: HeaderRun, lower: HeaderRun): boolean {
  return lower.top > upper.bottom && overlaps([upper.left, upper.right], [lower.left, lower.right]);
}

/** Not by `map`, of whose lists V8 has several kinds: it optimized what asks for them over and over. */
function columnsNear(cells: readonly GridCell[], row: number): readonly number[] {
  const columns: number[] = [];
  for (const cell of cells) if (Math.abs(cell.row - row) < bandRows) columns.push(cell.column);
  return columns;
}

/** Whether 总计 stands right before the first column: in a table with labels in front it is no other table's. */
function isTotalFirst(part: readonly Hit[], first: number, { repeats }: HeaderTable): boolean {
  const [total, marker] = [part[first - 1]?.cell, part[first]?.cell];
  return repeats === 1 && total !== undefined && marker !== undefined && total.end + 1 === marker.column;
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
