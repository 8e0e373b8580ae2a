import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { parsePosition, type CellRef } from "../../src/book/address";
import type { Content, MarkEdit, ValueEdit } from "../../src/book/edit";
import type { Book } from "../../src/book/book";
import type { Mark } from "../../src/book/mark";
import type { Host } from "../../src/host";
import { profiles, type Profile } from "../excel-host/boot";
import { openExcel, type Excel } from "../excel-host/driver";
import { launchBrowser } from "../support/browser";
import { officialForm } from "../support/official-form";
import { bookOf, gridSheet, type TestSheet } from "../support/test-sheet";
import { hostFiles, remoteHost } from "./remote-host";

/** What is Excel's own and no file's: round trips, events, protection, errors, limits. */

let browser: Browser;
let files: Readonly<Record<string, string>>;
let excel: Excel;
beforeAll(async () => {
  [browser, files] = await Promise.all([launchBrowser(), hostFiles()]);
});
afterAll(() => browser.close());
afterEach(() => excel.close());

async function open(book: Book | readonly TestSheet[], profile?: Profile): Promise<Host> {
  excel = await openExcel({ browser, files, book, ...(profile ? { profile } : {}) });
  return remoteHost(excel);
}

const general = (value: Content["value"]): Content => ({ value, numberFormat: "General" });

function edit(address: string, from: Content, to: Content): ValueEdit {
  const position = parsePosition(address);
  if (!position) throw new Error(address);
  return { kind: "value", cell: { sheet: "Sheet1", ...position }, from, to };
}

function mark(formula: string, style: Mark["style"] = { severity: "error", role: "place" }): Mark {
  return { areas: [{ top: 0, left: 0, bottom: 0, right: 0 }], formula: `${formula}+N("nianbao:test")`, style };
}

const adds = (...marks: Mark[]): MarkEdit[] => marks.map((to) => ({ kind: "mark", sheet: "Sheet1", from: null, to }));

describe("round trips", () => {
  it("reads any number of sheets in three syncs, and in two when it knows them", async () => {
    const sheets = Array.from(
      { length: 40 },
      (_, i) => officialForm({ format: "2019", sheet: `局${String(i)}` }).sheet,
    );
    const host = await open(sheets);
    expect(await excel.syncsOf(() => host.read())).toBe(3);
    await excel.type("局3!D4", 5);
    expect(await excel.syncsOf(() => host.read())).toBe(2);
    expect((await host.read()).sheets).toHaveLength(40);
  });

  it("finds sheets that came and went, in three", async () => {
    const host = await open([gridSheet("A", "1"), gridSheet("B", "2")]);
    await host.read();
    await excel.deleteSheet("A");
    await excel.addSheet(gridSheet("C", "3"));
    let book: Book | undefined;
    expect(await excel.syncsOf(async () => (book = await host.read()))).toBe(3);
    expect(book?.sheets.map(({ name }) => name)).toEqual(["B", "C"]);
  });

  it("marks in one sync and clears in two", async () => {
    const host = await open([gridSheet("Sheet1", "1|2")]);
    await host.read();
    const before = excel.snapshot();
    expect(await excel.syncsOf(() => host.apply(adds(mark("A1>0"), mark("A1>1"))))).toBe(1);
    const [sheet] = (await host.read()).sheets;
    const clear = (sheet?.marks ?? []).map((from): MarkEdit => ({ kind: "mark", sheet: "Sheet1", from, to: null }));
    expect(clear).toHaveLength(2);
    const again = [...clear, ...adds(mark("A1>0"), mark("A1>1"))];
    expect(await excel.syncsOf(() => host.apply(again))).toBe(1);
    const [marked] = (await host.read()).sheets;
    const last = (marked?.marks ?? []).map((from): MarkEdit => ({ kind: "mark", sheet: "Sheet1", from, to: null }));
    expect(await excel.syncsOf(() => host.apply(last))).toBe(2);
    expect(excel.snapshot()).toBe(before);
  });

  it("fills in one sync, and looks first where something has changed since it read", async () => {
    const host = await open([gridSheet("Sheet1", "||\n||1")]);
    await host.read();
    const fill = [edit("A1", general(null), general(0)), edit("B1", general(null), general(0))];
    expect(await excel.syncsOf(() => host.apply(fill))).toBe(1);
    await host.read();
    await excel.type("A2", 7);
    const late = edit("A2", general(null), general(0));
    let applied;
    expect(await excel.syncsOf(async () => (applied = await host.apply([late])))).toBe(1);
    expect(applied).toEqual({ done: [], refused: [{ edit: late, reason: "changed" }] });
    expect(excel.value("A2")).toBe(7);
  });

  it("splits what does not fit into 5 MB, and asks again in halves", async () => {
    const text = "年".repeat(1500);
    const cells = Array.from({ length: 2_000 }, (_, i) => ({ row: Math.floor(i / 20), column: i % 20, value: text }));
    const host = await open([{ name: "Sheet1", cells }]);
    const book = await host.read();
    expect(book.sheets[0]?.cells.size).toBe(2_000);
    expect(excel.syncs).toHaveLength(5); // the two before the cells, the one that was too much, its halves
  });

  it("reads many sheets whose names weigh more than 5 MB, again and again", async () => {
    const sheets = Array.from({ length: 220 }, (_, i) => gridSheet(`局${String(i)}`, "1"));
    const book = bookOf(sheets);
    const names = sheets.flatMap(({ name }) =>
      Array.from({ length: 200 }, (_, i) => ({
        name: `nianbao.t3.received.otherOrganisation.field${String(i)}`,
        sheet: name,
        refersTo: `='${name}'!$A$${String(i + 1)}`,
        isVisible: false,
      })),
    );
    const host = await open({ ...book, names });
    expect((await host.read()).names).toHaveLength(44_000);
    // It knows by now what the names weigh: no answer is too large.
    const before = excel.syncs.length;
    await host.read();
    expect(excel.syncs.slice(before).every(({ bytesOut }) => bytesOut <= 5 * 1024 * 1024)).toBe(true);
  });

  it("searches an oversized sheet for the form", async () => {
    const { sheet } = officialForm({ format: "2021", sheet: "Sheet1" });
    const far = { row: 1_048_575, column: 16_383, value: 1 };
    const host = await open([{ ...sheet, cells: [...sheet.cells, far] }]);
    const book = await host.read();
    expect(excel.syncs).toHaveLength(4);
    for (const cell of sheet.cells) expect(excel.value(`Sheet1!${addressOf(cell)}`)).toEqual(cell.value);
    expect(book.sheets[0]?.cells.size).toBe(sheet.cells.length);
  });
});

