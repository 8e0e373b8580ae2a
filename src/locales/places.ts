import { once } from "../book/memo";
import { fieldsOfFormat, formats, type Field } from "../form/fields";
import { sections } from "../form/sections";
import type { TableId } from "../form/types";

/** What an `at` id stands for: a table, a row, a column, a field, a section of the narrative, or the report itself. */
export type Place =
  | { readonly kind: "report" }
  | { readonly kind: "section"; readonly number: number; readonly head: string }
  | { readonly kind: "table"; readonly table: TableId }
  | { readonly kind: "row" | "column" | "field"; readonly field: Field };

/**
 * Looks an id of the form up, in whatever format has it.
 * @returns `null` where no format knows the id
 */
export function placeOf(at: string): Place | null {
  if (at === "t2" || at === "t3" || at === "t4") return { kind: "table", table: at };
  if (at === "report") return { kind: "report" };
  const section = sections.findIndex(({ id }) => id === at);
  if (section >= 0) return { kind: "section", number: section + 1, head: sections[section]?.head ?? "" };
  return places().get(at) ?? null;
}

/** The field that a place is, or that stands for its row or column; `null` for every other place. */
export function fieldAtPlace(place: Place | null): Field | null {
  return place && "field" in place ? place.field : null;
}

const places = once((): ReadonlyMap<string, Place> => {
  // The first format's labels are the ones shown where both have an id.
  const fields = [formats["2021"], formats["2019"]].flatMap(({ id }) => fieldsOfFormat(id));
  return new Map(
    fields.flatMap((field): [string, Place][] => [
      [field.column, { kind: "column", field }],
      [field.row, { kind: "row", field }],
      [field.id, { kind: "field", field }],
    ]),
  );
});

/** A row's printed label without the definition behind it: （二）部分公开. */
export function shortLabel(label: string): string {
  return label.replace(/（[^（）]{5,}）$/u, "");
}
