import fc from "fast-check";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { SheetEdit } from "../../src/book/edit";
import type { NewSheet } from "../../src/book/new-sheet";
import type { FieldId } from "../../src/form/fields";
import type { Host } from "../../src/host";
import { createSession, type Session } from "../../src/session/session";
import { profiles } from "../excel-host/boot";
import type { Fault } from "../excel-host/dispatch";
import { openExcel, type Excel } from "../excel-host/driver";
import { launchBrowser } from "../support/browser";
import { officialForm } from "../support/official-form";
import { mapPreferences } from "../support/preferences";
import { bookOf, gridSheet } from "../support/test-sheet";
import { hostFiles, remoteHost } from "./remote-host";

/** What is said when Excel fails, wherever it fails: a session over the Excel host, on workbooks in one window. */

let browser: Browser;
let excel: Excel;
let host: Host;
beforeAll(async () => {
  browser = await launchBrowser();
  excel = await openExcel({ browser, files: await hostFiles(), book: [form.sheet], profile: profiles.current });
  host = await remoteHost(excel);
});
afterAll(async () => {
  await excel.close();
  await browser.close();
});
beforeEach(() => {
  excel.failWith();
  excel.book.refusesSettings = false;
  excel.book.refusedNames.clear();
  excel.book.unlistable.clear();
});

const blanks: readonly FieldId[] = [
  "t3.received.business",
  "t3.carriedIn.business",
  "t4.direct.upheld",
  "t4.direct.corrected",
  "t4.direct.other",
  "t4.direct.pending",
];
const texts: readonly FieldId[] = ["t2.licensing.decisions", "t2.penalties.decisions"];
const form = officialForm({
  format: "2021",
  title: "某某局2022年政府信息公开工作年度报告",
  figures: {
    ...Object.fromEntries(blanks.map((field, i) => [field, i % 2 === 0 ? null : "　"])),
    ...Object.fromEntries(texts.map((field) => [field, "+21"])),
    "t4.review.total": 8,
  },
});

async function open(): Promise<Session> {
  excel.book.become(bookOf([form.sheet]));
  excel.book.settings.clear();
  const session = createSession(host, mapPreferences());
  await session.open();
  expect(session.getState().failure).toBeNull();
  return session;
}

/** What stands in the cells that are not as the form has them, by their keys. */
function cells(): Readonly<Record<string, unknown>> {
  const [sheet] = excel.book.sheets;
  const plain = ({ value, numberFormat }: { value: unknown; numberFormat: string }) =>
    `${String(value)} ${numberFormat}`;
  return Object.fromEntries(
    fields.map((field) => {
      const at = form.places.get(field);
      return [field, sheet && at ? plain(excel.book.cell(sheet, at)) : ""];
    }),
  );
}
const fields = [...form.places.keys()];
const names = () => excel.book.names.map(({ name, formula }) => `${name}${formula}`);
const formats = () => excel.book.sheets.flatMap(({ conditionalFormats }) => conditionalFormats);
const sheets = () => excel.book.sheets.map(({ name, visibility, cells: own }) => `${name} ${visibility} ${own.size}`);
const settled = () => ({ cells: cells(), names: names(), marks: formats().length, sheets: sheets() });

/** How many figures are others than in an earlier state. */
function changedSince(before: ReturnType<typeof cells>): number {
  const now = cells();
  return fields.filter((field) => before[field] !== now[field]).length;
}

/** Two sheets, one with a little of everything. */
const newSheets: readonly NewSheet[] = [
  {
    name: "练习",
    cells: [
      { row: 0, column: 0, value: "+21", style: { font: { size: 18, isBold: true }, fill: "#FFEEDD" } },
      { row: 1, column: 0, value: 5 },
      { row: 1, column: 1, value: 5, formula: "=A2" },
      { row: 2, column: 0, value: "合并" },
    ],
    merges: [{ top: 2, left: 0, bottom: 2, right: 3 }],
    columnWidths: [10, 10, 12],
    freeze: { row: 1, column: 0 },
    marks: [
      {
        areas: [{ top: 1, left: 0, bottom: 1, right: 0 }],
        formula: 'A2>5+N("nianbao:t3.balance")',
        style: { severity: "error", role: "place" },
      },
    ],
    names: [{ name: "nianbao.exercise", sheet: "练习", refersTo: '="7-2021"', isVisible: false }],
  },
  { name: "说明", cells: [{ row: 0, column: 0, value: "怎样做" }] },
];

