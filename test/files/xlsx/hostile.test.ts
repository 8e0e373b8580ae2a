import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { columnName, parsePosition } from "../../../src/book/address";
import { cellOf, keyOf } from "../../../src/book/book";
import { readWorkbook } from "../../../src/files/xlsx/read/read";
import { bookOf, gridSheet, type TestSheet } from "../../support/test-sheet";
import { xlsxOf, zipOf } from "../../support/xlsx";
import { partsOf } from "./parts";

const bytes = xlsxOf([gridSheet("Sheet1", "甲 | 1\n乙 | 2")]);
const sheetPart = "xl/worksheets/sheet1.xml";
const codeOf = (file: Uint8Array, fileName?: string) =>
  readWorkbook(file, fileName).then(
    () => "read",
    (error: unknown) => (error instanceof Error && "code" in error ? error.code : error),
  );
const withSheet = (change: (xml: string) => string) =>
  xlsxOf([gridSheet("Sheet1", "甲 | 1\n乙 | 2")], {
    parts: { [sheetPart]: change(partsOf(bytes).get(sheetPart) ?? "") },
  });
const sheetOf = (content: string) =>
  withSheet(
    () => `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${content}</worksheet>`,
  );

/** A compound file with the given streams: its header, and a directory of 128 bytes an entry. */
function compound(...streams: string[]): Uint8Array {
  const file = new Uint8Array(512 + 128 * streams.length);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, i) => {
    [...name].forEach((letter, j) => (file[512 + 128 * i + 2 * j] = letter.charCodeAt(0)));
    file[512 + 128 * i + 64] = 2 * name.length + 2;
    file[512 + 128 * i + 66] = i === 0 ? 5 : 2;
  });
  return file;
}

/** Changes bytes of a zip behind a magic number: 2 = directory entry. */
function patched(file: Uint8Array, magic: number, offset: number, value: number, size: 2 | 4): Uint8Array {
  const copy = file.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at++) {
    if (view.getUint32(at, true) !== magic) continue;
    if (size === 2) view.setUint16(at + offset, value, true);
    else view.setUint32(at + offset, value, true);
  }
  return copy;
}
const directory = 0x02014b50;

describe("a file that is no workbook", () => {
  it.each<[what: string, file: Uint8Array, name: string | undefined, code: string]>([
    ["a text renamed .xlsx", strToU8("姓名,数量\n甲,1"), "报告.xlsx", "unreadable"],
    ["a text without a name", strToU8("姓名"), undefined, "unreadable"],
    ["an empty file", new Uint8Array(0), "报告.xlsx", "unreadable"],
    ["a .csv", strToU8("姓名,数量\n甲,1"), "报告.csv", "unsupported"],
    ["a .pdf", strToU8("%PDF-1.7"), "报告.PDF", "unsupported"],
    ["an .xls", compound("Root Entry", "Workbook"), "报告.xls", "unsupported"],
    ["an .xls renamed .xlsx", compound("Root Entry", "Workbook"), "报告.xlsx", "unsupported"],
    ["an encrypted .xlsx", compound("Root Entry", "EncryptionInfo", "EncryptedPackage"), "报告.xlsx", "encrypted"],
    ["a zip with a password", patched(bytes, directory, 8, 1, 2), "报告.xlsx", "encrypted"],
    ["a cut-off zip", bytes.subarray(0, bytes.length / 2), "报告.xlsx", "unreadable"],
    ["a cut-off zip of another kind", bytes.subarray(0, bytes.length / 2), "报告.zip", "unsupported"],
    ["a zip without a workbook", zipOf(new Map([["a.txt", strToU8("a")]])), "报告.xlsx", "unreadable"],
    ["a zip of another kind", zipOf(new Map([["a.txt", strToU8("a")]])), "报告.zip", "unsupported"],
    ["an .ods", zipOf(new Map([["mimetype", strToU8("application/vnd.oasis.opendocument.spreadsheet")]])), "a.ods", "unsupported"], // prettier-ignore
    ["a .docx renamed .xlsx", xlsxOf([], { parts: { "xl/workbook.xml": "<w:document xmlns:w='w'/>" } }), "a.xlsx", "unsupported"], // prettier-ignore
    ["an .xlsb", xlsxOf([], { parts: { "_rels/.rels": '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>' } }), "a.xlsb", "unsupported"], // prettier-ignore
  ])("%s is refused by its right name", async (_, file, name, code) => {
    expect(await codeOf(file, name)).toBe(code);
  });

  it("a workbook is one whatever it is called", async () => {
    expect(await codeOf(bytes, "报告.et")).toBe("read");
    expect(await codeOf(bytes)).toBe("read");
  });
});

