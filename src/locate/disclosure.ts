import type { Position } from "../book/address";
import { areaAround } from "../book/areas";
import { flatMap } from "../book/flat-map";
import { byFormat, formats, idsAt, type FieldId } from "../form/fields";
import type { Block, Column, FormatId } from "../form/types";
import { align, isWhole, type Alignment, type Expected, type Pair } from "./align";
import { alterationsOf, labelCells, mergeAlterations, withinTable, type LabelCell } from "./alterations";
import { bindRows, type DataRow } from "./bind-rows";
import { boundPositions, candidateOf, type Bindings, type Candidate } from "./candidate";
import { disclosureRows, type DisclosureColumn } from "./disclosure-columns";
import { cellsBetween, figureRowOf, filledCell, rowsBetween, type Grid, type GridCell } from "./grid";
import { labelKey } from "./label";
import { isOneOf } from "./label-list";
import type { Alteration, MoneyUnit } from "./placement";
import { isNumberingLabel, numberingColumns } from "./numbering";
import { unitNear, unitNotes } from "./units";
import { blockItemOf, isHeading, isNote, isSectionHead } from "./wording";
import { headRows, minDisclosureRows, tailRows } from "./thresholds";

/**
 * Reads the 表二 whose row labels stand in a column.
 * @param bottom the last row that can belong to it
 * @param limit the last column that can belong to it
 * @returns `null` where its rows have no headers of the form
 */
export function readDisclosure(grid: Grid, at: DisclosureColumn, bottom: number, limit: number): Candidate | null {
  const lines = linesOf(grid, at, bottom, limit);
  let best: Attempt | null = null;
  for (const { id } of Object.values(formats)) {
    const next = attempt(grid, at, lines, limit, id);
    if (!best || next.score > best.score) best = next;
    // No other format explains more.
    if (best.isWhole) break;
  }
  if (!best || best.headers.length === 0 || best.rows.pairs.length < minDisclosureRows) return null;
  return toCandidate(grid, at, limit, best);
}

interface Attempt {
  readonly format: FormatId;
  readonly rows: Alignment<LabelCell, BlockRow>;
  readonly headers: readonly BlockHeader[];
  readonly score: number;
  /** Every row and every column of the format is there, as it is printed. */
  readonly isWhole: boolean;
}

interface BlockRow extends Expected {
  readonly block: Block;
}

/** The header row above data rows of one block, with its cells paired with the block's columns. */
interface BlockHeader {
  readonly block: Block;
  readonly row: number;
  readonly cells: readonly GridCell[];
  readonly columns: Alignment<LabelCell, Column>;
}

/** The rows of all blocks of a format. */
export const blockRows = byFormat(({ t2 }) => flatMap(t2.blocks, rowsOfBlock));

const blockColumns = byFormat(({ t2 }) => flatMap(t2.blocks, (block: Block) => block.columns));

function rowsOfBlock(block: Block): readonly BlockRow[] {
  return block.rows.map((row) => ({ ...row, block }));
}

/** The first row where the title and the header of the first block can stand. */
export function firstRow({ from, top }: DisclosureColumn): number {
  return Math.max(from, top - headRows);
}

/** What one row of the sheet can be in the table, whatever the format is. */
interface Line {
  readonly row: number;
  /** The cell in the label column. */
  readonly label: GridCell | undefined;
  /** Its label heads the column of labels: a header row for certain. */
  readonly isHeading: boolean;
  /** What can head columns here; nothing in a row of the form. */
  readonly heads: readonly GridCell[];
  /** Its label, where it can be that of a row: no title, head or note. */
  readonly found: LabelCell | null;
}

/** The rows that can belong to the table. */
function linesOf(grid: Grid, at: DisclosureColumn, bottom: number, limit: number): readonly Line[] {
  const region = rowsBetween(grid, firstRow(at), bottom);
  const end =
    region.find(
      (row) => row > at.bottom && cellsBetween(grid, row, at.column, limit).some((cell) => isSectionHead(cell.text)),
    ) ?? Infinity;
  return region.map((row) => {
    const label = filledCell(grid, { row, column: at.column });
    const isRow = !!label?.key && isOneOf(label.key, disclosureRows);
    return {
      row,
      label,
      isHeading: !isRow && !!label?.key && isHeading(label.key),
      heads: isRow ? [] : headerCells(grid, at, row, limit),
      found: row < end && label ? rowLabel(label, limit) : null,
    };
  });
}

