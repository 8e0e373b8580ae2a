import { readFileSync } from "node:fs";
import { CFB, utils, write, type BookType, type WorkBook } from "@e965/xlsx";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { cellAt, type Book } from "../../../src/book/book";
import { openSource } from "../../../src/files/open";
import { figuresOf } from "../../support/figures";
import { linesOf, mergesOf } from "../../support/lines";

const bytesOf = (workbook: WorkBook, bookType: BookType = "biff8") =>
  new Uint8Array(write(workbook, { type: "array", bookType }) as ArrayBuffer);
const workbookOf = (rows: readonly (readonly unknown[])[]): WorkBook => {
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows.map((row) => [...row])), "表");
  return workbook;
};
/** A book as the library has it: what a person who saves it as another kind would have. */
const libraryBook = ({ sheets }: Book): WorkBook => {
  const workbook = utils.book_new();
  for (const { name, cells, merges } of sheets) {
    const sheet = utils.aoa_to_sheet([]);
    for (const [key, { value }] of cells) {
      const { row, column } = { row: Math.floor(key / 16_384), column: key % 16_384 };
      utils.sheet_add_aoa(sheet, [[value]], { origin: { r: row, c: column } });
    }
    sheet["!merges"] = (merges ?? []).map(({ top, left, bottom, right }) => ({
      s: { r: top, c: left },
      e: { r: bottom, c: right },
    }));
    utils.book_append_sheet(workbook, sheet, name);
  }
  return workbook;
};

describe.each<[BookType, string]>([
  ["biff8", "年报.xls"],
  ["biff8", "年报.et"],
  ["xlsb", "年报.xlsb"],
  ["ods", "年报.ods"],
])("a published report as %s named %s", (bookType, fileName) => {
  it.each(["000_c40ad2a1dac19f22", "004_0c438f8114f0a000"])("%s gives what its workbook gives", async (name) => {
    const { book } = await openSource(readFileSync(`test/fixtures/reports/${name}.xlsx`));
    const saved = await openSource(bytesOf(libraryBook(book), bookType), fileName);
    expect(saved.kind).toBe(bookType === "biff8" ? "xls" : bookType);
    expect(figuresOf(saved.book)).toEqual(figuresOf(book));
  });
});

describe("an .xls", () => {
  it("has values, merges, number formats and hidden sheets", async () => {
    const workbook = workbookOf([["甲", 1.5, true], ["乙"], ["丙"]]);
    const sheet = workbook.Sheets["表"] ?? expect.fail();
    sheet["B2"] = { t: "n", v: 3 };
    sheet["B3"] = { t: "n", v: 43_831, z: "yyyy/m/d" };
    sheet["C3"] = { t: "e", v: 7, w: "#DIV/0!" };
    sheet["!ref"] = "A1:C3";
    sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 1, c: 0 } }];
    utils.book_append_sheet(workbook, utils.aoa_to_sheet([["藏"]]), "藏");
    workbook.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    const { book } = await openSource(bytesOf(workbook), "a.xls");
    const [first, second] = book.sheets;
    const date = cellAt(first ?? expect.fail(), { row: 2, column: 1 });
    expect(linesOf(book)).toEqual(["甲|1.5|true", "乙|3", "丙|43831|#DIV/0!"]);
    expect(mergesOf(book)).toEqual(["A1:A2"]);
    expect(date.numberFormat).toMatch(/y+\/m+\/d+/u);
    expect(second).toMatchObject({ name: "藏", visibility: "hidden" });
  });

  it("of another program is read like its .xlsx", async () => {
    const [xls, xlsx] = await Promise.all(
      ["openpyxl.xls", "libreoffice.xlsx"].map((name) => openSource(readFileSync(`test/fixtures/files/${name}`), name)),
    );
    const textsOf = (book: Book | undefined) =>
      book?.sheets.map(({ name, visibility, cells }) => [
        name,
        visibility,
        [...cells].filter(([, { value }]) => typeof value === "string").map(([key, { value }]) => [key, value]),
      ]);
    expect(textsOf(xls?.book)).toEqual(textsOf(xlsx?.book));
    const formulasOf = (book: Book | undefined) =>
      book?.sheets.map(({ cells }) =>
        [...cells].flatMap(([key, { formula, value }]) => (formula ? [[key, formula, value]] : [])),
      );
    expect(formulasOf(xls?.book)).toEqual(formulasOf(xlsx?.book));
    expect(formulasOf(xls?.book)?.flat()).toHaveLength(3);
    const namesOf = (book: Book | undefined) =>
      book?.names
        .filter(({ name }) => !name.startsWith("_xlnm."))
        .map(({ name, sheet, refersTo }) => [name, sheet, refersTo]);
    expect(namesOf(xls?.book)).toEqual(namesOf(xlsx?.book));
    expect(namesOf(xls?.book)).not.toEqual([]);
  });
});

