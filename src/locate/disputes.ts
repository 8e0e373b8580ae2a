import { flatMap } from "../book/flat-map";
import { formats, idsAt } from "../form/fields";
import type { Column, Row } from "../form/types";
import { align, type Expected } from "./align";
import { added, alterationsOf, labelCells, mergeAlterations, type LabelCell } from "./alterations";
import { bindRows } from "./bind-rows";
import { areaAround } from "../book/areas";
import { boundPositions, candidateOf, type Bindings, type Candidate } from "./candidate";
import { cellsBetween, cellsIn, columnsOf, isBlank, rowsBetween, type Grid, type GridCell } from "./grid";
import { findHeaderRuns, headerTable, type HeaderRun } from "./header-runs";
import type { LabelKey } from "./label";
import { isOneOf, placeIn } from "./label-list";
import type { Alteration } from "./placement";
import { isNumberingLabel, numberingColumns, numbersColumns } from "./numbering";
import { isHeading, isNote, isSectionHead, isUnit, withInFront } from "./wording";
import { bandRows, dataRows } from "./thresholds";

/** 表四 is the same in both formats; which of them it counts as is decided with the report's other tables. */
const format = "2019";
export const { groups } = formats[format].t4;
/** Where the header is one row, the label of the group stands in front: 行政复议结果维持. */
export const columns = formats[format].t4.columns.map((column: Column) =>
  withInFront(column, ...flatMap(groups, ({ label }) => [label, `行政诉讼${label}`])),
);
const markers = columns.filter((column) => column.id !== "total").map((column) => column.id);

const ownHeader = headerTable({
  columns,
  markers,
  minMarkers: 3,
  repeats: groups.length,
  opening: groups[0],
  other: { label: "申请人情况" },
  groups,
});

/** Whether a label heads figures of 表四. */
export function isDisputeLabel(key: LabelKey): boolean {
  return isOneOf(key, columns);
}

/** The headers of every 表四 on a sheet. */
export function disputeHeaders(grid: Grid): readonly HeaderRun[] {
  return findHeaderRuns(grid, ownHeader).filter((run) => run.cells.length >= columns.length);
}

/**
 * Reads the 表四 under a header.
 * @param limit the last column that can belong to it
 * @returns `null` where it lists several units, one a row
 */
export function readDisputes(grid: Grid, header: HeaderRun, limit: number): Candidate | null {
  const row = dataRowOf(grid, header);
  if (isOfUnits(grid, header, row)) return null;
  const headerCells = [...header.cells, ...unknownCells(grid, header, limit)].sort((a, b) => a.column - b.column);
  const cells = alignByGroup(grid, header, labelCells(headerCells));
  const line = { row, labelEnd: header.left - 1, limit: Math.min(limit, header.right) };
  const heads = cellsIn(grid, [topOf(grid, header), header.bottom], [header.left, header.right]);
  const passed = numberingColumns(grid, [line], heads, headerCells);
  const [bound] = bindRows(grid, headerCells, [{ ...line, passed }]);
  const bindings: Bindings = new Map(
    flatMap(cells.pairs, (pair) =>
      idsAt(format, pair.expected.id).map((id) => [id, bound?.[headerCells.indexOf(pair.found.cell)] ?? null]),
    ),
  );
  const top = topOf(grid, header);
  return candidateOf(grid, "t4", format, bindings, {
    area: areaAround([{ row: top, column: header.left }, { row, column: header.right }, ...boundPositions(bindings)]),
    alterations: mergeAlterations([
      ...alterationsOf(
        cells,
        "t4",
        ({ id }) => id,
        ({ id }) => idsAt(format, id),
      ),
      ...addedRow(grid, header, row).map((cell) => added("t4", cell)),
      ...cells.moved.map(({ group, from }): Alteration => ({
        rule: "layout.order",
        at: `t4.${group.id}`,
        fields: idsAt(format, `t4.${group.id}`),
        cells: [{ row: header.top, column: from }],
        label: group.label,
      })),
    ]),
    units: new Map(),
  });
}

interface ExpectedCell extends Expected {
  readonly group: Row;
}

const expectedCells: ReadonlyMap<Row, readonly ExpectedCell[]> = new Map(
  groups.map((group: Row) => [
    group,
    columns.map((column: Column) => ({ ...column, id: `t4.${group.id}.${column.id}`, group })),
  ]),
);

/**
 * Pairs header cells with the fields. The labels of the groups are the same, so each group is aligned by itself: its
 * cells are those from the column of its own label, or else from where the labels begin again, to the next group.
 */
function alignByGroup(grid: Grid, header: HeaderRun, labels: readonly LabelCell[]) {
  const spans = groupSpans(grid, header, labels);
  const parts = spans.map(({ group, from, to }) =>
    align(
      labels.filter(({ cell }) => cell.column >= from && cell.column < to),
      expectedCells.get(group) ?? [],
    ),
  );
  return {
    moved: spans.filter((span) => span.isMoved),
    pairs: flatMap(parts, (part) => part.pairs),
    missing: flatMap(parts, (part) => part.missing),
    extra: flatMap(parts, (part) => part.extra),
  };
}

