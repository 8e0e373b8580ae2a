import { describe, expect, test } from "vitest";
import type { CellRef } from "../../src/book/address";
import { cellOf } from "../../src/book/book";
import type { ValueEdit } from "../../src/book/edit";
import { openWorkbook, type Drawing, type OpenWorkbook } from "../../src/workbench/open-workbook";
import { openFile } from "../../src/files/xlsx/file-host";
import { plainSheet } from "../../src/files/xlsx/styles/appearance";
import { gridSheet, type TestSheet } from "../support/test-sheet";
import { xlsxOf } from "../support/xlsx";

const drawing: Drawing = {
  appearanceOf: () => plainSheet,
  litOn: () => Promise.resolve(new Map()),
  dispose: () => undefined,
};

async function open(sheet: TestSheet) {
  return openWorkbook("a.xlsx", await openFile(xlsxOf([sheet])), drawing);
}

/** Types into a cell and leaves it by Enter. */
async function typed(workbook: OpenWorkbook, cell: CellRef, text: string) {
  await workbook.select(cell);
  workbook.type({ text, where: "new" });
  await workbook.finish();
}

const at = (row: number, column: number): CellRef => ({ sheet: "Sheet1", row, column });

describe("an open workbook", () => {
  test("is changed by typing, back and forth", async () => {
    const workbook = await open(gridSheet("Sheet1", "5 | 3 | =A1+B1→8"));
    const sum = () => cellOf(workbook.getState().book, at(0, 2)).value;
    await typed(workbook, at(0, 0), "6");
    expect(sum()).toBe(9);
    expect(workbook.getState()).toMatchObject({ isDirty: true, canUndo: true, canRedo: false });
    await workbook.undo();
    expect(sum()).toBe(8);
    expect(workbook.getState()).toMatchObject({ isDirty: false, canUndo: false, canRedo: true });
    await workbook.redo();
    expect(sum()).toBe(9);
  });

  test("tells of an entry twice, once of the next cell", async () => {
    const workbook = await open(gridSheet("Sheet1", "5 | 3"));
    let told = 0;
    workbook.subscribe(() => told++);
    const toldOf = async (act: () => Promise<void>) => {
      const before = told;
      await act();
      return told - before;
    };
    expect(await toldOf(() => workbook.select(at(0, 1)))).toBe(1);
    workbook.type({ text: "6", where: "new" });
    // The box closes, the figure is written.
    expect(await toldOf(() => workbook.finish())).toBe(2);
    expect(workbook.getState().entered).toEqual({ how: "typed", count: 1, refused: 0 });
  });

  test("a pasted block is one step, and a new change ends what could be redone", async () => {
    const workbook = await open(gridSheet("Sheet1", "5 | 3"));
    await workbook.enter("pasted", [
      { row: 0, column: 0, text: "6" },
      { row: 0, column: 1, text: "7" },
    ]);
    await workbook.undo();
    expect(workbook.getState().canUndo).toBe(false);
    await typed(workbook, at(0, 0), "8");
    expect(workbook.getState().canRedo).toBe(false);
  });

  test("a preview is no step, and does not come back", async () => {
    const workbook = await open(gridSheet("Sheet1", "5 | 3"));
    const cell = { sheet: "Sheet1", area: { top: 0, left: 0, bottom: 0, right: 0 }, shows: "5 → 8" };
    await workbook.host.preview([cell]);
    expect(workbook.getState()).toMatchObject({ preview: [cell], isDirty: false, canUndo: false });
    await workbook.host.apply([
      {
        kind: "value",
        cell: at(0, 1),
        from: { value: 3, numberFormat: "General" },
        to: { value: 6, numberFormat: "General" },
      },
    ]);
    expect(workbook.getState()).toMatchObject({ preview: [], canUndo: true });
    await workbook.undo();
    expect(workbook.getState().preview).toEqual([]);
  });

  test("what the pane changes is a step too", async () => {
    const workbook = await open(gridSheet("Sheet1", "5 | _"));
    const edit: ValueEdit = {
      kind: "value",
      cell: at(0, 1),
      from: { value: " ", numberFormat: "General" },
      to: { value: 0, numberFormat: "General" },
    };
    await workbook.host.apply([edit]);
    expect(cellOf(workbook.getState().book, at(0, 1)).value).toBe(0);
    await workbook.undo();
    expect(cellOf(workbook.getState().book, at(0, 1)).value).toBe(" ");
  });

  test("a locked cell of a protected sheet is left alone and counted", async () => {
    const workbook = await open({ ...gridSheet("Sheet1", "5"), isProtected: true });
    await typed(workbook, at(0, 0), "6");
    const entered = { how: "typed", count: 0, refused: 1 };
    expect(workbook.getState()).toMatchObject({ isDirty: false, canUndo: false, entered });
  });

  test("is clean when it was saved", async () => {
    const workbook = await open(gridSheet("Sheet1", "5"));
    await typed(workbook, at(0, 0), "6");
    const bytes = await workbook.save();
    expect(workbook.getState().isDirty).toBe(false);
    expect(cellOf((await openFile(bytes)).book, at(0, 0)).value).toBe(6);
  });

  test("page and pane hear of each other's selection", async () => {
    const workbook = await open(gridSheet("Sheet1", "5 | 6"));
    const heard: (CellRef | null)[] = [];
    workbook.host.onSelected((cell) => heard.push(cell));
    let shown = 0;
    workbook.onShow(() => shown++);
    await workbook.select(at(0, 1));
    await workbook.host.select(at(0, 0));
    expect(heard).toEqual([at(0, 0), at(0, 1), at(0, 0)]); // where it stands when one begins to listen, too
    expect(workbook.getState().selected).toEqual(at(0, 0));
    expect(shown).toBe(1);
  });
});

