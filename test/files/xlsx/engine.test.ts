import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { parsePosition, type CellRef } from "../../../src/book/address";
import type { CellValue, DefinedName } from "../../../src/book/book";
import { loadEngine, type Calculation } from "../../../src/files/xlsx/engine/engine";
import { bookOf, gridSheet, type TestSheet } from "../../support/test-sheet";

const opened: Calculation[] = [];
afterEach(() => opened.splice(0).forEach((calculation) => calculation.dispose()));

async function open(sheets: readonly TestSheet[], names: readonly DefinedName[] = []): Promise<Calculation> {
  const calculation = (await loadEngine()).open(bookOf(sheets, names));
  opened.push(calculation);
  return calculation;
}

function at(address: string, sheet = "Sheet1"): CellRef {
  const position = parsePosition(address);
  if (!position) throw new Error(`no address: ${address}`);
  return { sheet, ...position };
}

const constant = (value: CellValue) => ({ value, formula: null });
const formula = (text: string) => ({ value: null, formula: text });
const notCalculated = { kind: "notCalculated" };

describe("formulas", () => {
  test("a formula without a stored result is calculated", async () => {
    const calculation = await open([gridSheet("Sheet1", "5 | 3 | =SUM(A1:B1)")]);
    expect(calculation.valueOf(at("C1"))).toBe(8);
  });

  test("every kind of value comes back as it is", async () => {
    const calculation = await open([
      gridSheet("Sheet1", `'=1 | 0.5 | '+21 | =A1 | =B1 | =C1&"x" | =B1>0 | =1/0 | =A9 | =""`),
    ]);
    const row = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"].map((column) =>
      calculation.valueOf(at(`${column}1`)),
    );
    expect(row).toEqual(["=1", 0.5, "+21", "=1", 0.5, "+21x", true, { kind: "error", text: "#DIV/0!" }, 0, ""]);
  });

  test("a number passes with all its digits", async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), async (number) => {
        const calculation = await open([
          { name: "Sheet1", cells: [{ row: 0, column: 0, value: number }] },
          { name: "Sheet2", cells: [{ row: 0, column: 0, value: null, formula: "=Sheet1!A1" }] },
        ]);
        expect(calculation.valueOf(at("A1", "Sheet2"))).toBe(number === 0 ? 0 : number);
      }),
      { numRuns: 30 },
    );
  });

  test("an edit reaches the formulas that depend on it, and no others", async () => {
    const calculation = await open([gridSheet("Sheet1", "5 | 3 | =SUM(A1:B1)→8 | =C1*2→16 | =B1→3")]);
    calculation.setInputs([[at("A1"), constant(6)]]);
    expect(["C1", "D1", "E1"].map((address) => calculation.valueOf(at(address)))).toEqual([9, 18, 3]);
  });

  test("a formula may be typed, replaced and cleared", async () => {
    const calculation = await open([gridSheet("Sheet1", "5 | 3")]);
    calculation.setInputs([[at("C1"), formula("=A1-B1")]]);
    expect(calculation.valueOf(at("C1"))).toEqual(2);
    calculation.setInputs([[at("C1"), constant(null)]]);
    expect(calculation.valueOf(at("C1"))).toBeNull();
  });

  test("truth values counted with a double minus are counted", async () => {
    const calculation = await open([gridSheet("Sheet1", `5 | 0 | 7 | =SUMPRODUCT(--(A1:C1>0)) | =A1--B1`)]);
    expect(calculation.valueOf(at("D1"))).toBe(2);
    expect(calculation.valueOf(at("E1"))).toBe(5);
  });
});

