import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { parsePosition, type CellRef } from "../../../src/book/address";
import { cellOf, type Book } from "../../../src/book/book";
import type { Edit } from "../../../src/book/edit";
import { sourceKindOf } from "../../../src/files/source-kind";
import { openFile } from "../../../src/files/xlsx/file-host";
import { readWorkbook } from "../../../src/files/xlsx/read/read";
import { gridSheet } from "../../support/test-sheet";
import { xlsxOf } from "../../support/xlsx";
import { differingParts, partsOf } from "./parts";
import { inverse } from "../../support/inverse";

const at = (address: string, sheet = "Sheet1"): CellRef => ({
  sheet,
  ...(parsePosition(address) ?? { row: -1, column: -1 }),
});
const values = (book: Book, addresses: string) => addresses.split(" ").map((each) => cellOf(book, at(each)).value);
const sheetPart = "xl/worksheets/sheet1.xml";
const grid = gridSheet("Sheet1", "甲 | 1 | 2\n乙 | 3 | 4");
const bytes = xlsxOf([grid, { ...gridSheet("藏", "1"), visibility: "hidden" }]);

/** The file with one part changed. */
function changed(part: string, change: (xml: string) => string): Uint8Array {
  const xml = partsOf(bytes).get(part) ?? "";
  const text = change(xml);
  if (text === xml) throw new Error("nothing was changed");
  return xlsxOf([grid, { ...gridSheet("藏", "1"), visibility: "hidden" }], { parts: { [part]: text } });
}
const withCell = (cell: string) => changed(sheetPart, (xml) => xml.replace("</row>", `${cell}</row>`));

describe("what mainstream programs read is read", () => {
  it("a formula with the sign that it is shown with", async () => {
    const book = await readWorkbook(withCell('<c r="D1"><f>=SUM(B1:C1)</f></c>'));
    expect(cellOf(book, at("D1"))).toMatchObject({ formula: "=SUM(B1:C1)", value: 3 });
  });

  it("a macro sheet that names no part, and a hidden sheet whose part is lost", async () => {
    const macro = changed("xl/workbook.xml", (xml) => xml.replace("</sheets>", '<sheet name="宏1" sheetId="9" state="veryHidden" r:id=""/></sheets>')); // prettier-ignore
    expect((await readWorkbook(macro)).sheets.map(({ name }) => name)).toEqual(["Sheet1", "藏"]);
    const lost = xlsxOf([grid, { ...gridSheet("藏", "1"), visibility: "hidden" }], {
      parts: { "xl/worksheets/sheet2.xml": null },
    });
    expect((await readWorkbook(lost)).sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  });

  it("a part whose name is in other letters than in the target", async () => {
    const rels = "xl/_rels/workbook.xml.rels";
    const relationships = partsOf(bytes)
      .get(rels)
      ?.replace("worksheets/sheet1.xml", `worksheets/${encodeURIComponent("表")}1.xml`);
    const parts = {
      [sheetPart]: null,
      "xl/worksheets/表1.xml": partsOf(bytes).get(sheetPart) ?? "",
      [rels]: relationships ?? "",
    };
    const file = xlsxOf([grid, { ...gridSheet("藏", "1"), visibility: "hidden" }], { parts });
    expect(values(await readWorkbook(file), "A1 B1 A2")).toEqual(["甲", 1, "乙"]);
    const host = await openFile(file);
    await host.edit([{ cell: at("B1"), input: "5" }]);
    expect(differingParts(file, await host.save())).toEqual(["xl/worksheets/表1.xml"]);
  });

  it("an index beyond the shared strings: one cell is unknown, and is not blank", async () => {
    const book = await readWorkbook(changed(sheetPart, (xml) => xml.replace('t="s"><v>0<', 't="s"><v>99<')));
    expect(values(book, "A1 B1 A2")).toEqual([{ kind: "error", text: "#REF!" }, 1, "乙"]);
  });

  it("a time of day", async () => {
    expect(values(await readWorkbook(withCell('<c r="D1" t="d"><v>06:00:00</v></c>')), "D1")).toEqual([0.25]);
  });

  it("XML in GBK, as its declaration says", async () => {
    const xml = `<?xml version="1.0" encoding="GBK"?>\n${partsOf(bytes).get(sheetPart)?.replace(/^<\?xml[^>]*>\s*/u, "").replace("</row>", '<c r="D1" t="str"><v>@@</v></c></row>') ?? ""}`; // prettier-ignore
    const gbk = strToU8(xml);
    gbk.set([0xbc, 0xd7], xml.indexOf("@@")); // 甲
    const file = xlsxOf([grid, { ...gridSheet("藏", "1"), visibility: "hidden" }], { parts: { [sheetPart]: gbk } });
    const host = await openFile(file);
    expect(values(host.book, "D1")).toEqual(["甲"]);
    await host.edit([{ cell: at("B1"), input: "5" }]);
    expect(values(await readWorkbook(await host.save()), "B1 D1")).toEqual([5, "甲"]);
  });

  it("an entry that stands twice: the later one counts", async () => {
    const later = xlsxOf([gridSheet("Sheet1", "甲 | 9 | 2\n乙 | 3 | 4")], { parts: { "xl/a": "" } });
    const [first, second] = [partsOf(bytes), partsOf(later)];
    expect(first.get(sheetPart)).not.toBe(second.get(sheetPart));
    // Renaming an entry of equal length in the bytes of a zip needs no other change.
    const both = xlsxOf([grid], { parts: { "xl/worksheets/sheet9.xml": second.get(sheetPart) ?? "" } });
    const text = new TextDecoder("latin1").decode(both).replaceAll("sheet9.xml", "sheet1.xml");
    const twice = Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);
    expect(twice.length).toBe(both.length);
    expect(values(await readWorkbook(twice), "B1")).toEqual([9]);
  });

  it("a directory whose place stands in the zip64 end record", async () => {
    const end = bytes.length - 22;
    const old = new DataView(bytes.buffer, bytes.byteOffset + end);
    const file = new Uint8Array(bytes.length + 56 + 20);
    file.set(bytes.subarray(0, end));
    const view = new DataView(file.buffer);
    view.setUint32(end, 0x06064b50, true);
    view.setBigUint64(end + 32, BigInt(old.getUint16(10, true)), true);
    view.setBigUint64(end + 48, BigInt(old.getUint32(16, true)), true);
    view.setUint32(end + 56, 0x07064b50, true);
    view.setBigUint64(end + 64, BigInt(end), true);
    file.set(bytes.subarray(end), end + 76);
    view.setUint16(end + 76 + 10, 0xffff, true);
    view.setUint32(end + 76 + 16, 0xffffffff, true);
    expect(values(await readWorkbook(file), "B1")).toEqual([1]);
  });
});

