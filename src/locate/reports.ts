import type { FormatId, TableId } from "../form/types";
import { overlaps, type Candidate } from "./candidate";
import type { Grid } from "./grid";
import type { PassedOver, Placement } from "./placement";
import { headingOf, type Heading } from "./title";

/** A sheet with the tables found on it, in reading order. */
export interface SheetTables {
  readonly grid: Grid;
  readonly tables: readonly Candidate[];
}

/** Tables that belong to one report. */
interface Group extends Heading {
  readonly tables: ReadonlyMap<TableId, Candidate>;
}

/**
 * Makes reports of tables: those of one sheet that follow each other, then those of several sheets that complete each
 * other. An empty form or a partial copy beside a fuller report of the same format and year is passed over.
 */
export function groupReports(sheets: readonly SheetTables[]): {
  readonly placements: readonly Placement[];
  readonly others: readonly PassedOver[];
} {
  const groups = withCoverHeading(joinSheets(sheets.map(groupsOfSheet)), sheets);
  const isPassedOver = (group: Group) => groups.some((other) => other !== group && isFuller(other, group));
  const passed = groups.filter(isPassedOver);
  return {
    placements: groups.filter((group) => !passed.includes(group)).map(placementOf),
    others: passed.flatMap((group) => {
      const kind = isEmpty(group) ? "empty" : "partial";
      return [...new Set([...group.tables.values()].map((table) => table.sheet))].map(
        (sheet) => ({ sheet, kind }) as const,
      );
    }),
  };
}

function groupsOfSheet({ grid, tables }: SheetTables): readonly Group[] {
  const sets = isSideBySide(tables) ? byPosition(tables) : bySequence(tables);
  return sets.map((set, i) => {
    const area = areaOfTables(set);
    const before = sets.filter((other, j) => j !== i && areaOfTables(other).bottom < area.top).map(areaOfTables);
    const after = sets.filter((other, j) => j !== i && areaOfTables(other).top > area.bottom).map(areaOfTables);
    const isAlone = sets.every((other) => !isBeside(areaOfTables(other), area) || other === set);
    const scope = {
      grid,
      area: isAlone ? { ...area, left: 0, right: Infinity } : area,
      textTop: Math.max(0, ...before.map((each) => each.bottom + 1)),
      textBottom: Math.min(Infinity, ...after.map((each) => each.top - 1)),
    };
    return { ...headingOf(scope), tables: new Map(set.map((table) => [table.table, table])) };
  });
}

/** Two tables of the same kind beside each other: two reports side by side. */
function isSideBySide(tables: readonly Candidate[]): boolean {
  return tables.some((a) =>
    tables.some(
      (b) => a !== b && a.table === b.table && overlaps([a.area.top, a.area.bottom], [b.area.top, b.area.bottom]),
    ),
  );
}

/** Side by side: the first report has the first table of each kind from the left, and so on. */
function byPosition(tables: readonly Candidate[]): Candidate[][] {
  const sets: Candidate[][] = [];
  for (const kind of ["t2", "t3", "t4"] as const) {
    [...tables]
      .filter((table) => table.table === kind)
      .sort((a, b) => a.area.left - b.area.left || a.area.top - b.area.top)
      .forEach((table, i) => (sets[i] ??= []).push(table));
  }
  return sets;
}

/** One below the other: a kind of table that comes again begins the next report. */
function bySequence(tables: readonly Candidate[]): Candidate[][] {
  const sets: Candidate[][] = [];
  for (const table of tables) {
    const set = sets.at(-1);
    if (set && !set.some((other) => other.table === table.table)) set.push(table);
    else sets.push([table]);
  }
  return sets;
}

/** Joins groups of different sheets that lack what the other has, unless their names or years differ. */
function joinSheets(sheets: readonly (readonly Group[])[]): readonly Group[] {
  const joined: Group[] = [];
  for (const groups of sheets) {
    const known = joined.length;
    for (const group of groups) {
      const at = joined.slice(0, known).findLastIndex((other) => completes(other, group));
      const other = joined[at];
      if (other) joined[at] = join(other, group);
      else joined.push(group);
    }
  }
  return joined;
}

function completes(a: Group, b: Group): boolean {
  return (
    [...b.tables.keys()].every((table) => !a.tables.has(table)) && agrees(a.year, b.year) && agrees(a.name, b.name)
  );
}

function join(a: Group, b: Group): Group {
  return { name: a.name ?? b.name, year: a.year ?? b.year, tables: new Map([...a.tables, ...b.tables]) };
}

function agrees<T>(a: T | null, b: T | null): boolean {
  return a === null || b === null || a === b;
}

/** A report without a title on its own sheets may have it on a sheet of text: a cover. */
function withCoverHeading(groups: readonly Group[], sheets: readonly SheetTables[]): readonly Group[] {
  const [group] = groups;
  if (!group || groups.length > 1 || (group.name !== null && group.year !== null)) return groups;
  const area = { top: Infinity, left: 0, bottom: Infinity, right: Infinity };
  const covers = sheets
    .filter((sheet) => sheet.tables.length === 0)
    .map(({ grid }) => headingOf({ grid, area, textTop: 0, textBottom: Infinity }));
  return [
    {
      ...group,
      name: group.name ?? covers.find((cover) => cover.name !== null)?.name ?? null,
      year: group.year ?? covers.find((cover) => cover.year !== null)?.year ?? null,
    },
  ];
}

/** Whether `a` is the report of which `b` is an empty form or a partial copy. */
function isFuller(a: Group, b: Group): boolean {
  const isSameForm = [...b.tables].every(
    ([id, table]) => id === "t4" || !a.tables.has(id) || a.tables.get(id)?.format === table.format,
  );
  if (!isSameForm || !agrees(a.year, b.year)) return false;
  if (isEmpty(b)) return !isEmpty(a) && [...b.tables.keys()].some((id) => a.tables.has(id));
  return !isEmpty(a) && a.tables.size > b.tables.size && [...b.tables.keys()].every((id) => a.tables.has(id));
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
      (["t2", "t3", "t4"] as const).flatMap((id) => {
        const table = group.tables.get(id);
        return table ? [[id, id === "t4" ? { ...table, format } : table] as const] : [];
      }),
    ),
  };
}

function areaOfTables(tables: readonly Candidate[]) {
  return {
    top: Math.min(...tables.map(({ area }) => area.top)),
    left: Math.min(...tables.map(({ area }) => area.left)),
    bottom: Math.max(...tables.map(({ area }) => area.bottom)),
    right: Math.max(...tables.map(({ area }) => area.right)),
  };
}

function isBeside(a: ReturnType<typeof areaOfTables>, b: ReturnType<typeof areaOfTables>): boolean {
  return overlaps([a.top, a.bottom], [b.top, b.bottom]) && !overlaps([a.left, a.right], [b.left, b.right]);
}
