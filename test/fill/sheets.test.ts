import { describe, expect, test } from "vitest";
import { applyEdits } from "../../src/book/apply";
import type { Book, Sheet } from "../../src/book/book";
import type { SheetEdit } from "../../src/book/edit";
import type { NewSheet } from "../../src/book/new-sheet";
import { afterUndo, nextUndo, sheetsEntry, undoEdits } from "../../src/fill/journal";
import { readJournal, writeJournal } from "../../src/fill/journal-text";
import { bookOf, gridSheet } from "../support/test-sheet";

const added: NewSheet = {
  name: "上年",
  cells: [
    { row: 0, column: 0, value: "规章" },
    { row: 0, column: 1, value: 3 },
  ],
};
const adding: SheetEdit = { kind: "sheet", from: null, to: added };
const before = bookOf([gridSheet("年报", "1|2")]);
const after = applyEdits(before, [adding]);
const entry = sheetsEntry([adding]);

/** The workbook with the added sheet changed. */
function changed(change: (sheet: Sheet) => Sheet): Book {
  return { ...after, sheets: after.sheets.map((sheet) => (sheet.name === "上年" ? change(sheet) : sheet)) };
}

const withCell = (address: number, value: string | number) =>
  changed((sheet) => ({
    ...sheet,
    cells: new Map(sheet.cells).set(address, { value, formula: null, numberFormat: "General", isLocked: true }),
  }));

const sheetsOf = ({ sheets }: Book) => sheets.map(({ name }) => name);

describe("a sheet that was added", () => {
  test("is in the journal by its name and by what it held, and no sheet that went", () => {
    expect(entry).toMatchObject({ action: "newSheets", reports: [], changes: [], sheets: [{ sheet: "上年" }] });
    expect(sheetsEntry([{ kind: "sheet", from: added, to: null }]).sheets).toEqual([]);
    expect(readJournal(writeJournal([entry]))).toEqual([entry]);
  });

  test("goes again while it holds just that", () => {
    const undo = nextUndo([entry], [], after);
    expect(undo?.edits).toMatchObject([{ kind: "sheet", from: { name: "上年" }, to: null }]);
    expect(undo && sheetsOf(applyEdits(after, undo.edits))).toEqual(["年报"]);
    expect(undo && afterUndo([entry], undo, new Set())).toEqual([]);
    expect(undo && afterUndo([entry], undo, new Set(undo.edits))).toEqual([entry]);
  });

  test.each([
    ["a figure was typed into it", withCell(1, 4)],
    ["a note was written beside its cells", withCell(99, "已核")],
    ["another sheet reads it", applyEdits(after, [{ kind: "sheet", from: null, to: { name: "汇总", cells: [{ row: 0, column: 0, value: null, formula: "=上年!B1" }] } }])], // prettier-ignore
  ])("stays where %s: it is the user's from then on", (_, book) => {
    const undo = nextUndo([entry], [], book);
    expect(undo).toMatchObject({ edits: [], keptSheets: [{ sheet: { sheet: "上年" }, reason: "sheetChanged" }] });
    expect(undo && afterUndo([entry], undo, new Set())).toEqual([]);
  });

  test("stays where it is the last that is seen, and says so", () => {
    const only = { ...after, sheets: after.sheets.filter(({ name }) => name === "上年") };
    expect(nextUndo([entry], [], only)).toMatchObject({ edits: [], keptSheets: [{ reason: "notDone" }] });
  });

  test("goes, too, where it was never finished: hidden from all menus, nobody could work on it", () => {
    const half = { visibility: "veryHidden", cells: new Map() } as const;
    const edits = undoEdits(
      entry,
      [],
      changed((sheet) => ({ ...sheet, ...half })),
    ).edits;
    expect(edits).toMatchObject([{ kind: "sheet", to: null }]);
    const hidden = changed((sheet) => ({ ...sheet, ...half, visibility: "hidden" }));
    expect(undoEdits(entry, [], hidden)).toMatchObject({ edits: [], keptSheets: [{ reason: "sheetChanged" }] });
  });

  test("that is no longer there leaves nothing to undo", () => {
    expect(nextUndo([entry], [], before)).toBeNull();
    expect(undoEdits(entry, [], before)).toMatchObject({ edits: [], kept: [], keptSheets: [] });
  });

  test("of two, the one that somebody worked on stays and the other goes", () => {
    const other: SheetEdit = { kind: "sheet", from: null, to: { ...added, name: "前年" } };
    const both = sheetsEntry([adding, other]);
    const book = applyEdits(withCell(1, 4), [other]);
    const undo = undoEdits(both, [], book);
    expect(sheetsOf(applyEdits(book, undo.edits))).toEqual(["年报", "上年"]);
    expect(undo.keptSheets.map(({ sheet }) => sheet.sheet)).toEqual(["上年"]);
    expect(afterUndo([both], undo, new Set(undo.edits))).toEqual([{ ...both, sheets: both.sheets.slice(1) }]);
  });
});
