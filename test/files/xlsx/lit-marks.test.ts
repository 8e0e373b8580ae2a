import { describe, expect, test } from "vitest";
import { formatPosition } from "../../../src/book/address";
import { keyOf, positionOf, type Book, type CellValue } from "../../../src/book/book";
import type { Mark, MarkStyle } from "../../../src/book/mark";
import { loadEngine } from "../../../src/files/xlsx/engine/engine";
import { createLitMarks, type LitMarks } from "../../../src/files/xlsx/engine/lit-marks";
import { Recalculation } from "../../../src/files/xlsx/engine/recalculate";
import { areas, bookOf, gridSheet } from "../../support/test-sheet";

const error: MarkStyle = { severity: "error", role: "place" };
const mark = (where: string, formula: string, style = error): Mark => ({
  areas: areas(where),
  formula: `AND(${formula},N("nianbao:t4.total")=0)`,
  style,
});

function withMarks(book: Book, marks: readonly Mark[]): Book {
  return { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, marks })) };
}

/** The same book with one constant changed, as a host gives it: what did not change is the same object. */
function withValue(book: Book, address: readonly [row: number, column: number], value: CellValue): Book {
  const [first, ...rest] = book.sheets;
  if (!first) return book;
  const key = keyOf({ row: address[0], column: address[1] });
  const cell = { numberFormat: "General", isLocked: true, formula: null, ...first.cells.get(key), value };
  return { ...book, sheets: [{ ...first, cells: new Map([...first.cells, [key, cell]]) }, ...rest] };
}

function shown(marks: LitMarks, book: Book): Record<string, string> {
  const lit = marks.litOn(book, "Sheet1");
  return Object.fromEntries(
    [...lit].map(([key, style]) => [formatPosition(positionOf(key)), `${style.severity} ${style.role}`]),
  );
}

describe("lit marks", () => {
  test("a mark is lit on each cell of its areas where its formula holds", async () => {
    const marks = createLitMarks(await loadEngine());
    const book = withMarks(bookOf([gridSheet("Sheet1", "1 | 2 | 4 \n 1 | 2 | 3 \n 2 | 2 | 5")]), [
      mark("C1:C3", "$A1+$B1<>$C1"),
    ]);
    expect(shown(marks, book)).toEqual({ C1: "error place", C3: "error place" });
    marks.dispose();
  });

  test("it goes out when the figure is put right, through formulas too, and lights when it is spoilt", async () => {
    const marks = createLitMarks(await loadEngine());
    const wrong = withMarks(bookOf([gridSheet("Sheet1", "1 | 2 | 4 | =A1+B1→3")]), [mark("C1", "C1<>D1")]);
    const recalculation = new Recalculation(wrong);
    expect(shown(marks, wrong)).toEqual({ C1: "error place" });
    const right = await recalculation.follow(withValue(wrong, [0, 0], 2));
    expect(shown(marks, right)).toEqual({});
    const spoilt = await recalculation.follow(withValue(right, [0, 1], null));
    expect(shown(marks, spoilt)).toEqual({ C1: "error place" });
    recalculation.dispose();
    marks.dispose();
  });

  test("a suspect cell is louder than its finding", async () => {
    const marks = createLitMarks(await loadEngine());
    const finding = mark("A1", "TRUE");
    const suspect = mark("A1", "A1=3", { severity: "error", role: "suspect" });
    const lit = (...all: readonly Mark[]) =>
      marks.litOn(withMarks(bookOf([gridSheet("Sheet1", "3")]), all), "Sheet1").get(keyOf({ row: 0, column: 0 }));
    expect(lit(suspect, finding)).toEqual({ ...error, role: "suspect", isSuspect: true });
    expect(lit(finding, suspect)).toEqual({ ...error, role: "suspect", isSuspect: true });
    marks.dispose();
  });

  test("where several are lit, the place of the gravest finding is shown", async () => {
    const marks = createLitMarks(await loadEngine());
    const book = withMarks(bookOf([gridSheet("Sheet1", "1 | 2")]), [
      mark("A1:B1", "TRUE", { severity: "error", role: "part" }),
      mark("A1", "TRUE", { severity: "hint", role: "place" }),
      mark("A1", "TRUE", { severity: "warning", role: "place" }),
      mark("B1", "1/0", error),
    ]);
    expect(shown(marks, book)).toEqual({ A1: "warning place", B1: "error part" });
    marks.dispose();
  });
});