const fill = (session: Session) => session.fill(new Set(blanks));

describe("a fill", () => {
  it("that was written is undoable although nothing could be read after it", async () => {
    const session = await open();
    const before = cells();
    excel.failWith(null, null, null, { at: "refused", code: "InvalidOperationInCellEditMode" });
    await fill(session);
    const state = session.getState();
    expect(state).toMatchObject({ failure: null, isStale: true, outcome: { count: blanks.length } });
    expect(state.undoable).toEqual({ action: "zeroFill", count: blanks.length });
    await session.undo();
    expect(cells()).toEqual(before);
  });

  it("writes nothing where the journal cannot be kept", async () => {
    const session = await open();
    const before = cells();
    excel.book.refusesSettings = true;
    await fill(session);
    expect(session.getState()).toMatchObject({ failure: { written: "nothing" }, undoable: null });
    expect(cells()).toEqual(before);
  });

  it("of which only the answer was lost is done", async () => {
    const session = await open();
    excel.failWith(null, null, { at: "lost", code: "InvalidOrTimedOutSession" });
    await fill(session);
    expect(session.getState()).toMatchObject({ failure: null, outcome: { count: blanks.length } });
  });

  it("of which nothing can be known is said to be unknown, and undone once it can", async () => {
    const session = await open();
    const before = cells();
    const lost: Fault = { at: "refused", code: "InvalidOrTimedOutSession" };
    excel.failWith(null, null, { at: "lost", code: "InvalidOrTimedOutSession" }, lost, lost, lost, lost, lost);
    await fill(session);
    expect(session.getState()).toMatchObject({
      failure: { code: "sessionLost", written: "unknown" },
      isStale: true,
    });
    excel.failWith();
    await session.recheck();
    expect(session.getState().undoable?.count).toBe(blanks.length);
    await session.undo();
    expect(cells()).toEqual(before);
  });

  it("keeps in the journal what a protection refuses to take back", async () => {
    const session = await open();
    const before = cells();
    await fill(session);
    excel.protect("Sheet1");
    await session.undo();
    expect(session.getState()).toMatchObject({ outcome: { count: 0 }, undoable: { count: blanks.length } });
    const [sheet] = excel.book.sheets;
    if (sheet) sheet.isProtected = false;
    await session.undo();
    expect(cells()).toEqual(before);
    expect(session.getState().undoable).toBeNull();
  });
});

describe("marks", () => {
  const press = async (session: Session) => {
    await session.mark();
    return formats().length;
  };

  it("are not doubled after an answer that was refused, nor by a rule that cannot be read", async () => {
    const session = await open();
    const count = await press(session);
    excel.failWith(null, { at: "refused", code: "ActivityLimitReached" });
    await session.mark();
    expect(session.getState().failure).toMatchObject({ code: "throttled", written: "nothing" });
    expect(await press(session)).toBe(count);

    const [sheet] = excel.book.sheets;
    if (!sheet) throw new Error("no sheet");
    const area = { top: 0, left: 0, bottom: 0, right: 0 };
    const rule = excel.book.addConditionalFormat(sheet, [area], "Custom");
    Object.assign(rule, { formula: "=A1>5", isUnreadable: true });
    expect(await press(session)).toBe(count + 1);
    expect(session.getState().outcome?.left).toEqual([{ place: "Sheet1", reason: "marksUnread" }]);
    await session.clearMarks();
    expect(formats().map(({ formula }) => formula)).toEqual(["=A1>5"]);
  });

  it("are not added where none can be read, and it is said", async () => {
    const session = await open();
    const count = await press(session);
    for (const sheet of excel.book.sheets) excel.book.unlistable.add(sheet);
    await session.mark();
    expect(session.getState().outcome).toMatchObject({ count: 0, left: [{ reason: "marksUnknown" }] });
    await session.clearMarks();
    expect(session.getState().outcome).toMatchObject({ count: 0, left: [{ reason: "marksUnknown" }] });
    expect(formats()).toHaveLength(count);
    excel.book.unlistable.clear();
    await session.clearMarks();
    expect(formats()).toEqual([]);
  });
});

