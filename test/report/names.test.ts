import { describe, expect, test } from "vitest";
import { applyEdits } from "../../src/book/apply";
import type { Book, DefinedName } from "../../src/book/book";
import type { TablePlacement } from "../../src/locate/placement";
import { bindNames, disagreements, namesOf, removeNames } from "../../src/report/names";
import { readReport } from "../../src/report/read";
import { readReading, writeReading } from "../../src/report/reading";
import type { Report } from "../../src/report/report";
import { testReport } from "../support/report";

const hidden = { isVisible: false };
const visible = { isVisible: true };

/** A book whose report is named. */
function named(book: Book, reports: readonly Report[], how = hidden): Book {
  return applyEdits(book, bindNames(book, reports, how));
}

function nameOf(book: Book, name: string): DefinedName | undefined {
  return book.names.find((each) => each.name === name);
}

/** The book with one name changed. */
function spoilt(book: Book, name: string, to: Partial<DefinedName> | null): Book {
  return {
    ...book,
    names: book.names.flatMap((each) => (each.name === name ? (to === null ? [] : [{ ...each, ...to }]) : [each])),
  };
}

describe("binding names", () => {
  const { book, report } = testReport({ format: "2019", sheet: "A'局" });

  test("gives every field one hidden name on its own sheet, pointing at its one cell", () => {
    const after = named(book, [report]);
    expect(after.names).toHaveLength(22 + 161 + 15);
    expect(nameOf(after, "nianbao.t2.licensing.change")).toEqual({
      name: "nianbao.t2.licensing.change",
      sheet: "A'局",
      refersTo: "='A''局'!$G$10",
      isVisible: false,
    });
    expect(namesOf(after).find(({ field }) => field === "t2.licensing.change")).toMatchObject({
      ordinal: 1,
      cell: report.fields.get("t2.licensing.change")?.cell,
    });
  });

  test("twice is the same as once", () => {
    expect(bindNames(named(book, [report]), [report], hidden)).toEqual([]);
  });

  test("shows and hides the names", () => {
    const after = named(named(book, [report]), [report], visible);
    expect(after.names.every(({ isVisible }) => isVisible)).toBe(true);
    expect(after.names).toHaveLength(198);
  });

  test.each([
    ["damaged", "=#REF!"],
    ["moved", "='A''局'!$A$1"],
    ["widened", "='A''局'!$G$10:$H$10"],
    ["on a sheet that is gone", "=Sheet9!$G$10"],
  ])("puts a name right that was %s", (_, refersTo) => {
    const whole = named(book, [report]);
    const after = named(spoilt(whole, "nianbao.t2.licensing.change", { refersTo }), [report]);
    expect(after).toEqual(whole);
  });

  test("re-binds after rows were inserted above", () => {
    const whole = named(book, [report]);
    const moved = testReport({ format: "2019", sheet: "A'局" });
    const down = {
      ...report,
      fields: new Map(
        [...report.fields].map(([id, bound]) => [id, { ...bound, cell: { ...bound.cell, row: bound.cell.row + 1 } }]),
      ),
    };
    expect(bindNames(whole, [down], hidden)).toHaveLength(198);
    expect(disagreements(named(whole, [down]), [down])).toEqual([]);
    expect(moved.report.fields.size).toBe(198);
  });

  test("removes names that stand for nothing, and leaves other people's and the reading alone", () => {
    const others: DefinedName[] = [
      { name: "合计", sheet: null, refersTo: "=Sheet1!$A$1", isVisible: true },
      { name: "nianbao.reading", sheet: null, refersTo: '="cases"', isVisible: false },
      { name: "nianbao.ours", sheet: null, refersTo: "=1", isVisible: true },
    ];
    const stale: DefinedName[] = [
      { name: "nianbao.t3.other.rest.natural", sheet: "A'局", refersTo: "='A''局'!$D$5", isVisible: false },
      { name: "nianbao.2.t2.fees.change", sheet: "A'局", refersTo: "='A''局'!$D$5", isVisible: false },
      { name: "nianbao.t2.fees.change", sheet: null, refersTo: "='A''局'!$D$5", isVisible: false },
    ];
    const after = named({ ...book, names: [...others, ...stale] }, [report]);
    expect(after.names.slice(0, 3)).toEqual(others);
    expect(after.names).toHaveLength(3 + 198);
    expect(applyEdits(after, removeNames(after)).names).toEqual(others);
  });

  test("knows a name whatever its case, as Excel does", () => {
    const whole = named(book, [report]);
    const shouted = spoilt(whole, "nianbao.t2.fees.change", { name: "NIANBAO.T2.FEES.CHANGE" });
    expect(bindNames(shouted, [report], hidden)).toEqual([]);
  });
});

