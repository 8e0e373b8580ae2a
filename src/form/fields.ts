import { memo, once } from "../book/memo";
import { format2019 } from "./format-2019";
import { format2021 } from "./format-2021";
import type { Block, Column, DisputeTable, FieldKind, Format, FormatId, RequestTable, Row, TableId } from "./types";

/** Every format by its id. A new format is one new file, added here. */
export const formats = { "2019": format2019, "2021": format2021 } as const satisfies Record<FormatId, Format>;

/**
 * The format in force for the reports of a year; `null` before 2019.
 *
 * @example formatOfYear(2020) // "2019"
 * @example formatOfYear(2023) // "2021"
 * @example formatOfYear(2018) // null
 */
export function formatOfYear(year: number): FormatId | null {
  const due = Object.values(formats).find(({ years }) => {
    return year >= years.from && (years.to === null || year <= years.to);
  });
  return due?.id ?? null;
}

/** The tables in the order of the form. */
export const tableIds = ["t2", "t3", "t4"] as const satisfies readonly TableId[];

type AnyFormat = (typeof formats)[FormatId];
type BlockFieldId<B> = B extends Block ? `t2.${B["rows"][number]["id"]}.${B["columns"][number]["id"]}` : never;
type RequestFieldId<T extends RequestTable> = `t3.${T["rows"][number]["id"]}.${T["columns"][number]["id"]}`;
type DisputeFieldId<T extends DisputeTable> = `t4.${T["groups"][number]["id"]}.${T["columns"][number]["id"]}`;
type FieldIdOf<F extends AnyFormat> =
  BlockFieldId<F["t2"]["blocks"][number]> | RequestFieldId<F["t3"]> | DisputeFieldId<F["t4"]>;

/** The id of a number the form asks for, e.g. `t3.refused.stateSecret.natural`. Public vocabulary: never changes. */
export type FieldId = FieldIdOf<AnyFormat>;

/** One number the form asks for, in one format. */
export interface Field {
  readonly id: FieldId;
  readonly table: TableId;
  /** The id without its column, e.g. `t3.refused.stateSecret`; a `layout.*` finding names rows so. */
  readonly row: string;
  /** The table and the column, e.g. `t3.natural`; for 表四 the id itself, because its one row is its groups. */
  readonly column: string;
  readonly kind: FieldKind;
  /** The unit in which an amount is due; `null` for what is counted. */
  readonly unit: "万元" | null;
  /**
   * `total`: the sum side of an equation (column 总计, row （七）总计, 总计 of 表四; 处理决定数量 beside 本年增/减). A
   * blank total is never counted as 0; a blank part is.
   */
  readonly role: "part" | "total";
  readonly rowLabel: string;
  /** The label that spans the row and its neighbours, e.g. （三）不予公开. */
  readonly rowGroup: string | null;
  readonly columnLabel: string;
  /** The label that spans the column and its neighbours, e.g. 法人或其他组织. */
  readonly columnGroup: string | null;
}

/**
 * The fields of one table of one format, in the order of the form: row by row, left to right.
 *
 * @example
 * fieldsOfTable("2021", "t2").slice(0, 3).map(({ columnLabel }) => columnLabel)
 * // ["本年制发件数", "本年废止件数", "现行有效件数"]
 */
export function fieldsOfTable(format: FormatId, table: TableId): readonly Field[] {
  return fieldsByTable(format)[table];
}

/**
 * The fields of all three tables of one format.
 *
 * @example fieldsOfFormat("2019").length // 198
 * @example fieldsOfFormat("2021").length // 200
 */
export function fieldsOfFormat(format: FormatId): readonly Field[] {
  return everyField(format);
}

/**
 * The field of an id in one format.
 * @returns `undefined` where the format has no such field, e.g. `t3.other.rest.natural` in 2019.
 *
 * @example fieldOf("2021", "t3.refused.stateSecret.natural")?.rowLabel // "1.属于国家秘密"
 * @example fieldOf("2019", "t3.other.rest.natural") // undefined
 */
export function fieldOf(format: FormatId, id: FieldId): Field | undefined {
  return fieldsById(format).get(id);
}

