import { flatMap } from "../book/flat-map";
import type { FieldId } from "../form/fields";
import type { TableId } from "../form/types";
import type { Alignment, Expected, Found } from "./align";
import { cellsBetween, isBlank, type Grid, type GridCell } from "./grid";
import type { Alteration } from "./placement";

/** A label cell of a row or a column. */
export interface LabelCell extends Found {
  readonly cell: GridCell;
}

/**
 * The labels that can be rows of a table: below its last known row, an unknown label is one only where figures stand
 * beside it.
 * @param reach how many rows below the last known one still belong to the table
 * @param limit the last column of the table
 */
export function withinTable(
  grid: Grid,
  labels: readonly LabelCell[],
  isKnown: (label: LabelCell) => boolean,
  reach: number,
  limit: number,
): readonly LabelCell[] {
  const last = labels.findLast(isKnown)?.cell.row ?? -Infinity;
  const hasFigures = ({ cell }: LabelCell) =>
    cellsBetween(grid, cell.row, cell.end + 1, limit).some(
      (each) => !isBlank(each) && (!each.isText || each.key === null),
    );
  return labels.filter((label) => label.cell.row <= last || (label.cell.row <= last + reach && hasFigures(label)));
}

/** Labels of cells, as far as the cells have any. */
export function labelCells(cells: readonly GridCell[]): LabelCell[] {
  return flatMap(cells, (cell) => (cell.key ? [{ key: cell.key, cell }] : []));
}

/**
 * What was altered in the rows or columns of an alignment; of most of them nothing was.
 * @param at the id of a row or column of the form
 * @param fieldsOf its fields
 */
export function alterationsOf<E extends Expected>(
  { pairs, missing, extra }: Pick<Alignment<LabelCell, E>, "pairs" | "missing" | "extra">,
  table: TableId,
  at: (expected: E) => string,
  fieldsOf: (expected: E) => readonly FieldId[],
): Alteration[] {
  const altered = pairs.filter(({ kind, isMoved }) => kind === "changed" || isMoved);
  return [
    ...flatMap(altered, ({ found: { cell }, expected, kind, isMoved }) => {
      const about = { at: at(expected), fields: fieldsOf(expected), cells: [cell], label: cell.text };
      return [
        ...(kind === "changed" ? [{ ...about, rule: "layout.renamed" as const }] : []),
        ...(isMoved ? [{ ...about, rule: "layout.order" as const }] : []),
      ];
    }),
    ...missing.map((expected) => removed(at(expected), fieldsOf(expected))),
    ...extra.map(({ cell }) => added(table, cell)),
  ];
}

/** A row or column that was removed. */
function removed(at: string, fields: readonly FieldId[]): Alteration {
  return { rule: "layout.missing", at, fields, cells: [], label: null };
}

/** A row or column that was added. */
export function added(table: TableId, cell: GridCell): Alteration {
  return { rule: "layout.extra", at: table, fields: [], cells: [cell], label: cell.text };
}

/** One alteration a row or column: the same column missing from two blocks of 表二 is one. */
export function mergeAlterations(alterations: readonly Alteration[]): readonly Alteration[] {
  const merged = new Map<string, Alteration>();
  alterations.forEach((each, i) => {
    const key = each.rule === "layout.extra" ? `${each.rule} ${i}` : `${each.rule} ${each.at}`;
    const known = merged.get(key);
    const joined = known && {
      ...known,
      fields: [...new Set([...known.fields, ...each.fields])],
      cells: [...known.cells, ...each.cells],
    };
    merged.set(key, joined ?? each);
  });
  return [...merged.values()].map((each) => ({
    ...each,
    cells: each.cells.map(({ row, column }) => ({ row, column })),
  }));
}