describe("what the engine cannot calculate", () => {
  test("keeps the stored result, and the formulas that read it are right", async () => {
    const calculation = await open([gridSheet("Sheet1", `5 | =UNKNOWN(A1)→7 | =B1+A1→12 | =INDIRECT("A1")→5`)]);
    expect(["B1", "C1", "D1"].map((address) => calculation.valueOf(at(address)))).toEqual([7, 12, 5]);
    calculation.setInputs([[at("A1"), constant(6)]]);
    expect(calculation.valueOf(at("C1"))).toEqual(13);
  });

  test("is not calculated where nothing is stored", async () => {
    const calculation = await open([gridSheet("Sheet1", `=UNKNOWN(1) | =A1+1 | =B1 | =[1]Other!A1`)]);
    expect(["A1", "B1", "D1"].map((address) => calculation.valueOf(at(address)))).toEqual([
      notCalculated,
      notCalculated,
      notCalculated,
    ]);
  });

  test("a circle is not calculated", async () => {
    const calculation = await open([gridSheet("Sheet1", `=B1 | =A1`)]);
    expect(calculation.valueOf(at("A1"))).toEqual(notCalculated);
  });

  test("a huge workbook is not loaded: stored results stand until something is edited", async () => {
    const cells = Array.from({ length: 200_001 }, (_, row) => ({ row, column: 0, value: 1 }));
    const calculation = await open([
      { name: "Sheet1", cells: [...cells, { row: 0, column: 1, value: 200_001, formula: "=SUM(A:A)" }] },
    ]);
    expect(calculation.valueOf(at("B1"))).toBe(200_001);
    calculation.setInputs([[at("A1"), constant(2)]]);
    expect(calculation.valueOf(at("B1"))).toEqual(notCalculated);
  });
});

describe("several sheets", () => {
  test("sheets of any name read one another", async () => {
    const calculation = await open([
      gridSheet("A'局", "5"),
      gridSheet("__proto__", "='A''局'!A1+1"),
      gridSheet("Sheet1", "=__proto__!A1+1 | =SUM('a''局'!A1:A9)"),
    ]);
    expect(calculation.valueOf(at("A1"))).toBe(7);
    expect(calculation.valueOf(at("B1"))).toBe(5);
    calculation.setInputs([[at("A1", "A'局"), constant(10)]]);
    const all = [at("A1", "__proto__"), at("A1"), at("B1")];
    expect(all.map((each) => calculation.valueOf(each))).toEqual([11, 12, 10]);
  });

  test("a formula may be typed that reads a sheet not read before", async () => {
    const calculation = await open([gridSheet("Sheet1", "5 | =A1→5"), gridSheet("Sheet2", "7")]);
    expect(calculation.valueOf(at("B1"))).toBe(5);
    calculation.setInputs([[at("C1"), formula("=B1+Sheet2!A1")]]);
    expect(calculation.valueOf(at("C1"))).toEqual(12);
    calculation.setInputs([[at("A1", "Sheet2"), constant(8)]]);
    expect(calculation.valueOf(at("C1"))).toEqual(13);
  });

  test("a defined name means what it means on the formula's sheet", async () => {
    const name = (sheet: string | null, refersTo: string) => ({ name: "total", sheet, refersTo, isVisible: true });
    const calculation = await open(
      [gridSheet("Sheet1", "1 | =total+1"), gridSheet("Sheet2", "2 | =total+1"), gridSheet("Sheet3", "=SUM(total)")],
      [name(null, "=Sheet1!$A$1:$A$2"), name("Sheet2", "=Sheet2!$A$1")],
    );
    expect(calculation.valueOf(at("B1", "Sheet2"))).toBe(3);
    expect(calculation.valueOf(at("A1", "Sheet3"))).toBe(1);
  });
});

describe("a conditional format's formula", () => {
  const grid = gridSheet("Sheet1", "1 | 2 | 3\n 1 | 2 | 4\n 5 | x | 5");

  test("is read relative to the first cell of its area", async () => {
    const calculation = await open([grid]);
    const query = (address: string) => ({
      formula: 'AND($A1+$B1<>$C1,N("nianbao:t4.total")=0)',
      anchor: { row: 0, column: 2 },
      at: at(address),
    });
    const asked = [query("C1"), query("C2"), query("C3")];
    expect(calculation.evaluate(asked)).toEqual([false, true, { kind: "error", text: "#VALUE!" }]);
    calculation.setInputs([[at("C1"), constant(9)]]);
    expect(calculation.evaluate(asked)).toEqual([true, true, { kind: "error", text: "#VALUE!" }]);
  });

  test("that cannot be read is not calculated", async () => {
    const calculation = await open([grid]);
    const ask = (text: string, address: string) =>
      calculation.evaluate([{ formula: text, anchor: { row: 1, column: 0 }, at: at(address) }]);
    expect(ask("SUM(", "A2")).toEqual([notCalculated]);
    expect(ask("A1>0", "A1")).toEqual([notCalculated]); // would lie above the sheet
    expect(ask("A1>0", "A2")).toEqual([true]);
    expect(ask("1", "A2")).toEqual([1]);
  });
});