describe("names", () => {
  it("are bound although one of them fails, which is named", async () => {
    const session = await open();
    excel.book.refusedNames.add("nianbao.t3.received.natural");
    await session.bindNames(false);
    const { outcome, chosen } = session.getState();
    expect(outcome?.left).toEqual([{ place: "nianbao.t3.received.natural", reason: "notDone" }]);
    expect(excel.book.names).toHaveLength((chosen?.report.fields.size ?? 0) - 1);
    expect(outcome?.count).toBe(excel.book.names.length);
  });
});

describe("a preview", () => {
  it("of which nothing can be known is said to be unknown, and is found again", async () => {
    const session = await open();
    const lost: Fault = { at: "refused", code: "InvalidOrTimedOutSession" };
    excel.failWith({ at: "lost", code: "InvalidOrTimedOutSession" }, lost, lost, lost);
    await session.preview(new Map([["t4.review.total", 0]]));
    expect(session.getState()).toMatchObject({ failure: { written: "unknown" }, isStale: true });
    excel.failWith();
    await session.recheck();
    expect(session.getState()).toMatchObject({ failure: null, isPreviewLeft: true });
    await session.preview(null);
    expect(formats()).toEqual([]);
  });
});

describe("a sheet that was renamed", () => {
  it("is still written to where it was read", async () => {
    const session = await open();
    await session.mark();
    excel.renameSheet("Sheet1", "表");
    await session.select({ sheet: "Sheet1", row: 3, column: 3 });
    expect(session.getState().failure).toBeNull();
    await session.clearMarks();
    expect(formats()).toEqual([]);
  });
});

describe("a new sheet", () => {
  it("is added whole, with the journal before it, and taken away again", async () => {
    const session = await open();
    const before = settled();
    const fresh = excel.syncs.length;
    await session.addSheets(newSheets);
    expect(session.getState()).toMatchObject({
      failure: null,
      outcome: { action: "addSheets", count: 2, left: [] },
      undoable: { action: "newSheets", count: 2 },
    });
    const writes = excel.syncs.slice(fresh).filter(({ members }) => members.includes("FreezePanes"));
    expect(writes).toHaveLength(1);
    expect(sheets()).toEqual([...before.sheets, "练习 visible 4", "说明 visible 1"]);
    expect(excel.book.active.name).toBe("练习");
    await session.undo();
    expect(session.getState()).toMatchObject({ outcome: { action: "removeSheets", count: 2 }, undoable: null });
    expect(settled()).toEqual(before);
  });

  it("on which somebody worked is left, and named; the other one goes", async () => {
    const session = await open();
    await session.addSheets(newSheets);
    await excel.type("练习!C1", 5);
    await session.undo();
    const { outcome, undoable } = session.getState();
    expect(outcome).toMatchObject({
      action: "removeSheets",
      count: 1,
      left: [{ place: "练习", reason: "sheetChanged" }],
    });
    expect(undoable).toBeNull();
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(["Sheet1", "练习"]);
  });

  it("is not added where the workbook's structure is protected, and it is said", async () => {
    const session = await open();
    const before = settled();
    excel.book.isStructureProtected = true;
    await session.addSheets(newSheets);
    excel.book.isStructureProtected = false;
    expect(session.getState()).toMatchObject({ failure: { code: "denied", written: "nothing" }, undoable: null });
    expect(settled()).toEqual(before);
  });

  it("whose name somebody else has taken meanwhile leaves theirs alone, empty or not", async () => {
    for (const theirs of [gridSheet("别人", "9"), gridSheet("别人", "")]) {
      excel.book.become(bookOf([form.sheet, theirs]));
      await host.read();
      const before = sheets();
      // Excel tells nobody of a new name.
      excel.renameSheet("别人", "练习");
      const edits = newSheets.map((to): SheetEdit => ({ kind: "sheet", from: null, to }));
      await expect(host.apply(edits)).rejects.toMatchObject({ written: "nothing" });
      expect(sheets()).toEqual(before.map((each) => each.replace("别人", "练习")));
    }
  });

  it("gets a name that is free", async () => {
    const session = await open();
    await excel.addSheet(gridSheet("练习", "9"));
    await session.addSheets(newSheets);
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(["Sheet1", "练习", "练习 (2)", "说明"]);
    await session.undo();
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(["Sheet1", "练习"]);
  });
});