describe("hostile workbooks", () => {
  const sound = bytesOf(workbookOf([["甲", 1]]));
  const codeOf = (bytes: Uint8Array, name = "a.xls") =>
    openSource(bytes, name).then(
      () => "read",
      (error: unknown) => (error instanceof Error && "code" in error ? error.code : error),
    );
  /** The compound file with another workbook stream. */
  const withStream = (change: (stream: Uint8Array) => Uint8Array) => {
    const file = CFB.read(sound, { type: "buffer" });
    const entry = CFB.find(file, "/Workbook") ?? expect.fail();
    entry.content = change(Uint8Array.from(entry.content)) as typeof entry.content;
    entry.size = entry.content.length;
    return Uint8Array.from(CFB.write(file, { type: "buffer" }) as Uint8Array);
  };
  /** A record in front of the second one: behind the beginning of the workbook. */
  const withRecord = (type: number, data: readonly number[]) =>
    withStream((stream) => {
      const end = 4 + (stream[2] ?? 0);
      const record = Uint8Array.of(type & 0xff, type >> 8, data.length & 0xff, data.length >> 8, ...data);
      return Buffer.concat([stream.subarray(0, end), record, stream.subarray(end)]);
    });

  it.each<[string, () => Uint8Array, string]>([
    ["sound", () => sound, "read"],
    ["a password", () => withRecord(0x2f, [1, 0, 1, 0, 1, 0]), "encrypted"],
    ["cut off in its sheet", () => withStream((stream) => stream.subarray(0, stream.length - 30)), "unreadable"],
    ["cut off in its globals", () => withStream((stream) => stream.subarray(0, 60)), "unreadable"],
    ["a cut-off file", () => sound.subarray(0, sound.length / 2), "unreadable"],
    ["a header and nothing", () => sound.subarray(0, 512), "unreadable"],
    [
      "noise behind a header",
      () => Uint8Array.from(sound, (byte, i) => (i < 512 ? byte : (i * 7919) % 251)),
      "unreadable",
    ],
    ["an empty file", () => new Uint8Array(0), "unreadable"],
  ])("%s: %s", async (_, file, code) => {
    expect(await codeOf(file())).toBe(code);
  });

  it("an older workbook is told what to be saved as", async () => {
    const old = withStream((stream) => stream.map((byte, i) => (i === 5 ? 5 : byte)));
    await expect(openSource(old, "a.xls")).rejects.toMatchObject({ code: "unsupported", kind: "excel95" });
  });

  it("a cut-off .xlsb is broken", async () => {
    const binary = bytesOf(workbookOf([["甲", 1]]), "xlsb");
    expect(await codeOf(binary, "a.xlsb")).toBe("read");
    expect(await codeOf(binary.subarray(0, binary.length / 2), "a.xlsb")).toBe("unreadable");
  });

  it.each([
    ["cut off in a record", (sheet: Uint8Array) => sheet.subarray(0, sheet.length - 20)],
    ["without its end", (sheet: Uint8Array) => sheet.subarray(0, sheet.length - 3)],
    ["of noise", (sheet: Uint8Array) => sheet.fill(0xff)],
  ])("an .xlsb with a sheet %s is broken, and not an empty sheet", async (_, broken) => {
    const parts = unzipSync(bytesOf(workbookOf([["甲", 1]]), "xlsb"));
    const sheet = parts["xl/worksheets/sheet1.bin"] ?? expect.fail();
    const binary = zipSync({ ...parts, "xl/worksheets/sheet1.bin": broken(sheet) });
    expect(await codeOf(binary, "a.xlsb")).toBe("unreadable");
  });
});