describe("a broken workbook is unreadable", () => {
  it.each<[what: string, file: Uint8Array]>([
    ["a missing sheet", xlsxOf([gridSheet("a", "1")], { parts: { [sheetPart]: null } })],
    ["a missing workbook part", xlsxOf([], { parts: { "xl/workbook.xml": null } })],
    [
      "two sheets of one part",
      xlsxOf([gridSheet("a", "1"), gridSheet("b", "1")], {
        parts: {
          "xl/workbook.xml": (
            partsOf(xlsxOf([gridSheet("a", "1"), gridSheet("b", "1")])).get("xl/workbook.xml") ?? ""
          ).replace("rId2", "rId1"),
        },
      }),
    ],
    ["missing content types", xlsxOf([], { parts: { "[Content_Types].xml": null } })],
    ["missing relationships", xlsxOf([], { parts: { "_rels/.rels": null } })],
    ["a sheet cut in half", withSheet((xml) => xml.slice(0, xml.length / 2))],
    ["a wrong end tag", withSheet((xml) => xml.replace("</row>", "</rows>"))],
    ["an unknown entity", withSheet((xml) => xml.replace("<v>1</v>", "<v>&one;</v>"))],
    ["a DTD", withSheet((xml) => xml.replace("<worksheet", '<!DOCTYPE a [<!ENTITY b "bb">]><worksheet'))],
    ["a cell in another row", sheetOf('<sheetData><row r="1"><c r="A2"><v>1</v></c></row></sheetData>')],
    ["a cell beyond the last column", sheetOf('<sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData>')],
    ["a row beyond the last", sheetOf('<sheetData><row r="1048577"><c><v>1</v></c></row></sheetData>')],
    ["elements without end", sheetOf("<a>".repeat(1e5) + "</a>".repeat(1e5))],
    ["bytes that are no UTF-8", xlsxOf([gridSheet("a", "1")], { parts: { [sheetPart]: new Uint8Array([0xff, 60]) } })],
    ["a wrong checksum", patched(bytes, directory, 16, 0, 4)],
    ["a wrong size", patched(bytes, directory, 24, 10, 4)],
    ["a directory that points nowhere", patched(bytes, directory, 42, 0x7fffffff, 4)],
  ])("%s", async (_, file) => {
    expect(await codeOf(file, "报告.xlsx")).toBe("unreadable");
  });

  it("every file with a flipped bit is read as before or refused, and never fails in another way", async () => {
    const good = JSON.stringify([...((await readWorkbook(bytes)).sheets[0]?.cells ?? [])]);
    for (let at = 0; at < bytes.length; at += 7) {
      const bad = bytes.slice();
      bad[at] = (bad[at] ?? 0) ^ (1 << (at % 8));
      const result = await readWorkbook(bad, "报告.xlsx").then(
        (book) => JSON.stringify([...(book.sheets[0]?.cells ?? [])]),
        (error: unknown) => (error instanceof Error && error.name === "FileError" ? good : String(error)),
      );
      expect(result, `byte ${String(at)}`).toBe(good);
    }
  });
});

describe("a bomb is too large, and is not unpacked", () => {
  const zeros = (megabytes: number) => new Uint8Array(megabytes * 2 ** 20).fill(32);

  it.each<[what: string, file: () => Uint8Array]>([
    ["one part of 100 MB", () => xlsxOf([gridSheet("a", "1")], { parts: { [sheetPart]: zeros(100) } })],
    ["one part packed a thousandfold", () => xlsxOf([gridSheet("a", "1")], { parts: { [sheetPart]: zeros(20) } })],
    [
      "many parts",
      () => zipSync(Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [String(i), new Uint8Array(0)]))),
    ],
    ["more cells than a report can have", () => sheetOf(`<sheetData><row r="1"><c><v>1</v></c></row>${"<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>".repeat(700_000)}</sheetData>`)], // prettier-ignore
    ["shared formulas without measure", () => sheetOf(`<sheetData><row r="1"><c r="A1"><f t="shared" si="0">${"A1+".repeat(2500)}A1</f></c>${'<c><f t="shared" si="0"/></c>'.repeat(5000)}</row></sheetData>`)], // prettier-ignore
  ])("%s", async (_, file) => {
    expect(await codeOf(file(), "报告.xlsx")).toBe("tooLarge");
  });

  it("a part that grows beyond its declared size is refused", async () => {
    const large = xlsxOf([gridSheet("a", "1")], { parts: { "xl/media/a.bin": zeros(3), [sheetPart]: zeros(3) } });
    expect(await codeOf(patched(large, directory, 24, 1000, 4), "报告.xlsx")).toBe("unreadable");
  });
});

