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
    "COMBIN(1E9,5E8)",
    "FACT(1E9)",
    "NETWORKDAYS(1,2900000)",
    "T.INV.2T(0.5,1E9)",
    'LET(a,REPT("x",9999),b,a&a,c,b&b,d,c&c,LEN(d))',
    'LEN(SUBSTITUTE(SUBSTITUTE(A1,"x","xxxxxxxxx"),"x","xxxxxxxxx"))',
    'SUBSTITUTE(A1,"x",A1)',
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

  it("texts that double from cell to cell end where they get longer than any cell holds", async () => {
    const chain = Array.from({ length: 60 }, (_, i) =>
      cell(`A${String(i + 2)}`, `=A${String(i + 1)}&A${String(i + 1)}`, lost),
    );
    const book = bookOf([{ name: "Sheet1", cells: [{ row: 0, column: 0, value: "x" }, ...chain] }]);
    expect(results(await calculated(book, "missing"), "A2 A4 A20 A61")).toEqual(["xx", "x".repeat(8), lost, lost]);
  });

  it.each<[formula: string, result: CellValue]>([
    ['A1&"-"&B1', "1-2"],
    ['IF(A1=1,TEXT(B1,"0.0"),"")', "2.0"],
    ['SUBSTITUTE(SUBSTITUTE("1、 2"," ",""),"、","")', "12"],
    ['IF(A1=1,1/0,A1&"x")', { kind: "error", text: "#DIV/0!" }],
    ['IF(A1=1,B1,A1&"x")', 2],
  ])("what joins texts gives what it gave: %s", async (formula, result) => {
    const book = bookOf([{ ...gridSheet("Sheet1", "1 | 2"), cells: [...gridSheet("Sheet1", "1 | 2").cells, cell("C1", `=${formula}`, lost)] }]); // prettier-ignore
    expect(results(await calculated(book, "missing"), "C1")).toEqual([result]);
  });

  it("names that stand for many names grow without measure", async () => {
    const names = Array.from({ length: 9 }, (_, i) => ({
      name: `名${String(i)}`,
      sheet: null,
      refersTo: `=${Array<string>(200)
        .fill(i === 8 ? "Sheet1!$A$1" : `名${String(i + 1)}`)
        .join("+")}`,
      isVisible: true,
    }));
    const book = bookOf([gridSheet("Sheet1", "1 | =名0→5 | =A1+1→2")], names);
    expect(results(await typed(book, "A1", 2), "B1 C1")).toEqual([lost, 3]);
  });

  it("a figure written far below what was in use is counted", async () => {
    const book = bookOf([gridSheet("Sheet1", "1 | =SUM(A:A)→1")]);
    expect(results(await typed(book, "A900", 5), "B1")).toEqual([6]);
  });

  it("whatever the formulas", async () => {
    const area = fc.constantFrom("A:A", "A1:C300", "C:C", "J:J", "1:1", "$A$1", "C2", "J2", "A:XFD");
    const leaf = fc.oneof(area, fc.constantFrom('"x1"', "2", "1E9", '""', "nothing", "J1&J1", "J3&J2"));
    const name = fc.constantFrom(...["SUM", "SUMPRODUCT", "COUNTIF", "MATCH", "VLOOKUP", "INDEX", "IF", "OFFSET", "MMULT", "TRANSPOSE", "LEN", "MYUDF", "CELL", "ROW", "INDIRECT", "REPT", "SUBSTITUTE", "CONCAT", "TEXTJOIN", "COMBIN", "WORKDAY"]); // prettier-ignore
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

it.each(["合计", "公开.合计", "Übertrag", "\\总", "_合计1", "total"])(
  "a defined name of any letters is followed: %s",
  async (text) => {
    const sheet = gridSheet("Sheet1", `1 | 2 | =${text}+SUM(${text},B1)→4 | ="${text}"&1→x`);
    const names = [{ name: text, sheet: null, refersTo: "=Sheet1!$A$1", isVisible: true }];
    expect(results(await typed(bookOf([sheet], names), "A1", 5), "C1")).toEqual([12]);
    const relative = [{ name: text, sheet: null, refersTo: "=Sheet1!A1", isVisible: true }];
    expect(results(await typed(bookOf([sheet], relative), "A1", 5), "C1")).toEqual([lost]);
  },
);

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
