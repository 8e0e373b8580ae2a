import { contains, type Area, type Position } from "../book/address";
import { keyOf, positionOf, type Cell, type Sheet } from "../book/book";
import { flatMap } from "../book/flat-map";
import { rawText } from "../book/number";
import { joinBrokenLabels } from "./broken-labels";
import { labelKey, type LabelKey } from "./label";
import { isPrinted } from "./wording";

/** A cell with content, ready to be compared with labels. */
export interface GridCell extends Position {
  readonly text: string;
  /** `null` where the text cannot be a label. */
  readonly key: LabelKey | null;
  /** Only a text can be a label; numbers are figures. */
  readonly isText: boolean;
  /** Whether its text is a number, which is noted as soon as it is read: not to be asked for in vain. */
  readonly isNumber: boolean;
  readonly isFormula: boolean;
  /** The last column of the cell: beyond `column` where it is merged. */
  readonly end: number;
  readonly endRow: number;
}

/** A cell while the grid is made: it may turn out to cover its neighbours. */
interface GrowingCell extends GridCell {
  key: LabelKey | null;
  end: number;
  endRow: number;
}

/** A cell of a row as a reader sees it: one cell, or a merged area. */
export interface Slot {
  readonly start: number;
  readonly end: number;
  /** The row of its top-left cell. */
  readonly row: number;
}

/** A sheet with its rows in order and its merges at hand. */
export interface Grid {
  readonly sheet: Sheet;
  /** The numbers of which more was asked than where they stand: whatever the others are, the same is found. */
  readonly read: Set<Cell>;
  readonly hasMerges: boolean;
  /** Rows that have content, from the top. */
  readonly rows: readonly number[];
  /** The cells whose text can be a label, in reading order. */
  readonly labels: readonly KeyedCell[];
  /** The cells with content of a row, from the left. */
  cellsOf(row: number): readonly GridCell[];
  /** The merged area that covers a place. */
  mergeAt(position: Position): Area | undefined;
  /** The slots of a row that start in the columns `from` to `to`. */
  slots(row: number, from: number, to: number): readonly Slot[];
}

/** A cell whose text can be a label. */
export type KeyedCell = GridCell & { readonly key: LabelKey };

export function isKeyed(cell: GridCell): cell is KeyedCell {
  return cell.key !== null;
}

/** Prepares a sheet for locating; linear in its cells. */
export function gridOf(sheet: Sheet): Grid {
  return gridReading(sheet, new Set());
}

/** @param read where the numbers that are read are noted */
export function gridReading(sheet: Sheet, read: Set<Cell>): Grid {
  const merges = mergesByRow(sheet.merges ?? []);
  const rows = cellsByRow(sheet, merges, read);
  const order = [...rows.keys()];
  if (merges.size === 0) foldRepeats(rows, order);
  joinBrokenLabels(rows, order);
  const none: readonly GridCell[] = [];
  return {
    sheet,
    read,
    hasMerges: (sheet.merges?.length ?? 0) > 0,
    rows: order,
    labels: labelsIn(rows, order),
    cellsOf: (row) => rows.get(row) ?? none,
    mergeAt: (position) => areaAt(merges, position),
    slots: (row, from, to) => slotsOf(merges, row, from, to),
  };
}

function labelsIn(rows: ReadonlyMap<number, readonly GridCell[]>, order: readonly number[]): readonly KeyedCell[] {
  const labels: KeyedCell[] = [];
  for (const row of order) for (const cell of rows.get(row) ?? []) if (isKeyed(cell)) labels.push(cell);
  return labels;
}

/** The cells that a reader sees, row by row from the top, from the left. */
function cellsByRow(sheet: Sheet, merges: MergeIndex, read: Set<Cell>): Map<number, GrowingCell[]> {
  const rows = new Map<number, GrowingCell[]>();
  let last = -1;
  let isInOrder = true;
  // Not `for … of`: until a loop is compiled for good, a pair for each entry takes five times as long.
  sheet.cells.forEach((cell, key) => {
    if (cell.value === null) return;
    const position = positionOf(key);
    const merge = areaAt(merges, position);
    // Another program left it there: nobody sees what a merge covers.
    if (merge && (merge.top !== position.row || merge.left !== position.column)) return;
    const end = merge?.right ?? position.column;
    const endRow = merge?.bottom ?? position.row;
    const gridCell =
      typeof cell.value === "number"
        ? new NumberCell(position.row, position.column, end, endRow, cell, read)
        : otherCell(position.row, position.column, end, endRow, cell);
    const row = rows.get(position.row);
    if (row) row.push(gridCell);
    else rows.set(position.row, [gridCell]);
    isInOrder &&= key > last;
    last = key;
  });
  if (isInOrder) return rows; // as every file lists them
  for (const row of rows.values()) row.sort((a, b) => a.column - b.column);
  return new Map([...rows].sort(([a], [b]) => a - b));
}

/** Anything but a number. */
function otherCell(row: number, column: number, end: number, endRow: number, cell: Cell): GrowingCell {
  const text = rawText(cell);
  const isText = typeof cell.value === "string" && cell.value !== "";
  const isFormula = cell.formula !== null;
  return { row, column, text, key: isText ? labelKey(text) : null, isText, isNumber: false, isFormula, end, endRow };
}

/** A number. Of a form as it is printed next to none is read. */
class NumberCell implements GrowingCell {
  readonly isText = false;
  readonly isNumber = true;
  readonly key = null;

  constructor(
    readonly row: number,
    readonly column: number,
    public end: number,
    public endRow: number,
    private readonly cell: Cell,
    private readonly read: Set<Cell>,
  ) {}

  get isFormula(): boolean {
    return this.cell.formula !== null;
  }