describe("a strange but sound workbook is read", () => {
  it("with 300 sheets, and sheets named like parts of the language", async () => {
    const names = [
      "__proto__",
      "constructor",
      "A'局",
      "<&>",
      ...Array.from({ length: 296 }, (_, i) => `第${String(i)}页`),
    ];
    const sheets: TestSheet[] = names.map((name) => ({ name, cells: [{ row: 0, column: 0, value: name }] }));
    expect(await readWorkbook(xlsxOf(sheets))).toEqual(bookOf(sheets));
  });

  it("with a value in the last cell and a merge of whole columns", async () => {
    const sheet: TestSheet = {
      name: "Sheet1",
      cells: [{ row: 1_048_575, column: 16_383, value: 7 }],
      merges: [{ top: 0, left: 0, bottom: 1_048_575, right: 16_383 }],
    };
    expect(await readWorkbook(xlsxOf([sheet]))).toEqual(bookOf([sheet]));
  });

  it("with rows and cells that do not say where they are", async () => {
    const file = sheetOf('<sheetData><row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row><row r="9"/><row><c><v>5</v></c></row></sheetData>'); // prettier-ignore
    const { cells } = (await readWorkbook(file)).sheets[0] ?? {};
    expect([...(cells ?? [])].map(([key, { value }]) => [key, value])).toEqual(
      ["A1", "D1", "E1", "A2", "A10"].map((each, i) => [keyOf(parsePosition(each) ?? { row: -1, column: -1 }), i + 1]),
    );
  });

  it("with very many blank cells that only have a style", async () => {
    const row = (number: number) =>
      `<row r="${String(number)}">${Array.from({ length: 1000 }, (_, i) => `<c r="${columnName(i)}${String(number)}" s="0"/>`).join("")}</row>`;
    const rows = Array.from({ length: 300 }, (_, i) => row(i + 1)).join("");
    const file = sheetOf(`<sheetData>${rows}<row><c><v>1</v></c></row></sheetData>`);
    expect((await readWorkbook(file)).sheets[0]?.cells.size).toBe(1);
  });

  it("with white space where a number should be: blank, not 0", async () => {
    const file = sheetOf('<sheetData><row r="1"><c r="A1"><v> </v></c><c r="B1"><v>1,5</v></c></row></sheetData>');
    const book = await readWorkbook(file);
    expect([0, 1].map((column) => cellOf(book, { sheet: "Sheet1", row: 0, column }).value)).toEqual([null, "1,5"]);
  });

  it("with dates that count from 1904, and days written in ISO", async () => {
    const styles = { numberFormat: "yyyy/m/d" };
    const sheet: TestSheet = {
      name: "a",
      cells: [
        { row: 0, column: 0, value: 42364, ...styles },
        { row: 1, column: 0, value: 42364 },
      ],
    };
    const book = await readWorkbook(xlsxOf([sheet], { is1904: true }));
    expect([0, 1].map((row) => cellOf(book, { sheet: "a", row, column: 0 }).value)).toEqual([43826, 42364]);
  });

  it("of the strict kind, with its own namespaces and absolute targets", async () => {
    const parts = Object.fromEntries(
      [...partsOf(bytes)].map(([name, xml]) => [
        name,
        xml
          .replaceAll(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
          )
          .replaceAll(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
          )
          .replaceAll('Target="worksheets', 'Target="/xl/worksheets'),
      ]),
    );
    expect(await readWorkbook(xlsxOf([], { parts }))).toEqual(await readWorkbook(bytes));
  });

  it("with a formula without a result: calculated, or said not to be", async () => {
    const sheet = gridSheet("a", "1 | =A1+1 | =NOSUCH(A1) | =B1*10");
    const book = await readWorkbook(xlsxOf([sheet]));
    expect([1, 2, 3].map((column) => cellOf(book, { sheet: "a", row: 0, column }).value)).toEqual([
      2,
      { kind: "notCalculated" },
      20,
    ]);
  });
});
