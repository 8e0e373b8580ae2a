import type { Sheet } from "../book/book";
import { tableIds } from "../form/fields";
import type { TableId } from "../form/types";
import { overlaps, type Candidate } from "./candidate";
import { gridOf, type Grid } from "./grid";
import { quotesTheForm } from "./instructions";
import { tablesOfSheet } from "./sheet-tables";
import { headingOf, type Heading } from "./title";

/** Tables that belong to one report. */
export interface Group extends Heading {
  readonly tables: ReadonlyMap<TableId, Candidate>;
}

/** What one sheet has of the form. */
export interface SheetForms {
  readonly sheet: Sheet;
  readonly groups: readonly Group[];
  /** It has no report, but quotes the form: a sheet of instructions. */
  readonly isInstructions: boolean;
  /** Who made a report and for which year, as far as the sheet's text says: of use where it is a cover. */
  textHeading(): Heading;
}

/** What sheets have of the form, asked sheet by sheet. */
export type SheetMemory = (sheet: Sheet) => SheetForms;

/** A memory of what sheets have. A sheet is a value, so an answer is kept as long as its sheet is. */
export function createSheetMemory(): SheetMemory {
  const known = new WeakMap<Sheet, SheetForms>();
  return (sheet) => {
    const forms = known.get(sheet) ?? findForms(sheet);
    known.set(sheet, forms);
    return forms;
  };
}

function findForms(sheet: Sheet): SheetForms {
  const grid = gridOf(sheet);
  const found = tablesOfSheet(grid);
  const tables = found.filter((table) => !table.isProse);
  const everywhere = { top: Infinity, left: 0, bottom: Infinity, right: Infinity };
  return {
    sheet,
    groups: groupsOf(grid, tables),
    isInstructions: tables.length === 0 && (found.length > 0 || quotesTheForm(grid)),
    textHeading: () => headingOf({ grid, area: everywhere, textTop: 0, textBottom: Infinity }),
  };
}

function groupsOf(grid: Grid, tables: readonly Candidate[]): readonly Group[] {
  const sets = isSideBySide(tables) ? byPosition(tables) : bySequence(tables);
  const areas = sets.map(areaOfTables);
  return sets.map((set, i) => {
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
  for (const kind of tableIds) {
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
