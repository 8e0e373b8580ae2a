import { contains, type Area, type CellRef } from "../../../book/address";
import { keyOf, positionOf, type Book, type DefinedName, type Sheet } from "../../../book/book";
import { readsOf, type Reads } from "../read/references";

/** Areas of at most so many cells are looked up cell by cell, larger ones are gone through. */
const smallArea = 64;

/** Looks at areas before every formula is taken for dependent. */
const mostLooks = 5_000_000;

/** Tells which formulas depend on which cells, by their texts alone. */
export class Dependents {
  private readonly readsByText = new Map<string, Reads | null>();
  private names: readonly DefinedName[] | null = null;
  private index: Index | null = null;

  /** To be called when a formula has changed. */
  forget(): void {
    this.index = null;
  }

  /**
   * The formula cells that may depend on some cells, directly or not. What a formula reads cannot always be told
   * (INDIRECT, a table's columns): such a formula depends on everything.
   */
  of(book: Book, changed: readonly CellRef[]): readonly CellRef[] {
    if (changed.length === 0) return [];
    if (this.names !== book.names) {
      this.readsByText.clear();
      this.index = null;
    }
    this.names = book.names;
    const index = (this.index ??= this.indexOf(book));
    const found = new Set<Reader>(index.unclear);
    const waiting: CellRef[] = [...changed, ...index.unclear];
    const take = (reader: Reader) => {
      if (found.has(reader)) return;
      found.add(reader);
      waiting.push(reader);
    };
    let looks = 0;
    for (let cell = waiting.pop(); cell; cell = waiting.pop()) {
      const sheet = index.sheets.get(cell.sheet.toLowerCase());
      if (!sheet) continue;
      sheet.byCell.get(keyOf(cell))?.forEach(take);
      looks += sheet.byArea.length;
      if (looks > mostLooks) return index.all;
      for (const { area, reader } of sheet.byArea) if (contains(area, cell)) take(reader);
    }
    return [...found];
  }

  private indexOf(book: Book): Index {
    const sheets = new Map<string, SheetIndex>();
    const all: Reader[] = [];
    const unclear: Reader[] = [];
    for (const { name } of book.sheets) sheets.set(name.toLowerCase(), { byCell: new Map(), byArea: [] });
    for (const sheet of book.sheets)
      for (const [key, { formula }] of sheet.cells) {
        if (formula === null) continue;
        const reader = { sheet: sheet.name, ...positionOf(key) };
        const reads = this.readsOf(formula, sheet, book.names);
        all.push(reader);
        if (!reads) unclear.push(reader);
        for (const { sheet: read, area } of reads ?? []) enter(sheets.get(read), area, reader);
      }
    return { sheets, all, unclear };
  }

  private readsOf(formula: string, { name }: Sheet, names: readonly DefinedName[]): Reads | null {
    const key = `${name}\n${formula}`;
    const known = this.readsByText.get(key);
    if (known !== undefined) return known;
    const reads = readsOf(formula.slice(1), name, names);
    this.readsByText.set(key, reads);
    return reads;
  }
}

type Reader = CellRef;

interface SheetIndex {
  readonly byCell: Map<number, Reader[]>;
  readonly byArea: { readonly area: Area; readonly reader: Reader }[];
}

interface Index {
  readonly sheets: ReadonlyMap<string, SheetIndex>;
  readonly all: readonly Reader[];
  /** What these read cannot be told. */
  readonly unclear: readonly Reader[];
}

function enter(sheet: SheetIndex | undefined, area: Area, reader: Reader): void {
  if (!sheet) return;
  if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > smallArea) {
    sheet.byArea.push({ area, reader });
    return;
  }
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const key = keyOf({ row, column });
      const readers = sheet.byCell.get(key);
      if (readers) readers.push(reader);
      else sheet.byCell.set(key, [reader]);
    }
}
