import { flatMap } from "../../book/flat-map";
import { formats, idsAt } from "../../form/fields";
import type { Block, FormatId } from "../../form/types";
import type { Candidate } from "../candidate";
import { blockRows, firstItem, firstRow } from "../disclosure";
import type { DisclosureColumn } from "../disclosure-columns";
import { cellsBetween, filledCell, rowsBetween, type Grid, type GridCell } from "../grid";
import { unitNear, unitNotes } from "../units";
import { blockItemOf, isHeading, isNote, isSectionHead } from "../wording";
import { figureCells, type FigureCells } from "./figure-cells";
import { hasLabelOf, headsRow, printedTable } from "./printed-table";

/**
 * Reads a 表二 that stands as it is printed: block by block its title, its header and its rows, each right below the other,
 * and nothing else.
 * @param bottom the last row that can belong to it
 * @param limit the last column that can belong to it
 * @returns `null` where anything is otherwise
 */
export function printedDisclosure(grid: Grid, at: DisclosureColumn, bottom: number, limit: number): Candidate | null {
  if (goesOn(grid, at, bottom, limit)) return null;
  for (const { id } of Object.values(formats)) {
    const lines = linesOf(grid, at, limit, id);
    if (lines) return tableOf(grid, at, limit, id, lines);
  }
  return null;
}

/** A row of figures with its label, and the header of its block. */
interface BlockLine {
  readonly block: Block;
  readonly heads: readonly GridCell[];
  readonly label: GridCell;
}

/** Whether below the last known row there are more labels before the next section. */
function goesOn(grid: Grid, at: DisclosureColumn, bottom: number, limit: number): boolean {
  for (const row of rowsBetween(grid, at.bottom + 1, bottom)) {
    if (cellsBetween(grid, row, at.column, limit).some((cell) => isSectionHead(cell.text))) return false;
    const label = filledCell(grid, { row, column: at.column });
    if (label?.key && !isNote(label.text)) return true;
  }
  return false;
}

/** The rows of a format from the title of its first block on. */
function linesOf(grid: Grid, at: DisclosureColumn, limit: number, format: FormatId): readonly BlockLine[] | null {
  const rows = blockRows(format);
  const lines: BlockLine[] = [];
  let row = at.top - 2;
  for (const block of formats[format].t2.blocks as readonly Block[]) {
    const [title, ...beside] = cellsBetween(grid, row++, at.column, limit);
    const item = title ? blockItemOf(title) : null;
    if (title?.column !== at.column || beside.length > 0 || item === null) return null;
    if (lines.length === 0 && !firstItem.has(item)) return null;
    const [corner, ...heads] = cellsBetween(grid, row++, at.column, limit);
    if (corner?.column !== at.column || !corner.key || !isHeading(corner.key)) return null;
    if (heads.length !== block.columns.length || !heads.every((cell, i) => hasLabelOf(cell, block.columns, i)))
      return null;
    for (let i = 0; i < block.rows.length; i++) {
      const label = filledCell(grid, { row: row++, column: at.column });
      if (!label || !hasLabelOf(label, rows, lines.length) || !headsRow(label)) return null;
      lines.push({ block, heads, label });
    }
  }
  return lines;
}

function tableOf(
  grid: Grid,
  at: DisclosureColumn,
  limit: number,
  format: FormatId,
  lines: readonly BlockLine[],
): Candidate | null {
  const last = lines.at(-1)?.label.row ?? at.bottom;
  const right = Math.max(...flatMap(lines, ({ heads }) => heads.map(({ end }) => end)));
  const cells = cellsOf(grid, lines, Math.min(limit, grid.hasMerges ? right : Infinity));
  const rows = flatMap(lines, (line) => cells?.get(line) ?? []);
  return printedTable(grid, "t2", format, rows, {
    area: { top: at.top - 2, left: at.column, bottom: last, right },
    units: unitsOf(grid, at, limit, format, lines),
  });
}

/** The cells of each row; headers that begin in the same columns are laid out alike, whatever their block. */
function cellsOf(grid: Grid, lines: readonly BlockLine[], limit: number): ReadonlyMap<BlockLine, FigureCells> | null {
  const families = new Map<string, BlockLine[]>();
  for (const line of lines) {
    const key = line.heads.map(({ column, end }) => `${column}-${end}`).join();
    const family = families.get(key);
    if (family) family.push(line);
    else families.set(key, [line]);
  }
  const cells = new Map<BlockLine, FigureCells>();
  for (const family of families.values()) {
    const rows = family.map(({ label }) => ({ row: label.row, labelEnd: label.end, limit }));
    const found = figureCells(grid, family[0]?.heads ?? [], rows);
    if (!found) return null;
    family.forEach((line, i) => {
      const row = found[i];
      if (row) cells.set(line, row);
    });
  }
  return cells;
}

/** The units of the amounts, as far as they stand outside their cells. */
function unitsOf(grid: Grid, at: DisclosureColumn, limit: number, format: FormatId, lines: readonly BlockLine[]) {
  const notes = unitNotes(grid, firstRow(at), at.bottom, at.column, limit);
  const rows = blockRows(format);
  return new Map(
    flatMap(lines, ({ block, heads, label }, i) =>
      flatMap(block.columns, ({ id, kind }, j) => {
        if (kind !== "money") return [];
        const unit = unitNear([heads[j]?.text ?? "", label.text], notes, label);
        return idsAt(format, `t2.${rows[i]?.id}.${id}`).map((field) => [field, unit] as const);
      }),
    ),
  );
}
