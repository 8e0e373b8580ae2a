import type { FieldId } from "../../src/form/fields";
import { fieldsOfFormat, fieldsOfTable } from "../../src/form/fields";
import type { FormatId, TableId } from "../../src/form/types";
import type { Placement, TablePlacement } from "../../src/locate/placement";
import type { BuiltForm } from "./official-form";

/** The placement of a form as it was built, without locating it: for tests of what stands above `locate`. */
export function placementOf(
  built: BuiltForm,
  format: FormatId,
  about: { readonly name?: string; readonly year?: number } = {},
): Placement {
  const table = (id: TableId): TablePlacement => ({
    table: id,
    format,
    sheet: built.sheet.name,
    area: built.areas[id],
    fields: new Map(fieldsOfTable(format, id).flatMap((field) => pair(built, field.id))),
    uncertain: [],
    missing: [],
    alterations: [],
    units: new Map(
      fieldsOfFormat(format).flatMap((field) => (field.kind === "money" ? [[field.id, "万元"] as const] : [])),
    ),
  });
  return {
    name: about.name ?? null,
    year: about.year ?? null,
    tables: new Map((["t2", "t3", "t4"] as const).map((id) => [id, table(id)])),
  };
}

function pair(built: BuiltForm, id: FieldId): [FieldId, { row: number; column: number }][] {
  const place = built.places.get(id);
  return place ? [[id, place]] : [];
}
