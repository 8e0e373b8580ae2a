import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatPosition, parsePosition } from "../../../src/book/address";
import { cellOf, keyOf, positionOf, type Cell } from "../../../src/book/book";
import type { Edit } from "../../../src/book/edit";
import { openFile } from "../../../src/files/xlsx/file-host";
import { readWorkbook } from "../../../src/files/xlsx/read/read";
import { gridSheet } from "../../support/test-sheet";
import { xlsxOf } from "../../support/xlsx";
import { partsOf } from "./parts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const part = "xl/worksheets/sheet1.xml";
const withSheet = (xml: string) => xlsxOf([gridSheet("Sheet1", "1")], { parts: { [part]: xml } });
const at = (address: string) => ({ sheet: "Sheet1", ...(parsePosition(address) ?? { row: -1, column: -1 }) });
const set = (address: string, from: Cell["value"], to: number): Edit => ({
  kind: "value",
  cell: at(address),
  from: { value: typeof from === "object" ? null : from, numberFormat: "General" },
  to: { value: to, numberFormat: "General" },
});

describe("names go by their namespace", () => {
  it.each<[what: string, xml: string]>([
    ["a prefix on cells", `<worksheet xmlns="${main}"><sheetData><row r="1"><x:c xmlns:x="${main}" r="A1"><x:v>2663</x:v></x:c></row></sheetData></worksheet>`], // prettier-ignore
    ["a prefix on a value", `<worksheet xmlns="${main}" xmlns:x="${main}"><sheetData><row r="1"><c r="A1"><x:v>2663</x:v></c></row></sheetData></worksheet>`], // prettier-ignore
    ["a prefix on all rows", `<worksheet xmlns="${main}"><s:sheetData xmlns:s="${main}" xmlns="urn:other"><s:row r="1"><s:c r="A1"><s:v>2663</s:v></s:c></s:row></s:sheetData></worksheet>`], // prettier-ignore
    ["a default namespace in a prefixed sheet", `<x:worksheet xmlns:x="${main}"><sheetData xmlns="${main}"><row r="1"><c r="A1"><v>2663</v></c></row></sheetData></x:worksheet>`], // prettier-ignore
    ["a prefix that changes its meaning", `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><y:c xmlns:x="urn:other" xmlns:y="${main}" r="A1"><x:v>7</x:v><y:v>2663</y:v></y:c></x:row></x:sheetData></x:worksheet>`], // prettier-ignore
    ["a foreign cell beside", `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1"><v>2663</v></c><c xmlns="urn:other" r="A1"><v>7</v></c></row></sheetData></worksheet>`], // prettier-ignore
    ["a row in two pieces", `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1"><v>2663</v></c></row><row r="1"><c r="C1"><v>1</v></c></row></sheetData></worksheet>`], // prettier-ignore
    ["a cell that stands twice", `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1"><v>7</v></c><c r="A1"><v>2663</v></c><c r="A1"/></row></sheetData></worksheet>`], // prettier-ignore
    ["references in small letters", `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="a1"><v>2663</v></c></row></sheetData></worksheet>`], // prettier-ignore
    ["alternate content", `<worksheet xmlns="${main}" xmlns:mc="${compatibility}" xmlns:n="${office}"><sheetData><row r="1"><mc:AlternateContent><mc:Choice Requires="z" xmlns:z="urn:z"><c r="A1"><v>7</v></c></mc:Choice><mc:Choice Requires="n"><c r="A1"><v>2663</v></c></mc:Choice><mc:Fallback><c r="A1"><v>8</v></c></mc:Fallback></mc:AlternateContent></row></sheetData></worksheet>`], // prettier-ignore
  ])("%s: the figure is read, and what is written is read again", async (_, xml) => {
    const host = await openFile(withSheet(xml));
    expect(cellOf(host.book, at("A1")).value).toBe(2663);
    expect(await host.apply([set("A1", 2663, 5), set("B1", null, 6), set("A9", null, 7)])).toMatchObject({
      refused: [],
    });
    const saved = await readWorkbook(await host.save());
    expect(["A1", "B1", "A9"].map((address) => cellOf(saved, at(address)).value)).toEqual([5, 6, 7]);
  });

  it("a foreign row is no row", async () => {
    const xml = `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row xmlns="urn:other" r="2"><c r="A2"><v>7</v></c></row></sheetData></worksheet>`;
    expect([...((await readWorkbook(withSheet(xml))).sheets[0]?.cells.values() ?? [])]).toHaveLength(1);
  });

  it("a sheet is found by the namespace of its relationship, not by an `id` of another", async () => {
    const workbook = partsOf(xlsxOf([gridSheet("Sheet1", "1")])).get("xl/workbook.xml") ?? "";
    const renamed = workbook
      .replace("xmlns:r=", 'xmlns:a="urn:other" xmlns:rel=')
      .replace(/<sheet ([^>]*?)r:id=/u, '<sheet a:id="9" $1rel:id=');
    expect(renamed).toContain("rel:id=");
    const bytes = xlsxOf([gridSheet("Sheet1", "1")], { parts: { "xl/workbook.xml": renamed } });
    expect(cellOf(await readWorkbook(bytes), at("A1")).value).toBe(1);
  });
});

