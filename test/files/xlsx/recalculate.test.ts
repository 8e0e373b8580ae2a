import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePosition, type CellRef } from "../../../src/book/address";
import { cellOf, type Book, type CellValue, type DefinedName } from "../../../src/book/book";
import { calculated, Recalculation, withCells } from "../../../src/files/xlsx/engine/recalculate";
import { bookOf, gridSheet, type TestCell, type TestSheet } from "../../support/test-sheet";

const at = (address: string, sheet = "Sheet1"): CellRef => ({
  sheet,
  ...(parsePosition(address) ?? { row: -1, column: -1 }),
});
const lost: CellValue = { kind: "notCalculated" };
const cell = (address: string, formula: string, value: CellValue): TestCell => ({
  ...(parsePosition(address) ?? { row: -1, column: -1 }),
  formula,
  value,
});

/** The book after one figure of a sheet was typed. */
async function typed(book: Book, address: string, value: CellValue, sheet = "Sheet1"): Promise<Book> {
  const recalculation = new Recalculation(book);
  const ref = at(address, sheet);
  const changed = new Map([[ref.row * 16_384 + ref.column, { ...cellOf(book, ref), value }]]);
  const next = await recalculation.follow(withCells(book, new Map([[sheet, changed]])));
  recalculation.dispose();
  return next;
}
const results = (book: Book, addresses: string, sheet?: string) =>
  addresses.split(" ").map((each) => cellOf(book, at(each, sheet)).value);

describe("a formula that cannot be calculated and reads itself ends the recalculation all the same", () => {
  it.each([
    ["its own column", 'CELL("width",D:D)'],
    ["its own column, by an unknown function", "MYUDF(D:D)"],
    ["its own column, of a pivot table", 'GETPIVOTDATA("x",D:D)'],
    ["its own area", "AGGREGATE(9,6,D1:D100)"],
  ])("%s", async (_, formula) => {
    const sheet: TestSheet = { name: "Sheet1", cells: [cell("D1", "", 1), cell("D50", `=${formula}`, 7)] };
    const book = bookOf([{ ...sheet, cells: [{ row: 0, column: 3, value: 1 }, ...sheet.cells.slice(1)] }]);
    expect(results(await typed(book, "D1", 2), "D50")).toEqual([lost]);
  });

  it("two in a circle", async () => {
    const book = bookOf([gridSheet("Sheet1", "1 | =MYUDF(C1,A1)→5 | =MYUDF(B1)→6 | =C1+1→7 | =MYUDF(J9)→8")]);
    expect(results(await typed(book, "A1", 2), "B1 C1 D1 E1")).toEqual([lost, lost, lost, 8]);
  });
});

describe("a result that depends on a change is calculated again or gone", () => {
  const totals = (formula: string) =>
    bookOf([
      gridSheet("甲局", "1 | 2"),
      gridSheet("乙 局", "10 | 20"),
      gridSheet("丙局", "100 | 200"),
      { name: "Sheet1", cells: [cell("A1", formula, 111), cell("A2", "=A1*2", 222)] },
    ]);

  it.each([
    ["sheets from one to another", "=SUM(甲局:丙局!A1)", [115, 230]],
    ["quoted sheets from one to another", "=SUM('甲局:乙 局'!A1)+100", [115, 230]],
    ["an area with its sheet twice", "=SUM(甲局!A1:甲局!A1)+110", [115, 230]],
    ["INDIRECT", '=INDIRECT("甲局!A1")+110', [lost, lost]],
    ["OFFSET of unknown size", "=SUM(OFFSET(甲局!A1,0,0,COUNT(甲局!A:A),1))+110", [lost, lost]],
    ["a range between results", "=SUM(甲局!A1:INDEX(甲局!A:A,1))+110", [lost, lost]],
    ["a table's column", "=SUM(表1[甲])", [lost, lost]],
    ["a product of sheets", "=甲局:丙局!A1*1", [lost, lost]],
  ])("%s", async (_, formula, expected) => {
    const next = await typed(totals(formula), "A1", 5, "甲局");
    expect(results(next, "A1 A2")).toEqual(expected);
  });

  it("formulas that are too many to be calculated", async () => {
    const long = "+0".repeat(60_000);
    const cells = Array.from({ length: 10 }, (_, i) => cell(`B${String(i + 1)}`, `=$A$1${long}`, 1));
    const book = bookOf([{ name: "Sheet1", cells: [{ row: 0, column: 0, value: 1 }, ...cells, cell("C1", "=J1", 3)] }]);
    expect(results(await typed(book, "A1", 2), "B1 B9 C1")).toEqual([lost, lost, 3]);
  });
});

