import { describe, expect, it } from "vitest";
import { parseArea, type CellRef } from "../src/book/address";
import { cellOf, sheetOf, type Book, type DefinedName } from "../src/book/book";
import type { Content, MarkEdit, NameEdit, SheetEdit, ValueEdit } from "../src/book/edit";
import { markTag, type Mark } from "../src/book/mark";
import type { NewSheet } from "../src/book/new-sheet";
import type { Host } from "../src/host";
import { gridSheet, type TestSheet } from "./support/test-sheet";
import { inverse } from "./support/inverse";

/** A host over a workbook, and the way to let go of it. */
export interface OpenHost {
  readonly host: Host;
  close(): Promise<void>;
}

/** What every host must do alike: the same reads, the same edits, the same marks, the same names, the same undo. */
export function hostContract(name: string, open: (sheets: readonly TestSheet[]) => Promise<OpenHost>): void {
  const withHost = async (sheets: readonly TestSheet[], test: (host: Host) => Promise<void>) => {
    const opened = await open(sheets);
    try {
      await test(opened.host);
    } finally {
      await opened.close();
    }
  };

  describe(`${name} as a host`, () => {
    it("reads values, formulas, formats, protection and visibility", () =>
      withHost(
        [
          gridSheet(
            "表",
            `1    | '+21 | =A1+A2→3
             2    |      | #DIV/0!
             '　3 | TRUE |`,
          ),
          { ...gridSheet("A'局", "5"), isProtected: true },
          { ...gridSheet("__proto__", "6"), visibility: "hidden" },
        ],
        async (host) => {
          const book = await host.read();
          expect(book.sheets.map(({ name: each, visibility, isProtected }) => [each, visibility, isProtected])).toEqual(
            [
              ["表", "visible", false],
              ["A'局", "visible", true],
              ["__proto__", "hidden", false],
            ],
          );
          expect(cell(book, "表!A1")).toMatchObject({ value: 1, formula: null, numberFormat: "General" });
          expect(cell(book, "表!B1")).toMatchObject({ value: "+21", formula: null });
          expect(cell(book, "表!C1")).toMatchObject({ value: 3, formula: "=A1+A2" });
          expect(cell(book, "表!B2")).toMatchObject({ value: null, formula: null });
          expect(cell(book, "表!C2")).toMatchObject({ value: { kind: "error", text: "#DIV/0!" } });
          expect(cell(book, "表!A3").value).toBe("　3");
          expect(cell(book, "A'局!A1")).toMatchObject({ value: 5, isLocked: true });
          expect(cell(book, "__proto__!A1").value).toBe(6);
        },
      ));

    it("reads merges when asked", () =>
      withHost([gridSheet("S", "1|<|2\n3|4|5\n^|6|7")], async (host) => {
        const [sheet] = (await host.read({ merges: true })).sheets;
        expect(sheet?.merges).toEqual([parseArea("A1:B1"), parseArea("A2:A3")]);
      }));

    it("fills cells in one batch and undoes it", () =>
      withHost([textCells("S", ["", "　", "5"])], async (host) => {
        const before = await host.read();
        const zero: Content = { value: 0, numberFormat: "General" };
        const edits = [
          valueEdit("S!A1", { value: null, numberFormat: "@" }, zero),
          valueEdit("S!A2", { value: "　", numberFormat: "@" }, zero),
        ];
        expect(await host.apply(edits)).toEqual({ done: edits, refused: [] });
        const filled = await host.read();
        expect([cell(filled, "S!A1"), cell(filled, "S!A2")]).toMatchObject([zero, zero]);
        expect(cell(filled, "S!A3").value).toBe("5");
        await host.apply(edits.map(inverse));
        expect((await host.read()).sheets[0]?.cells).toEqual(before.sheets[0]?.cells);
      }));

    it("writes a text as text, whatever it looks like, and restores it", () =>
      withHost([textCells("S", lookalikes, "General")], async (host) => {
        await host.read();
        const filled = lookalikes.flatMap((text, row) => [
          valueEdit(`S!A${String(row + 1)}`, general(text), general(9)),
          valueEdit(`S!B${String(row + 1)}`, general(null), general(text)),
          valueEdit(`S!C${String(row + 1)}`, general(null), { value: text, numberFormat: "@" }),
        ]);
        expect((await host.apply(filled)).refused).toEqual([]);
        expect((await host.apply(filled.filter(({ cell: { column } }) => column === 0).map(inverse))).refused).toEqual(
          [],
        );
        const book = await host.read();
        const column = (letter: string) => lookalikes.map((_, row) => cell(book, `S!${letter}${String(row + 1)}`));
        const texts = (numberFormat: string) =>
          lookalikes.map((value) => expect.objectContaining({ value, formula: null, numberFormat }) as unknown);
        expect(column("A")).toEqual(texts("General"));
        expect(column("B")).toEqual(texts("General"));
        expect(column("C")).toEqual(texts("@"));
      }));

    it("never overwrites a formula or a cell that has changed", () =>
      withHost([gridSheet("S", "=1+1→2|5")], async (host) => {
        await host.read();
        const formula = valueEdit("S!A1", general(2), general(0));
        const other = valueEdit("S!B1", general(4), general(0));
        const right = valueEdit("S!C1", general(null), general(0));
        const nowhere = valueEdit("T!A1", general(null), general(0));
        expect(await host.apply([formula, other, right, nowhere])).toEqual({
          done: [right],
          refused: [
            { edit: formula, reason: "changed" },
            { edit: other, reason: "changed" },
            { edit: nowhere, reason: "gone" },
          ],
        });
        const book = await host.read();
        expect(cell(book, "S!A1").formula).toBe("=1+1");
        expect([cell(book, "S!B1").value, cell(book, "S!C1").value]).toEqual([5, 0]);
      }));

    it("fills the unlocked cells of a protected sheet and names the locked ones", () =>
      withHost(
        [
          {
            name: "S",
            isProtected: true,
            cells: [
              { row: 0, column: 0, value: 1 },
              { row: 0, column: 1, value: null, isLocked: false, numberFormat: "0" },
              { row: 0, column: 2, value: null, numberFormat: "0" },
            ],
          },
        ],
        async (host) => {
          await host.read();
          const blank: Content = { value: null, numberFormat: "0" };
          const open = valueEdit("S!B1", blank, { value: 0, numberFormat: "0" });
          const locked = valueEdit("S!C1", blank, { value: 0, numberFormat: "0" });
          expect(await host.apply([open, locked])).toEqual({
            done: [open],
            refused: [{ edit: locked, reason: "protected" }],
          });
          const book = await host.read();
          expect([cell(book, "S!B1").value, cell(book, "S!C1").value]).toEqual([0, null]);
        },
      ));

    it("sets marks, knows them again, and clears them without a trace", () =>
      withHost([gridSheet("S", "1|2|3\n4|5|6")], async (host) => {
        const before = await host.read();
        const marks = [
          mark("B2", "B2>4", { severity: "error", role: "place" }),
          mark("A1:A2 C1:C2", "A1>0", { severity: "warning", role: "part" }),
          mark("C2", "C2>0", { severity: "hint", role: "place" }),
          mark("A1", "A1=1", { severity: "error", role: "suspect" }),
        ];
        const edits = marks.map((to): MarkEdit => ({ kind: "mark", sheet: "S", from: null, to }));
        expect((await host.apply(edits)).refused).toEqual([]);
        const marked = await host.read();
        const found = sheetOf(marked, "S")?.marks ?? [];
        expect(found.map(withoutId)).toHaveLength(4);
        expect(found.map(withoutId)).toEqual(expect.arrayContaining(marks));
        const clearing = found.map((from): MarkEdit => ({ kind: "mark", sheet: "S", from, to: null }));
        expect((await host.apply(clearing)).refused).toEqual([]);
        expect(await host.read()).toEqual(before);
      }));

    it("shows a preview, which is no change, no mark, and one at a time, and ends with the next edits", () =>
      withHost([gridSheet("S", "1|2|3"), { ...gridSheet("T", "1"), isProtected: true }], async (host) => {
        const before = await host.read();
        expect(host.hasPreview).toBe(false);
        const cells = (sheet: string, address: string, shows?: string) => {
          const area = parseArea(address);
          return area ? [{ sheet, area, ...(shows === undefined ? {} : { shows }) }] : [];
        };
        await host.preview([...cells("S", "A1", "1 → 8"), ...cells("S", "B1:C1")]);
        expect(host.hasPreview).toBe(true);
        expect(await host.read()).toEqual(before);
        await host.preview(cells("S", "A1", "1 → 9"));
        await host.preview(null);
        expect(host.hasPreview).toBe(false);
        await host.preview(cells("S", "C1", "3 → 9"));
        await host.apply([valueEdit("S!A1", general(1), general(4))]);
        expect(host.hasPreview).toBe(false);
        await expect(host.preview(cells("T", "A1", "1 → 9"))).rejects.toMatchObject({ code: "protected" });
        expect(host.hasPreview).toBe(false);
        await host.apply([valueEdit("S!A1", general(4), general(1))]);
        expect(await host.read()).toEqual(before);
      }));

    it("adds names, moves one, and removes them", () =>
      withHost([gridSheet("A'局", "1|2")], async (host) => {
        const before = await host.read();
        const own: DefinedName = {
          name: "nianbao.t3.received.total",
          sheet: "A'局",
          refersTo: "='A''局'!$A$1",
          isVisible: false,
        };
        const shared: DefinedName = { name: "nianbao.reading", sheet: null, refersTo: '="cases"', isVisible: true };
        const added = [own, shared].map((to): NameEdit => ({ kind: "name", from: null, to }));
        expect((await host.apply(added)).refused).toEqual([]);
        const named = (await host.read()).names;
        expect(named).toHaveLength(2);
        expect(named).toEqual(expect.arrayContaining([own, shared]));

        const moved: NameEdit = { kind: "name", from: own, to: { ...own, refersTo: "='A''局'!$B$1", isVisible: true } };
        expect((await host.apply([moved])).refused).toEqual([]);
        expect((await host.read()).names).toContainEqual(moved.to);
        const again = await host.apply([moved]);
        expect(again).toEqual({ done: [], refused: [{ edit: moved, reason: "changed" }] });

        await host.apply([inverse(moved), ...added.map(inverse)]);
        expect(await host.read()).toEqual(before);
      }));

    it("adds a sheet with its names and marks, and takes it away again", () =>
      withHost([gridSheet("S", "1|2")], async (host) => {
        const before = await host.read({ merges: true });
        const edit: SheetEdit = { kind: "sheet", from: null, to: exampleSheet };
        expect(await host.apply([edit])).toEqual({ done: [edit], refused: [] });
        const book = await host.read({ merges: true });
        expect(book.sheets.map(({ name: each, visibility }) => [each, visibility])).toEqual([
          ["S", "visible"],
          ["新'表", "visible"],
        ]);
        const added = sheetOf(book, "新'表");
        expect(added?.isProtected).toBe(false);
        expect(added?.merges).toEqual(exampleSheet.merges);
        expect(added?.marks.map(withoutId)).toEqual(exampleSheet.marks);
        expect(book.names.filter((each) => each.name.startsWith("nianbao"))).toEqual(exampleSheet.names);
        lookalikes.forEach((value, row) => {
          expect(cell(book, `新'表!A${String(row + 1)}`)).toMatchObject({ value, formula: null });
          expect(cell(book, `新'表!B${String(row + 1)}`)).toMatchObject({ value: row, numberFormat: "0" });
        });
        expect(cell(book, "新'表!C1")).toMatchObject({ value: 3, formula: "=SUM(B1:B3)" });
        expect(cell(book, "新'表!C2")).toMatchObject({ value: null, isLocked: true, numberFormat: "+0;-0;0" });

        const again = await host.apply([edit]);
        expect(again).toEqual({ done: [], refused: [{ edit, reason: "exists" }] });
        const removal = inverse(edit);
        expect(await host.apply([removal])).toEqual({ done: [removal], refused: [] });
        expect(await host.read({ merges: true })).toEqual(before);
        expect(await host.apply([removal])).toEqual({ done: [], refused: [{ edit: removal, reason: "gone" }] });
      }));

    it("takes no sheet away on which somebody worked, that something else reads, or that is the last one", () =>
      withHost([gridSheet("S", "1|=T!A1→5"), gridSheet("T", "5"), gridSheet("U", "6")], async (host) => {
        await host.read();
        const removal = (name: string, value: number): SheetEdit => {
          return { kind: "sheet", from: { name, cells: [{ row: 0, column: 0, value }] }, to: null };
        };
        const [read, changed, right] = [removal("T", 5), removal("U", 7), removal("U", 6)];
        expect(await host.apply([read, changed, right])).toEqual({
          done: [right],
          refused: [
            { edit: read, reason: "changed" },
            { edit: changed, reason: "changed" },
          ],
        });
        expect((await host.read()).sheets.map((sheet) => sheet.name)).toEqual(["S", "T"]);
      }));

    it("keeps texts with the workbook", () =>
      withHost([gridSheet("S", "1")], async (host) => {
        expect(await host.readSetting("journal")).toBeNull();
        await host.writeSetting("journal", '[{"年":"报"}]');
        expect(await host.readSetting("journal")).toBe('[{"年":"报"}]');
        await host.writeSetting("journal", null);
        expect(await host.readSetting("journal")).toBeNull();
      }));

    it("keeps a text together with what is written", () =>
      withHost([gridSheet("S", "1")], async (host) => {
        await host.read();
        const edit = valueEdit("S!A1", general(1), general(2));
        expect((await host.apply([edit], { key: "journal", text: "how to take it back" })).done).toEqual([edit]);
        expect(await host.readSetting("journal")).toBe("how to take it back");
      }));

    it("goes to no cell of a sheet that is gone", () =>
      withHost([gridSheet("S", "1")], async (host) => {
        await host.read();
        await expect(host.select({ sheet: "T", row: 0, column: 0 })).rejects.toMatchObject({ code: "sheetGone" });
      }));

    it("tells of the selected cell", () =>
      withHost([gridSheet("S", "1|2"), gridSheet("T", "3")], async (host) => {
        await host.read();
        const heard: (CellRef | null)[] = [];
        const stop = host.onSelected((each) => heard.push(each));
        await host.select({ sheet: "T", row: 4, column: 2 });
        await expect.poll(() => heard.at(-1)).toEqual({ sheet: "T", row: 4, column: 2 });
        stop();
      }));
  });
}

