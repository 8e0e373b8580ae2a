import { describe, expect, test } from "vitest";
import type { JournalEntry } from "../../src/fill/journal";
import { readJournal, writeJournal } from "../../src/fill/journal-text";

/** An entry with everything that one can have. */
const entry: JournalEntry = {
  action: "zeroFill",
  reports: [{ index: 0, name: "某局", year: 2019 }],
  changes: [
    {
      report: 0,
      field: "t2.fees.change",
      edit: {
        kind: "value",
        cell: { sheet: "年报", row: 1, column: 2 },
        from: { value: null, numberFormat: "@" },
        to: { value: 0, numberFormat: "General" },
      },
    },
  ],
  sheets: [{ sheet: "上年", print: "3-abc" }],
};

/** The text of a journal with one thing in it changed; `undefined` takes it out. */
function textWith(path: string, value: unknown): string {
  const journal: unknown = JSON.parse(writeJournal([entry]));
  const [last = "", ...above] = path.split(".").reverse();
  const place = above
    .reverse()
    .reduce<unknown>((within, key) => (within as Readonly<Record<string, unknown>>)[key], journal);
  (place as Record<string, unknown>)[last] = value;
  return JSON.stringify(journal);
}

const change = "entries.0.changes.0";

describe("a journal as a text", () => {
  test("is read back as it was written, whatever stood in the cells", () => {
    for (const value of [null, "", "　+21", 12.5, -3, true]) {
      const [only] = readJournal(textWith(`${change}.edit.from.value`, value));
      expect(only?.changes[0]?.edit.from).toEqual({ value, numberFormat: "@" });
    }
    expect(readJournal(textWith("entries.0.reports.0", { index: 3, name: null, year: null }))[0]?.reports).toEqual([
      { index: 3, name: null, year: null },
    ]);
    for (const action of ["zeroFill", "textToNumber", "correction", "newSheets"])
      expect(readJournal(textWith("entries.0.action", action))[0]?.action).toBe(action);
  });

  test.each<readonly [path: string, value: unknown]>([
    ["version", 2],
    ["version", undefined],
    ["entries", undefined],
    ["entries", { 0: entry }],
    ["entries.0", null],
    ["entries.0", "zeroFill"],
    ["entries.0.action", "format"],
    ["entries.0.action", undefined],
    ["entries.0.reports", undefined],
    ["entries.0.reports.0", null],
    ["entries.0.reports.0.index", -1],
    ["entries.0.reports.0.index", 0.5],
    ["entries.0.reports.0.index", "0"],
    ["entries.0.reports.0.name", 5],
    ["entries.0.reports.0.name", undefined],
    ["entries.0.reports.0.year", "2019"],
    ["entries.0.reports.0.year", undefined],
    ["entries.0.changes", null],
    [change, null],
    [`${change}.report`, -1],
    [`${change}.field`, "t2.fees.nothing"],
    [`${change}.field`, 7],
    [`${change}.edit`, null],
    [`${change}.edit.kind`, "mark"],
    [`${change}.edit.cell`, null],
    [`${change}.edit.cell.sheet`, 1],
    [`${change}.edit.cell.row`, -1],
    [`${change}.edit.cell.column`, "2"],
    [`${change}.edit.from`, null],
    [`${change}.edit.from.value`, { kind: "error", text: "#REF!" }],
    [`${change}.edit.from.numberFormat`, undefined],
    [`${change}.edit.to`, "0"],
    [`${change}.edit.to.value`, { formula: "=1" }],
    [`${change}.edit.to.value`, undefined],
    [`${change}.edit.to.numberFormat`, 0],
    ["entries.0.sheets", null],
    ["entries.0.sheets.0", "上年"],
    ["entries.0.sheets.0.sheet", null],
    ["entries.0.sheets.0.print", undefined],
  ])("is empty where %s is %j: nothing is undone by half a journal", (path, value) => {
    expect(readJournal(textWith(path, value))).toEqual([]);
  });

  test("of which one entry is damaged is empty as a whole", () => {
    const journal = JSON.parse(writeJournal([entry, entry])) as { entries: unknown[] };
    expect(readJournal(JSON.stringify(journal))).toHaveLength(2);
    journal.entries[1] = { ...entry, action: "format" };
    expect(readJournal(JSON.stringify(journal))).toEqual([]);
  });

  test("that is none is empty", () => {
    for (const text of [null, "", "{", "null", "[]", '"1"', "1"]) expect(readJournal(text)).toEqual([]);
  });

  test("has the last twenty entries", () => {
    const many = Array.from({ length: 23 }, (_, i) => ({ ...entry, reports: [{ index: i, name: null, year: null }] }));
    expect(readJournal(writeJournal(many)).map(({ reports: [report] }) => report?.index)).toEqual(
      many.slice(3).map(({ reports: [report] }) => report?.index),
    );
  });

  test("has as many of the last as there is room for in the workbook, and the last one always", () => {
    const heavy = (index: number, changes: number): JournalEntry => ({
      ...entry,
      reports: [{ index, name: null, year: null }],
      changes: Array.from({ length: changes }, () => entry.changes.slice(0, 1)).flat(),
    });
    const kept = (entries: readonly JournalEntry[]) =>
      readJournal(writeJournal(entries)).map(({ reports: [report] }) => report?.index);
    expect(kept([heavy(1, 400), heavy(2, 400), heavy(3, 400)])).toEqual([2, 3]);
    expect(writeJournal([heavy(1, 400), heavy(2, 400), heavy(3, 400)]).length).toBeLessThanOrEqual(200_000);
    expect(kept([heavy(1, 10), heavy(2, 2000)])).toEqual([2]);
  });
});
