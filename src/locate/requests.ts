import type { Position } from "../book/address";
import { areaAround } from "../book/areas";
import { flatMap } from "../book/flat-map";
import { fieldsOfTable, idsAt, type FieldId } from "../form/fields";
import { applicantColumns } from "../form/request-table";
import type { Column, FormatId, Label, Row } from "../form/types";
import { align, type Pair } from "./align";
import { alterationsOf, labelCells, mergeAlterations, type LabelCell } from "./alterations";
import { bindRows, type BoundCells } from "./bind-rows";
import { boundPositions, candidateOf, type Bindings, type Candidate } from "./candidate";
import { cellsBetween, cellsIn, columnsOf, figureRowOf, rowsBetween, type Grid, type GridCell } from "./grid";
import { findHeaderRuns, headerTable, isBelow, type HeaderRun } from "./header-runs";
import { isNumberingLabel, numberingColumns } from "./numbering";
import { alignRows, allRows, isRowOf, outerIds, outerRows } from "./request-rows";
import { applicantMarkers, isHeading, isNote, resultsHeading, withInFront } from "./wording";
import { minResultRows } from "./thresholds";

/** The columns of 表三; a label may come with the label of its group in front. */
export const columnsToFind = applicantColumns.map((column: Column) => withInFront(column, column.group));

const ownHeader = headerTable({
  columns: columnsToFind,
  markers: applicantMarkers,
  minMarkers: 3,
  repeats: 1,
  opening: { label: "申请人情况" },
  other: { label: "行政复议" },
  groups: flatMap(applicantColumns, (column: Column) => (column.group ? [{ label: column.group }] : [])),
});

/** The headers of every 表三 on a sheet, without those that only repeat after a page break. */
export function requestHeaders(grid: Grid): readonly HeaderRun[] {
  const kept: HeaderRun[] = [];
  const runs = findHeaderRuns(grid, ownHeader);
  runs.forEach((run, i) => {
    const above = kept.findLast((each) => isBelow(each, run));
    const bottom = runs.slice(i + 1).find((each) => isBelow(run, each))?.top ?? Infinity;
    const isRepeated =
      above &&
      !hasRow(grid, "received", run.bottom + 1, bottom - 1, run.left) &&
      !hasRow(grid, "carriedOut", above.bottom + 1, run.top - 1, run.left);
    if (!isRepeated) kept.push(run);
  });
  return kept;
}

/** The labels by which the left edge is told: those that stand there or, where none is known, the leftmost of all. */
const rowsOfEdge: readonly (readonly Label[])[] = [outerRows, [resultsHeading, ...allRows]];

/**
 * The column of the outermost row labels: the table's left edge.
 * @param from the first column that can belong to the table
 */
export function requestLeftEdge(grid: Grid, header: HeaderRun, from: number, bottom: number): number {
  const cells = cellsIn(grid, [header.bottom + 1, bottom], [from, header.left - 1]);
  for (const rows of rowsOfEdge) {
    const columns = cells.filter((cell) => isRowOf(cell, rows)).map((cell) => cell.column);
    if (columns.length > 0) return Math.min(...columns);
  }
  return Math.max(from, header.left - 1);
}

/**
 * Reads the 表三 under a header.
 * @param left its left edge
 * @param bottom the last row that can belong to it
 * @param limit the last column that can belong to it
 * @param likely the format of the 表二 on its sheet: it decides where the rows that tell the formats apart are gone
 * @returns `null` where too few of its rows are there
 */
export function readRequests(
  grid: Grid,
  header: HeaderRun,
  left: number,
  bottom: number,
  limit: number,
  likely: FormatId | null,
): Candidate | null {
  const { format, rows } = alignRows(grid, header, left, bottom, likely);
  if (!isOfForm(rows.pairs.map(({ expected }) => expected.id))) return null;
  const columns = align(headerLabels(grid, header, limit), columnsToFind);
  const headerCells = [...columns.pairs.map((pair) => pair.found), ...columns.extra]
    .map((each) => each.cell)
    .sort((a, b) => a.column - b.column);
  const bindings = bindingsOf(format, rows.pairs, columns.pairs, {
    headerCells,
    cellsOfRows: cellsOfRows(grid, header, left, limit, rows.pairs, headerCells),
  });
  const rowCells = rows.pairs.map((pair) => pair.found.cell);
  return candidateOf(grid, "t3", format, bindings, {
    area: areaAround([
      { row: topOf(grid, header, left), column: left },
      ...rowCells.map(({ row }) => ({ row, column: left })),
      ...headerCells.map(({ end }) => ({ row: header.top, column: end })),
      ...boundPositions(bindings),
    ]),
    alterations: mergeAlterations(
      alterationsOf(
        {
          pairs: [...rows.pairs, ...columns.pairs],
          missing: [...rows.missing, ...columns.missing],
          extra: [...rows.extra, ...columns.extra],
        },
        "t3",
        ({ id }) => `t3.${id}`,
        ({ id }) => idsAt(format, `t3.${id}`),
      ),
    ),
    units: new Map(),
  });
}