interface GroupSpan {
  readonly group: Row;
  readonly from: number;
  readonly to: number;
  readonly isMoved: boolean;
}

function groupSpans(grid: Grid, header: HeaderRun, labels: readonly LabelCell[]): readonly GroupSpan[] {
  const heads = flatMap(
    cellsIn(grid, [header.top - 2, header.bottom], [header.left, header.right]).sort((a, b) => a.column - b.column),
    (cell) => (cell.key && isOneOf(cell.key, groups) ? [{ key: cell.key, cell }] : []),
  );
  const named = align(heads, groups);
  const restarts = restartsOf(labels);
  const spans = groups.map((group, i): Omit<GroupSpan, "to"> => {
    const pair = named.pairs.find((each) => each.expected.id === group.id);
    const from = named.missing.length > 0 && restarts.length === groups.length ? restarts[i] : pair?.found.cell.column;
    return { group, from: from ?? Infinity, isMoved: named.missing.length === 0 && (pair?.isMoved ?? false) };
  });
  const starts = spans.map((span) => span.from);
  return spans.map((span) => ({ ...span, to: Math.min(Infinity, ...starts.filter((start) => start > span.from)) }));
}

/** The columns in which the labels of a group begin again. */
function restartsOf(labels: readonly LabelCell[]): readonly number[] {
  let last = Infinity;
  return flatMap(labels, ({ key, cell }) => {
    const index = placeIn(key, columns);
    if (index < 0) return [];
    const isRestart = index <= last;
    last = index;
    return isRestart ? [cell.column] : [];
  });
}

/** The first row below the header that has figures in its columns; where none has, the first row that is no note. */
function dataRowOf(grid: Grid, header: HeaderRun): number {
  const below = Array.from({ length: dataRows }, (_, i) => header.bottom + 1 + i);
  const cellsOf = (row: number) => cellsBetween(grid, row, header.left, header.right);
  const end = below.findIndex((row) => cellsOf(row).some((cell) => isSectionHead(cell.text)));
  const rows = (end < 0 ? below : below.slice(0, end)).filter((row) => {
    if (cellsOf(row).length > 0 && cellsOf(row).every((cell) => isUnit(cell.text))) return false;
    // 1, 2, 3 … number the columns: as figures no 总计 would be right.
    return !numbersColumns(cellsOf(row), header.cells.length);
  });
  const filled = rows.find((row) => {
    const cells = cellsOf(row).filter((cell) => !isBlank(cell));
    return cells.length > 0 && cells.some((cell) => !cell.isText || cell.key === null || cell.text.trim().length < 4);
  });
  if (filled !== undefined) return filled;
  const first = header.bottom + (isSpaced(grid, header) ? 2 : 1);
  return rows.find((row) => row >= first && !cellsOf(row).some((cell) => isNote(cell.text))) ?? first;
}

/** Whether the figures of several units or years stand below each other, each beside its own label: no report is laid out so. */
function isOfUnits(grid: Grid, header: HeaderRun, row: number): boolean {
  return [row, row + 1].every((each) => {
    const figures = cellsBetween(grid, each, header.left, header.right).filter((cell) => !cell.isText);
    const labels = cellsBetween(grid, each, 0, header.left - 1).filter(({ key }) => key !== null);
    return figures.length >= columns.length && labels.length > 0;
  });
}

/** Whether an empty row stands above the last line of the header: then one stands below it, too. */
function isSpaced(grid: Grid, header: HeaderRun): boolean {
  const last = Math.max(...header.cells.map(({ row }) => row));
  const above = cellsIn(grid, [last - bandRows, last - 1], [header.left, header.right]).filter(
    ({ key }) => key !== null && (isHeading(key) || isOneOf(key, groups)),
  );
  return topOf(grid, header) < last && above.every(({ endRow }) => endRow < last - 1);
}

/** The first cell of a second row of figures below the only one that the form has. */
function addedRow(grid: Grid, header: HeaderRun, row: number): readonly GridCell[] {
  const figures = cellsBetween(grid, row + 1, header.left, header.right).filter((cell) => !cell.isText);
  return figures.length >= columns.length ? figures.slice(0, 1) : [];
}

function unknownCells(grid: Grid, header: HeaderRun, limit: number): readonly GridCell[] {
  const covered = new Set(flatMap(header.cells, (cell) => columnsOf(cell)));
  return cellsIn(grid, [topOf(grid, header), header.bottom], [header.left, Math.min(limit, header.right + 1)]).filter(
    (cell) => {
      const { key } = cell;
      if (!key || header.cells.includes(cell) || isHeading(key) || isNumberingLabel(key) || isOneOf(key, groups))
        return false;
      return !columnsOf(cell).some((column) => covered.has(column));
    },
  );
}

/** The first row of its header, with the labels of the groups. */
export function topOf(grid: Grid, header: HeaderRun): number {
  const heads = rowsBetween(grid, header.top - 2, header.top).filter((row) =>
    cellsBetween(grid, row, header.left, header.right).some(
      ({ key }) => key !== null && (isHeading(key) || isOneOf(key, groups)),
    ),
  );
  return Math.min(header.top, ...heads);
}
