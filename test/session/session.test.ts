import { describe, expect, it, vi } from "vitest";
import { cellOf, type Book, type CellValue } from "../../src/book/book";
import { applyEdits } from "../../src/book/apply";
import type { FieldId } from "../../src/form/fields";
import type { NewSheet } from "../../src/book/new-sheet";
import { HostError } from "../../src/host";
import { createSession, type Session } from "../../src/session/session";
import { memoryHost, type MemoryHost } from "../support/memory-host";
import { officialForm, type BuiltForm } from "../support/official-form";
import { mapPreferences } from "../support/preferences";
import { bookOf, gridSheet } from "../support/test-sheet";

const title = "海宁市商务局2021年政府信息公开工作年度报告";

/** A report of 2021 with these figures, every other 0. */
function form(figures: Partial<Record<FieldId, CellValue>> = {}, sheet = "年报"): BuiltForm {
  return officialForm({ format: "2021", title, sheet, figures });
}

async function open(host: MemoryHost, preferences = mapPreferences()): Promise<Session> {
  const session = createSession(host, preferences);
  await session.open();
  return session;
}

function refOf(built: BuiltForm, field: FieldId) {
  const place = built.places.get(field);
  if (!place) throw new Error(`no ${field}`);
  return { sheet: built.sheet.name, ...place };
}

/** The workbook after a user typed something. */
function typed(book: Book, built: BuiltForm, field: FieldId, value: string | number | null): Book {
  const cell = refOf(built, field);
  const from = { value: null, numberFormat: "General" };
  return applyEdits(book, [{ kind: "value", cell, from, to: { value, numberFormat: "General" } }]);
}

/** Lets what was queued silently run. */
async function settled(session: Session): Promise<void> {
  await session.select({ sheet: "年报", row: 0, column: 0 });
}

describe("opening", () => {
  it("reads, locates and checks in one reading", async () => {
    const built = form({ "t3.received.natural": 12, "t3.received.total": 12 });
    const host = memoryHost(bookOf([built.sheet]));
    const session = await open(host);
    const { reports, chosen, running, failure } = session.getState();
    expect(host.calls).toEqual(["read"]);
    expect(reports).toHaveLength(1);
    expect(chosen).toBe(reports[0]);
    expect(chosen?.report.name).toBe("海宁市商务局");
    expect(chosen?.result.findings.map(({ rule, at }) => `${rule} ${at}`)).toEqual([
      "t3.balance t3.concluded.natural",
      "t3.balance t3.concluded.total",
    ]);
    expect([running, failure]).toEqual([null, null]);
  });

  it("shows the report of the sheet in front, and the first where that has none", async () => {
    const book = bookOf([form({}, "甲").sheet, form({}, "乙").sheet, gridSheet("说明", "填写说明")]);
    const shownAt = async (activeSheet: string) => {
      const session = await open({ ...memoryHost(book), activeSheet });
      return session.getState().chosen?.report.tables.get("t3")?.sheet;
    };
    expect([await shownAt("乙"), await shownAt("说明")]).toEqual(["乙", "甲"]);
  });

  it("has no report in a workbook without the form", async () => {
    const session = await open(memoryHost(bookOf([gridSheet("Sheet1", "a | 1")])));
    expect(session.getState()).toMatchObject({ reports: [], chosen: null, failure: null });
  });

  it("tells why it failed, and can be tried again", async () => {
    const host = memoryHost(bookOf([form().sheet]));
    host.failNext = "cellEditMode";
    const session = await open(host);
    expect(session.getState()).toMatchObject({ book: null, failure: { action: "open", code: "cellEditMode" } });
    await session.open();
    expect(session.getState().failure).toBeNull();
    expect(session.getState().reports).toHaveLength(1);
  });
});

describe("several reports", () => {
  const host = () => memoryHost(bookOf([form({}, "甲").sheet, form({ "t3.received.total": 1 }, "乙").sheet]));

  it("shows the chosen one, and keeps it when the workbook is read again", async () => {
    const session = await open(host());
    const [, second] = session.getState().reports;
    session.chooseReport(second?.key ?? "");
    await session.recheck();
    expect(session.getState().chosen?.key).toBe(second?.key);
  });

  it("shows the one in which a cell is selected", async () => {
    const workbook = host();
    const session = await open(workbook);
    workbook.choose(refOf(form({}, "乙"), "t3.received.total"));
    expect(session.getState().chosen).toBe(session.getState().reports[1]);
  });
});

