import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { parsePosition, type CellRef } from "../../../src/book/address";
import { cellOf, type Book, type Cell, type CellValue } from "../../../src/book/book";
import type { Edit } from "../../../src/book/edit";
import { rawText } from "../../../src/book/number";
import { openFile } from "../../../src/files/xlsx/file-host";
import { readWorkbook } from "../../../src/files/xlsx/read/read";
import { areas } from "../../support/test-sheet";
import { differingParts, partsOf } from "./parts";
import { inverse } from "../../support/inverse";

const file = async (name: string) =>
  new Uint8Array(await readFile(new URL(`../../fixtures/files/${name}`, import.meta.url)));
const at = (address: string, sheet = "数据"): CellRef => ({
  sheet,
  ...(parsePosition(address) ?? { row: -1, column: -1 }),
});
const cell = (book: Book, address: string, sheet?: string): Cell => cellOf(book, at(address, sheet));
const values = (book: Book, addresses: string): CellValue[] =>
  addresses.split(" ").map((each) => cell(book, each).value);
const value = (address: string, from: Cell, to: string | number): Edit => {
  if (typeof from.value === "object" && from.value !== null) throw new Error("the test is wrong");
  const { value: old, numberFormat } = from;
  const isText = numberFormat === "@" && typeof to === "number";
  return {
    kind: "value",
    cell: at(address),
    from: { value: old, numberFormat },
    to: { value: to, numberFormat: isText ? "General" : numberFormat },
  };
};

// LibreOffice 7.4 knows neither very hidden sheets nor hidden names.
describe.each(["openpyxl.xlsx", "libreoffice.xlsx", "features.xlsm"])("%s", (name) => {
  const isLibreOffice = name === "libreoffice.xlsx";
  it("is read as its program shows it", async () => {
    const book = await readWorkbook(await file(name));
    expect(book.sheets.map(({ name: sheet, visibility, isProtected }) => [sheet, visibility, isProtected])).toEqual([
      ["数据", "visible", false],
      ["A'局", "visible", true],
      ["隐藏", "hidden", false],
      ["深藏", isLibreOffice ? "hidden" : "veryHidden", false],
    ]);
    expect(values(book, "A1 B2 C2 D2 D3 F2 A5")).toEqual(["项目", 5, -3, 2, 29, "+21", "合并 的\n说明"]);
    expect(cell(book, "D2").formula).toBe("=SUM(B2:C2)");
    expect(rawText(cell(book, "G2"))).toBe("2019-12-27");
    expect([cell(book, "F2"), cell(book, "F3")].map(({ numberFormat }) => numberFormat)).toEqual(["@", "@"]);
    expect([cell(book, "H2").isLocked, cell(book, "B2", "A'局").isLocked, cell(book, "B3", "A'局").isLocked]).toEqual(
      [false, false, true], // prettier-ignore
    );
    expect(book.sheets[0]?.merges).toEqual(areas("A5:D6"));
    expect(cell(book, "A1", "隐藏").value).toBe(2);
    expect(book.names).toContainEqual({ name: "内部", sheet: null, refersTo: "=数据!$A$1", isVisible: isLibreOffice });
    expect(book.names.find((each) => each.name === "本表")).toMatchObject({ sheet: "A'局", isVisible: true });
    expect(book.sheets.every(({ marks }) => marks.length === 0)).toBe(true);
  });

  it("keeps every part that an edit does not touch, byte for byte", async () => {
    const bytes = await file(name);
    const host = await openFile(bytes, name);
    const edits: Edit[] = [
      value("B2", cell(host.book, "B2"), 6),
      value("F2", cell(host.book, "F2"), 0),
      value("F3", cell(host.book, "F3"), 0),
      value("B30", cell(host.book, "B30"), "=新"),
      {
        kind: "mark",
        sheet: "数据",
        from: null,
        to: {
          areas: areas("B2:C3"),
          formula: 'N("nianbao:t3.balance")+B2>0',
          style: { severity: "error", role: "place" },
        },
      },
      {
        kind: "name",
        from: null,
        to: { name: "nianbao.t3.received.total", sheet: "数据", refersTo: "=数据!$D$2", isVisible: false },
      },
    ];
    expect((await host.apply(edits)).refused).toEqual([]);
    expect([cell(host.book, "D2").value, cell(host.book, "A1", "隐藏").value]).toEqual([3, 3]);
    const saved = await host.save();
    const touched = ["xl/styles.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet3.xml"];
    expect(differingParts(bytes, saved)).toEqual(touched);

    // Without the edits' own places the touched parts are the same too.
    const foreign = (xml = "") => xml.match(/<(?:conditionalFormatting|dataValidations|extLst|drawing|legacyDrawing|headerFooter|autoFilter|sheetViews|rowBreaks)\b[\s\S]*/gu); // prettier-ignore
    const own =
      /<conditionalFormatting sqref="B2:C3"><cfRule type="expression" (?:(?!<\/conditionalFormatting>).)*nianbao.*?<\/conditionalFormatting>/gu;
    const [before, after] = [bytes, saved].map((each) => partsOf(each).get("xl/worksheets/sheet1.xml"));
    expect(after).toMatch(own);
    expect(foreign(after?.replace(own, "").replace(/^[\s\S]*<\/sheetData>/u, ""))).toEqual(
      foreign(before?.replace(/^[\s\S]*<\/sheetData>/u, "")),
    );

    await host.apply(edits.map(inverse).reverse());
    const book = await readWorkbook(await host.save());
    expect(book.names).toEqual((await readWorkbook(bytes)).names);
    expect(values(book, "B2 F2 F3 D2 B30")).toEqual([5, "+21", null, 2, null]);
    expect(cell(book, "F3").numberFormat).toBe("@");
  });
});

