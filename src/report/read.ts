import type { Position } from "../book/address";
import { cellAt, sheetOf, type Book, type Sheet } from "../book/book";
import { memo } from "../book/memo";
import { rawText, readCell } from "../book/number";
import { everyFieldId, fieldsOfTable, type Field, type FieldId } from "../form/fields";
import type { Placement } from "../locate/placement";
import { figuresOf } from "./figures";
import type { BoundField, Report } from "./report";

/**
 * Reads a report from the cells where it was located.
 *
 * @example
 * const report = readReport(book, located.placements[0]);
 * report.figures.t3.granted.total // 81
 * report.fields.get("t3.granted.total")?.cell // { sheet: "年报", row: 24, column: 9 }
 */
export function readReport(book: Book, placement: Placement): Report {
  const fields = new Map<FieldId, BoundField>();
  for (const table of placement.tables.values()) {
    const sheet = sheetOf(book, table.sheet);
    if (!sheet) continue;
    for (const field of fieldsOfTable(table.format, table.table)) {
      const position = table.fields.get(field.id);
      if (position) fields.set(field.id, bind(field, sheet, position));
    }
  }
  return {
    name: placement.name,
    year: placement.year,
    tables: placement.tables,
    fields,
    // Made when it is asked for: only other programs do.
    get figures() {
      return figuresIn(fields);
    },
    placement,
  };
}

/**
 * The typed model of the fields of a report, made once.
 *
 * @example figuresIn(report.fields).t3.granted.total // 81
 */
export const figuresIn = memo((fields: Report["fields"]) =>
  figuresOf(everyFieldId(), (id) => numberOf(fields.get(id))),
);

/**
 * The figure of a bound field; `null` where it is blank or no number can be read with certainty.
 *
 * @example numberOf(report.fields.get("t3.granted.total")) // 81
 * @example numberOf(reportOf({ "t3.granted.total": "约18" }).fields.get("t3.granted.total")) // null
 */
export function numberOf(bound: BoundField | undefined): number | null {
  return bound?.reading.kind === "number" ? bound.reading.value : null;
}

function bind(field: Field, sheet: Sheet, position: Position): BoundField {
  const cell = cellAt(sheet, position);
  const bound: BoundField = {
    field,
    cell: { sheet: sheet.name, row: position.row, column: position.column },
    value: cell.value,
    raw: rawText(cell),
    reading: readCell(cell, field.kind === "change"),
    numberFormat: cell.numberFormat,
    hasFormula: cell.formula !== null,
    isProtected: sheet.isProtected && cell.isLocked,
  };
  return cell.formula === null ? bound : { ...bound, formula: cell.formula };
}