function addressOf({ row, column }: { row: number; column: number }): string {
  return `${String.fromCharCode(65 + column)}${String(row + 1)}`;
}

describe("what it must not do", () => {
  it("empties the user's undo only when merges are asked for", async () => {
    const host = await open([gridSheet("Sheet1", "1|<|2")]);
    const book = await host.read();
    expect(book.sheets[0]?.merges).toBeNull();
    await host.apply([edit("C1", general(2), general(3))]);
    await host.apply(adds(mark("A1>0")));
    await host.select({ sheet: "Sheet1", row: 0, column: 0 });
    expect(excel.book.undoEmptiedBy).toEqual([]);
    await host.read({ merges: true });
    expect(excel.book.undoEmptiedBy).toEqual(["getMergedAreasOrNullObject"]);
    // They are kept until the sheet changes its size.
    expect((await host.read()).sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
    await excel.insertRows("A1");
    expect((await host.read()).sheets[0]?.merges).toBeNull();
  });

  it("asks an Excel without the call for no merges", async () => {
    const host = await open([gridSheet("Sheet1", "1|<")], profiles.floor);
    expect((await host.read({ merges: true })).sheets[0]?.merges).toBeNull();
  });

  it("leaves other people's conditional formats alone", async () => {
    const host = await open([gridSheet("Sheet1", "1|2")]);
    const [sheet] = excel.book.sheets;
    if (!sheet) throw new Error("no sheet");
    const area = { top: 0, left: 0, bottom: 0, right: 1 };
    excel.book.addConditionalFormat(sheet, [area], "DataBar");
    excel.book.addConditionalFormat(sheet, [area], "Custom").formula = "=A1>5";
    const before = excel.snapshot();
    expect((await host.read()).sheets[0]?.marks).toEqual([]);
    await host.apply(adds(mark("A1>0")));
    const marks = (await host.read()).sheets[0]?.marks ?? [];
    await host.apply(marks.map((from) => ({ kind: "mark", sheet: "Sheet1", from, to: null })));
    expect(JSON.parse(excel.snapshot())).toMatchObject({ sheets: [{ conditionalFormats: [{}, {}] }] });
    expect(withoutPriorities(excel.snapshot())).toBe(withoutPriorities(before));
  });

  it("refuses a mark that somebody else has removed", async () => {
    const host = await open([gridSheet("Sheet1", "1")]);
    await host.read();
    await host.apply(adds(mark("A1>0")));
    const [from] = (await host.read()).sheets[0]?.marks ?? [];
    if (!from) throw new Error("no mark");
    const [sheet] = excel.book.sheets;
    if (sheet) sheet.conditionalFormats = [];
    const gone: MarkEdit = { kind: "mark", sheet: "Sheet1", from, to: null };
    expect(await host.apply([gone])).toEqual({ done: [], refused: [{ edit: gone, reason: "gone" }] });
  });
});

function withoutPriorities(snapshot: string): string {
  return snapshot.replaceAll(/"priority": \d+/gu, "");
}

describe("a live mark", () => {
  it("is lit by the figures, and goes out when they are put right", async () => {
    const host = await open([gridSheet("Sheet1", "1|2|4")]);
    await host.read();
    await host.apply(adds(mark("(A1+B1<>C1)")));
    expect(excel.lit("Sheet1")).toEqual([{ top: 0, left: 0, bottom: 0, right: 0 }]);
    await excel.type("C1", 3);
    expect(excel.lit("Sheet1")).toEqual([]);
  });

  it("has the look of its severity", async () => {
    const host = await open([gridSheet("Sheet1", "1")]);
    await host.read();
    await host.apply(adds(mark("A1>0", { severity: "warning", role: "part" })));
    const format = excel.book.sheets[0]?.conditionalFormats[0]?.format;
    expect(format?.has("fill.color")).toBe(false);
    expect(format?.get("borders.EdgeBottom.style")).toBe("Dash");
    expect(format?.has("borders.EdgeTop.style")).toBe(false); // a part has one line below it
  });
});

describe("changes", () => {
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  it("tells once of a burst of local changes, of pastes without details, and of co-authors", async () => {
    const host = await open([gridSheet("Sheet1", "1|2")]);
    await host.read();
    let told = 0;
    const stop = host.onChanged(() => told++);
    await wait(50);
    await excel.type("A1", 5);
    await excel.type("B1", 6);
    await expect.poll(() => told).toBe(1);
    await excel.paste("A3", [
      [1, 2],
      [3, 4],
    ]);
    await expect.poll(() => told).toBe(2);
    await excel.coAuthorTypes("A1", 8);
    await expect.poll(() => told).toBe(3);
    await excel.insertRows("A1");
    await expect.poll(() => told).toBe(4);
    stop();
  });

  it("is silent about its own writes, and writes nothing when told of others'", async () => {
    const host = await open([gridSheet("Sheet1", "1|2||")]);
    await host.read();
    let told = 0;
    host.onChanged(() => told++);
    await wait(50);
    await host.apply([edit("C1", general(null), general(0)), edit("D1", general(null), general(0))]);
    await wait(600);
    expect(told).toBe(0);
    const syncs = await excel.syncsOf(async () => {
      await excel.type("A1", 5);
      await wait(600);
    });
    expect([told, syncs]).toEqual([1, 0]);
  });

  it("follows a co-author right after a write of its own, on the cell that was written", async () => {
    const host = await open([gridSheet("Sheet1", "1|2||")]);
    await host.read();
    let told = 0;
    host.onChanged(() => told++);
    await wait(50);
    await host.apply([edit("C1", general(null), general(0)), edit("D1", general(null), general(0))]);
    await excel.coAuthorTypes("C1", 8);
    await expect.poll(() => told).toBe(1);
  });

  it("notices formula results that follow another sheet's figures", async () => {
    const host = await open([gridSheet("Sheet1", "=T!A1+1→2"), gridSheet("T", "1")]);
    await host.read();
    let told = 0;
    host.onChanged(() => told++);
    await wait(50);
    await excel.type("T!A1", 4);
    await expect.poll(() => told).toBe(1);
    expect([...((await host.read()).sheets[0]?.cells.values() ?? [])][0]?.value).toBe(5);
  });

  it("takes its handlers back when nobody listens any more", async () => {
    const host = await open([gridSheet("Sheet1", "1")]);
    await host.read();
    const stop = host.onChanged(() => undefined);
    expect(excel.handlers).toBe(6);
    stop();
    await expect.poll(() => excel.handlers).toBe(0);
  });

  it("tells the first cell of a selection, without a sync", async () => {
    const host = await open([gridSheet("Sheet1", "1"), gridSheet("A'局", "2")]);
    await host.read();
    const heard: (CellRef | null)[] = [];
    host.onSelected((cell) => heard.push(cell));
    await wait(50);
    const syncs = await excel.syncsOf(async () => {
      await excel.select("A'局!B3:D9");
      await expect.poll(() => heard).toEqual([{ sheet: "A'局", row: 2, column: 1 }]);
    });
    expect(syncs).toBe(0);
  });
});

describe("what Excel refuses", () => {
  it.each([
    ["InvalidOperationInCellEditMode", "cellEditMode"],
    ["ResponsePayloadSizeLimitExceeded", "tooLarge"],
    ["AccessDenied", "denied"],
    ["ActivityLimitReached", "throttled"],
    ["InvalidOrTimedOutSession", "sessionLost"],
  ] as const)("says %s as %s, and works again afterwards", async (error, code) => {
    const host = await open([gridSheet("Sheet1", "1")]);
    excel.failNext(error);
    await expect(host.read()).rejects.toMatchObject({ code });
    expect((await host.read()).sheets[0]?.cells.size).toBe(1);
  });

  it("asks to finish the cell that is being edited", async () => {
    const host = await open([gridSheet("Sheet1", "1")]);
    await host.read();
    excel.book.isEditingCell = true;
    await expect(host.apply([edit("B1", general(null), general(0))])).rejects.toMatchObject({ code: "cellEditMode" });
    excel.book.isEditingCell = false;
    expect(excel.value("B1")).toBeNull();
  });

  it("says that another workbook is in front", async () => {
    const host = await open([gridSheet("Sheet1", "1")]);
    await host.read();
    excel.book.isAnotherInFront = true;
    await expect(host.select({ sheet: "Sheet1", row: 0, column: 0 })).rejects.toMatchObject({
      code: "anotherWorkbook",
    });
    await expect(host.read()).rejects.toMatchObject({ code: "anotherWorkbook" });
  });

  it("goes to no cell of a hidden sheet, and says why", async () => {
    const host = await open([gridSheet("Sheet1", "1"), { ...gridSheet("T", "2"), visibility: "hidden" }]);
    await host.read();
    await expect(host.select({ sheet: "T", row: 0, column: 0 })).rejects.toMatchObject({ code: "sheetHidden" });
  });

  it("reads a read-only workbook and writes nothing to it", async () => {
    const host = await open([gridSheet("Sheet1", "1|")], profiles.readOnly);
    expect(host.access).toBe("readOnly");
    expect((await host.read()).sheets[0]?.cells.size).toBe(1);
    const syncs = await excel.syncsOf(async () => {
      await expect(host.apply([edit("B1", general(null), general(0))])).rejects.toMatchObject({ code: "readOnly" });
      await expect(host.writeSetting("a", "b")).rejects.toMatchObject({ code: "readOnly" });
    });
    expect(syncs).toBe(0);
  });

  it("names what a protected sheet does not allow, and does the rest", async () => {
    const host = await open([
      {
        name: "Sheet1",
        cells: [
          { row: 0, column: 0, value: null, numberFormat: "@" },
          { row: 0, column: 1, value: null, numberFormat: "0" },
        ],
      },
    ]);
    excel.protect("Sheet1", ["A1", "B1"]);
    await host.read();
    const text = edit("A1", { value: null, numberFormat: "@" }, general(0)); // would need another format
    const number = edit("B1", { value: null, numberFormat: "0" }, { value: 0, numberFormat: "0" });
    const [marking] = adds(mark("A1>0"));
    if (!marking) throw new Error("no mark");
    expect(await host.apply([text, number, marking])).toEqual({
      done: [number],
      refused: [
        { edit: text, reason: "protected" },
        { edit: marking, reason: "protected" },
      ],
    });
    excel.protect("Sheet1", [], true);
    await host.read();
    expect((await host.apply([text, marking])).refused).toEqual([]);
  });
});