describe("what is being typed", () => {
  const zeros = () => open(gridSheet("Sheet1", "0 | 0\n 0 | 0"));
  const value = (workbook: OpenWorkbook, row: number, column: number) =>
    cellOf(workbook.getState().book, at(row, column)).value;

  const content = (value: number) => ({ value, numberFormat: "General" });
  const edit: ValueEdit = { kind: "value", cell: at(1, 1), from: content(0), to: content(5) };
  const ways: readonly [string, (workbook: OpenWorkbook) => Promise<unknown>][] = [
    ["another cell is selected", (workbook) => workbook.select(at(1, 1))],
    ["more cells are selected", async (workbook) => workbook.extend({ top: 0, left: 0, bottom: 1, right: 1 })],
    ["the pane shows a cell", (workbook) => workbook.host.select(at(1, 1))],
    ["the pane writes", (workbook) => workbook.host.apply([edit])],
    ["the file is saved", (workbook) => workbook.save()],
    ["cells are pasted", (workbook) => workbook.enter("pasted", [{ row: 1, column: 1, text: "5" }])],
  ];
  test.each(ways)("is written into its own cell when %s", async (_, leave) => {
    const workbook = await zeros();
    await workbook.select(at(0, 0));
    workbook.type({ text: "78", where: "edit" });
    await leave(workbook);
    await workbook.host.read(); // what was asked before is done by then
    expect([value(workbook, 0, 0), value(workbook, 0, 1), value(workbook, 1, 0)]).toEqual([78, 0, 0]);
    expect([0, 5]).toContain(value(workbook, 1, 1));
    expect(workbook.getState().draft).toBeNull();
  });

  test("is written before it is taken back, however fast", async () => {
    const workbook = await zeros();
    workbook.type({ text: "78", where: "bar" });
    const undone = workbook.undo();
    await workbook.redo();
    await undone;
    expect(value(workbook, 0, 0)).toBe(78);
  });

  test("is no change where it is what stands there", async () => {
    const workbook = await zeros();
    workbook.type({ text: "0", where: "edit" });
    await workbook.finish();
    expect(workbook.getState()).toMatchObject({ isDirty: false, canUndo: false });
  });

  test("can be dropped", async () => {
    const workbook = await zeros();
    workbook.type({ text: "78", where: "new" });
    workbook.type(null);
    await workbook.select(at(1, 1));
    expect(value(workbook, 0, 0)).toBe(0);
  });
});

describe("undo and redo", () => {
  test("show what they changed, on whatever sheet", async () => {
    const file = await openFile(xlsxOf([gridSheet("A", "1 | 2"), gridSheet("B", "3 | 4")]));
    const workbook = openWorkbook("a.xlsx", file, drawing);
    await typed(workbook, { sheet: "A", row: 0, column: 1 }, "9");
    await workbook.select({ sheet: "B", row: 0, column: 0 });
    await workbook.undo();
    expect(workbook.getState().selected).toEqual({ sheet: "A", row: 0, column: 1 });
    await workbook.select({ sheet: "B", row: 0, column: 0 });
    await workbook.redo();
    expect(workbook.getState().selected).toEqual({ sheet: "A", row: 0, column: 1 });
  });

  test("asked for twice at once take back two changes", async () => {
    const workbook = await open(gridSheet("Sheet1", "1 | 2"));
    await typed(workbook, at(0, 0), "5");
    await typed(workbook, at(0, 1), "6");
    await Promise.all([workbook.undo(), workbook.undo()]);
    expect([0, 1].map((column) => cellOf(workbook.getState().book, at(0, column)).value)).toEqual([1, 2]);
    await Promise.all([workbook.redo(), workbook.redo()]);
    expect([0, 1].map((column) => cellOf(workbook.getState().book, at(0, column)).value)).toEqual([5, 6]);
  });
});
