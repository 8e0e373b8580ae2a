import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { utils, read, type WorkSheet } from "@e965/xlsx";
import { bookOfSheets } from "../../../src/book/new-book";
import type { CellStyle, NewCell, NewSheet } from "../../../src/book/new-sheet";
import { createWorkbook } from "../../../src/files/xlsx/create/create";
import { readAppearance } from "../../../src/files/xlsx/styles/appearance";
import { readWorkbook } from "../../../src/files/xlsx/read/read";
import { markTag } from "../../../src/book/mark";
import { openZip, unpack } from "../../../src/files/zip/zip";

const head: CellStyle = {
  font: { isBold: true, size: 14, name: "黑体", color: "#1f4e79" },
  fill: "#ddebf7",
  borders: { top: { style: "solid", width: 1, color: null }, bottom: { style: "double", width: 3, color: "#c00000" } },
  horizontal: "center",
  vertical: "center",
  wraps: true,
};
const money: CellStyle = { numberFormat: "#,##0.00;[Red]-#,##0.00", isLocked: false };

/** One of everything that a new sheet can have. */
const everything: NewSheet = {
  name: "结果'1",
  cells: [
    { row: 0, column: 0, value: "单位", style: head },
    { row: 1, column: 0, value: "=1+1" },
    { row: 1, column: 1, value: 12.6, style: money },
    { row: 1, column: 2, value: true },
    { row: 2, column: 0, value: " +21\n二_x000D_ <&>\u0001", link: "https://www.example.org/?a=1&b=2" },
    { row: 2, column: 1, value: 12.6, formula: "=SUM(B2:B2)", style: money },
    { row: 2, column: 2, value: "是", formula: '=IF(B2>1,"是","否")', link: "#'结果''1'!A1" },
    { row: 3, column: 1, value: null, style: money },
    { row: 0, column: 1, value: "盖住了", style: money },
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
  columnWidths: [30, 12],
  rowHeights: new Map([[0, 36]]),
  freeze: { row: 1, column: 1 },
  filter: { top: 0, left: 0, bottom: 2, right: 2 },
  validations: [
    {
      areas: [{ top: 1, left: 1, bottom: 3, right: 1 }],
      accepts: { kind: "whole", from: 0, to: 999_999_999 },
      prompt: { title: "数量", text: '整数，不小于 0\n"无"请填 0' },
      refusal: { title: "不能这样填", text: "只能填整数" },
    },
    { areas: [{ top: 1, left: 2, bottom: 1, right: 2 }], accepts: { kind: "list", items: ["是", "否"] } },
  ],
  marks: [
    {
      areas: [{ top: 1, left: 1, bottom: 1, right: 1 }],
      formula: `AND(${markTag}t3.balance")=0,$B$2<>0)`,
      style: { severity: "error", role: "place" },
    },
  ],
  names: [
    { name: "nianbao.t3.received.total", sheet: "结果'1", refersTo: "='结果''1'!$B$2", isVisible: false },
    { name: "nianbao.reading", sheet: null, refersTo: '="cases"', isVisible: false },
  ],
  print: {
    orientation: "landscape",
    area: { top: 0, left: 0, bottom: 3, right: 2 },
    headRows: { from: 0, to: 0 },
    breaks: [2],
    footer: "第 &P 页，共 &N 页",
  },
  isProtected: true,
};
const hidden: NewSheet = { name: "数据", cells: [], visibility: "veryHidden" };

describe("createWorkbook", () => {
  it("writes what the reader of files reads back", async () => {
    const book = await readWorkbook(createWorkbook({ kind: "result", sheets: [hidden, everything] }));
    const wanted = bookOfSheets([hidden, everything]);
    expect(book.names.filter(({ name }) => !name.startsWith("_xlnm."))).toEqual(wanted.names);
    expect(book.sheets.map(comparable)).toEqual(wanted.sheets.map(comparable));
  });

  it("gives the cells of a merge the look of its first cell and none of their own content", () => {
    const bytes = createWorkbook({ kind: "result", sheets: [everything] });
    const look = readAppearance(bytes)("结果'1").lookAt({ row: 0, column: 2 });
    expect(look).toMatchObject({
      fill: "#ddebf7",
      font: { isBold: true, size: 14 },
      horizontal: "center",
      wraps: true,
    });
    expect(look.borders.bottom).toEqual({ style: "double", width: 3, color: "#c00000" });
  });

  it("is read by another program, too: cells, links, filter, widths and names", () => {
    const workbook = read(createWorkbook({ kind: "result", title: "核对结果", sheets: [everything] }), {
      cellStyles: true,
    });
    const sheet = workbook.Sheets["结果'1"] as WorkSheet;
    expect(utils.sheet_to_json(sheet, { header: 1, raw: true })).toEqual([
      ["单位"],
      ["=1+1", 12.6, true],
      [" +21\n二_x000D_ <&>\u0001", 12.6, "是"],
      [],
    ]);
    expect((sheet["A3"] as { l: { Target: string } }).l.Target).toBe("https://www.example.org/?a=1&b=2");
    expect(sheet["!autofilter"]).toEqual({ ref: "A1:C3" });
    expect(sheet["!cols"]?.[0]?.width).toBe(30);
    expect(workbook.Props?.Title).toBe("核对结果");
    expect(workbook.Custprops).toEqual({ nianbao: "result" });
    expect(workbook.Workbook?.Names?.map(({ Name }) => Name)).toContain("_xlnm.Print_Titles");
  });

  it("says what may be typed, in the words it was given", () => {
    const xml = partOf(createWorkbook({ kind: "form", sheets: [everything] }), "xl/worksheets/sheet1.xml");
    expect(xml).toContain(
      '<dataValidation type="whole" allowBlank="1" showInputMessage="1" showErrorMessage="1"' +
        ' errorTitle="不能这样填" error="只能填整数" promptTitle="数量"' +
        ' prompt="整数，不小于 0&#10;&quot;无&quot;请填 0" sqref="B2:B4">' +
        "<formula1>0</formula1><formula2>999999999</formula2></dataValidation>",
    );
    expect(xml).toContain("<formula1>&quot;是,否&quot;</formula1>");
  });

  it("asks for a calculation where a formula has no result", async () => {
    const cells: NewCell[] = [
      { row: 0, column: 0, value: 2 },
      { row: 1, column: 0, value: null, formula: "=A1*3" },
    ];
    const bytes = createWorkbook({ kind: "form", sheets: [{ name: "表", cells }] });
    expect(partOf(bytes, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
    const book = await readWorkbook(bytes);
    expect([...(book.sheets[0]?.cells.values() ?? [])].map(({ value }) => value)).toEqual([2, 6]);
  });

  it("writes the same bytes for the same workbook", () => {
    const write = () => createWorkbook({ kind: "result", sheets: [everything, hidden] });
    expect(write()).toEqual(write());
  });

  it("keeps any text and number as it is", async () => {
    const value = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(value, { maxLength: 20 }), async (values) => {
        const cells = values.map((each, i): NewCell => ({ row: i % 4, column: i, value: each }));
        const book = await readWorkbook(createWorkbook({ kind: "test", sheets: [{ name: "表", cells }] }));
        const read = [...(book.sheets[0]?.cells.values() ?? [])].map((cell) => cell.value);
        const written = [...cells].sort((a, b) => a.row - b.row).map((cell) => cell.value);
        expect(read).toEqual(written.map((each) => (Object.is(each, -0) ? 0 : each)));
      }),
      { numRuns: 30 },
    );
  });
});

function comparable(sheet: ReturnType<typeof bookOfSheets>["sheets"][number]) {
  const { cells, marks, ...rest } = sheet;
  // A cell that says nothing beyond its look is read or not; marks come back with the file's own handle.
  const filled = [...cells].filter(([, { value, isLocked }]) => value !== null || !isLocked);
  const seen = marks.map(({ areas, formula, style }) => ({ areas, formula, style }));
  return { ...rest, cells: new Map(filled.sort(([a], [b]) => a - b)), marks: seen };
}

function partOf(bytes: Uint8Array, name: string): string {
  const entry = openZip(bytes).get(name.toLowerCase());
  if (!entry) throw new Error(`no part ${name}`);
  return new TextDecoder().decode(unpack(entry));
}