/** Texts that a spreadsheet program takes for something else when they are typed. */
const lookalikes = [
  ..."+21 1,113 3-5 12% １２ =1+1 -3 @A1 2019-12-31 TRUE #N/A 1E5 '5 (8) ￥5 +A1 8：30 8:30".split(" "),
  "　5",
  "　",
  "二〇一九年",
];

/** A sheet with one of everything. */
const exampleSheet: NewSheet = {
  name: "新'表",
  cells: [
    ...lookalikes.flatMap((value, row) => [
      {
        row,
        column: 0,
        value,
        style: { font: { name: "黑体", size: 12, isBold: true }, horizontal: "center" as const },
      },
      { row, column: 1, value: row, style: { numberFormat: "0", fill: "#FFEEDD" } },
    ]),
    { row: 0, column: 2, value: 3, formula: "=SUM(B1:B3)" },
    { row: 1, column: 2, value: null, style: { numberFormat: "+0;-0;0", borders: boxed() } },
    { row: 2, column: 2, value: "去看", link: "#'S'!A1" },
    { row: 30, column: 0, value: "合并", style: { wraps: true, borders: boxed() } },
    { row: 30, column: 1, value: "盖住" },
  ],
  merges: [{ top: 30, left: 0, bottom: 31, right: 2 }],
  columnWidths: [20, 8, 8],
  rowHeights: new Map([
    [0, 30],
    [1, 30],
    [5, 20],
  ]),
  freeze: { row: 1, column: 1 },
  filter: { top: 0, left: 0, bottom: 20, right: 1 },
  validations: [
    {
      areas: [{ top: 1, left: 2, bottom: 1, right: 2 }],
      accepts: { kind: "whole", from: 0, to: 9 },
      prompt: { title: "件数", text: "填整数" },
      refusal: { title: "不行", text: "只收整数" },
    },
  ],
  marks: [
    mark("B2", "B2>4", { severity: "error", role: "place" }),
    mark("B3", "B3>4", { severity: "hint", role: "part" }),
  ],
  names: [{ name: "nianbao.exercise", sheet: "新'表", refersTo: '="7-2021"', isVisible: false }],
  print: { orientation: "portrait", breaks: [10], headRows: { from: 0, to: 0 }, footer: "第 &P 页" },
  showsGridLines: false,
};

