import type { Area, Position } from "../../book/address";
import { fieldsOfTable, type FieldId } from "../../form/fields";
import type { FormatId, Label, TableId } from "../../form/types";
import { contentOf, type Candidate } from "../candidate";
import { isBlank, type Grid, type GridCell } from "../grid";
import { placesOfSame } from "../label-list";
import type { TablePlacement } from "../placement";
import { isNote } from "../wording";
import type { FigureCells } from "./figure-cells";

/**
 * A table of which every field has its cell.
 * @param rows those cells, in the order of the form
 * @returns `null` where they are not as many as the fields
 */
export function printedTable(
  grid: Grid,
  table: TableId,
  format: FormatId,
  rows: readonly FigureCells[],
  { area, units = new Map() }: { readonly area: Area; readonly units?: TablePlacement["units"] },
): Candidate | null {
  const due = fieldsOfTable(format, table);
  const fields = new Map<FieldId, Position>();
  const filled: GridCell[] = [];
  let place = 0;
  for (const row of rows) {
    for (const position of row.positions) {
      const field = due[place++];
      if (!field) return null;
      fields.set(field.id, position);
    }
    for (const cell of row.filled) if (!isBlank(cell)) filled.push(cell);
  }
  if (place < due.length) return null;
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