describe("what only some programs write", () => {
  it("reads shared and array formulas, rich text, ISO dates, errors and truth values", async () => {
    const book = await readWorkbook(await file("features.xlsm"));
    expect(values(book, "A20 B20 C20 A21 B21 C21")).toEqual([23, 7, 17, 10, -6, ""]);
    expect(["A20", "B20", "C20", "B21", "C21"].map((each) => cell(book, each).formula)).toEqual([
      "=B2+$B$3+B$2+$B2",
      "=C2+$B$3+C$2+$B2",
      "=D2+$B$3+D$2+$B2",
      "=B2:C2*2",
      '=IF(B2>9,"大","")',
    ]);
    expect(values(book, "A22 B22 C22 D22")).toEqual(["富文本 ", 43826, { kind: "error", text: "#DIV/0!" }, true]);
  });

  it("writes a shared formula out where its first cell gets another content, and drops the calculation chain", async () => {
    const bytes = await file("features.xlsm");
    const host = await openFile(bytes);
    await host.edit([{ cell: at("A20"), input: "1" }]);
    const saved = await host.save();
    expect(differingParts(bytes, saved)).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/calcChain.xml",
      "xl/worksheets/sheet1.xml",
    ]);
    expect(partsOf(saved).get("[Content_Types].xml")).not.toContain("calcChain");
    expect(partsOf(saved).get("xl/worksheets/sheet1.xml")).toContain('<c r="A20"><v>1</v></c><c r="B20"><f>C2+$B$3+C$2+$B2</f>'); // prettier-ignore
    expect(cell(await readWorkbook(saved), "C20")).toMatchObject({ formula: "=D2+$B$3+D$2+$B2", value: 17 });
  });
});

describe("kinds that are not read", () => {
  it.each(["openpyxl.xls", "openpyxl.ods"])("%s", async (name) => {
    await expect(readWorkbook(await file(name), name)).rejects.toMatchObject({ code: "unsupported" });
    await expect(readWorkbook(await file(name), "改名.xlsx")).rejects.toMatchObject({ code: "unsupported" });
  });
});
