import type { Position } from "../book/address";
import { byFormat, fieldsOfTable, formats, idsAt, type FieldId } from "../form/fields";
import { applicantColumns } from "../form/request-table";
import type { Column, FormatId, Label, Row } from "../form/types";
import { align } from "./align";
import { alterationsOf, labelCells, mergeAlterations, withinTable, type LabelCell } from "./alterations";
import { bindRows } from "./bind-rows";
import { areaAround, candidateOf, type Candidate } from "./candidate";
import { cellsBetween, columnsOf, figureRowOf, isKeyed, rowsBetween, type Grid, type GridCell } from "./grid";
import { findHeaderRuns, headerTable, isBelow, type HeaderRun } from "./header-runs";
import { isOneOf } from "./label-list";
import { isNumberingLabel, numberingColumns } from "./numbering";
import { applicantMarkers, isHeading, isNote, isRequestsHead, isSectionHead, isUnit, withInFront } from "./wording";
import { minResultRows } from "./thresholds";

const columnsToFind = applicantColumns.map((column: Column) => withInFront(column, column.group));

const ownHeader = headerTable({
  columns: columnsToFind,
  markers: applicantMarkers,
  minMarkers: 3,
  repeats: 1,
  opening: { label: "申请人情况" },
  other: { label: "行政复议" },
  groups: applicantColumns.flatMap((column: Column) => (column.group ? [{ label: column.group }] : [])),
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

/**
 * The column of the outermost row labels: the table's left edge.
 * @param from the first column that can belong to the table
 */
export function requestLeftEdge(grid: Grid, header: HeaderRun, from: number, bottom: number): number {
  const labels = rowsBetween(grid, header.bottom + 1, bottom)
    .flatMap((row) => cellsBetween(grid, row, from, header.left - 1))
    .filter((cell) => isRowOf(cell, allRows));
  const outer = labels.filter((cell) => isRowOf(cell, outerRows));
  const columns = (outer.length > 0 ? outer : labels).map((cell) => cell.column);
  return columns.length > 0 ? Math.min(...columns) : Math.max(from, header.left - 1);
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
  const lines = rows.pairs.map(({ found: { cell } }) => ({
    cell,
    row: cell.row,
    labelEnd: Math.min(cell.end, header.left - 1),
    limit,
  }));
  const heads = rowsBetween(grid, header.top - 2, header.bottom).flatMap((row) => cellsBetween(grid, row, left, limit));
  const passed = numberingColumns(grid, lines, heads, headerCells);
  const dataRows = lines.flatMap((line) => {
    const row = figureRowOf(grid, line.cell, header.left, header.right, passed);
    return row === null ? [] : [{ ...line, row, passed }];
  });
  const bound = bindRows(grid, headerCells, dataRows);

  const boundRows = new Map(dataRows.map(({ cell }, i) => [cell, bound[i] ?? null]));
  const rowOf = new Map(
    rows.pairs.map(({ expected, found }) => [`t3.${expected.id}`, boundRows.get(found.cell) ?? null]),
  );
  const columnOf = new Map(
    columns.pairs.map(({ expected, found }) => [`t3.${expected.id}`, headerCells.indexOf(found.cell)]),
  );
  const bindings = new Map<FieldId, Position | null>();
  for (const { id, row, column } of fieldsOfTable(format, "t3")) {
    const [cells, place] = [rowOf.get(row), columnOf.get(column)];
    if (cells !== undefined && place !== undefined) bindings.set(id, cells?.[place] ?? null);
  }
  const rowCells = rows.pairs.map((pair) => pair.found.cell);
  const lastRow = Math.max(...rowCells.map((cell) => cell.row));
  return candidateOf(grid, "t3", format, bindings, {
    area: areaAround([
      { row: topOf(grid, header, left), column: left },
      { row: lastRow, column: Math.max(...headerCells.map((cell) => cell.end)) },
      ...[...bindings.values()].flatMap((position) => position ?? []),
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

const allRows: readonly Row[] = Object.values(formats).flatMap(({ t3 }): readonly Row[] => t3.rows);
/** The rows beside which no group stands. */
const outerIds = ["received", "carriedIn", "carriedOut"];
const outerRows = allRows.filter(({ id }) => outerIds.includes(id));
const rowsById = new Map(outerIds.map((id) => [id, outerRows.filter((row) => row.id === id)]));

/** Whether rows make a 表三: some of its results alone are a statistic of results (a pivot table). */
function isOfForm(ids: readonly string[]): boolean {
  return ids.some((id) => outerIds.includes(id)) || ids.length >= minResultRows;
}

function isRowOf(cell: GridCell, rows: readonly Label[]): boolean {
  const { key } = cell;
  return key !== null && isOneOf(key, rows);
}

function hasRow(grid: Grid, id: string, top: number, bottom: number, left: number): boolean {
  const rows = rowsById.get(id) ?? [];
  return rowsBetween(grid, top, bottom).some((row) =>
    cellsBetween(grid, row, 0, left - 1).some((cell) => isRowOf(cell, rows)),
  );
}

/** The formats differ in （六）其他处理 only: the one that explains more labels, then the one that misses fewer rows. */
function alignRows(grid: Grid, header: HeaderRun, left: number, bottom: number, likely: FormatId | null) {
  const below = rowLabels(grid, header, left, bottom);
  const attempt = (format: FormatId) => {
    const labels = labelsOfTable(below, format);
    const isKnown = ({ cell }: LabelCell) => isRowOf(cell, allRows);
    return { format, rows: align(withinTable(grid, labels, isKnown, 1, header.right), rowsToFind[format]) };
  };
  const attempts = Object.values(formats).map(({ id }) => attempt(id));
  const isTold = attempts.some(({ rows }) => rows.pairs.some(({ expected }) => !isInEveryFormat(expected.id)));
  const given = isTold ? undefined : attempts.find(({ format }) => format === likely);
  if (given) return given;
  return attempts.reduce((earlier, later) => {
    const gain = later.rows.score - earlier.rows.score;
    const misses =
      later.rows.missing.length + later.rows.extra.length - earlier.rows.missing.length - earlier.rows.extra.length;
    return gain > 0.5 || (gain > -0.5 && misses < 0) ? later : earlier;
  });
}

function isInEveryFormat(row: string): boolean {
  return Object.values(formats).every(({ t3 }) => t3.rows.some(({ id }) => id === row));
}

/** The form's rows; a label may come with the label of its group in front, where both stand in one cell. */
const rowsToFind = byFormat(({ t3 }) => t3.rows.map((row: Row) => withInFront(row, row.group)));

const groupLabels = byFormat(({ t3 }) => groupsOf(t3.rows));

function groupsOf(rows: readonly Row[]): readonly Label[] {
  return [...new Set(rows.flatMap((row) => row.group ?? []))].map((label) => ({ label }));
}

/** The innermost label of every row below the header; `end` stands for the head of another section. */
function rowLabels(grid: Grid, header: HeaderRun, left: number, bottom: number): readonly (LabelCell | "end")[] {
  return rowsBetween(grid, header.bottom + 1, bottom).flatMap((row): (LabelCell | "end")[] => {
    const cells = cellsBetween(grid, row, left, header.left - 1).filter(
      (cell) => cell.isText && cell.text.trim() !== "" && !isUnit(cell.text),
    );
    if (cells.some((cell) => isSectionHead(cell.text)))
      return cells.some((cell) => isRequestsHead(cell.text)) ? [] : ["end"];
    const cell = cells.findLast(isKeyed);
    // 三, 本, 年 …: one letter a row, as a label that stands upright.
    const isOther =
      !cell ||
      cell.key.full.length === 1 ||
      isHeading(cell.key) ||
      isNumberingLabel(cell.key) ||
      isNote(cell.text) ||
      cell.end >= header.left;
    return isOther ? [] : [{ key: cell.key, cell }];
  });
}

/** The labels that can be rows of a format: those of its groups are none, and with another section it ends. */
function labelsOfTable(below: readonly (LabelCell | "end")[], format: FormatId): readonly LabelCell[] {
  const labels: LabelCell[] = [];
  for (const label of below) {
    if (label === "end") {
      if (labels.length > 0) break;
    } else if (!isOneOf(label.key, groupLabels[format]) || isRowOf(label.cell, formats[format].t3.rows))
      labels.push(label);
  }
  return labels;
}

/** The header cells from the first to the last known one, with unknown ones between and those right behind them. */
function headerLabels(grid: Grid, header: HeaderRun, limit: number): LabelCell[] {
  const known = new Set(header.cells);
  const covered = new Set(header.cells.flatMap((cell) => columnsOf(cell)));
  const unknown = rowsBetween(grid, header.top - 1, header.bottom)
    .flatMap((row) => cellsBetween(grid, row, header.left, limit))
    .filter(
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
function topOf(grid: Grid, header: HeaderRun, left: number): number {
  const heads = rowsBetween(grid, header.top - 2, header.top).filter((row) =>
    cellsBetween(grid, row, left, header.right).some((cell) => cell.key && isHeading(cell.key)),
  );
  return Math.min(header.top, ...heads);
}