describe("the sheet in front", () => {
  const [one, other] = [form({}, "甲"), form({ "t3.received.total": 1 }, "乙")];
  const host = () => memoryHost(bookOf([one.sheet, other.sheet]));
  const total = refOf(other, "t3.received.total");

  it("is that of the report that is chosen", async () => {
    const workbook = host();
    const session = await open(workbook);
    workbook.choose(refOf(one, "t3.received.total"));
    session.chooseReport(session.getState().reports[1]?.key ?? "");
    await session.recheck();
    expect(session.getState().selected?.sheet).toBe(total.sheet);
    expect(session.getState().chosen).toBe(session.getState().reports[1]);
  });

  it("chooses its report, whatever cell is selected", async () => {
    const workbook = host();
    const session = await open(workbook);
    workbook.choose({ sheet: total.sheet, row: 0, column: 0 });
    expect(session.getState().chosen).toBe(session.getState().reports[1]);
    workbook.choose(null);
    expect(session.getState().chosen).toBe(session.getState().reports[1]);
  });

  it("shows what was taken back", async () => {
    const workbook = host();
    const session = await open(workbook);
    workbook.choose(total);
    await session.correct(new Map([["t3.received.total", 0]]));
    workbook.choose(refOf(one, "t3.received.total"));
    await session.undo();
    expect(session.getState().selected).toEqual(total);
  });
});

describe("following changes", () => {
  const built = form();
  const broken = (book: Book) => typed(book, built, "t3.received.natural", 5);

  it("re-checks silently while it is live", async () => {
    const host = memoryHost(bookOf([built.sheet]));
    const session = await open(host);
    host.change(broken(host.book));
    await settled(session);
    expect(session.getState().chosen?.result.verdict.errors).toBe(2);
    expect(session.getState()).toMatchObject({ isStale: false, running: null, outcome: null });
  });

  it("reads once for many changes that come together", async () => {
    const host = memoryHost(bookOf([built.sheet]));
    const session = await open(host);
    for (let i = 0; i < 5; i++) host.change(broken(host.book));
    await settled(session);
    expect(host.calls.filter((call) => call === "read")).toHaveLength(2);
  });

  it("says that the verdict is old while it is not live, and catches up when it is again", async () => {
    const host = memoryHost(bookOf([built.sheet]));
    const session = await open(host);
    session.setLive(false);
    host.change(broken(host.book));
    await settled(session);
    expect(session.getState()).toMatchObject({ isStale: true, chosen: { result: { verdict: { errors: 0 } } } });
    session.setLive(true);
    await settled(session);
    expect(session.getState()).toMatchObject({ isStale: false, chosen: { result: { verdict: { errors: 2 } } } });
  });

  it("is silent about a reading that fails, and says that the verdict is old", async () => {
    const host = memoryHost(bookOf([built.sheet]));
    const session = await open(host);
    host.failNext = "cellEditMode";
    host.change(broken(host.book));
    await settled(session);
    expect(session.getState()).toMatchObject({ isStale: true, failure: null });
  });

  it("hears nothing after it was closed", async () => {
    const host = memoryHost(bookOf([built.sheet]));
    const session = await open(host);
    const before = session.getState();
    session.close();
    host.change(broken(host.book));
    await session.recheck();
    expect(session.getState()).toBe(before);
    expect(host.calls).toEqual(["read"]);
  });
});

describe("actions", () => {
  it("run one at a time, in their order", async () => {
    const host = memoryHost(bookOf([form().sheet]));
    const session = await open(host);
    const seen: (string | null)[] = [];
    session.subscribe(() => {
      const { running } = session.getState();
      if (running !== seen.at(-1)) seen.push(running);
    });
    await Promise.all([session.recheck(), session.mark(), session.recheck()]);
    expect(seen).toEqual(["recheck", null, "mark", null, "recheck", null]);
  });

  it("go on after one that failed", async () => {
    const host = memoryHost(bookOf([form().sheet]));
    const session = await open(host);
    host.failNext = "anotherWorkbook";
    await Promise.all([session.recheck(), session.mark()]);
    expect(session.getState()).toMatchObject({ failure: null, outcome: { action: "mark" } });
  });

  it("do not write to a workbook that is read-only", async () => {
    const host = memoryHost(bookOf([form({ "t3.received.natural": null }).sheet]), "readOnly");
    const session = await open(host);
    await session.fill(new Set(["t3.received.natural"]));
    expect(session.getState().failure).toMatchObject({ action: "fill", code: "readOnly" });
  });
});

