import { flatMap } from "../book/flat-map";
import { fieldsOfTable, tableIds } from "../form/fields";
import type { FormatId } from "../form/types";
import type { PassedOver, Placement, TablePlacement } from "./placement";
import type { Group, SheetForms } from "./sheet-forms";

/**
 * Makes reports of tables: those of one sheet that follow each other, then those of several sheets that complete each
 * other. An empty form or a partial copy beside a fuller report of the same format and year is passed over.
 */
export function groupReports(sheets: readonly SheetForms[]): {
  readonly placements: readonly Placement[];
  readonly others: readonly PassedOver[];
} {
  const groups = withCoverHeading(joinSheets(sheets.map((sheet) => sheet.groups)), sheets);
  const passed = new Set(groups.filter((group) => isPassedOver(group, groups)));
  return {
    placements: groups.filter((group) => !passed.has(group)).map(placementOf),
    others: flatMap([...passed], (group) => {
      const kind = isEmpty(group) ? "empty" : "partial";
      return [...new Set([...group.tables.values()].map((table) => table.sheet))].map(
        (sheet) => ({ sheet, kind }) as const,
      );
    }),
  };
}

/**
 * Joins groups of different sheets that lack what the other has, unless their names or years differ: each to the fullest
 * before it, of equally full ones to the nearest.
 */
function joinSheets(sheets: readonly (readonly Group[])[]): readonly Group[] {
  const all = sheets.flat();
  if (all.length < 2) return all;
  const kindByKind = joinKinds(all);
  if (kindByKind) return kindByKind;
  const joined: Group[] = [];
  for (const groups of sheets) {
    const before = joined.length;
    for (const group of groups) {
      let at = -1;
      joined.slice(0, before).forEach((other, i) => {
        if (completes(other, group) && other.tables.size >= (joined[at]?.tables.size ?? 0)) at = i;
      });
      const other = joined[at];
      if (other) joined[at] = join(other, group);
      else joined.push(group);
    }
  }
  return joined;
}

/**
 * All tables of one kind on sheets of their own, then all of the next, as many of each: the first of each kind are the
 * first report's. `null` where it is not so, or their names and years say otherwise.
 */
function joinKinds(groups: readonly Group[]): readonly Group[] | null {
  const kinds = tableIds.map((id) => groups.filter(({ tables }) => tables.size === 1 && tables.has(id)));
  const present = kinds.filter(({ length }) => length > 0);
  const isInOrder = present.flat().every((group, i) => group === groups[i]);
  const [first = [], ...rest] = present;
  if (!isInOrder || first.length < 2 || rest.length === 0) return null;
  if (present.flat().length < groups.length || rest.some(({ length }) => length !== first.length)) return null;
  const joined: Group[] = [];
  for (const [i, start] of first.entries()) {
    let report = start;
    for (const kind of rest) {
      const next = kind[i];
      if (!next || !completes(report, next)) return null;
      report = join(report, next);
    }
    joined.push(report);
  }
  return joined;
}

function completes(a: Group, b: Group): boolean {
  return (
    a.tables.size + b.tables.size <= tableIds.length &&
    [...b.tables.keys()].every((table) => !a.tables.has(table)) &&
    agrees(a.year, b.year) &&
    agrees(a.name, b.name)
  );
}

function join(a: Group, b: Group): Group {
  return { name: a.name ?? b.name, year: a.year ?? b.year, tables: new Map([...a.tables, ...b.tables]) };
}

function agrees<T>(a: T | null, b: T | null): boolean {
  return a === null || b === null || a === b;
}

/** A report without a title on its own sheets may have it on a sheet of text: a cover. */
function withCoverHeading(groups: readonly Group[], sheets: readonly SheetForms[]): readonly Group[] {
  const [group] = groups;
  if (!group || groups.length > 1 || (group.name !== null && group.year !== null)) return groups;
  const covers = sheets.filter((sheet) => sheet.groups.length === 0).map((sheet) => sheet.textHeading());
  return [
    {
      ...group,
      name: group.name ?? covers.find((cover) => cover.name !== null)?.name ?? null,
      year: group.year ?? covers.find((cover) => cover.year !== null)?.year ?? null,
    },
  ];
}

function isPassedOver(group: Group, groups: readonly Group[]): boolean {
  const isWhole = group.tables.size === tableIds.length && !isEmpty(group);
  return !isWhole && groups.some((other) => other !== group && isFuller(other, group));
}

/** Whether `a` is the report of which `b` is an empty form or a partial copy. Another organisation's figures are its own. */
function isFuller(a: Group, b: Group): boolean {
  const isSameForm = [...b.tables].every(([id, table]) => {
    const format = a.tables.get(id)?.format ?? table.format;
    return format === table.format || !isFormatTold(table, format);
  });
  if (!isSameForm || !agrees(a.year, b.year)) return false;
  if (isEmpty(b)) return !isEmpty(a) && [...b.tables.keys()].some((id) => a.tables.has(id));
  return (
    agrees(a.name, b.name) &&
    !isEmpty(a) &&
    a.tables.size > b.tables.size &&
    [...b.tables.keys()].every((id) => a.tables.has(id))
  );
}

/** Whether a table has a row or column that tells its format from another one. */
function isFormatTold({ table, format, missing }: TablePlacement, other: FormatId): boolean {
  const others = new Set(fieldsOfTable(other, table).map(({ id }) => id));
  return fieldsOfTable(format, table).some(({ id }) => !others.has(id) && !missing.includes(id));
}

function isEmpty(group: Group): boolean {
  return [...group.tables.values()].every((table) => table.isEmpty);
}

function placementOf(group: Group): Placement {
  const format: FormatId = group.tables.get("t2")?.format ?? group.tables.get("t3")?.format ?? "2021";
  return {
    name: group.name,
    year: group.year,
    tables: new Map(
      flatMap(tableIds, (id) => {
        const table = group.tables.get(id);
        return table ? [[id, id === "t4" ? { ...table, format } : table] as const] : [];
      }),
    ),
  };
}
