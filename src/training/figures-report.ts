import { readCell, rawText } from "../book/number";
import { fieldsOfFormat, fieldsOfTable, tableIds, type FieldId } from "../form/fields";
import type { FormatId } from "../form/types";
import type { TablePlacement } from "../locate/placement";
import { figuresIn } from "../report/read";
import type { BoundField, Report } from "../report/report";

/** Figures as a report that stands on no sheet: to be checked before one is made. */
export function reportOfFigures(
  format: FormatId,
  year: number,
  figures: ReadonlyMap<FieldId, string | number>,
): Report {
  const bound = fieldsOfFormat(format).map((field, row): [FieldId, BoundField] => {
    const content = { value: figures.get(field.id) ?? null, formula: null, numberFormat: "General", isLocked: false };
    const reading = readCell(content, field.kind === "change");
    const cell = { sheet: "", row, column: 0 };
    const { value, numberFormat } = content;
    return [
      field.id,
      { field, cell, value, raw: rawText(content), reading, numberFormat, hasFormula: false, isProtected: false },
    ];
  });
  const fields = new Map(bound);
  const tables = new Map(tableIds.map((table) => [table, tableOf(format, table, fields)]));
  return {
    name: null,
    year,
    tables,
    fields,
    get figures() {
      return figuresIn(fields);
    },
    placement: { name: null, year, tables },
  };
}

function tableOf(format: FormatId, table: TablePlacement["table"], fields: Report["fields"]): TablePlacement {
  const own = fieldsOfTable(format, table);
  const rows = own.flatMap(({ id }) => fields.get(id)?.cell ?? []);
  return {
    table,
    format,
    sheet: "",
    area: { top: rows[0]?.row ?? 0, left: 0, bottom: rows.at(-1)?.row ?? 0, right: 0 },
    fields: new Map(
      own.flatMap(({ id }) => {
        const at = fields.get(id)?.cell;
        return at ? [[id, at] as const] : [];
      }),
    ),
    uncertain: [],
    missing: [],
    alterations: [],
    units: new Map(own.flatMap(({ id, unit }) => (unit ? [[id, unit] as const] : []))),
  };
}