/** What a user can ask for, and what must have been done before it. */
const actions: Readonly<
  Record<string, readonly [prepare: (s: Session) => Promise<void>, act: (s: Session) => Promise<void>]>
> = {
  fill: [async () => undefined, fill],
  convert: [async () => undefined, (session) => session.convert(new Set(texts))],
  correct: [async () => undefined, (session) => session.correct(new Map([["t4.review.total", 0]]))],
  undo: [fill, (session) => session.undo()],
  undoTexts: [(session) => session.convert(new Set(texts)), (session) => session.undo()],
  mark: [async () => undefined, (session) => session.mark()],
  clearMarks: [(session) => session.mark(), (session) => session.clearMarks()],
  bindNames: [async () => undefined, (session) => session.bindNames(false)],
  removeNames: [(session) => session.bindNames(false), (session) => session.removeNames()],
  addSheets: [async () => undefined, (session) => session.addSheets(newSheets)],
  undoSheets: [(session) => session.addSheets(newSheets), (session) => session.undo()],
  preview: [async () => undefined, (session) => session.preview(new Map([["t4.review.total", 0]]))],
};

const fault = fc.oneof(
  fc.record({
    at: fc.constantFrom("refused" as const, "lost" as const),
    code: fc.constantFrom("InvalidOperationInCellEditMode", "ActivityLimitReached", "InvalidOrTimedOutSession"),
  }),
  fc.record({
    at: fc.nat(900),
    code: fc.constantFrom("AccessDenied", "GeneralException", "ItemNotFound", "InvalidArgument"),
  }),
);

it("law: wherever Excel fails, what is said is true, what was written is undoable, and clearing leaves no trace", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.keys(actions)),
      fc.nat(5),
      fault,
      fc.boolean(),
      async (action, syncs, wrong, isForGood) => {
        const session = await open();
        const original = cells();
        const [prepare, act] = actions[action] ?? [];
        await prepare?.(session);
        const before = settled();
        const isUndo = action === "undo" || action === "undoTexts";
        const after: Fault[] =
          isForGood && typeof wrong.at === "string" ? Array<Fault>(20).fill({ ...wrong, at: "refused" }) : [];
        excel.failWith(...Array<null>(syncs).fill(null), wrong, ...after);
        await act?.(session);
        excel.failWith();

        const { failure, outcome } = session.getState();
        const changed = changedSince(before.cells);
        if (failure?.written === "nothing") expect(settled()).toEqual(before);
        else if (failure?.written !== "unknown" && outcome && !/mark|name|sheet/iu.test(action))
          expect(changed).toBe(outcome.count);
        const isOfSheets = action.endsWith("Sheets");
        if (isOfSheets && failure?.written !== "unknown") {
          // Never half a sheet: each is there as it was meant, or not at all.
          const whole = ["Sheet1", "练习 visible 4", "说明 visible 1"];
          for (const sheet of sheets()) expect(whole.some((each) => sheet.startsWith(each))).toBe(true);
          if (outcome) expect(Math.abs(sheets().length - before.sheets.length)).toBe(outcome.count);
        }
        if (!isForGood) expect(failure?.written).not.toBe("unknown");
        const named = names().length - before.names.length;
        if (/name/iu.test(action) && outcome) expect(Math.abs(named)).toBe(outcome.count);
        if (action !== "preview") for (const { formula } of formats()) expect(formula).toContain('N("nianbao:');

        // What is there can be taken back, by the same session or by another.
        await session.recheck();
        expect(session.getState().failure).toBeNull();
        if (changedSince(original) > 0 || excel.book.sheets.length > 1) {
          expect(session.getState().undoable).not.toBeNull();
          await session.undo();
        }
        expect(cells()).toEqual(original);
        expect(excel.book.sheets).toHaveLength(1);
        expect(session.getState().undoable).toBeNull();
        if (isUndo) expect(session.getState().failure).toBeNull();
        await session.clearMarks();
        expect(formats()).toEqual([]);
        session.close();
      },
    ),
    { numRuns: Number(process.env["FAULT_RUNS"] ?? 60) },
  );
}, 600_000);