  get text(): string {
    this.read.add(this.cell);
    return rawText(this.cell);
  }
}

/** The rows with content from `top` to `bottom`. */
export function rowsBetween({ rows }: Grid, top: number, bottom: number): readonly number[] {
  return rows.slice(countBelow(rows, top), countBelow(rows, bottom + 1));
}

/** How many of some numbers in order are less than another. */
function countBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Where merges were lost and a label was repeated in every cell that they covered, it is one label again: a label of the
 * form that equals the one on its left or above it belongs to that one. Where that is so, it is of other labels, too: a
 * renamed, a worn, an added one.
 */
function foldRepeats(rows: Map<number, GrowingCell[]>, order: readonly number[]): void {
  const isRepeated = foldAll(rows, order, (cell) => cell.key !== null && isPrinted(cell.key));
  // One letter, as 无, may stand for a figure in each of several cells.
  if (isRepeated) foldAll(rows, order, ({ key }) => key !== null && key.full.length > 1);
}

/** @returns whether any cell was folded */
function foldAll(
  rows: Map<number, GrowingCell[]>,
  order: readonly number[],
  isLabel: (cell: GrowingCell) => boolean,
): boolean {
  const folded = new Map<number, GrowingCell>();
  const labelAt = (row: number, column: number) => (column < 0 ? undefined : folded.get(keyOf({ row, column })));
  let isFolded = false;
  for (const row of order) {
    const kept = rows.get(row)?.filter((cell) => {
      if (!isLabel(cell)) return true;
      const { column, text } = cell;
      const neighbours = [labelAt(row, column - 1), labelAt(row - 1, column)];
      const owner = neighbours.find((other) => other?.text === text);
      folded.set(keyOf(cell), owner ?? cell);
      if (!owner) return true;
      isFolded = true;
      owner.end = Math.max(owner.end, cell.end);
      owner.endRow = Math.max(owner.endRow, cell.endRow);
      return false;
    });
    rows.set(row, kept ?? []);
  }
  return isFolded;
}

/** The cell with content at a place. */
export function filledCell(grid: Grid, { row, column }: Position): GridCell | undefined {
  return grid.cellsOf(row).find((cell) => cell.column === column);
}

/** Whether nothing is to be seen in a cell. */
export function isBlank(cell: GridCell): boolean {
  return !cell.isNumber && cell.text.trim() === "";
}

/** The cells with content of a row in the columns `from` to `to`. */
export function cellsBetween(grid: Grid, row: number, from: number, to: number): readonly GridCell[] {
  const kept: GridCell[] = [];
  // Asked for thousands of times: a filter would make a function each time.
  for (const cell of grid.cellsOf(row)) if (cell.column >= from && cell.column <= to) kept.push(cell);
  return kept;
}

/** The cells with content in the rows `top` to `bottom` and the columns `from` to `to`, in reading order. */
export function cellsIn(grid: Grid, [top, bottom]: Span, [from, to]: Span): GridCell[] {
  return flatMap(rowsBetween(grid, top, bottom), (row) => cellsBetween(grid, row, from, to));
}

/** The first and the last of some rows or columns. */
type Span = readonly [number, number];

/**
 * The row in which the figures of a label stand: a label may take several rows, be it merged or broken.
 * @param passed columns that only number the rows: what stands there tells nothing
 * @returns `null` where that cannot be told
 */
export function figureRowOf(
  grid: Grid,
  label: GridCell,
  from: number,
  to: number,
  passed: ReadonlySet<number>,
): number | null {
  if (label.endRow === label.row) return label.row;
  const rows = rowsBetween(grid, label.row, label.endRow);
  const filled = rows.filter((row) => cellsBetween(grid, row, from, to).some(({ column }) => !passed.has(column)));
  if (filled.length === 1) return filled[0] ?? null;
  // Blank cells as high as the label begin in its first row.
  const isOneHigh = grid.slots(label.endRow, from, to).every(({ row }) => row === label.row);
  return filled.length === 0 && isOneHigh ? label.row : null;
}

/** The columns that a cell covers. */
export function columnsOf({ column, end }: GridCell): readonly number[] {
  const columns: number[] = [];
  // `Array.from` takes ten times as long.
  for (let each = column; each <= end; each++) columns.push(each);
  return columns;
}

type MergeIndex = ReadonlyMap<number, RowMerges>;

/** The merges over a row, and the last column that any of them covers: most figures stand right of it. */
interface RowMerges {
  readonly areas: Area[];
  right: number;
}

/** A merge over more rows than a table of the form has is no part of one; it is indexed by its first rows only. */
const maxMergedRows = 200;

function mergesByRow(merges: readonly Area[]): MergeIndex {
  const index = new Map<number, RowMerges>();
  for (const area of merges) {
    for (let row = area.top; row <= Math.min(area.bottom, area.top + maxMergedRows); row++) {
      const known = index.get(row);
      if (known) {
        known.areas.push(area);
        known.right = Math.max(known.right, area.right);
      } else index.set(row, { areas: [area], right: area.right });
    }
  }
  return index;
}

function areaAt(index: MergeIndex, position: Position): Area | undefined {
  const merges = index.get(position.row);
  if (!merges || position.column > merges.right) return undefined;
  return merges.areas.find((area) => contains(area, position));
}

function slotsOf(index: MergeIndex, row: number, from: number, to: number): Slot[] {
  const slots: Slot[] = [];
  for (let column = from; column <= to;) {
    const area = areaAt(index, { row, column });
    const slot = area ? { start: area.left, end: area.right, row: area.top } : { start: column, end: column, row };
    if (slot.start >= from) slots.push(slot);
    column = slot.end + 1;
  }
  return slots;
}
