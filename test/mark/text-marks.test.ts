import { beforeAll, describe, expect, test } from "vitest";
import { applyEdits } from "../../src/book/apply";
import type { Book, CellValue } from "../../src/book/book";
import { checkBook } from "../../src/check/check-book";
import { defaultSettings } from "../../src/check/settings";
import { loadEngine, type Engine } from "../../src/files/xlsx/engine/engine";
import { marksOf } from "../../src/mark/marks";
import { officialForm } from "../support/official-form";
import { bookOf } from "../support/test-sheet";
import { litCells } from "./lit";

let engine: Engine;
beforeAll(async () => {
  engine = await loadEngine();
});

/** A form with a sentence below it, at A90, that states how many applications came in. */
function workbook(sentence: string, received: CellValue): Book {
  const figures = { "t3.received.total": received, "t3.received.natural": received };
  const title = "柳浦区商务局2030年政府信息公开工作年度报告";
  const { sheet } = officialForm({ format: "2021", title, figures });
  return bookOf([{ ...sheet, cells: [...sheet.cells, { row: 89, column: 0, value: sentence }] }]);
}

function marked(book: Book): Book {
  const { reports } = checkBook(book, defaultSettings);
  const beside = new Map(reports.map(({ report, result: { findings } }) => [report, { lastYear: null, findings }]));
  const located = reports.map(({ report }) => report);
  return applyEdits(book, marksOf(book, located, defaultSettings, new Map(), beside));
}

/** Whether the sentence is lit, with the marks of one book over the cells of another. */
function isLit(marks: Book, cells = marks): boolean {
  const sheets = cells.sheets.map((sheet, i) => ({ ...sheet, marks: marks.sheets[i]?.marks ?? [] }));
  return litCells(engine, { ...cells, sheets }).includes("A90 warning place");
}

describe("the mark of a figure in the text", () => {
  const wrong = "全年收到政府信息公开申请46件。";

  test("is lit at the sentence, and goes out when the sentence or the table is put right", () => {
    const book = marked(workbook(wrong, 42));
    expect(isLit(book)).toBe(true);
    expect(isLit(book, workbook("全年收到政府信息公开申请42件。", 42))).toBe(false);
    expect(isLit(book, workbook(wrong, 46))).toBe(false);
    expect(isLit(book, workbook(`${wrong}特此报告。`, 42))).toBe(true);
  });

  test("is not set where they agree", () => {
    expect(isLit(marked(workbook(wrong, 46)))).toBe(false);
  });

  test("goes out in a long paragraph, too, when the figure is put right", () => {
    const long = "我局认真贯彻落实条例，".repeat(40);
    const clause = `全年收到${"公民、法人和其他组织".repeat(15)}`;
    for (const start of [`${long}全年收到`, `${long}。${clause}`, clause]) {
      const book = marked(workbook(`${start}政府信息公开申请46件。${long}`, 42));
      expect(isLit(book)).toBe(true);
      expect(isLit(book, workbook(`${start}政府信息公开申请42件。${long}`, 42))).toBe(false);
      expect(isLit(book, workbook(`${start}政府信息公开申请146件。${long}`, 42))).toBe(false);
    }
  });

  test("is short enough for Excel with a sum of eight cells", () => {
    const book = marked(workbook(`依申请公开方面，不予公开6件。`, 42));
    const formulas = book.sheets.flatMap(({ marks }) => marks.map(({ formula }) => formula));
    expect(formulas.some((formula) => formula.includes("text.figure"))).toBe(true);
    expect(Math.max(...formulas.map((formula) => formula.length))).toBeLessThan(255);
  });

  test("is short enough for Excel whatever the text is", () => {
    const book = marked(workbook(`${"说明“很长”".repeat(60)}。${wrong}`, 42));
    const formulas = book.sheets.flatMap(({ marks }) => marks.map(({ formula }) => formula));
    expect(Math.max(...formulas.map((formula) => formula.length))).toBeLessThan(255);
  });
});

describe("the mark of a section", () => {
  const sections = ["一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况"];
  const rest = ["四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况"];

  test("goes out when its head is put right, also where one cell holds the whole text", () => {
    const text = (last: string) => [...sections, ...rest, last].join(`\n${"贯彻落实条例。".repeat(20)}\n`);
    const book = marked(workbook(text("五、其他需要报告的事项"), 42));
    expect(isLit(book)).toBe(true);
    expect(isLit(book, workbook(text("六、其他需要报告的事项"), 42))).toBe(false);
  });
});