type RowPair = Pair<LabelCell, Row>;

/** The cells of each row, below the header cells; `null` where that is not certain. */
function cellsOfRows(
  grid: Grid,
  header: HeaderRun,
  left: number,
  limit: number,
  rows: readonly RowPair[],
  headerCells: readonly GridCell[],
): ReadonlyMap<GridCell, BoundCells | null> {
  const lines = rows.map(({ found: { cell } }) => ({
    cell,
    row: cell.row,
    labelEnd: Math.min(cell.end, header.left - 1),
    limit,
  }));
  const heads = cellsIn(grid, [header.top - 2, header.bottom], [left, limit]);
  const passed = numberingColumns(grid, lines, heads, headerCells);
  const dataRows = flatMap(lines, (line) => {
    const row = figureRowOf(grid, line.cell, header.left, header.right, passed);
    return row === null ? [] : [{ cell: line.cell, labelEnd: line.labelEnd, limit, row, passed }];
  });
  const bound = bindRows(grid, headerCells, dataRows);
  return new Map(dataRows.map(({ cell }, i) => [cell, bound[i] ?? null]));
}

function bindingsOf(
  format: FormatId,
  rows: readonly RowPair[],
  columns: readonly Pair<LabelCell, Column>[],
  found: { readonly headerCells: readonly GridCell[]; readonly cellsOfRows: ReadonlyMap<GridCell, BoundCells | null> },
): Bindings {
  const placeOf = new Map(
    columns.map((pair): [string, number] => [`t3.${pair.expected.id}`, found.headerCells.indexOf(pair.found.cell)]),
  );
  const cellsOf = new Map(
    rows.map((pair): [string, BoundCells | null] => [
      `t3.${pair.expected.id}`,
      found.cellsOfRows.get(pair.found.cell) ?? null,
    ]),
  );
  const bindings = new Map<FieldId, Position | null>();
  for (const { id, row, column } of fieldsOfTable(format, "t3")) {
    const [cells, place] = [cellsOf.get(row), placeOf.get(column)];
    if (cells !== undefined && place !== undefined) bindings.set(id, cells?.[place] ?? null);
  }
  return bindings;
}

const rowsById = new Map(outerIds.map((id) => [id, outerRows.filter((row) => row.id === id)]));

/** Whether rows make a 表三: some of its results alone are a statistic of results (a pivot table). */
function isOfForm(ids: readonly string[]): boolean {
  return ids.some((id) => outerIds.includes(id)) || ids.length >= minResultRows;
}

function hasRow(grid: Grid, id: string, top: number, bottom: number, left: number): boolean {
  const rows = rowsById.get(id) ?? [];
  return rowsBetween(grid, top, bottom).some((row) =>
    cellsBetween(grid, row, 0, left - 1).some((cell) => isRowOf(cell, rows)),
  );
}

/** The header cells from the first to the last known one, with unknown ones between and those right behind them. */
function headerLabels(grid: Grid, header: HeaderRun, limit: number): LabelCell[] {
  const known = new Set(header.cells);
  const covered = new Set(flatMap(header.cells, (cell) => columnsOf(cell)));
  const unknown = cellsIn(grid, [header.top - 1, header.bottom], [header.left, limit]).filter(
    (cell) =>
      cell.key &&
      !known.has(cell) &&
      !isHeading(cell.key) &&
      !isNumberingLabel(cell.key) &&
      !(isNote(cell.text) && cell.key.full !== "备注") &&
      (cell.row >= header.top || cell.endRow >= header.top || cell.column > header.right) &&
      !columnsOf(cell).some((column) => covered.has(column)),
  );
  const cells = [...header.cells, ...unknown].sort((a, b) => a.column - b.column);
  // What stands further right, behind a gap, is no header of the table.
  const end = cells.findIndex((cell, i) => cell.column > Math.max(header.right, cells[i - 1]?.end ?? 0) + 1);
  return labelCells(end < 0 ? cells : cells.slice(0, end));
}

/** The table begins with its corner cell, which may stand above the first header label. */
export function topOf(grid: Grid, header: HeaderRun, left: number): number {
  const heads = rowsBetween(grid, header.top - 2, header.top).filter((row) =>
    cellsBetween(grid, row, left, header.right).some((cell) => cell.key && isHeading(cell.key)),
  );
  return Math.min(header.top, ...heads);
}