describe("marks", () => {
  it("are set, stay as they are when set again, and are cleared without a trace", async () => {
    const host = memoryHost(bookOf([form({ "t3.received.natural": 12 }).sheet]));
    const before = host.book;
    const session = await open(host);
    await session.mark();
    const count = host.book.sheets.flatMap(({ marks }) => marks).length;
    expect(count).toBeGreaterThan(0);
    expect(session.getState().outcome).toEqual(expect.objectContaining({ action: "mark", count, left: [] }));
    await session.mark();
    expect(session.getState().outcome?.count).toBe(0);
    await session.clearMarks();
    expect(session.getState().outcome?.count).toBe(count);
    expect(host.book).toEqual(before);
  });

  it("that another pane set meanwhile are found and cleared", async () => {
    const host = memoryHost(bookOf([form({ "t3.received.natural": 12 }).sheet]));
    const session = await open(host);
    await (await open(host)).mark();
    await session.clearMarks();
    expect(host.book.sheets.flatMap(({ marks }) => marks)).toEqual([]);
  });
});

describe("suspect cells", () => {
  it("are marked beside what takes part, in the same write, and cleared with it", async () => {
    const host = memoryHost(bookOf([form({ "t3.granted.natural": 3 }).sheet]));
    const before = host.book;
    const session = await open(host);
    host.calls.length = 0;
    await session.mark();
    expect(host.calls).toEqual(["read", "apply"]);
    const suspects = host.book.sheets.flatMap(({ marks }) => marks).filter(({ style }) => style.role === "suspect");
    // One mark for each of the two sums that the cell breaks.
    expect(new Set(suspects.map(({ areas }) => JSON.stringify(areas))).size).toBe(1);
    await session.mark();
    expect(session.getState().outcome?.count).toBe(0);
    await session.clearMarks();
    expect(host.book).toEqual(before);
  });
});

describe("a preview", () => {
  const built = form({ "t4.review.upheld": 3, "t4.review.total": 8 });
  const figures = new Map([["t4.review.upheld", 8]] as const);
  const texts = (host: MemoryHost) => host.previewed.flatMap(({ shows }) => shows ?? []);
  const previewing = async (host: MemoryHost) => {
    const session = await open(host);
    await session.preview(figures);
    expect(texts(host)).toEqual(["3 → 8"]);
    expect(session.getState().preview).toBe(figures);
    return session;
  };

  it("shows old and new in one call, without a change, and goes out again", async () => {
    const host = memoryHost(bookOf([built.sheet]));
    const before = host.book;
    const session = await previewing(host);
    expect(host.calls).toEqual(["read", "preview"]);
    expect(host.book).toBe(before);
    expect(session.getState().undoable).toBeNull();
    await session.preview(null);
    expect([texts(host), session.getState().preview]).toEqual([[], null]);
  });

  it("is one at a time", async () => {
    const host = memoryHost(bookOf([built.sheet]));
    const session = await previewing(host);
    const other = new Map([["t4.review.total", 3]] as const);
    await session.preview(other);
    expect(texts(host)).toEqual(["8 → 3"]);
    expect(session.getState().preview).toBe(other);
  });

  it.each([
    ["it is applied", (session: Session) => session.correct(figures)],
    ["it is checked again", (session: Session) => session.recheck()],
    ["all is marked", (session: Session) => session.mark()],
    ["marks are cleared", (session: Session) => session.clearMarks()],
    [
      "another report is chosen",
      async (session: Session) => {
        session.chooseReport("年报#1");
        await settled(session);
      },
    ],
    [
      "the pane closes",
      async (session: Session) => {
        session.close();
      },
    ],
  ])("ends when %s", async (_, act) => {
    const host = memoryHost(bookOf([built.sheet]));
    const session = await previewing(host);
    await act(session);
    expect(texts(host)).toEqual([]);
    expect(session.getState().failure).toBeNull();
  });

  it("ends when a figure is typed", async () => {
    const host = memoryHost(bookOf([built.sheet]));
    const session = await previewing(host);
    host.change(typed(host.book, built, "t4.review.upheld", 5));
    await settled(session);
    expect(texts(host)).toEqual([]);
    expect(session.getState().preview).toBeNull();
  });

  it.each([
    ["it is cleared", (session: Session) => session.preview(null)],
    ["all is marked", (session: Session) => session.mark()],
    ["marks are cleared", (session: Session) => session.clearMarks()],
  ])("that another pane left is said at opening, and goes when %s", async (_, act) => {
    const host = memoryHost(bookOf([built.sheet]));
    await previewing(host);
    const session = await open(host);
    expect(session.getState()).toMatchObject({ preview: null, isPreviewLeft: true });
    expect(texts(host)).toEqual(["3 → 8"]);
    await act(session);
    expect([texts(host), session.getState().isPreviewLeft]).toEqual([[], false]);
  });

  it("stays known where the host cannot take it away now, and goes with the next reading", async () => {
    const host = memoryHost(bookOf([built.sheet]));
    const session = await previewing(host);
    const { preview } = host;
    host.preview = () => Promise.reject(new HostError("cellEditMode"));
    await session.recheck();
    expect(session.getState().preview).toBe(figures);
    host.preview = preview;
    await session.recheck();
    expect(texts(host)).toEqual([]);
  });
});

