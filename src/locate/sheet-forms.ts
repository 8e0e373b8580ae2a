import type { Cell, Sheet } from "../book/book";
import { tableIds } from "../form/fields";
import type { TableId } from "../form/types";
import { overlaps, type Candidate } from "./candidate";
import { gridOf, gridReading, type Grid } from "./grid";
import { isOfFigures, quotesTheForm } from "./instructions";
import { isOfLines } from "./lines";
import { tablesOfSheet } from "./sheet-tables";
import { headingOf, mayHaveYearOver, yearOverTable, type Heading } from "./title";

/** Tables that belong to one report. */
export interface Group extends Heading {
  readonly tables: ReadonlyMap<TableId, Candidate>;
}

/** What one sheet has of the form. */
export interface SheetForms {
  readonly sheet: Sheet;
  readonly groups: readonly Group[];
  /** It has no report, but quotes the form (instructions, a summary), or has it as lines of text. */
  readonly other: "instructions" | "summary" | "lines" | null;
  /** Who made a report and for which year, as far as the sheet's text says: of use where it is a cover. */
  textHeading(): Heading;
}

/** What sheets have of the form, asked sheet by sheet. */
export type SheetMemory = (sheet: Sheet) => SheetForms;

/**
 * A memory of what sheets have. A sheet is a value, so an answer is kept as long as its sheet is, and the last one of each name as
 * long as the memory; that holds for the next state of the sheet, too, where nothing differs but numbers that nobody had to
 * read for it.
 *
 * @example
 * const memory = createSheetMemory();
 * [...memory(sheet).groups[0].tables.keys()] // ["t2", "t3", "t4"]
 * memory(sheet) === memory(sheet) // true
 */
export function createSheetMemory(): SheetMemory {
  const known = new WeakMap<Sheet, FoundForms>();
  const last = new Map<string, FoundForms>();
  return (sheet) => {
    const before = last.get(sheet.name);
    const forms = known.get(sheet) ?? (before && carriedOver(before, sheet)) ?? findForms(gridOf(sheet));
    known.set(sheet, forms);
    last.set(sheet.name, forms);
    return forms;
  };
}

/** What one sheet has, and the numbers that were read to find it. */
interface FoundForms extends SheetForms {
  readonly read: Set<Cell>;
}

/** What was found on a sheet before, where the same would be found again: as a rule, after a figure was typed. */
function carriedOver(before: FoundForms, sheet: Sheet): FoundForms | null {
  if (!saysTheSame(before.sheet, sheet, before.read)) return null;
  return { ...before, sheet, textHeading: () => textHeadingOf(gridReading(sheet, before.read)) };
}

/** Whether of what locating looks at, cells and merges, two states of a sheet differ in nothing but numbers not read. */
function saysTheSame(before: Sheet, after: Sheet, read: ReadonlySet<Cell>): boolean {
  if (before.cells.size !== after.cells.size || before.merges !== after.merges) return false;
  for (const key of after.cells.keys()) {
    const [old, now] = [before.cells.get(key), after.cells.get(key)];
    if (old === now) continue;
    if (typeof old?.value !== "number" || typeof now?.value !== "number") return false;
    if (old.formula !== now.formula || read.has(old)) return false;
  }
  return true;
}

function findForms(grid: Grid): FoundForms {
  const { sheet, read } = grid;
  const found = tablesOfSheet(grid);
  const tables = found.filter((table) => !table.isProse);
  return {
    sheet,
    read,
    groups: groupsOf(grid, tables),
    other: tables.length > 0 ? null : otherKind(grid, found.length > 0),
    textHeading: () => textHeadingOf(grid),
  };
}

function textHeadingOf(grid: Grid): Heading {
  const everywhere = { top: Infinity, left: 0, bottom: Infinity, right: Infinity };
  return headingOf({ grid, area: everywhere, textTop: 0, textBottom: Infinity });
}

