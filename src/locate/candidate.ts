import type { Position } from "../book/address";
import { fieldsOfTable, type FieldId } from "../form/fields";
import type { FormatId, TableId } from "../form/types";
import { filledCell, isBlank, type Grid, type GridCell } from "./grid";
import type { Alteration, TablePlacement } from "./placement";
import { isProse } from "./wording";

/** A table found on a sheet, not yet part of a report. */
export interface Candidate extends TablePlacement {
  /** Most of its filled data cells hold sentences: a table that explains the form. */
  readonly isProse: boolean;
  /** None of its data cells is filled. */
  readonly isEmpty: boolean;
}

/** Where the fields of a table were bound; `null` where that is not certain. */
export type Bindings = ReadonlyMap<FieldId, Position | null>;

/** The cells that were bound. */
export function boundPositions(bindings: Bindings): readonly Position[] {
  return [...bindings.values()].filter((position) => position !== null);
}

/** A candidate from its bindings: every field of the format is bound, uncertain or missing. */
export function candidateOf(
  grid: Grid,
  table: TableId,
  format: FormatId,
  bindings: Bindings,
  { area, alterations, units }: Pick<TablePlacement, "area" | "alterations" | "units">,
): Candidate {
  const fields = new Map<FieldId, Position>();
  const uncertain: FieldId[] = [];
  const missing: FieldId[] = [];
  const filled: GridCell[] = [];
  for (const { id } of fieldsOfTable(format, table)) {
    const position = bindings.get(id);
    if (position) {
      fields.set(id, position);
      const cell = filledCell(grid, position);
      if (cell && !isBlank(cell)) filled.push(cell);
    } else if (position === null) uncertain.push(id);
    else missing.push(id);
  }
  return {
    area,
    // As long as the merges are not read, blank cells may be uncertain that are not when they are.
    alterations: fields.size === 0 && grid.sheet.merges !== null ? [nothingBound(table, format)] : alterations,
    table,
    format,
    sheet: grid.sheet.name,
    fields,
    uncertain,
    missing,
    units,
    ...contentOf(filled),
  };
}

/** What the filled data cells of a table tell of it. */
export function contentOf(filled: readonly GridCell[]): Pick<Candidate, "isProse" | "isEmpty"> {
  return {
    isProse: filled.filter(isProse).length * 2 > filled.length,
    // A prepared form may sum up its blank cells: such a 0 fills nothing in.
    isEmpty: filled.every((cell) => cell.isFormula && cell.text === "0"),
  };
}

function nothingBound(table: TableId, format: FormatId): Alteration {
  const fields = fieldsOfTable(format, table).map(({ id }) => id);
  return { rule: "layout.missing", at: table, fields, cells: [], label: null };
}

/** Whether two spans of rows or columns, both ends included, have one in common. */
export function overlaps(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] <= b[1] && b[0] <= a[1];
}
