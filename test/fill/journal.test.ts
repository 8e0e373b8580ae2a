import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../src/book/apply";
import { emptyCell, keyOf, type Book, type Cell, type CellValue } from "../../src/book/book";
import { defaultSettings } from "../../src/check/settings";
import { afterUndo, journalEntry, nextUndo, undoEdits, type JournalEntry } from "../../src/fill/journal";
import { readJournal, writeJournal } from "../../src/fill/journal-text";
import { planTextToNumber } from "../../src/fill/text-to-number";
import { planZeroFill } from "../../src/fill/zero-fill";
import { fieldsOfFormat, type FieldId } from "../../src/form/fields";
import { readReport } from "../../src/report/read";
import type { Report } from "../../src/report/report";
import { testReport } from "../support/report";

/** A report whose blanks were filled: the book before and after, and the journal's entry. */
function filled(figures: Partial<Record<FieldId, CellValue>>) {
  const { book, report, placement } = testReport({ figures, name: "某某局", year: 2019 });
  const { fills } = planZeroFill(report, defaultSettings);
  const changes = fills.map(({ field, edit }) => ({ report: 0, field, edit }));
  const after = applyEdits(
    book,
    changes.map(({ edit }) => edit),
  );
  return { book, after, report, placement, entry: journalEntry("zeroFill", [report], changes) };
}

/** The book with other cells in the two fields of fees. */
function withFormats(book: Book, report: Report, change: (cell: Cell, field: FieldId) => Cell): Book {
  const sheets = book.sheets.map((sheet) => {
    const cells = new Map(sheet.cells);
    for (const field of ["t2.fees.change", "t2.fees.previous"] as const) {
      const key = keyOf(report.fields.get(field)?.cell ?? { row: 0, column: 0 });
      cells.set(key, change(cells.get(key) ?? emptyCell, field));
    }
    return { ...sheet, cells };
  });
  return { ...book, sheets };
}

function undone(entry: JournalEntry, book: Book, placement: Report["placement"]) {
  const { edits, kept } = undoEdits(entry, [readReport(book, placement)], book);
  return { book: applyEdits(book, edits), kept: kept.map(({ change, reason }) => `${change.field} ${reason}`) };
}

