import { describe, expect, test } from "vitest";
import { applyEdits } from "../../src/book/apply";
import { parsePosition } from "../../src/book/address";
import type { Book, Cell } from "../../src/book/book";
import { checkBook, createExaminer } from "../../src/check/check-book";
import { defaultSettings } from "../../src/check/settings";
import { onePerSheet, layOut, paperOf, sheetsOf, workbookOf } from "../support/layouts";
import { bookOf } from "../support/test-sheet";

/** The cells of a sheet that count how often they are walked through. */
class CountedCells extends Map<number, Cell> {
  walks = 0;
  override entries() {
    this.walks++;
    return super.entries();
  }
  override [Symbol.iterator]() {
    this.walks++;
    return super[Symbol.iterator]();
  }
  override keys() {
    this.walks++;
    return super.keys();
  }
  override values() {
    this.walks++;
    return super.values();
  }
}

function counted(book: Book): { readonly book: Book; readonly walks: () => readonly number[] } {
  const cells = book.sheets.map((sheet) => new CountedCells(sheet.cells));
  const sheets = book.sheets.map((sheet, i) => ({ ...sheet, cells: cells[i] ?? sheet.cells }));
  return { book: { ...book, sheets }, walks: () => cells.map(({ walks }) => walks) };
}

const typed = (book: Book, sheet: string, address: string, value: number): Book => {
  const cell = { sheet, ...(parsePosition(address) ?? { row: 0, column: 0 }) };
  const numberFormat = "General";
  const edit = { kind: "value", cell, from: { value: null, numberFormat }, to: { value, numberFormat } } as const;
  return applyEdits(book, [edit]);
};

const tables = bookOf(
  sheetsOf(layOut(paperOf({ format: "2021" }), onePerSheet({ t2: "表二", t3: "表三", t4: "表四" }, "first"))),
);
const threeTables = () => counted(tables);

describe("an examiner", () => {
  test("says what checkBook says", () => {
    const { book } = threeTables();
    expect(createExaminer()(book, defaultSettings)).toEqual(checkBook(book, defaultSettings));
  });

  test("does nothing again where nothing changed, also for a report on three sheets", () => {
    const { book, walks } = threeTables();
    const examine = createExaminer();
    const [first] = examine(book, defaultSettings).reports;
    const before = walks();
    const [again] = examine({ ...book }, defaultSettings).reports;
    expect(again).toBe(first);
    expect(walks()).toEqual(before);
  });

  test("searches after an edit only the sheet that changed", () => {
    const { book, walks } = threeTables();
    const examine = createExaminer();
    const [first] = examine(book, defaultSettings).reports;
    const [sheet = ""] = book.sheets.map(({ name }) => name);
    const edited = typed(book, sheet, "Z99", 1);
    const before = walks();
    const [after] = examine(edited, defaultSettings).reports;
    expect(after).not.toBe(first);
    expect(walks().slice(1)).toEqual(before.slice(1));
  });

  test("checks no report anew that stands on other sheets", () => {
    const book = bookOf(
      sheetsOf(
        workbookOf(paperOf({ format: "2021", name: "甲局" }), paperOf({ format: "2021", name: "乙局", sheet: "乙" })),
      ),
    );
    const examine = createExaminer();
    const before = examine(book, defaultSettings).reports;
    const [sheet = ""] = book.sheets.map(({ name }) => name);
    const after = examine(typed(book, sheet, "Z99", 1), defaultSettings).reports;
    expect(after).toHaveLength(2);
    expect(after.map((report, i) => report === before[i])).toEqual([false, true]);
  });

  test("checks anew with other settings", () => {
    const { book } = threeTables();
    const examine = createExaminer();
    const [first] = examine(book, defaultSettings).reports;
    const [other] = examine(book, { ...defaultSettings, off: new Set(["t3.balance"]) }).reports;
    expect(first?.result.verdict.off).toEqual([]);
    expect(other?.result.verdict.off).toEqual(["t3.balance"]);
  });
});