function rowLabel(cell: GridCell, limit: number): LabelCell | null {
  if (!cell.key || isHeading(cell.key) || isNumberingLabel(cell.key)) return null;
  const isOther = blockItemOf(cell) !== null || isSectionHead(cell.text) || isNote(cell.text) || cell.end >= limit;
  return isOther ? null : { key: cell.key, cell };
}

function attempt(grid: Grid, at: DisclosureColumn, lines: readonly Line[], limit: number, format: FormatId): Attempt {
  const columns = blockColumns(format);
  const headerLines = lines
    .filter(({ isHeading: is, heads }) => is || heads.some(({ key }) => key !== null && isOneOf(key, columns)))
    .filter(({ row, label }, i, all) => all[i - 1]?.row !== row - 1 || label !== undefined);
  // Above the first header there are titles and text.
  const first = headerLines[0]?.row ?? Infinity;
  const labels = flatMap(lines, (line) =>
    line.found && line.row >= first && !headerLines.includes(line) ? [line.found] : [],
  );
  const isKnown = ({ cell }: LabelCell) => cell.row <= at.bottom;
  const rows = align(withinTable(grid, labels, isKnown, tailRows, limit), blockRows(format));
  const headers: BlockHeader[] = [];
  for (const { found, expected } of rows.pairs) {
    const line = headerAbove(grid, at, headerLines, found.cell.row);
    const { block } = expected;
    if (!line || headers.some((header) => header.block === block && header.row === line.row)) continue;
    headers.push({ block, row: line.row, cells: line.heads, columns: align(labelCells(line.heads), block.columns) });
  }
  const known = headers.filter((header) => header.columns.pairs.length > 0);
  const score =
    rows.score + known.reduce((sum, header) => sum + header.columns.score - 0.2 * header.columns.extra.length, 0);
  const isHeaded = new Set(headers.map(({ block }) => block)).size === formats[format].t2.blocks.length;
  const isAllThere = isHeaded && isWhole(rows) && headers.every((header) => isWhole(header.columns));
  return { format, rows, headers: known, score, isWhole: isAllThere };
}

/** The header cells of a row; a label that was broken over two rows (本年新 above 制作数量) is one. */
function headerCells(grid: Grid, at: DisclosureColumn, row: number, limit: number): readonly GridCell[] {
  const label = filledCell(grid, { row, column: at.column });
  const from = (label?.end ?? at.column) + 1;
  // Without a label of its own the row below goes on with this one.
  const isWhole = filledCell(grid, { row: row + 1, column: at.column }) !== undefined;
  const below = isWhole ? [] : cellsBetween(grid, row + 1, from, limit);
  return flatMap(cellsBetween(grid, row, from, limit), (cell) => {
    if (!cell.key || isNumberingLabel(cell.key)) return [];
    const rest = below.find((other) => other.column === cell.column && other.isText);
    if (!rest) return [cell];
    const text = `${cell.text}${rest.text}`;
    return [{ ...cell, text, key: labelKey(text) }];
  });
}

/** The nearest header row above a data row; a block title between them means that the block's own header is gone. */
function headerAbove(grid: Grid, at: DisclosureColumn, headerLines: readonly Line[], row: number): Line | undefined {
  const header = headerLines.findLast((each) => each.row < row);
  const isCut =
    header !== undefined &&
    rowsBetween(grid, header.row + 1, row - 1).some((between) => {
      const cell = filledCell(grid, { row: between, column: at.column });
      return cell !== undefined && blockItemOf(cell) !== null;
    });
  return isCut ? undefined : header;
}

type BlockPair = Pair<LabelCell, BlockRow>;

/** A row of figures with its header. */
interface BlockLine extends DataRow {
  readonly pair: BlockPair;
  readonly header: BlockHeader;
}

/** The header of a row's block, the nearest above it. */
function headerOf({ headers }: Attempt, { found, expected }: BlockPair): BlockHeader | undefined {
  return headers.findLast((header) => header.block === expected.block && header.row < found.cell.row);
}