describe("undo", () => {
  test("puts back exactly what was there", () => {
    const { book, after, placement, entry } = filled({ "t2.fees.change": "　", "t4.review.other": "" });
    expect(undone(entry, after, placement)).toEqual({ book, kept: [] });
  });

  test("keeps what was changed since, and names it", () => {
    const { after, placement, entry } = filled({ "t2.fees.change": null, "t2.fees.previous": null });
    const spoilt = applyEdits(
      after,
      entry.changes.slice(0, 1).map(({ edit }) => ({ ...edit, from: edit.to, to: { ...edit.to, value: 7 } })),
    );
    const { book, kept } = undone(entry, spoilt, placement);
    expect(kept).toEqual(["t2.fees.previous changed"]);
    expect(readReport(book, placement).figures.t2.fees).toMatchObject({ previous: 7, change: null });
  });

  test("leaves a number format that was changed since, and puts back one that was not", () => {
    const { book, report, placement } = testReport({ figures: { "t2.fees.change": "7", "t2.fees.previous": "8" } });
    const formatted = withFormats(book, report, (cell) => ({ ...cell, numberFormat: "@" }));
    const read = readReport(formatted, placement);
    const changes = planTextToNumber(read).conversions.map(({ field, edit }) => ({ report: 0, field, edit }));
    expect(changes.map(({ edit }) => edit.to.numberFormat)).toEqual(["General", "General"]);
    const entry = journalEntry("textToNumber", [read], changes);
    const after = applyEdits(
      formatted,
      changes.map(({ edit }) => edit),
    );
    const since = withFormats(after, report, (cell, field) => (field === "t2.fees.change" ? { ...cell, numberFormat: "0.0" } : cell)); // prettier-ignore
    const { book: back, kept } = undone(entry, since, placement);
    expect(kept).toEqual([]);
    const cells = readReport(back, placement).fields;
    expect(cells.get("t2.fees.change")).toMatchObject({ value: "7", numberFormat: "0.0" });
    expect(cells.get("t2.fees.previous")).toMatchObject({ value: "8", numberFormat: "@" });
  });

  test("passes over what was never written, and takes back what was left half-way", () => {
    const { book, entry, placement } = filled({ "t2.fees.change": null, "t2.fees.previous": null });
    expect(nextUndo([entry], [readReport(book, placement)], book)).toBeNull();
    const halfWay: JournalEntry = {
      ...entry,
      changes: entry.changes.map((change) => ({
        ...change,
        edit: { ...change.edit, from: { ...change.edit.from, numberFormat: "@" } },
      })),
    };
    // The format went out, the value did not: the cells are blank and General.
    expect(undoEdits(halfWay, [readReport(book, placement)], book).edits.map(({ to }) => to)).toEqual([
      { value: null, numberFormat: "@" },
      { value: null, numberFormat: "@" },
    ]);
  });

  test("keeps in the journal what was refused, and undoes an earlier entry meanwhile", () => {
    const { after, placement, entry } = filled({ "t2.fees.change": " " });
    const report = readReport(after, placement);
    const fields = new Map([...report.fields].map(([id, bound]) => [id, { ...bound, isProtected: true }]));
    const undo = nextUndo([entry], [{ ...report, fields }], after);
    expect(undo).toMatchObject({ edits: [], kept: [{ reason: "protected" }] });
    expect(undo && afterUndo([entry], undo, new Set())).toEqual([entry]);
    const open = nextUndo([entry], [report], after);
    expect(open && afterUndo([entry], open, new Set())).toEqual([]);
    expect(open && afterUndo([entry], open, new Set(open.edits))).toEqual([entry]);
    const elsewhere: JournalEntry = {
      ...entry,
      changes: entry.changes.map((change) => {
        return { ...change, report: 9, edit: { ...change.edit, cell: { ...change.edit.cell, sheet: "没有的表" } } };
      }),
    };
    expect(nextUndo([elsewhere], [report], after)).toMatchObject({ edits: [], kept: [{ reason: "gone" }] });
    expect(nextUndo([entry, elsewhere], [report], after)?.entry).toBe(entry);
  });

  test("takes out of the journal what was taken back or changed since, edit by edit, and no other entry", () => {
    const { after, placement, entry } = filled({ "t2.fees.change": null, "t2.fees.previous": null });
    const report = readReport(after, placement);
    const [first, second] = entry.changes;
    if (!first || !second) throw new Error("two blanks were filled");
    const other = { ...entry, changes: [first] };
    const undo = undoEdits(entry, [report], after);
    expect(undo.edits.map(({ from }) => from)).toEqual([first.edit.to, second.edit.to]);
    expect(afterUndo([other, entry], undo, new Set())).toEqual([other]);
    expect(afterUndo([entry], undo, new Set(undo.edits.slice(1)))).toEqual([{ ...entry, changes: [second] }]);
    const spoilt = applyEdits(after, [{ ...first.edit, from: first.edit.to, to: { ...first.edit.to, value: 7 } }]);
    const rest = undoEdits(entry, [readReport(spoilt, placement)], spoilt);
    expect(rest.kept.map(({ change, reason }) => [change, reason])).toEqual([[first, "changed"]]);
    expect(afterUndo([entry], rest, new Set())).toEqual([]);
  });

  test("knows which of two reports on one sheet is meant, and takes neither where that is not told", () => {
    const { after, placement, entry } = filled({ "t2.fees.change": null });
    const report = readReport(after, placement);
    const below = [...report.fields].map(([id, bound]) => [id, { ...bound, cell: { ...bound.cell, row: bound.cell.row + 100 } }] as const); // prettier-ignore
    const second: Report = { ...report, fields: new Map(below) };
    const of = (index: number): JournalEntry => ({
      ...entry,
      changes: entry.changes.map((change) => ({ ...change, report: index })),
    });
    const rows = (index: number) =>
      undoEdits(of(index), [report, second], after).edits.map((edit) => (edit.kind === "value" ? edit.cell.row : null));
    const row = entry.changes[0]?.edit.cell.row ?? NaN;
    expect([rows(0), rows(1), rows(2)]).toEqual([[row], [row + 100], []]);
    expect(undoEdits(of(2), [report, second], after).kept).toMatchObject([{ reason: "gone" }]);
    expect(undoEdits(of(2), [report], after).edits).toHaveLength(1);
  });

  test("a formula that shows nothing is no blank that was never written", () => {
    const { book, placement, entry } = filled({ "t2.fees.change": null });
    const report = readReport(book, placement);
    const fields = new Map([...report.fields].map(([id, bound]) => [id, { ...bound, hasFormula: true }]));
    expect(undoEdits(entry, [{ ...report, fields }], book).kept).toMatchObject([{ reason: "formula" }]);
    expect(undoEdits(entry, [report], book)).toMatchObject({ edits: [], kept: [] });
  });

  test("travels as far as there is room: the oldest entries go first", () => {
    const { entry } = filled({ "t2.fees.change": " " });
    expect(readJournal(writeJournal(Array<JournalEntry>(30).fill(entry)))).toHaveLength(20);
    const long = { ...entry, changes: Array<JournalEntry["changes"]>(600).fill(entry.changes).flat() };
    const text = writeJournal([long, long, long, entry]);
    expect(text.length).toBeLessThan(400_000);
    expect(readJournal(text).at(-1)).toEqual(entry);
  });

  test("finds its cells by their fields after the table moved", () => {
    const { after, placement, entry } = filled({ "t2.fees.change": " " });
    const sheet = after.sheets[0];
    if (!sheet) throw new Error("no sheet");
    const rowsDown = keyOf({ row: 4, column: 0 });
    const moved: Book = {
      ...after,
      sheets: [{ ...sheet, cells: new Map([...sheet.cells].map(([key, cell]) => [key + rowsDown, cell])) }],
    };
    const tables = [...placement.tables.values()].map((table) => ({
      ...table,
      fields: new Map([...table.fields].map(([id, { row, column }]) => [id, { row: row + 4, column }])),
    }));
    const result = undone(entry, moved, { ...placement, tables: new Map(tables.map((table) => [table.table, table])) });
    expect(result.kept).toEqual([]);
    const cell = entry.changes[0]?.edit.cell ?? { row: 0, column: 0 };
    expect(result.book.sheets[0]?.cells.get(keyOf(cell) + rowsDown)?.value).toBe(" ");
  });

  test("knows its report on a renamed sheet, and does not take another one for it", () => {
    const { after, placement, entry } = filled({ "t2.fees.change": " " });
    const renamed = { ...after, sheets: after.sheets.map((sheet) => ({ ...sheet, name: "新表" })) };
    const tables = new Map([...placement.tables].map(([id, table]) => [id, { ...table, sheet: "新表" }] as const));
    expect(undone(entry, renamed, { ...placement, tables }).kept).toEqual([]);
    expect(undone(entry, renamed, { ...placement, tables, name: "另一局" }).kept).toEqual(["t2.fees.change gone"]);
    expect(undone(entry, after, { ...placement, tables: new Map() }).kept).toEqual(["t2.fees.change gone"]);
  });

  test("on a renamed sheet does not take the report of another year for its own", () => {
    const { after, placement, entry } = filled({ "t2.fees.change": " " });
    const renamed = { ...after, sheets: after.sheets.map((sheet) => ({ ...sheet, name: "新表" })) };
    const tables = new Map([...placement.tables].map(([id, table]) => [id, { ...table, sheet: "新表" }] as const));
    expect(undone(entry, renamed, { ...placement, tables, year: 2020 }).kept).toEqual(["t2.fees.change gone"]);
    expect(undone({ ...entry, reports: [] }, renamed, { ...placement, tables }).kept).toEqual(["t2.fees.change gone"]);
  });

  test("keeps what the user typed into a cell of which only the format is ours", () => {
    const { book, report, placement, entry } = filled({ "t2.fees.change": null });
    const halfWay: JournalEntry = {
      ...entry,
      changes: entry.changes.map((change) => ({
        ...change,
        edit: { ...change.edit, from: { ...change.edit.from, numberFormat: "@" } },
      })),
    };
    const typed = withFormats(book, report, (cell, field) =>
      field === "t2.fees.change" ? { ...cell, value: 5 } : cell,
    );
    expect(undone(halfWay, typed, placement).kept).toEqual(["t2.fees.change changed"]);
    // Blank as before, and formatted by the user since: nothing of ours stands there.
    const formatted = withFormats(book, report, (cell, field) =>
      field === "t2.fees.change" ? { ...cell, numberFormat: "0.0" } : cell,
    );
    expect(undone(halfWay, formatted, placement)).toEqual({ book: formatted, kept: [] });
  });

  test("never overwrites a formula or a locked cell", () => {
    const { after, placement, entry } = filled({ "t2.fees.change": " " });
    const report = readReport(after, placement);
    const with_ = (change: object): Report => ({
      ...report,
      fields: new Map([...report.fields].map(([id, bound]) => [id, { ...bound, ...change }])),
    });
    expect(undoEdits(entry, [with_({ hasFormula: true })], after)).toMatchObject({
      edits: [],
      kept: [{ reason: "formula" }],
    });
    expect(undoEdits(entry, [with_({ isProtected: true })], after)).toMatchObject({ kept: [{ reason: "protected" }] });
  });

  test("law: apply, then undo, is the identity", () => {
    const content = fc.constantFrom<CellValue>(null, "", "　", 0, 1, "2", "１", "+3", "1,113", "-", "3-5");
    fc.assert(
      fc.property(fc.array(content, { minLength: 198, maxLength: 198 }), fc.boolean(), (contents, isFill) => {
        const figures = Object.fromEntries(fieldsOfFormat("2019").map(({ id }, i) => [id, contents[i]] as const));
        const { book, report, placement } = testReport({ figures });
        const { fills, nothings } = planZeroFill(report, defaultSettings);
        const planned = isFill ? [...fills, ...nothings] : planTextToNumber(report).conversions;
        const changes = planned.map(({ field, edit }) => ({ report: 0, field, edit }));
        const after = applyEdits(
          book,
          changes.map(({ edit }) => edit),
        );
        const entry = journalEntry(isFill ? "zeroFill" : "textToNumber", [report], changes);
        const [read] = readJournal(writeJournal([entry]));
        expect(read).toEqual(entry);
        const back = undone(entry, after, placement);
        expect(back.kept).toEqual([]);
        expect(readReport(back.book, placement)).toEqual(report);
      }),
      { numRuns: 30 },
    );
  });
});

describe("the journal as a text", () => {
  const { entry } = filled({ "t2.fees.change": " " });

  test("is read back as it was written", () => {
    expect(readJournal(writeJournal([entry, entry]))).toEqual([entry, entry]);
  });

  test("of a version that knew no sheets is read as it was", () => {
    const text = writeJournal([entry]).replace(/,"sheets":\[\]/u, "");
    expect(text).not.toContain("sheets");
    expect(readJournal(text)).toEqual([entry]);
  });

  test.each([
    ["nothing", null],
    ["no JSON", "{"],
    ["another version", writeJournal([entry]).replace('"version":1', '"version":2')],
    ["an unknown field", writeJournal([entry]).replaceAll("t2.fees.change", "t2.fees.nothing")],
    ["an unknown action", writeJournal([entry]).replace("zeroFill", "format")],
    ["a formula for a value", writeJournal([entry]).replace('"value":0', '"value":{"formula":"=1"}')],
    ["a row that is none", writeJournal([entry]).replace(/"row":\d+/u, '"row":-1')],
  ])("with %s is empty", (_, text) => {
    expect(readJournal(text)).toEqual([]);
  });
});
