import type { Position } from "../../../book/address";
import { keyOf, positionOf, type Book, type Cell, type Sheet } from "../../../book/book";
import type { LitMark, Mark, MarkStyle } from "../../../book/mark";
import { isSameValue } from "./book-change";
import type { Calculation, Engine } from "./engine";

/** Tells which cells our marks light, as a spreadsheet program would show its conditional formats. */
export interface LitMarks {
  /** The look of each lit cell of a sheet, by `keyOf(position)`. */
  litOn(book: Book, sheet: string): ReadonlyMap<number, LitMark>;
  /** Frees the engine's memory. */
  dispose(): void;
}

/**
 * Successive states of one workbook are asked for; only what changed between them is calculated again. A mark is lit by
 * what the cells of its sheet show: the results of formulas are taken from the book.
 */
export function createLitMarks(engine: Engine): LitMarks {
  let calculation: Calculation | null = null;
  let known: Book | null = null;

  const follow = (book: Book): Calculation => {
    const isSameShape =
      known?.sheets.length === book.sheets.length && known.sheets.every(({ name }, i) => name === book.sheets[i]?.name);
    if (!calculation || !known || !isSameShape) {
      calculation?.dispose();
      calculation = engine.open(shownBook(book));
    } else {
      if (known.names !== book.names) calculation.setNames(book.names);
      known.sheets.forEach((before, i) => {
        const after = book.sheets[i];
        if (calculation && after) enterChanges(calculation, before, after);
      });
    }
    known = book;
    return calculation;
  };

  return {
    litOn(book, name) {
      const sheet = book.sheets.find((each) => each.name === name);
      if (!sheet || sheet.marks.length === 0) return new Map();
      const cells = sheet.marks.flatMap((mark) => cellsOf(mark).map((cell) => ({ mark, ...cell })));
      const values = follow(book).evaluate(
        cells.map(({ mark, anchor, at }) => ({ formula: mark.formula, anchor, at: { sheet: name, ...at } })),
      );
      const lit = new Map<number, LitMark>();
      cells.forEach(({ mark, at }, i) => {
        // As in a spreadsheet program any number but 0 lights a format, and an error does not.
        const value = values[i];
        if (value !== true && (typeof value !== "number" || value === 0)) return;
        const key = keyOf(at);
        lit.set(key, together(lit.get(key), litBy(mark)));
      });
      return lit;
    },
    dispose() {
      calculation?.dispose();
      calculation = null;
      known = null;
    },
  };
}

/** The book without formulas, as it shows itself. */
function shownBook(book: Book): Book {
  const shown = (cell: Cell): Cell => (cell.formula === null ? cell : { ...cell, formula: null });
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    cells: new Map([...sheet.cells].map(([key, cell]) => [key, shown(cell)])),
  }));
  return { ...book, sheets };
}

function enterChanges(calculation: Calculation, before: Sheet, after: Sheet): void {
  if (before.cells === after.cells) return;
  const valueIn = ({ cells }: Sheet, key: number) => cells.get(key)?.value ?? null;
  const keys = [...new Set([...after.cells.keys(), ...before.cells.keys()])];
  calculation.setInputs(
    keys
      .filter((key) => !isSameValue(valueIn(before, key), valueIn(after, key)))
      .map((key) => [
        { sheet: after.name, ...positionOf(key) },
        { value: valueIn(after, key), formula: null },
      ]),
  );
}

/** The cells of a mark; its formula is written for the first. */
function cellsOf({ areas }: Mark): { anchor: Position; at: Position }[] {
  const first = areas[0];
  if (!first) return [];
  const anchor = { row: first.top, column: first.left };
  const found: { anchor: Position; at: Position }[] = [];
  for (const { top, left, bottom, right } of areas)
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right && found.length < mostCells; column++)
        found.push({ anchor, at: { row, column } });
  return found;
}

/** No report has this many; a mark stretched over whole columns by another program must not stop the page. */
const mostCells = 10_000;

function litBy({ style }: Mark): LitMark {
  return style.role === "suspect" ? { ...style, isSuspect: true } : style;
}

/** Where several marks are lit, the finding's own place is shown, and of its kind the gravest. */
function together(known: LitMark | undefined, other: LitMark): LitMark {
  if (!known) return other;
  const stronger = ranks(other) > ranks(known) ? other : known;
  return { ...known, ...other, severity: stronger.severity, role: stronger.role };
}

function ranks({ role, severity }: MarkStyle): number {
  return { suspect: 6, place: 3, part: 0 }[role] + { error: 2, warning: 1, hint: 0 }[severity];
}
