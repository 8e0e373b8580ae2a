import { describe, expect, test } from "vitest";
import { applyEdits } from "../../src/book/apply";
import { parsePosition } from "../../src/book/address";
import type { Book, Cell } from "../../src/book/book";
import { checkBook, createExaminer } from "../../src/check/check-book";
import type { CheckSettings } from "../../src/check/finding";
import { lastYearFrom } from "../../src/check/last-year";
import { defaultSettings } from "../../src/check/settings";
import { onePerSheet, layOut, onOneSheet, paperOf, sheetsOf, workbookOf } from "../support/layouts";
import { officialForm } from "../support/official-form";
import { testReport } from "../support/report";
import { bookOf, gridSheet } from "../support/test-sheet";

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

  test("tells the reports of a sheet apart by their order on it", () => {
    const twice = onOneSheet(
      paperOf({ format: "2021", name: "甲局" }),
      paperOf({ format: "2021", name: "乙局" }),
      "below",
    );
    const book = bookOf(sheetsOf(workbookOf(twice, paperOf({ format: "2021", name: "丙局", sheet: "丙" }))));
    const [first, second] = book.sheets.map(({ name }) => name);
    const { reports } = createExaminer()(book, defaultSettings);
    expect(reports.map(({ key, report }) => [key, report.name])).toEqual([
      [`${first}#1`, "甲局"],
      [`${first}#2`, "乙局"],
      [`${second}#1`, "丙局"],
    ]);
  });

  test("checks anew where only the text changed, which stands on a sheet of its own", () => {
    const form = officialForm({ format: "2021", sheet: "年报", title: "某局2023年政府信息公开工作年度报告" });
    const withText = (text: string) => bookOf([form.sheet, gridSheet("正文", text)]);
    const before = withText("一、总体情况\n2023年，我局收到政府信息公开申请8件。");
    const examine = createExaminer();
    const [first] = examine(before, defaultSettings).reports;
    expect(first?.claims.map(({ at, value }) => [at, value])).toEqual([["t3.received.total", 8]]);
    const after = withText("一、总体情况\n2023年，我局收到政府信息公开申请0件。");
    const [table] = before.sheets;
    const [, text] = after.sheets;
    if (!table || !text) throw new Error("two sheets");
    const [again] = examine({ ...after, sheets: [table, text] }, defaultSettings).reports;
    expect(first?.result.findings.map(({ rule }) => rule)).toContain("text.figure");
    expect(again?.result.findings.map(({ rule }) => rule)).not.toContain("text.figure");
  });

  test("holds a report against the year before that the user gave for it", () => {
    const { sheet } = officialForm({ format: "2021", sheet: "年报", title: "某局2023年年报" });
    const book = bookOf([sheet]);
    const before = testReport({ format: "2021", figures: { "t3.carriedOut.natural": 4 } }).report;
    const examine = createExaminer();
    const given = new Map([["年报#1", lastYearFrom("上年.xlsx", before)]]);
    expect(examine(book, defaultSettings, given).reports[0]?.result.findings.map(({ rule }) => rule)).toEqual([
      "year.carry",
    ]);
    expect(examine(book, defaultSettings, new Map()).reports[0]?.result.findings).toEqual([]);
  });

  test("checks anew with other settings", () => {
    const { book } = threeTables();
    const examine = createExaminer();
    const [first] = examine(book, defaultSettings).reports;
    const [other] = examine(book, { ...defaultSettings, off: new Set(["t3.balance"]) }).reports;
    expect(first?.result.verdict.off).toEqual([]);
    expect(other?.result.verdict.off).toEqual(["t3.balance"]);
    const [byCases] = examine(book, { ...defaultSettings, incrementReading: "cases" }).reports;
    expect(byCases?.result.verdict.off).toEqual(["t2.increment"]);
    const wrong = bookOf([officialForm({ format: "2021", figures: { "t4.review.total": 1 } }).sheet]);
    const ofTotal = (settings: CheckSettings) =>
      examine(wrong, settings).reports[0]?.result.findings.find(({ rule }) => rule === "t4.total")?.severity;
    expect(ofTotal(defaultSettings)).toBe("error");
    expect(ofTotal({ ...defaultSettings, severities: new Map([["t4.total", "hint"]]) })).toBe("hint");
  });
});