test("the second report on a sheet has names of its own", () => {
  const first = testReport();
  const below = readReport(first.book, shifted(first.placement.tables, first.placement));
  const after = named(first.book, [first.report, below]);
  expect(after.names).toHaveLength(396);
  expect(nameOf(after, "nianbao.t2.fees.previous")?.refersTo).toBe("='Sheet1'!$D$18");
  expect(nameOf(after, "nianbao.2.t2.fees.previous")?.refersTo).toBe("='Sheet1'!$D$118");
  expect(disagreements(after, [first.report, below])).toEqual([]);
});

/** The same placement a hundred rows further down. */
function shifted(tables: ReadonlyMap<string, TablePlacement>, placement: Report["placement"]): Report["placement"] {
  const down = (table: TablePlacement): TablePlacement => ({
    ...table,
    fields: new Map([...table.fields].map(([id, { row, column }]) => [id, { row: row + 100, column }])),
  });
  return { ...placement, tables: new Map([...tables.values()].map((table) => [table.table, down(table)])) };
}

describe("disagreements", () => {
  const { book, report } = testReport();
  const whole = named(book, [report]);
  const licensing = report.fields.get("t2.licensing.change")?.cell;

  test("none in a workbook that is named right, or not named at all", () => {
    expect(disagreements(whole, [report])).toEqual([]);
    expect(disagreements(book, [report])).toEqual([]);
  });

  test("names that point elsewhere, nowhere, are gone, or stand for nothing", () => {
    const field = "t2.licensing.change";
    const name = `nianbao.${field}`;
    const said = (bad: Book) => disagreements(bad, [report]);
    expect(said(spoilt(whole, name, { refersTo: "=Sheet1!$B$2" }))).toEqual([
      { kind: "moved", name, sheet: "Sheet1", field, points: { sheet: "Sheet1", row: 1, column: 1 }, due: licensing },
    ]);
    expect(said(spoilt(whole, name, { refersTo: "=#REF!" }))).toEqual([
      { kind: "broken", name, sheet: "Sheet1", field, points: null, due: licensing },
    ]);
    expect(said(spoilt(whole, name, null))).toEqual([
      { kind: "missing", name, sheet: "Sheet1", field, points: null, due: licensing },
    ]);
    const stale = { name: "nianbao.3.t2.fees.change", sheet: "Sheet1", refersTo: "=Sheet1!$B$2", isVisible: true };
    expect(said({ ...whole, names: [...whole.names, stale] })).toMatchObject([{ kind: "stale", due: null }]);
  });

  test("a name whose field's cell is uncertain is neither right nor wrong, and is kept", () => {
    const doubted: Report = {
      ...report,
      fields: new Map([...report.fields].filter(([id]) => id !== "t2.licensing.change")),
      tables: new Map(
        [...report.tables].map(([id, table]) => [
          id,
          id === "t2" ? { ...table, uncertain: ["t2.licensing.change"] as const } : table,
        ]),
      ),
    };
    expect(disagreements(whole, [doubted])).toEqual([]);
    expect(bindNames(whole, [doubted], hidden)).toEqual([]);
    const elsewhere = spoilt(whole, "nianbao.t2.licensing.change", { refersTo: "=Sheet1!$D$10" });
    expect(disagreements(elsewhere, [doubted])).toMatchObject([{ kind: "stale" }]);
  });
});

describe("the reading of 处理决定数量", () => {
  const { book } = testReport();

  test("is by items unless the workbook says otherwise", () => {
    expect(readReading(book)).toBe("items");
    expect(writeReading(book, "items")).toEqual([]);
  });

  test("is kept in a hidden name of the workbook, and taken out again", () => {
    const cases = applyEdits(book, writeReading(book, "cases"));
    expect(cases.names).toEqual([{ name: "nianbao.reading", sheet: null, refersTo: '="cases"', isVisible: false }]);
    expect(readReading(cases)).toBe("cases");
    expect(writeReading(cases, "cases")).toEqual([]);
    expect(applyEdits(cases, writeReading(cases, "items")).names).toEqual([]);
  });

  test("a damaged name is read as items, and written over", () => {
    const damaged = {
      ...book,
      names: [{ name: "nianbao.reading", sheet: null, refersTo: "=#REF!", isVisible: false }],
    };
    expect(readReading(damaged)).toBe("items");
    expect(readReading(applyEdits(damaged, writeReading(damaged, "cases")))).toBe("cases");
  });
});