describe("for any spelling of a sheet and any figures", () => {
  const spelling = fc.constantFrom("", "x:", "y:");
  const cell = fc.record({ key: fc.integer({ min: 0, max: 8 }), value: fc.option(fc.integer()), prefix: spelling });
  const row = fc.record({
    prefix: spelling,
    own: fc.boolean(),
    cells: fc.uniqueArray(cell, { selector: (c) => c.key }),
  });
  const grid = fc.array(row, { maxLength: 5 });
  const sheetXml = (
    rows: readonly {
      prefix: string;
      own: boolean;
      cells: readonly { key: number; value: number | null; prefix: string }[];
    }[],
  ) =>
    `<y:worksheet xmlns:y="${main}" xmlns="${main}" xmlns:x="${main}"><y:sheetData>${rows
      .map(({ prefix, own, cells }, row) => {
        const attributes = own ? ` xmlns="urn:other"` : "";
        const content = [...cells]
          .sort((a, b) => a.key - b.key)
          .map((each) => {
            const p = own && each.prefix === "" ? "x:" : each.prefix;
            const address = formatPosition({ row, column: each.key });
            return each.value === null
              ? `<${p}c r="${address}"/>`
              : `<${p}c r="${address}"><${p}v>${String(each.value)}</${p}v></${p}c>`;
          });
        const p = own && prefix === "" ? "y:" : prefix;
        return `<${p}row${attributes} r="${String(row + 1)}">${content.join("")}</${p}row>`;
      })
      .join("")}</y:sheetData></y:worksheet>`;

  it("what the reader said stands where the writer writes, and cells outside the plan keep their content", async () => {
    await fc.assert(
      fc.asyncProperty(
        grid,
        fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1 }),
        async (rows, places) => {
          const bytes = withSheet(sheetXml(rows));
          const host = await openFile(bytes);
          const before = host.book.sheets[0]?.cells ?? new Map<number, Cell>();
          const figures = rows.flatMap(({ cells }, row) =>
            cells.flatMap(({ key, value }) => (value === null ? [] : [[keyOf({ row, column: key }), value] as const])),
          );
          expect(new Map([...before].map(([key, { value }]) => [key, value]))).toEqual(new Map(figures));

          const keys = places.map((place) => keyOf({ row: Math.floor(place / 9), column: place % 9 }));
          const edits = keys.map((key) => set(formatPosition(positionOf(key)), before.get(key)?.value ?? null, -1));
          expect((await host.apply(edits)).refused).toEqual([]);
          const after = (await readWorkbook(await host.save())).sheets[0]?.cells ?? new Map<number, Cell>();
          const wanted = new Map<number, unknown>([...figures, ...keys.map((key) => [key, -1] as const)]);
          expect(new Map([...after].map(([key, { value }]) => [key, value]))).toEqual(wanted);
        },
      ),
      { numRuns: 200 },
    );
  });
});
