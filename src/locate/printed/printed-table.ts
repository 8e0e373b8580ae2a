import type { Area, Position } from "../../book/address";
import { fieldsOfTable, type FieldId } from "../../form/fields";
import type { FormatId, Label, TableId } from "../../form/types";
import { contentOf, type Candidate } from "../candidate";
import { filledCell, type Grid, type GridCell } from "../grid";
import { placesOfSame } from "../label-list";
import type { TablePlacement } from "../placement";
import { isNote } from "../wording";

/**
 * A table of which every field has its cell.
 * @param positions those cells, in the order of the form
 * @returns `null` where they are not as many as the fields
 */
export function printedTable(
  grid: Grid,
  table: TableId,
  format: FormatId,
  positions: readonly Position[],
  { area, units = new Map() }: { readonly area: Area; readonly units?: TablePlacement["units"] },
): Candidate | null {
  const ids = fieldsOfTable(format, table);
  if (ids.length !== positions.length) return null;
  const fields = new Map<FieldId, Position>();
  const filled: GridCell[] = [];
  for (const [i, position] of positions.entries()) {
    const field = ids[i];
    if (field) fields.set(field.id, position);
    const cell = filledCell(grid, position);
    if (cell && cell.text.trim() !== "") filled.push(cell);
  }
  const sheet = grid.sheet.name;
  return {
    ...{ table, format, sheet, area, fields, units, uncertain: [], missing: [], alterations: [] },
    ...contentOf(filled),
  };
}

/** Whether a cell has a label of a list, letter by letter or in a known variant. */
export function hasLabelOf({ key }: GridCell, labels: readonly Label[], place: number): boolean {
  return key !== null && placesOfSame(key, labels).has(place);
}

/** Whether it heads one row, and is no note. */
export function headsRow(cell: GridCell): boolean {
  return cell.row === cell.endRow && !isNote(cell.text);
}