describe("空格补零 and its undo", () => {
  const built = form({ "t3.received.business": null, "t3.carriedIn.business": "　", "t4.review.pending": "无" });

  it("fills what was chosen in one write, and takes it back", async () => {
    const host = memoryHost(bookOf([built.sheet]));
    const before = host.book;
    const session = await open(host);
    await session.fill(new Set(["t3.received.business", "t3.carriedIn.business"]));
    expect(host.calls.filter((call) => call === "apply")).toHaveLength(1);
    expect(cellOf(host.book, refOf(built, "t3.received.business")).value).toBe(0);
    expect(cellOf(host.book, refOf(built, "t4.review.pending")).value).toBe("无");
    expect(session.getState()).toMatchObject({
      outcome: { action: "fill", count: 2 },
      undoable: { action: "zeroFill", count: 2 },
    });

    await session.undo();
    expect(cellOf(host.book, refOf(built, "t3.carriedIn.business")).value).toBe("　");
    expect(host.book.sheets[0]?.cells.get(0)).toEqual(before.sheets[0]?.cells.get(0));
    expect(session.getState()).toMatchObject({ outcome: { action: "undo", count: 2 }, undoable: null });
  });

  it("does not say that it was done once it was taken back by other means, as by Ctrl+Z of the page", async () => {
    const host = memoryHost(bookOf([built.sheet]));
    const before = host.book;
    const session = await open(host);
    await session.fill(new Set(["t3.received.business"]));
    host.change(host.book);
    await vi.waitFor(() => expect(host.calls.filter((call) => call === "read").length).toBeGreaterThan(2));
    expect(session.getState().outcome).toMatchObject({ action: "fill", count: 1 }); // another edit takes nothing back
    host.change(before);
    await vi.waitFor(() => expect(session.getState()).toMatchObject({ outcome: null, undoable: null }));
  });

  it("nor where another like it before it still stands", async () => {
    const host = memoryHost(bookOf([built.sheet]));
    const session = await open(host);
    await session.fill(new Set(["t3.received.business"]));
    const before = host.book;
    await session.fill(new Set(["t3.carriedIn.business"]));
    expect(session.getState().outcome).toMatchObject({ action: "fill", count: 1 });
    host.change(before);
    const undoable = { action: "zeroFill", count: 1 };
    await vi.waitFor(() => expect(session.getState()).toMatchObject({ outcome: null, undoable }));
  });

  it("writes no cell that was not offered", async () => {
    const host = memoryHost(bookOf([built.sheet]));
    const session = await open(host);
    await session.fill(new Set(["t3.received.natural"]));
    expect(session.getState().outcome).toMatchObject({ count: 0, left: [] });
    expect(host.calls).not.toContain("apply");
  });

  it("can be undone by another pane, after the workbook was opened again", async () => {
    const host = memoryHost(bookOf([built.sheet]));
    const session = await open(host);
    await session.fill(new Set(["t3.received.business"]));
    session.close();
    const again = await open(host);
    expect(again.getState().undoable).toEqual({ action: "zeroFill", count: 1 });
    await again.undo();
    expect(cellOf(host.book, refOf(built, "t3.received.business")).value).toBeNull();
  });

  it("names what it leaves because the cell was changed since", async () => {
    const host = memoryHost(bookOf([built.sheet]));
    const session = await open(host);
    await session.fill(new Set(["t3.received.business", "t3.carriedIn.business"]));
    host.change(typed(host.book, built, "t3.received.business", 7));
    await session.undo();
    expect(session.getState().outcome).toMatchObject({ count: 1, left: [{ reason: "changed" }] });
    expect(cellOf(host.book, refOf(built, "t3.received.business")).value).toBe(7);
  });

  it("undoes the last action first", async () => {
    const host = memoryHost(bookOf([built.sheet]));
    const session = await open(host);
    await session.fill(new Set(["t3.received.business"]));
    await session.fill(new Set(["t3.carriedIn.business"]));
    await session.undo();
    expect(cellOf(host.book, refOf(built, "t3.received.business")).value).toBe(0);
    expect(cellOf(host.book, refOf(built, "t3.carriedIn.business")).value).toBe("　");
    expect(session.getState().undoable).toEqual({ action: "zeroFill", count: 1 });
  });
});