describe("work has a budget", () => {
  const rows = Array.from({ length: 300 }, (_, i) => `x${String(i % 7)} | y | ${String(i)}`).join("\n");
  const beside = (formulas: readonly string[]): Book => {
    const sheet = gridSheet("Sheet1", rows);
    const more = formulas.map((formula, i) => cell(`J${String(i + 1)}`, `=${formula}`, lost));
    return bookOf([{ ...sheet, cells: [...sheet.cells, ...more] }]);
  };

  it.each<[formula: string, result: CellValue]>([
    ['SUMPRODUCT((A:A="x1")*(B:B="y"))', 43],
    ['SUMPRODUCT((A:A="x1")*(C:C>100))', 28],
    ["VLOOKUP(A4,$A:$C,3,0)", 3],
    ["SUM(C:C)", 44_850],
    ["MATCH(299,C:C,0)", 300],
    ["INDEX(C:C,MATCH(299,C:C,0))", 299],
    ["INDEX(C:C,5000)", 0],
    ["ROWS(A:A)", 1_048_576],
    ['COUNTIF(A:A,"x1")', 43],
  ])("whole columns are cut where nothing changes by it: %s", async (formula, result) => {
    const start = performance.now();
    const book = await calculated(beside(Array<string>(20).fill(formula)), "missing");
    expect(results(book, "J1 J20")).toEqual([result, result]);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it.each([
    'SUMPRODUCT((A:A="")*1)',
    "SUMPRODUCT(A:A+1)",
    "SUMPRODUCT(LEN(A:A))",
    "COUNTBLANK(A:XFD)",
    "SUM(SEQUENCE(100000,10000))",
    `${"(".repeat(2000)}1${")".repeat(2000)}`,
  ])("what would take too long is not calculated: %s", async (formula) => {
    const start = performance.now();
    const book = await calculated(beside([...Array<string>(20).fill(formula), "SUM(C1:C3)"]), "missing");
    expect(results(book, "J1 J20 J21")).toEqual([lost, lost, 3]);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it("a chain of formulas from below is more than the engine's stack holds", async () => {
    const chain = Array.from({ length: 3000 }, (_, i) => cell(`A${String(i + 1)}`, `=A${String(i + 2)}+1`, 3000 - i));
    const book = bookOf([{ name: "Sheet1", cells: [...chain, { row: 3000, column: 0, value: 0 }] }]);
    expect(results(await typed(book, "A3001", 5), "A1 A3000")).toEqual([lost, lost]);
    expect(results(await calculated(bookOf([gridSheet("Sheet1", "1 | =A1+1")]), "missing"), "B1")).toEqual([2]);
  });

  it("a chain of formulas from above is none", async () => {
    const chain = Array.from({ length: 3000 }, (_, i) => cell(`A${String(i + 2)}`, `=A${String(i + 1)}+1`, i + 1));
    const book = bookOf([{ name: "Sheet1", cells: [{ row: 0, column: 0, value: 0 }, ...chain] }]);
    expect(results(await typed(book, "A1", 5), "A2 A3001")).toEqual([6, 3005]);
  });

  it("a figure written far below what was in use is counted", async () => {
    const book = bookOf([gridSheet("Sheet1", "1 | =SUM(A:A)→1")]);
    expect(results(await typed(book, "A900", 5), "B1")).toEqual([6]);
  });

  it("whatever the formulas", async () => {
    const area = fc.constantFrom("A:A", "A1:C300", "C:C", "J:J", "1:1", "$A$1", "C2", "J2", "A:XFD");
    const leaf = fc.oneof(area, fc.constantFrom('"x1"', "2", '""', "nothing"));
    const name = fc.constantFrom(...["SUM", "SUMPRODUCT", "COUNTIF", "MATCH", "VLOOKUP", "INDEX", "IF", "OFFSET", "MMULT", "TRANSPOSE", "LEN", "MYUDF", "CELL", "ROW", "INDIRECT"]); // prettier-ignore
    const operator = fc.constantFrom("+", "*", "&", "=", ":", ">");
    const { formula } = fc.letrec<{ formula: string }>((tie) => ({
      formula: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.tuple(name, fc.array(tie("formula"), { minLength: 1, maxLength: 4 })).map(([f, args]) => `${f}(${args.join(",")})`), // prettier-ignore
        fc.tuple(tie("formula"), operator, tie("formula")).map(([a, o, b]) => `(${a}${o}${b})`),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.array(formula, { minLength: 1, maxLength: 6 }), async (formulas) => {
        const start = performance.now();
        const book = await calculated(beside(formulas), "missing");
        await typed(book, "C1", 5);
        expect(performance.now() - start).toBeLessThan(5000);
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});

it("a defined name that no formula uses changes nothing; one that is used is followed", async () => {
  const name = (refersTo: string, text = "total"): DefinedName => ({
    name: text,
    sheet: null,
    refersTo,
    isVisible: true,
  });
  const book = bookOf([gridSheet("Sheet1", "1 | 2 | =total→1 | =MYUDF(A1)→9")], [name("=Sheet1!$A$1")]);
  const recalculation = new Recalculation(book);
  const more = { ...book, names: [...book.names, name("=Sheet1!$B$1", "其他")] };
  expect((await recalculation.follow(more)).sheets).toEqual(book.sheets);
  const other = await recalculation.follow({ ...more, names: [name("=Sheet1!$B$1")] });
  expect(results(other, "C1 D1")).toEqual([2, 9]);
  recalculation.dispose();
});
