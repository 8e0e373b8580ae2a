import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Position } from "../../src/book/address";
import { keyOf, positionOf, type Book, type Cell, type CellValue, type Sheet } from "../../src/book/book";
import { locate } from "../../src/locate/locate";
import type { Located } from "../../src/locate/placement";
import { createSheetMemory } from "../../src/locate/sheet-forms";
import { corpus } from "../layouts/corpus";
import { paperOf, sheetsOf } from "../support/layouts";
import { bookOf } from "../support/test-sheet";

/** What is typed, into one of the cells that hold a number, and into those behind or below it one more each. */
interface Typed {
  readonly place: number;
  readonly number: number;
  readonly count: number;
  readonly direction: "right" | "down";
}

const typed: fc.Arbitrary<Typed> = fc.record({
  place: fc.nat(),
  number: fc.oneof(fc.nat(3), fc.constantFrom(2023, 2, 20, -1, 12.5, 45366), fc.integer()),
  count: fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 30 })),
  direction: fc.constantFrom("right", "down"),
});

function withTyped(book: Book, { place, number, count, direction }: Typed): Book {
  const places = book.sheets.flatMap(({ name, cells }) =>
    [...cells].flatMap(([key, { value }]) => (typeof value === "number" ? [{ name, ...positionOf(key) }] : [])),
  );
  const start = places[place % places.length];
  if (!start) return book;
  const [down, right] = direction === "down" ? [1, 0] : [0, 1];
  const at = Array.from({ length: count }, (_, i) => ({ row: start.row + i * down, column: start.column + i * right }));
  return withCells(book, start.name, at, (cell, i) =>
    typeof cell.value === "number" ? { ...cell, value: number + i } : cell,
  );
}

function withCells(book: Book, name: string, at: readonly Position[], change: (cell: Cell, i: number) => Cell): Book {
  const sheets = book.sheets.map((sheet): Sheet => {
    if (sheet.name !== name) return sheet;
    const cells = new Map(sheet.cells);
    at.forEach((position, i) => {
      const cell = cells.get(keyOf(position));
      if (cell) cells.set(keyOf(position), change(cell, i));
    });
    return { ...sheet, cells };
  });
  return { ...book, sheets };
}

/** Some places are cells, with more to them than their place. */
function placesOf(located: Located): unknown {
  const plain = (key: string, value: unknown) => {
    if (value instanceof Map) return [...value];
    return key === "cells" ? (value as Position[]).map(({ row, column }) => [row, column]) : value;
  };
  return JSON.parse(JSON.stringify(located, plain));
}

/** The memory keeps what it found, or finds it anew. */
function isCarriedOver(before: Book, after: Book): boolean {
  const memory = createSheetMemory();
  const [one, other] = [before, after].map(({ sheets: [sheet] }) => sheet && memory(sheet).groups);
  return one === other;
}

describe("what a memory of sheets answers", () => {
  it("is what is found anew, whatever numbers are typed", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...corpus),
        fc.boolean(),
        fc.array(typed, { minLength: 1, maxLength: 5 }),
        ({ paper }, hasMerges, all) => {
          const memory = createSheetMemory();
          let book = bookOf(sheetsOf(paper), [], ...(hasMerges ? [] : [null]));
          locate(book, memory);
          for (const each of all) {
            book = withTyped(book, each);
            expect(placesOf(locate(book, memory))).toEqual(placesOf(locate(book)));
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it("is kept where a figure was typed, and found anew where anything else was", () => {
    const book = bookOf(sheetsOf(paperOf()));
    const [place] = locate(book).placements;
    const cell = place?.tables.get("t3")?.fields.get("t3.received.total") ?? expect.fail();
    const title = { row: 0, column: 0 };
    const after = (at: Position, value: CellValue, formula: string | null = null) =>
      withCells(book, "Sheet1", [at], (old) => ({ ...old, value, formula }));
    expect(isCarriedOver(book, after(cell, 7))).toBe(true);
    expect(isCarriedOver(book, after(cell, "7"))).toBe(false);
    expect(isCarriedOver(book, after(cell, null))).toBe(false);
    expect(isCarriedOver(book, after(cell, 7, "=3+4"))).toBe(false);
    expect(isCarriedOver(book, after(title, "2022"))).toBe(false);
  });
});
