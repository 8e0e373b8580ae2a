import { emptyCell, type Book, type Cell, type CellValue, type DefinedName } from "../../../book/book";

/** How one state of a workbook differs from another in what formulas see. It passes between threads cheaply. */
export interface BookChange {
  /** All sheets, in their order. */
  readonly order: readonly string[];
  readonly sheets: readonly SheetChange[];
  /** `null`: as they were. */
  readonly names: readonly DefinedName[] | null;
}

/** The cells of a sheet that differ, one list a column: that is copied many times faster than objects. */
export interface SheetChange {
  readonly name: string;
  readonly keys: readonly number[];
  readonly values: readonly CellValue[];
  readonly formulas: readonly (string | null)[];
}

/** @param before `null`: nothing is known of the workbook */
export function changeBetween(before: Book | null, after: Book): BookChange {
  const known = new Map(before?.sheets.map((sheet) => [sheet.name, sheet.cells]));
  return {
    order: after.sheets.map(({ name }) => name),
    sheets: after.sheets.flatMap(({ name, cells }) => sheetChange(name, known.get(name) ?? new Map(), cells)),
    names: before?.names === after.names ? null : after.names,
  };
}

type Cells = ReadonlyMap<number, Cell>;

function sheetChange(name: string, before: Cells, after: Cells): SheetChange[] {
  if (before === after) return [];
  const keys: number[] = [];
  for (const [key, cell] of after) {
    const known = before.get(key) ?? emptyCell;
    if (known !== cell && !isSameContent(known, cell)) keys.push(key);
  }
  for (const key of before.keys()) if (!after.has(key)) keys.push(key);
  if (keys.length === 0) return [];
  const contents = keys.map((key) => after.get(key) ?? emptyCell);
  const [values, formulas] = [contents.map(({ value }) => value), contents.map(({ formula }) => formula)];
  return [{ name, keys, values, formulas }];
}

/** A book with a change, for calculation only: of its cells it knows contents, of its sheets names. */
export function withChange(book: Book, change: BookChange): Book {
  const known = new Map(book.sheets.map((sheet) => [sheet.name, sheet]));
  const changes = new Map(change.sheets.map((each) => [each.name, each]));
  const sheets = change.order.map((name) => {
    const sheet = known.get(name) ?? bareSheet(name);
    const changed = changes.get(name);
    if (!changed) return sheet;
    const cells = new Map(sheet.cells);
    changed.keys.forEach((key, i) =>
      cells.set(key, { ...emptyCell, value: changed.values[i] ?? null, formula: changed.formulas[i] ?? null }),
    );
    return { ...sheet, cells };
  });
  return { sheets, names: change.names ?? book.names };
}

/** A book with the values of a change; what else a cell is stays. */
export function withValues(book: Book, { sheets: changes }: BookChange): Book {
  if (changes.length === 0) return book;
  const sheets = book.sheets.map((sheet) => {
    const changed = changes.find(({ name }) => name === sheet.name);
    if (!changed) return sheet;
    const cells = new Map(sheet.cells);
    changed.keys.forEach((key, i) => {
      const cell = cells.get(key);
      if (cell) cells.set(key, { ...cell, value: changed.values[i] ?? null });
    });
    return { ...sheet, cells };
  });
  return { ...book, sheets };
}

/** Whether two cells are the same to every formula. */
export function isSameContent(a: Cell, b: Cell): boolean {
  return a.formula === b.formula && isSameValue(a.value, b.value);
}

export function isSameValue(a: CellValue, b: CellValue): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  return a.kind === b.kind && ("text" in a ? a.text : "") === ("text" in b ? b.text : "");
}

function bareSheet(name: string): Book["sheets"][number] {
  return { name, visibility: "visible", isProtected: false, cells: new Map(), merges: [], marks: [] };
}
