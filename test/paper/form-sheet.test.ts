import { describe, expect, it } from "vitest";
import { bookOfSheets } from "../../src/book/new-book";
import type { NewSheet } from "../../src/book/new-sheet";
import { check } from "../../src/check/check";
import { defaultSettings } from "../../src/check/settings";
import { createWorkbook } from "../../src/files/xlsx/create/create";
import { readWorkbook } from "../../src/files/xlsx/read/read";
import { fieldsOfFormat, type FieldId } from "../../src/form/fields";
import { form as texts } from "../../src/locales/zh-CN/form";
import { locate } from "../../src/locate/locate";
import { blankContent, type FormContent } from "../../src/paper/form-content";
import { formSheet, type FormSheetOptions } from "../../src/paper/form-sheet";
import { disagreements } from "../../src/report/names";
import { readReport } from "../../src/report/read";
import { balancedFigures } from "../support/balanced-figures";

const options: FormSheetOptions = { sheet: "年度报告", totals: "plain", isMarked: true };

describe.each(["2019", "2021"] as const)("the form of %s as a sheet", (format) => {
  const blank = blankContent(format, "云溪市水利局", Number(format));
  const full: FormContent = {
    ...blank,
    figures: balancedFigures(format),
    narrative: new Map([["text.1", ["全年工作总体平稳。", "（一）主动公开。"]]]),
  };
  const filled = formSheet(full, options, texts);

  it("is read back from a file with its name, its year and its figures, and nothing is found", async () => {
    const book = await readWorkbook(createWorkbook({ kind: "form", sheets: [filled] }));
    const report = onlyReport(book);
    expect({ name: report.name, year: report.year }).toEqual({ name: "云溪市水利局", year: Number(format) });
    expect(figuresOf(report)).toEqual(full.figures);
    expect(check(report, defaultSettings).findings.filter(({ rule }) => rule !== "t2.regulationMaker")).toEqual([]);
    expect(disagreements(book, [report])).toEqual([]);
  });

  it("is found as surely where its merges are not known, as in Excel", () => {
    const book = bookOfSheets([filled]);
    const report = onlyReport({ ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, merges: null })) });
    expect(figuresOf(report)).toEqual(full.figures);
  });

  it("binds every field of a blank form, and names its cell", () => {
    const sheet = formSheet(blank, options, texts);
    const report = onlyReport(bookOfSheets([sheet]));
    expect(report.fields.size).toBe(fieldsOfFormat(format).length);
    expect(sheet.names).toHaveLength(fieldsOfFormat(format).length);
  });

  it("has the same figures where its totals are formulas, calculated anew", async () => {
    const sheet = formSheet(full, { ...options, totals: "formulas" }, texts);
    const withoutResults = {
      ...sheet,
      cells: sheet.cells.map((cell) => (cell.formula ? { ...cell, value: null } : cell)),
    };
    expect(sheet.cells.filter(({ formula }) => formula !== undefined)).toHaveLength(format === "2019" ? 32 : 34);
    const book = await readWorkbook(createWorkbook({ kind: "form", sheets: [withoutResults] }));
    expect(figuresOf(onlyReport(book))).toEqual(full.figures);
  });

  it("keeps a total that is not the sum of its parts", () => {
    const figures = new Map(full.figures).set("t4.review.total", 7);
    const report = onlyReport(
      bookOfSheets([formSheet({ ...full, figures }, { ...options, totals: "formulas" }, texts)]),
    );
    expect(report.fields.get("t4.review.total")).toMatchObject({ value: 7, hasFormula: false });
  });

  it("lets nothing below 0 be typed but for 本年增/减, and decimals only for amounts", () => {
    const kinds = (filled.validations ?? []).map(({ accepts }) => accepts);
    const most = 999_999_999;
    expect(kinds).toEqual([
      { kind: "whole", from: 0, to: null },
      ...(format === "2019" ? [{ kind: "whole", from: -most, to: most }] : []),
      { kind: "decimal", from: 0, to: null },
    ]);
    expect(cellsUnder(filled)).toBe(fieldsOfFormat(format).length);
  });

  it("adds what is said of single cells to their input message only", () => {
    const messages = new Map<FieldId, string>([["t3.carriedIn.natural", "上年结转 3 件。"]]);
    const sheet = formSheet(blank, { ...options, messages }, texts);
    const told = (sheet.validations ?? []).filter(({ prompt }) => prompt?.text.startsWith("上年结转 3 件。\n"));
    expect(told.map(({ areas }) => areas)).toEqual([[placeOf(sheet, "t3.carriedIn.natural")]]);
    expect(cellsUnder(sheet)).toBe(fieldsOfFormat(format).length);
  });

  it("breaks no table over two pages", () => {
    const heads = filled.cells.filter(({ value }) => /^[一二三四五六]、/u.test(String(value)));
    const starts = new Set(
      heads.filter(({ column, style }) => column === 0 && style?.font?.name === "黑体").map(({ row }) => row),
    );
    expect(filled.print?.breaks?.length).toBeGreaterThan(0);
    expect(filled.print?.breaks?.filter((row) => !starts.has(row))).toEqual([]);
  });

  it("keeps the last heads together where nothing is written under them", () => {
    const sheet = formSheet(blank, options, texts);
    const rowOf = (head: string) => sheet.cells.find(({ value }) => String(value).startsWith(head))?.row;
    expect(sheet.print?.breaks).toContain(rowOf("五、"));
    expect(sheet.print?.breaks).not.toContain(rowOf("六、"));
  });
});

function onlyReport(book: Parameters<typeof locate>[0]) {
  const { placements, others } = locate(book);
  const [placement] = placements;
  expect({ reports: placements.length, others }).toEqual({ reports: 1, others: [] });
  if (!placement) throw new Error("no report");
  return readReport(book, placement);
}

function figuresOf(report: ReturnType<typeof onlyReport>) {
  return new Map([...report.fields].map(([id, { reading }]) => [id, reading.kind === "number" ? reading.value : null]));
}

function cellsUnder({ validations = [] }: NewSheet): number {
  const sizes = validations.flatMap(({ areas }) =>
    areas.map(({ top, left, bottom, right }) => (bottom - top + 1) * (right - left + 1)),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

function placeOf(sheet: NewSheet, field: FieldId) {
  const cell = onlyReport(bookOfSheets([sheet])).fields.get(field)?.cell;
  return { top: cell?.row, left: cell?.column, bottom: cell?.row, right: cell?.column };
}
