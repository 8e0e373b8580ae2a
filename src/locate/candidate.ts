import type { Area, Position } from "../book/address";
import { fieldsOfTable, type FieldId } from "../form/fields";
import type { FormatId, TableId } from "../form/types";
import { cellsBetween, type Grid } from "./grid";
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

/** A candidate from its bindings: every field of the format is bound, uncertain or missing. */
export function candidateOf(
  grid: Grid,
  table: TableId,
  format: FormatId,
  bindings: Bindings,
  rest: Pick<TablePlacement, "area" | "alterations" | "units">,
): Candidate {
  const ids = fieldsOfTable(format, table).map((field) => field.id);
  const fields = new Map<FieldId, Position>();
  for (const id of ids) {
    const position = bindings.get(id);
    if (position) fields.set(id, position);
  }
  const filled = [...fields.values()].flatMap(({ row, column }) =>
    cellsBetween(grid, row, column, column).filter((cell) => cell.text.trim() !== ""),
  );
  const nothing: Alteration = { rule: "layout.missing", at: table, fields: ids, cells: [], label: null };
  return {
    ...rest,
    // As long as the merges are not read, blank cells may be uncertain that are not when they are.
    alterations: fields.size === 0 && grid.sheet.merges !== null ? [nothing] : rest.alterations,
    table,
    format,
    sheet: grid.sheet.name,
    fields,
    uncertain: ids.filter((id) => bindings.get(id) === null),
    missing: ids.filter((id) => !bindings.has(id)),
    isProse: filled.filter(isProse).length * 2 > filled.length,
    // A prepared form may sum up its blank cells: such a 0 fills nothing in.
    isEmpty: filled.every((cell) => cell.isFormula && cell.text === "0"),
  };
}

/** The smallest area around positions. */
export function areaAround(positions: readonly Position[]): Area {
  return {
    top: Math.min(...positions.map((each) => each.row)),
    left: Math.min(...positions.map((each) => each.column)),
    bottom: Math.max(...positions.map((each) => each.row)),
    right: Math.max(...positions.map((each) => each.column)),
  };
}

/** Whether two spans of rows or columns, both ends included, have one in common. */
export function overlaps(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] <= b[1] && b[0] <= a[1];
}
