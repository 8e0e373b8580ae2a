import { describe, expect, test } from "vitest";
import type { CellRef } from "../../src/book/address";
import { cellOf } from "../../src/book/book";
import type { ValueEdit } from "../../src/book/edit";
import { openWorkbook, type Drawing } from "../../src/workbench/open-workbook";
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

const at = (row: number, column: number): CellRef => ({ sheet: "Sheet1", row, column });

describe("an open workbook", () => {
  test("is changed by typing, back and forth", async () => {
    const workbook = await open(gridSheet("Sheet1", "5 | 3 | =A1+B1→8"));
    const sum = () => cellOf(workbook.getState().book, at(0, 2)).value;
    expect(await workbook.enter("Sheet1", [{ row: 0, column: 0, text: "6" }])).toBe(0);
    expect(sum()).toBe(9);
    expect(workbook.getState()).toMatchObject({ isDirty: true, canUndo: true, canRedo: false });
    await workbook.undo();
    expect(sum()).toBe(8);
    expect(workbook.getState()).toMatchObject({ isDirty: false, canUndo: false, canRedo: true });
    await workbook.redo();
    expect(sum()).toBe(9);
  });

  test("a pasted block is one step, and a new change ends what could be redone", async () => {
    const workbook = await open(gridSheet("Sheet1", "5 | 3"));
    await workbook.enter("Sheet1", [
      { row: 0, column: 0, text: "6" },
      { row: 0, column: 1, text: "7" },
    ]);
    await workbook.undo();
    expect(workbook.getState().canUndo).toBe(false);
    await workbook.enter("Sheet1", [{ row: 0, column: 0, text: "8" }]);
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
    expect(await workbook.enter("Sheet1", [{ row: 0, column: 0, text: "6" }])).toBe(1);
    expect(workbook.getState()).toMatchObject({ isDirty: false, canUndo: false });
  });

  test("is clean when it was saved", async () => {
    const workbook = await open(gridSheet("Sheet1", "5"));
    await workbook.enter("Sheet1", [{ row: 0, column: 0, text: "6" }]);
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
    expect(heard).toEqual([at(0, 1), at(0, 0)]);
    expect(workbook.getState().selected).toEqual(at(0, 0));
    expect(shown).toBe(1);
  });
});