describe("文本转数字", () => {
  it("converts what was chosen, and takes it back", async () => {
    const built = form({ "t3.received.natural": "1,113", "t3.received.total": "１２" });
    const host = memoryHost(bookOf([built.sheet]));
    const session = await open(host);
    await session.convert(new Set(["t3.received.natural"]));
    expect(cellOf(host.book, refOf(built, "t3.received.natural")).value).toBe(1113);
    expect(cellOf(host.book, refOf(built, "t3.received.total")).value).toBe("１２");
    await session.undo();
    expect(cellOf(host.book, refOf(built, "t3.received.natural")).value).toBe("1,113");
  });
});

describe("corrections", () => {
  it("write the new figures in one go, and take them back", async () => {
    const built = form({ "t3.received.natural": 3, "t3.received.total": 5 });
    const host = memoryHost(bookOf([built.sheet]));
    const session = await open(host);
    await session.correct(
      new Map([
        ["t3.received.natural", 0],
        ["t3.received.total", 0],
      ]),
    );
    expect(session.getState().chosen?.result.verdict.errors).toBe(0);
    expect(session.getState().undoable).toEqual({ action: "correction", count: 2 });
    await session.undo();
    expect(cellOf(host.book, refOf(built, "t3.received.total")).value).toBe(5);
  });

  it("never overwrite a formula", async () => {
    const built = form({});
    const total = built.places.get("t3.received.total");
    const cells = built.sheet.cells.map((cell) =>
      cell.row === total?.row && cell.column === total.column ? { ...cell, formula: "=1+1", value: 2 } : cell,
    );
    const host = memoryHost(bookOf([{ ...built.sheet, cells }]));
    const session = await open(host);
    await session.correct(new Map([["t3.received.total", 0]]));
    expect(host.calls).not.toContain("apply");
  });
});

describe("new sheets", () => {
  const sheets: readonly NewSheet[] = ["练习", "上年"].map((name) => {
    return { name, cells: [{ row: 0, column: 0, value: `+${name}` }] };
  });
  const names = ({ book }: MemoryHost) => book.sheets.map(({ name }) => name);

  it("come behind the others under free names, the first is shown, and undo takes them away", async () => {
    const host = memoryHost(bookOf([form().sheet, gridSheet("上年", "5")]));
    const before = host.book;
    const session = await open(host);
    await session.addSheets(sheets);
    expect(names(host)).toEqual(["年报", "上年", "练习", "上年 (2)"]);
    expect(session.getState()).toMatchObject({
      outcome: { action: "addSheets", count: 2, left: [] },
      undoable: { action: "newSheets", count: 2 },
      selected: { sheet: "练习", row: 0, column: 0 },
    });
    // Another session, after a re-open, can take them away as well.
    const later = await open(host);
    await later.undo();
    expect(host.book).toEqual(before);
    expect(later.getState()).toMatchObject({ outcome: { action: "removeSheets", count: 2 }, undoable: null });
  });

  it("stay where somebody worked on them, and it is said which", async () => {
    const host = memoryHost(bookOf([form().sheet]));
    const session = await open(host);
    await session.addSheets(sheets);
    const cell = { sheet: "练习", row: 4, column: 0 };
    const from = { value: null, numberFormat: "General" };
    host.change(applyEdits(host.book, [{ kind: "value", cell, from, to: { ...from, value: 7 } }]));
    await session.undo();
    expect(names(host)).toEqual(["年报", "练习"]);
    expect(session.getState()).toMatchObject({
      outcome: { action: "removeSheets", count: 1, left: [{ place: "练习", reason: "sheetChanged" }] },
      undoable: null,
    });
  });

  it("of which only changed ones are left are still named by undo, once", async () => {
    const host = memoryHost(bookOf([form().sheet, gridSheet("引用", "1")]));
    const session = await open(host);
    await session.addSheets(sheets.slice(0, 1));
    const [report, other, added] = host.book.sheets;
    if (!report || !other || !added) throw new Error("no sheets");
    const reading = bookOf([gridSheet("引用", "='练习'!A1→1")]).sheets;
    host.change({ ...host.book, sheets: [report, ...reading, added] });
    await session.recheck();
    expect(session.getState().undoable).toEqual({ action: "newSheets", count: 1 });
    await session.undo();
    expect(names(host)).toEqual(["年报", "引用", "练习"]);
    expect(session.getState()).toMatchObject({
      outcome: { count: 0, left: [{ place: "练习", reason: "sheetChanged" }] },
      undoable: null,
    });
  });

  it("that a user deleted leave nothing to undo", async () => {
    const host = memoryHost(bookOf([form().sheet]));
    const session = await open(host);
    await session.addSheets(sheets.slice(0, 1));
    host.change({ ...host.book, sheets: host.book.sheets.slice(0, 1) });
    await session.recheck();
    expect(session.getState().undoable).toBeNull();
  });

  it("leave an undo of figures what it was", async () => {
    const built = form({ "t3.received.natural": null });
    const host = memoryHost(bookOf([built.sheet]));
    const session = await open(host);
    await session.fill(new Set(["t3.received.natural"]));
    await session.addSheets(sheets.slice(0, 1));
    await session.undo();
    expect(session.getState().undoable).toEqual({ action: "zeroFill", count: 1 });
    await session.undo();
    expect(cellOf(host.book, refOf(built, "t3.received.natural")).value).toBeNull();
  });
});