/** The cells of the fields; uncertain in rows whose header is gone. */
function bindingsOf(grid: Grid, limit: number, attempt: Attempt): Bindings {
  const { format, rows } = attempt;
  const passed = numberingColumns(
    grid,
    rows.pairs.map(({ found: { cell } }) => ({ row: cell.row, labelEnd: cell.end, limit })),
    flatMap(attempt.headers, ({ row }) => cellsBetween(grid, row, 0, limit)),
    flatMap(attempt.headers, ({ cells }) => cells),
  );
  const bindings = new Map<FieldId, Position | null>();
  // The blocks are equally wide, so no figure stands right of all headers: what does is a note or a check.
  const known = flatMap(attempt.headers, ({ columns }) => columns.pairs.map(({ found }) => found.cell));
  const end = Math.min(limit, Math.max(...known.map((cell) => (grid.hasMerges ? cell.end : cell.column))));
  // Rows whose headers begin in the same columns are laid out alike, whatever their block.
  const families = new Map<string, BlockLine[]>();
  for (const pair of rows.pairs) {
    const header = headerOf(attempt, pair);
    const { cell } = pair.found;
    const row = figureRowOf(grid, cell, cell.end + 1, end, passed);
    if (!header || row === null) {
      idsAt(format, `t2.${pair.expected.id}`).forEach((id) => bindings.set(id, null));
      continue;
    }
    const key = header.cells.map((cell) => `${cell.column}-${cell.end}`).join();
    families.set(key, [...(families.get(key) ?? []), { pair, header, row, labelEnd: cell.end, limit: end, passed }]);
  }
  for (const family of families.values()) {
    const within = ({ cells }: BlockHeader) => cells.filter(({ column }) => column <= end);
    const bound = bindRows(grid, family[0] ? within(family[0].header) : [], family);
    family.forEach(({ pair, header }, i) => {
      for (const column of header.columns.pairs) {
        const position = bound[i]?.[within(header).indexOf(column.found.cell)] ?? null;
        const ids = idsAt(format, `t2.${pair.expected.id}.${column.expected.id}`);
        ids.forEach((id) => bindings.set(id, position));
      }
    });
  }
  return bindings;
}

/** The units of the amounts, as far as they stand outside their cells. */
function unitsOf(grid: Grid, at: DisclosureColumn, limit: number, attempt: Attempt): ReadonlyMap<FieldId, MoneyUnit> {
  const bottom = Math.max(...attempt.rows.pairs.map(({ found }) => found.cell.row));
  const notes = unitNotes(grid, firstRow(at), bottom, at.column, limit);
  return new Map(
    flatMap(attempt.rows.pairs, (row) =>
      flatMap(
        (headerOf(attempt, row)?.columns.pairs ?? []).filter((column) => column.expected.kind === "money"),
        (column) => {
          const labels = [column.found.cell.text, row.found.cell.text];
          const unit = unitNear(labels, notes, row.found.cell);
          return idsAt(attempt.format, `t2.${row.expected.id}.${column.expected.id}`).map((id) => [id, unit] as const);
        },
      ),
    ),
  );
}

/** The item of the first block, 第二十条第（一）项. */
export const firstItem: ReadonlySet<string | null> = new Set(["一", "1"]);

function toCandidate(grid: Grid, at: DisclosureColumn, limit: number, attempt: Attempt): Candidate {
  const { format, rows, headers } = attempt;
  const bindings = bindingsOf(grid, limit, attempt);
  const titles = rowsBetween(grid, firstRow(at), at.top).filter((row) =>
    cellsBetween(grid, row, at.column, limit).some((cell) => firstItem.has(blockItemOf(cell))),
  );
  const positions = [
    ...rows.pairs.map((pair) => pair.found.cell),
    ...flatMap(headers, (header) => flatMap(header.cells, (cell) => [cell, { row: cell.row, column: cell.end }])),
    ...titles.slice(-1).map((row) => ({ row, column: at.column })),
    ...boundPositions(bindings),
  ];
  return candidateOf(grid, "t2", format, bindings, {
    area: areaAround(positions),
    alterations: mergeAlterations([
      ...alterationsOf(
        rows,
        "t2",
        ({ id }) => `t2.${id}`,
        ({ id }) => idsAt(format, `t2.${id}`),
      ),
      ...flatMap(headers, (header) => columnAlterations(format, header)),
    ]),
    units: unitsOf(grid, at, limit, attempt),
  });
}

function columnAlterations(format: FormatId, { block, columns }: BlockHeader): Alteration[] {
  return alterationsOf(
    columns,
    "t2",
    ({ id }) => `t2.${id}`,
    ({ id }) => flatMap(block.rows, (row) => idsAt(format, `t2.${row.id}.${id}`)),
  );
}
