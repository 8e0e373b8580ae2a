import { readFileSync } from "node:fs";
import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { cellAt } from "../../../src/book/book";
import { excelFormula, excelReference } from "../../../src/files/ods/open-formula";
import { openSource } from "../../../src/files/open";
import { linesOf, mergesOf } from "../../support/lines";
import { zipOf } from "../../support/xlsx";

const namespaces = ["office", "table", "text", "style", "calcext"]
  .map((name) => `xmlns:${name}="urn:${name}"`)
  .join(" ");
const odsOf = (
  content: string,
  { styles = "", parts = {} }: { styles?: string; parts?: Readonly<Record<string, string>> } = {},
) =>
  zipOf(
    new Map(
      Object.entries({
        mimetype: "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": `<office:document-content ${namespaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${content}</office:spreadsheet></office:body></office:document-content>`,
        ...parts,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );
const table = (rows: string, more = "") => `<table:table table:name="表"${more}>${rows}</table:table>`;
const row = (cells: string, repeats = 1) =>
  `<table:table-row table:number-rows-repeated="${repeats}">${cells}</table:table-row>`;
const text = (words: string, more = "") =>
  `<table:table-cell office:value-type="string"${more}><text:p>${words}</text:p></table:table-cell>`;
const number = (value: number, shown = String(value), more = "") =>
  `<table:table-cell office:value-type="float" office:value="${value}"${more}><text:p>${shown}</text:p></table:table-cell>`;
const blank = (columns: number) => `<table:table-cell table:number-columns-repeated="${columns}"/>`;
const open = async (content: string, more = {}) => (await openSource(odsOf(content, more), "a.ods")).book;

describe("an .ods", () => {
  it("has its values by office:value, not by how they are shown", async () => {
    expect(linesOf(await open(table(row(text("甲") + number(1113, "1,113") + number(0.5, "1")))))).toEqual([
      "甲|1113|0.5",
    ]);
  });

  it("repeats cells and rows; a million blank ones take no place", async () => {
    const rows =
      row(number(1, "1", ' table:number-columns-repeated="2"') + blank(16_000), 2) + row(blank(16_384), 1_048_573);
    const book = await open(table(rows + row(text("尾"))));
    expect(book.sheets[0]?.cells.size).toBe(5);
  });

  it("has merges, and nothing in the cells that they cover", async () => {
    const spans = ' table:number-columns-spanned="2" table:number-rows-spanned="2"';
    const covered = '<table:covered-table-cell office:value-type="float" office:value="9"/>';
    const book = await open(table(row(text("甲", spans) + covered + number(1)) + row(covered + covered + number(2))));
    expect(linesOf(book)).toEqual(["甲||1", "||2"]);
    expect(mergesOf(book)).toEqual(["A1:B2"]);
  });

  it("has the lines of a cell, without the notes on it", async () => {
    const cell = `<table:table-cell office:value-type="string"><office:annotation><text:p>注</text:p></office:annotation><text:p>本年<text:span>新</text:span></text:p><text:p>公开<text:s text:c="2"/>数</text:p></table:table-cell>`;
    expect(linesOf(await open(table(row(cell))))).toEqual(["本年新\n公开  数"]);
  });

  it("has formulas as Excel writes them, hidden sheets, dates and errors", async () => {
    const styles = `<style:style style:name="ta1"><style:table-properties table:display="false"/></style:style>`;
    const date = `<table:table-cell office:value-type="date" office:date-value="2020-01-01"><text:p>x</text:p></table:table-cell>`;
    const error = `<table:table-cell office:value-type="string" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>`;
    const rows = row(number(3, "3", ` table:formula="of:=SUM([.B1:.C1];1)"`) + date + error);
    const book = await open(table(rows, ' table:style-name="ta1"'), { styles });
    expect(linesOf(book)).toEqual(["3|43831|#DIV/0!"]);
    expect(cellAt(book.sheets[0] ?? expect.fail(), { row: 0, column: 0 }).formula).toBe("=SUM(B1:C1,1)");
    expect(book.sheets[0]?.visibility).toBe("hidden");
  });

  it.each([
    ["of:=SUM([.A1:.B2];2)", "=SUM(A1:B2,2)"],
    [`of:=IF([$'二 月'.A1]="a;[.b]";1)`, `=IF('二 月'!A1="a;[.b]",1)`],
    ["of:=[$Sheet2.$A$1:.$B$2]", "=Sheet2!$A$1:$B$2"],
    ["甲", null],
  ])("the formula %s is %s", (formula, expected) => expect(excelFormula(formula)).toBe(expected));

  it("a reference names its sheet once", () => expect(excelReference("$表.$A$1:$表.$B$2")).toBe("表!$A$1:$B$2"));

  it("of LibreOffice is read like the .xlsx that it made of the same file", async () => {
    const [ods, xlsx] = await Promise.all(
      ["openpyxl.ods", "libreoffice.xlsx"].map((name) => openSource(readFileSync(`test/fixtures/files/${name}`), name)),
    );
    const valuesOf = (sheets: typeof ods) => sheets?.book.sheets.map(({ name, visibility }) => [name, visibility]);
    expect(valuesOf(ods)).toEqual(valuesOf(xlsx));
    expect(linesOf(ods?.book ?? expect.fail())).toEqual(linesOf(xlsx?.book ?? expect.fail()));
  });
});

describe("hostile spreadsheets", () => {
  it.each<[string, () => Uint8Array, string]>([
    ["a password", () => odsOf(table(""), { parts: { "META-INF/manifest.xml": "<m:encryption-data/>" } }), "encrypted"],
    [
      "cells without end",
      () => odsOf(table(row(number(1, "1", ' table:number-columns-repeated="16384"'), 1_048_576))),
      "tooLarge",
    ],
    ["a row beyond the sheet", () => odsOf(table(row(blank(1), 1_048_576) + row(number(1)))), "tooLarge"],
    ["repeats of nine digits and more", () => odsOf(table(row(number(1, "1", ' table:number-columns-repeated="99999999999999"')))), "tooLarge"], // prettier-ignore
    [
      "an entity bomb",
      () => odsOf("", { parts: { "content.xml": `<!DOCTYPE x [<!ENTITY a "ha">]><a>&a;</a>` } }),
      "unreadable",
    ],
    [
      "no content",
      () => zipOf(new Map([["mimetype", strToU8("application/vnd.oasis.opendocument.spreadsheet")]])),
      "unreadable",
    ],
    ["cut off", () => odsOf(table(row(number(1)))).subarray(0, 400), "unreadable"],
    [
      "a text document",
      () => zipOf(new Map([["mimetype", strToU8("application/vnd.oasis.opendocument.text")]])),
      "unsupported",
    ],
  ])("%s: %s", async (_, file, code) => {
    await expect(openSource(file(), "a.ods")).rejects.toMatchObject({ code });
  });
});