describe("names", () => {
  it("are bound for all fields and removed again", async () => {
    const host = memoryHost(bookOf([form().sheet]));
    const session = await open(host);
    await session.bindNames(false);
    const fields = session.getState().chosen?.report.fields.size;
    expect(host.book.names).toHaveLength(fields ?? -1);
    expect(host.book.names.every(({ isVisible }) => !isVisible)).toBe(true);
    expect(session.getState().outcome?.count).toBe(fields);
    await session.removeNames();
    expect(host.book.names).toEqual([]);
  });
});

describe("the reading of 处理决定数量", () => {
  const built = officialForm({
    format: "2019",
    title: "海宁市商务局2019年政府信息公开工作年度报告",
    sheet: "年报",
    figures: { "t2.licensing.previous": 25, "t2.licensing.decisions": 18000, "t2.procurement.amount": 0 },
  });

  it("travels with the workbook", async () => {
    const host = memoryHost(bookOf([built.sheet]));
    const session = await open(host);
    const rulesOf = (each: Session) => each.getState().chosen?.result.findings.map(({ rule }) => rule);
    expect(rulesOf(session)).toContain("t2.increment");
    await session.setReading("cases");
    expect(rulesOf(session)).not.toContain("t2.increment");
    const other = await open(host);
    expect(other.getState().settings.incrementReading).toBe("cases");
    expect(other.getState().chosen?.result.verdict.off).toEqual(["t2.increment"]);
  });
});

describe("rule switches", () => {
  const built = form({ "t3.received.natural": null });

  it("are the user's own, take effect at once, and are remembered", async () => {
    const preferences = mapPreferences();
    const host = memoryHost(bookOf([built.sheet]));
    const session = await open(host, preferences);
    session.setRule("cell.blank", false);
    expect(session.getState().chosen?.result.verdict).toMatchObject({ warnings: 0, off: ["cell.blank"] });
    expect((await open(host, preferences)).getState().settings.off).toEqual(new Set(["cell.blank"]));
    expect((await open(host)).getState().settings.off.size).toBe(0);
    expect(host.book.names).toEqual([]);
    session.restoreRules();
    expect(session.getState().chosen?.result.verdict).toMatchObject({ warnings: 1, off: [] });
  });

  it("change a rule's severity", async () => {
    const session = await open(memoryHost(bookOf([built.sheet])));
    session.setSeverity("cell.blank", "error");
    expect(session.getState().chosen?.result.verdict).toMatchObject({ errors: 1, warnings: 0 });
  });
});

describe("merged cells", () => {
  it("are read when the user asks for it, never before", async () => {
    const host = memoryHost(bookOf([form().sheet]));
    const session = await open(host);
    await session.recheck();
    expect(host.calls).toEqual(["read", "read"]);
    await session.askForMerges();
    expect(host.calls.at(-1)).toBe("read merges");
  });
});
