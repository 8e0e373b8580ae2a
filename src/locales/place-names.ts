import type { Field, FieldId } from "../form/fields";
import { isSumId, type SumId } from "../form/sums";
import type { TableId } from "../form/types";
import { fieldAtPlace, placeOf } from "./places";

/** The words by which the places of a report are named, in one language. */
export interface PlaceWords {
  readonly row: (field: Field) => string;
  readonly column: (field: Field) => string;
  /** A field by its row and its column. */
  readonly field: (row: string, column: string) => string;
  readonly report: string;
  readonly section: (number: number, head: string) => string;
  readonly tables: Readonly<Record<TableId, string>>;
  readonly rowOf: (table: string, row: string) => string;
  readonly columnOf: (table: string, column: string) => string;
  readonly sums: Readonly<Record<SumId, string>>;
}

/** The names of places. What is no place of the form is named as it is given. */
export interface PlaceNames {
  readonly field: (id: FieldId) => string;
  /** The row that a field stands in. */
  readonly row: (id: FieldId) => string;
  /** What stands at `at`: the report, a section, a table, a row, a column, a field or a sum of fields. */
  readonly place: (at: string) => string;
  readonly rowAndColumn: (at: FieldId) => { readonly row: string; readonly column: string };
}

/** Names the places of a report with the words of a language. */
export function placeNames(words: PlaceWords): PlaceNames {
  const nameOf = (field: Field) => words.field(words.row(field), words.column(field));
  const place = (at: string): string => {
    if (isSumId(at)) return words.sums[at];
    const found = placeOf(at);
    if (!found) return at;
    switch (found.kind) {
      case "report":
        return words.report;
      case "section":
        return words.section(found.number, found.head);
      case "table":
        return words.tables[found.table];
      case "row":
        return words.rowOf(words.tables[found.field.table], words.row(found.field));
      case "column":
        return words.columnOf(words.tables[found.field.table], words.column(found.field));
      case "field":
        return nameOf(found.field);
    }
  };
  const ofField = (id: FieldId, say: (field: Field) => string): string => {
    const field = fieldAtPlace(placeOf(id));
    return field ? say(field) : id;
  };
  return {
    field: (id) => ofField(id, nameOf),
    row: (id) => ofField(id, words.row),
    place,
    rowAndColumn: (at) => ({ row: ofField(at, words.row), column: ofField(at, words.column) }),
  };
}