/**
 * The fields that an id of one format stands for, in the order of the form: a row's (`t3.granted`), a column's
 * (`t3.natural`) or the field itself. None where the format does not know the id.
 *
 * @example idsAt("2021", "t2.normative") // ["t2.normative.issued", "t2.normative.repealed", "t2.normative.inForce"]
 * @example idsAt("2021", "t3.natural").length // 25
 */
export function idsAt(format: FormatId, at: string): readonly FieldId[] {
  return idsByPlace(format).get(at) ?? [];
}

/**
 * The table of a field.
 *
 * @example tableOfField("t3.granted.natural") // "t3"
 */
export function tableOfField(id: FieldId): TableId {
  return id.startsWith("t2.") ? "t2" : id.startsWith("t3.") ? "t3" : "t4";
}

/**
 * Whether a text is the id of a field of any format. The border for ids that come from outside.
 *
 * @example isFieldId("t3.granted.natural") // true
 * @example isFieldId("t3.granted") // false
 */
export function isFieldId(text: string): text is FieldId {
  return knownIds().has(text);
}

/**
 * The ids of all fields of all formats.
 *
 * @example
 * everyFieldId().filter((id) => id.startsWith("t2.fees")) // ["t2.fees.previous", "t2.fees.change", "t2.fees.amount"]
 */
export function everyFieldId(): readonly FieldId[] {
  return allFieldIds();
}

/**
 * What is made of a format, once, when it is first asked for: a report has one format.
 *
 * @example
 * const firstYearOf = byFormat(({ years }) => years.from);
 * firstYearOf("2021") // 2021
 */
export function byFormat<T>(make: (format: Format) => T): (format: FormatId) => T {
  const made = memo(make);
  return (format) => made(formats[format]);
}

function disclosureFields({ t2 }: Format): Field[] {
  return t2.blocks.flatMap(({ rows, columns }) => {
    // What was there and what came or went make the sum: 上一年项目数量 + 本年增/减 = 处理决定数量.
    const hasChange = columns.some(({ kind }) => kind === "change");
    const roleOf = ({ id }: Column) => (hasChange && id === "decisions" ? "total" : "part");
    return rows.flatMap((row) => columns.map((column) => field("t2", row, column, roleOf(column))));
  });
}

function requestFields({ t3 }: Format): Field[] {
  return t3.rows.flatMap((row) =>
    t3.columns.map((column) =>
      field("t3", row, column, row.id === "concluded" || column.id === "total" ? "total" : "part"),
    ),
  );
}

function disputeFields({ t4 }: Format): Field[] {
  return t4.groups.flatMap((group) =>
    t4.columns.map((column) => field("t4", group, column, column.id === "total" ? "total" : "part")),
  );
}

function field(table: TableId, row: Row, column: Column, role: Field["role"]): Field {
  const id = `${table}.${row.id}.${column.id}`;
  return {
    // The one place where an id is put together: the tables are the same data from which the type is derived.
    id: id as FieldId,
    table,
    row: `${table}.${row.id}`,
    column: table === "t4" ? id : `${table}.${column.id}`,
    kind: column.kind,
    unit: column.unit ?? null,
    role,
    rowLabel: row.label,
    rowGroup: row.group ?? null,
    columnLabel: column.label,
    columnGroup: column.group ?? null,
  };
}

const fieldsByTable = byFormat((format) => ({
  t2: disclosureFields(format),
  t3: requestFields(format),
  t4: disputeFields(format),
}));

const everyField = byFormat(({ id }) => tableIds.flatMap((table) => fieldsOfTable(id, table)));

const fieldsById = byFormat(({ id }) => new Map(fieldsOfFormat(id).map((each) => [each.id, each])));

const idsByPlace = byFormat(({ id: format }) => {
  const places = new Map<string, FieldId[]>();
  for (const { id, row, column } of fieldsOfFormat(format)) {
    for (const place of new Set([row, column, id])) {
      const ids = places.get(place);
      if (ids) ids.push(id);
      else places.set(place, [id]);
    }
  }
  return places;
});

const allFieldIds = once((): readonly FieldId[] => [
  ...new Set(Object.values(formats).flatMap((format) => fieldsOfFormat(format.id).map(({ id }) => id))),
]);

const knownIds = once((): ReadonlySet<string> => new Set(allFieldIds()));
