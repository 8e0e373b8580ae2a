import { utils, write, type BookType } from "@e965/xlsx";
import type { TestCell, TestSheet } from "../../support/test-sheet";
import { cellLines, htmlOf, partsOfForm, rowLines } from "../../support/documents";
import { docxOfParts } from "../../support/docx";
import { officialForm, type BuiltForm } from "../../support/official-form";
import { xlsxOf } from "../../support/xlsx";
import type { Told } from "../../narrative/reports";

/** A report with its narrative above the tables, as a sheet: a paragraph a cell, merged over the width of the form. */
export function sheetWithText({ text, name, year, format = "2021" }: Told): BuiltForm {
  const title = `${name ?? ""}${year ?? ""}年政府信息公开工作年度报告`;
  const form = officialForm({ format, title });
  const all = text
    .split("\n")
    .map((line) => line.trim())
    .filter(
      (line, i, every) =>
        line !== "" && !(/^[二三四]、/u.test(line) && /^[三四五]、|^$/u.test(every[i + 1]?.trim() ?? "")),
    );
  const end = all.findIndex((line) => line.startsWith("五、"));
  const lines = all.slice(0, end < 0 ? all.length : end);
  const below = end < 0 ? [] : all.slice(end);
  // The title stands in row 0, the form from row 2 on.
  const down = lines.length + 1;
  const bottom = Math.max(...form.sheet.cells.map(({ row }) => row)) + down + 2;
  const isTitle = ({ row }: TestCell) => row === 0;
  const paragraphs = [
    ...lines.map((value, i) => ({ row: i + 1, column: 0, value })),
    ...below.map((value, i) => ({ row: bottom + i, column: 0, value })),
  ];
  const moved = (row: number) => (row === 0 ? 0 : row + down);
  const cells = [
    ...form.sheet.cells.filter(isTitle),
    ...paragraphs,
    ...form.sheet.cells.filter((cell) => !isTitle(cell)).map((cell) => ({ ...cell, row: moved(cell.row) })),
  ];
  const merges = [
    ...(form.sheet.merges ?? []).map((area) => ({ ...area, top: moved(area.top), bottom: moved(area.bottom) })),
    ...paragraphs.map(({ row }) => ({ top: row, left: 0, bottom: row, right: 9 })),
  ];
  const area = ({ top, bottom, ...rest }: BuiltForm["areas"]["t2"]) => ({
    ...rest,
    top: top + down,
    bottom: bottom + down,
  });
  return {
    sheet: { name: "年报", cells, merges },
    places: form.places,
    areas: { t2: area(form.areas.t2), t3: area(form.areas.t3), t4: area(form.areas.t4) },
  };
}

/** All ways in which such a report is carried, with the name of its file. */
export const carriers: Readonly<Record<string, (built: BuiltForm) => Promise<Uint8Array>>> = {
  "a.docx": (built) => docxOfParts(partsOfForm(built)),
  "a.html": (built) => encoded(htmlOf(partsOfForm(built))),
  "page.xls": (built) => encoded(htmlOf(partsOfForm(built))),
  "cells.txt": (built) => encoded(cellLines(partsOfForm(built))),
  "rows.txt": (built) => encoded(rowLines(partsOfForm(built), "all")),
  "own.txt": (built) => encoded(rowLines(partsOfForm(built), "own")),
  "cut.txt": (built) => encoded(rowLines(partsOfForm(built), "all").replaceAll(/\t+$/gmu, "")),
  "a.xlsx": ({ sheet }) => Promise.resolve(xlsxOf([sheet])),
  "one-cell.xlsx": ({ sheet, areas }) => Promise.resolve(xlsxOf([inOneCell(sheet, areas.t2.top)])),
  "text-first.xlsx": ({ sheet, areas }) => Promise.resolve(xlsxOf(apart(sheet, areas.t2.top))),
  "text-last.xlsx": ({ sheet, areas }) => Promise.resolve(xlsxOf(apart(sheet, areas.t2.top).reverse())),
  "a.xls": ({ sheet }) => Promise.resolve(saved(sheet, "biff8")),
  "a.ods": ({ sheet }) => Promise.resolve(saved(sheet, "ods")),
};

function encoded(text: string): Promise<Uint8Array> {
  return Promise.resolve(new TextEncoder().encode(text));
}

/** The paragraphs above the tables as lines of one cell; the head of 表二 stays. */
function inOneCell(sheet: TestSheet, top: number): TestSheet {
  const [paragraphs, others] = split(sheet, top);
  const text = paragraphs.map(({ value }) => String(value)).join("\n");
  return {
    ...sheet,
    cells: [...others, { row: 1, column: 0, value: text }],
    merges: [
      ...(sheet.merges ?? []).filter((area) => area.top === 0 || area.top >= top - 1),
      { top: 1, left: 0, bottom: top - 2, right: 9 },
    ],
  };
}

/** The text on a sheet of its own, without the title, which stays with the tables. */
function apart(sheet: TestSheet, top: number): TestSheet[] {
  const [paragraphs, others] = split(sheet, top);
  return [
    { name: "正文", cells: paragraphs.map((cell, row) => ({ ...cell, row })) },
    { ...sheet, cells: others, merges: (sheet.merges ?? []).filter((area) => area.top === 0 || area.top >= top - 1) },
  ];
}

function split({ cells }: TestSheet, top: number): readonly [text: readonly TestCell[], others: readonly TestCell[]] {
  const isText = ({ row }: TestCell) => row > 0 && row < top - 1;
  return [cells.filter(isText), cells.filter((cell) => !isText(cell))];
}

function saved({ name, cells, merges }: TestSheet, bookType: BookType): Uint8Array {
  const sheet = utils.aoa_to_sheet([]);
  for (const { row, column, value } of cells) utils.sheet_add_aoa(sheet, [[value]], { origin: { r: row, c: column } });
  sheet["!merges"] = (merges ?? []).map(({ top, left, bottom, right }) => ({
    s: { r: top, c: left },
    e: { r: bottom, c: right },
  }));
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, sheet, name);
  return new Uint8Array(write(workbook, { type: "array", bookType }) as ArrayBuffer);
}