it.each([
  ["%TSD-Header", "%TSD-Header-###%\0\0\0PK"],
  ["E-SafeNet", "b\u0014#e\u0003\0\0\0E-SafeNet\0LOCK"],
])("a file behind the header of a security program (%s) is encrypted, by its own name", async (_, start) => {
  const file = Uint8Array.from(start.padEnd(600, "\u0001"), (letter) => letter.charCodeAt(0));
  await expect(readWorkbook(file, "报告.xlsx")).rejects.toMatchObject({ code: "encrypted", kind: "secured" });
  expect(() => sourceKindOf(file, "报告.xlsx")).toThrow(
    expect.objectContaining({ code: "encrypted", kind: "secured" }),
  );
});

it("a cell of an array formula is not typed over, nor filled, where the file does not even list it", async () => {
  const host = await openFile(withCell('<c r="D1"><f t="array" ref="D1:E2">A1:B2</f><v>5</v></c>'));
  const typed = (address: string) => ({ cell: at(address), input: "7" });
  expect(await host.edit(["D1", "E1", "D2", "E2", "F2"].map(typed))).toEqual(
    ["D1", "E1", "D2", "E2"].map((each) => at(each)),
  );
  const nothing = { value: null, numberFormat: "General" };
  const fill: Edit = { kind: "value", cell: at("E2"), from: nothing, to: { value: 0, numberFormat: "General" } };
  expect((await host.apply([fill])).refused).toEqual([{ edit: fill, reason: "changed" }]);
});

describe("formats", () => {
  const styled = (code: string) =>
    changed("xl/styles.xml", (xml) =>
      xml
        .replace(/<numFmts[\s\S]*?<\/numFmts>/u, "")
        .replace("<fonts", `<numFmts count="1"><numFmt numFmtId="176" formatCode="${code}"/></numFmts><fonts`)
        .replace(/(<cellXfs[^>]*><xf )numFmtId="0"/u, '$1numFmtId="176"'),
    );

  it.each(["", "G/通用格式", "GENERAL"])("General written as “%s” is General: no style is added", async (code) => {
    const file = styled(code);
    const host = await openFile(file);
    const edit: Edit = {
      kind: "value",
      cell: at("B1"),
      from: { value: 1, numberFormat: "General" },
      to: { value: 0, numberFormat: "General" },
    };
    expect((await host.apply([edit])).refused).toEqual([]);
    expect(differingParts(file, await host.save())).toEqual([sheetPart]);
    await host.apply([inverse(edit)]);
    expect(differingParts(file, await host.save())).toEqual([]);
  });

  it("a date that was typed, saved and taken back leaves no format", async () => {
    const host = await openFile(bytes);
    const before = host.book;
    await host.edit([{ cell: at("F9"), input: "2024-3-5" }]);
    await host.save();
    await host.restore(before);
    const book = await readWorkbook(await host.save());
    expect(cellOf(book, at("F9"))).toMatchObject({ value: null, numberFormat: "General" });
  });

  it("an empty style sheet takes styles", async () => {
    const empty = changed("xl/styles.xml", () => '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'); // prettier-ignore
    const host = await openFile(empty);
    await host.edit([{ cell: at("F9"), input: "2024-3-5" }]);
    expect(cellOf(await readWorkbook(await host.save()), at("F9")).numberFormat).toBe("yyyy/m/d");
  });
});

it("a cell of an array formula is not typed over, as Excel refuses it", async () => {
  const host = await openFile(
    withCell('<c r="D1"><f t="array" ref="D1:E1">B1:C1*2</f><v>2</v></c><c r="E1"><v>4</v></c>'),
  );
  expect(await host.edit(["D1", "E1", "F1"].map((address) => ({ cell: at(address), input: "9" })))).toEqual([
    at("D1"),
    at("E1"),
  ]);
  expect(values(host.book, "D1 E1 F1")).toEqual([2, 4, 9]);
});