function boxed() {
  const line = { style: "solid", width: 1, color: null } as const;
  return { top: line, right: line, bottom: line, left: line };
}

function cell(book: Book, address: string) {
  return cellOf(book, refOf(address));
}

function refOf(address: string): CellRef {
  const split = address.lastIndexOf("!");
  const area = parseArea(address.slice(split + 1));
  if (!area) throw new Error(`no address: ${address}`);
  return { sheet: address.slice(0, split), row: area.top, column: area.left };
}

function general(value: Content["value"]): Content {
  return { value, numberFormat: "General" };
}

function valueEdit(address: string, from: Content, to: Content): ValueEdit {
  return { kind: "value", cell: refOf(address), from, to };
}

/** A column of texts; "" is an empty cell of that format. */
function textCells(name: string, texts: readonly string[], numberFormat = "@"): TestSheet {
  return {
    name,
    cells: texts.map((text, row) => ({ row, column: 0, value: text === "" ? null : text, numberFormat })),
  };
}

function mark(areas: string, condition: string, style: Mark["style"]): Mark {
  return {
    areas: areas.split(" ").flatMap((each) => parseArea(each) ?? []),
    formula: `(${condition})+${markTag}test")`,
    style,
  };
}

function withoutId({ areas, formula, style }: Mark): Mark {
  return { areas, formula, style };
}