/** @param isExplained a table of the form that holds sentences was found */
function otherKind(grid: Grid, isExplained: boolean): SheetForms["other"] {
  if (isOfLines(grid)) return "lines";
  if (isExplained) return "instructions";
  if (!quotesTheForm(grid)) return null;
  return isOfFigures(grid) ? "summary" : "instructions";
}

function groupsOf(grid: Grid, tables: readonly Candidate[]): readonly Group[] {
  const sets = setsOf(grid, tables);
  const areas = sets.map((set) => areaOfTables(set.tables));
  return sets.map(({ tables: set, year }, i) => {
    const area = areaOfTables(set);
    const others = areas.filter((_, j) => j !== i);
    const before = others.filter((each) => each.bottom < area.top);
    const after = others.filter((each) => each.top > area.bottom);
    const isAlone = others.every((each) => !isBeside(each, area));
    const scope = {
      grid,
      area: isAlone ? { ...area, left: 0, right: Infinity } : area,
      textTop: Math.max(0, ...before.map((each) => each.bottom + 1)),
      textBottom: Math.min(Infinity, ...after.map((each) => each.top - 1)),
    };
    const heading = headingOf(scope);
    return { ...heading, year: year ?? heading.year, tables: new Map(set.map((table) => [table.table, table])) };
  });
}

/** Tables of one report; `year` where a heading over each table says to which report it belongs. */
interface TableSet {
  readonly tables: Candidate[];
  readonly year: number | null;
}

function setsOf(grid: Grid, tables: readonly Candidate[]): readonly TableSet[] {
  if (isSideBySide(tables)) return byPosition(tables);
  return byHeading(grid, tables) ?? (isKindByKind(tables) ? byPosition(tables) : bySequence(tables));
}

/** Years interleaved: a table belongs to the year that stands over it, or over the table before. */
function byHeading(grid: Grid, tables: readonly Candidate[]): readonly TableSet[] | null {
  const tops = tables.map((_, i) => (tables[i - 1]?.area.bottom ?? -1) + 1);
  const areas = tables.map(({ area }) => ({ ...area, left: 0, right: Infinity }));
  // The title over the first table says nothing of which belongs to which.
  if (!areas.some((area, i) => i > 0 && mayHaveYearOver(grid, area, tops[i] ?? 0))) return null;
  let current: number | null = null;
  const years = areas.map((area, i) => (current = yearOverTable(grid, area, tops[i] ?? 0) ?? current));
  if (new Set(years).size < 2 || years.includes(null)) return null;
  const sets: TableSet[] = [];
  tables.forEach((table, i) => {
    const year = years[i] ?? null;
    const set = sets.findLast((each) => each.year === year);
    if (set && !set.tables.some((other) => other.table === table.table)) set.tables.push(table);
    else sets.push({ tables: [table], year });
  });
  return sets;
}

/** All tables of one kind, then all of the next, as many of each: the first of each kind are the first report's. */
function isKindByKind(tables: readonly Candidate[]): boolean {
  const runs = tables.filter(({ table }, i) => tables[i - 1]?.table !== table).map(({ table }) => table);
  const counts = new Set(runs.map((kind) => tables.filter(({ table }) => table === kind).length));
  return runs.length > 1 && new Set(runs).size === runs.length && counts.size === 1;
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
function byPosition(tables: readonly Candidate[]): readonly TableSet[] {
  const sets: Candidate[][] = [];
  for (const kind of tableIds) {
    [...tables]
      .filter((table) => table.table === kind)
      .sort((a, b) => a.area.left - b.area.left || a.area.top - b.area.top)
      .forEach((table, i) => (sets[i] ??= []).push(table));
  }
  return sets.map((set) => ({ tables: set, year: null }));
}

/** One below the other: a kind of table that comes again begins the next report. */
function bySequence(tables: readonly Candidate[]): readonly TableSet[] {
  const sets: Candidate[][] = [];
  for (const table of tables) {
    const set = sets.at(-1);
    if (set && !set.some((other) => other.table === table.table)) set.push(table);
    else sets.push([table]);
  }
  return sets.map((set) => ({ tables: set, year: null }));
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
