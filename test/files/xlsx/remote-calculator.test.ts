import fc from "fast-check";
import { MessageChannel, Worker, type MessagePort } from "node:worker_threads";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { parsePosition, type CellRef } from "../../../src/book/address";
import { cellOf, emptyCell, keyOf, type Book, type CellValue } from "../../../src/book/book";
import { calculatorHere, type Calculator } from "../../../src/files/xlsx/engine/calculator";
import { loadEngine } from "../../../src/files/xlsx/engine/engine";
import { serveCalculator, type Answer, type Ask } from "../../../src/files/xlsx/engine/protocol";
import { withCells } from "../../../src/files/xlsx/engine/recalculate";
import { calculatorInWorker, type EngineWorker, type Patience } from "../../../src/files/xlsx/engine/remote-calculator";
import { asEngineWorker, builtEngineWorker } from "../../support/engine-worker";
import { areas, bookOf, gridSheet } from "../../support/test-sheet";

const lost: CellValue = { kind: "notCalculated" };
const at = (address: string, sheet = "Sheet1"): CellRef => ({
  sheet,
  ...(parsePosition(address) ?? { row: -1, column: -1 }),
});
const results = (book: Book, addresses: string) => addresses.split(" ").map((each) => cellOf(book, at(each)).value);

/** A book with a cell typed: a formula where the text begins with "=". */
function typed(book: Book, address: string, input: number | string | null, sheet = "Sheet1"): Book {
  const ref = at(address, sheet);
  const content =
    typeof input === "string" && input.startsWith("=")
      ? { value: lost, formula: input }
      : { value: input, formula: null };
  return withCells(book, new Map([[sheet, new Map([[keyOf(ref), { ...emptyCell, ...content }]])]]));
}

const opened: (() => void)[] = [];
afterEach(() => {
  opened.splice(0).forEach((close) => {
    close();
  });
});

function kept(calculator: Calculator): Calculator {
  opened.push(() => {
    calculator.dispose();
  });
  return calculator;
}

/** The worker's own program at the other end of a channel, on this thread. */
function inChannel(): EngineWorker {
  const { port1, port2 } = new MessageChannel();
  const answer = serveCalculator(loadEngine, (message) => {
    port2.postMessage(message);
  });
  port2.on("message", (ask: Ask) => void answer(ask));
  return worker(port1);
}

function worker(port: MessagePort): EngineWorker {
  return {
    post: (ask) => {
      port.postMessage(ask);
    },
    listen: (onAnswer) => {
      port.on("message", (answer: Answer) => {
        onAnswer(answer);
      });
    },
    end: () => {
      port.close();
    },
  };
}

describe("a calculator in a worker says what one on this thread says", () => {
  const start = bookOf([
    gridSheet("Sheet1", "1 | 2 | =A1+B1→3 | =MYUDF(A1)→7 | =D1+C1→10 | =SUM(A:B)→3 | =乙!A1+C1→8"),
    gridSheet("乙", "5 | =Sheet1!C1*2→6"),
  ]);
  const inputs = [3, 0, null, "甲", "=A1*2", "=MYUDF(B1)", "=C1", "=乙!B1", "=NOSUCH(乙!A1)+1"];
  const step = fc.oneof(
    fc.record({
      sheet: fc.constantFrom("Sheet1", "乙"),
      address: fc.constantFrom("A1", "B1", "A2", "C1", "D1", "H3"),
      input: fc.constantFrom(...inputs),
    }),
    fc.constant("undo" as const),
  );

  it("after any edits, and after they are taken back", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const remote = calculatorInWorker(inChannel);
        const here = calculatorHere();
        const past: Book[] = [];
        let book = start;
        [remote, here].forEach((each) => {
          each.open(start);
        });
        for (const step of steps) {
          if (step === "undo") {
            book = past.pop() ?? book;
            await Promise.all([remote.restore(book), here.restore(book)]);
            continue;
          }
          past.push(book);
          const next = typed(book, step.address, step.input, step.sheet);
          const [theirs, ours] = await Promise.all([remote.follow(next), here.follow(next)]);
          const fresh = calculatorHere();
          fresh.open(book);
          expect(theirs).toEqual(ours);
          expect(theirs).toEqual(await fresh.follow(next));
          fresh.dispose();
          book = theirs;
        }
        remote.dispose();
        here.dispose();
      }),
      { numRuns: 40 },
    );
  });

  it("of results that a file lacks", async () => {
    const book = bookOf([gridSheet("Sheet1", `1 | =A1+1 | =B1&"x" | =1/0 | =MYUDF(1)`)]);
    const all = await kept(calculatorInWorker(inChannel)).complete(book, "missing");
    expect(all).toEqual(await kept(calculatorHere()).complete(book, "missing"));
    expect(results(all, "B1 C1")).toEqual([2, "2x"]);
  });

  it("of marks", async () => {
    const sheet = gridSheet("Sheet1", "1 | 2 | 4 | =A1+B1→3");
    const book = bookOf([sheet]);
    const marks = [{ areas: areas("C1"), formula: "C1<>D1", style: { severity: "error", role: "place" } as const }];
    const marked: Book = { ...book, sheets: book.sheets.map((each) => ({ ...each, marks })) };
    const calculator = kept(calculatorInWorker(inChannel));
    calculator.open(marked);
    expect([...((await calculator.litOn(marked, "Sheet1")) ?? [])]).toEqual([[keyOf(at("C1")), marks[0]?.style]]);
    const right = await calculator.follow(typed(marked, "A1", 2));
    expect(await calculator.litOn(right, "Sheet1")).toEqual(new Map());
  });
});

describe("a calculation has its time", () => {
  const patience: Patience = { loading: 60_000, calculating: 1500 };
  let engine: Awaited<ReturnType<typeof builtEngineWorker>>;
  beforeAll(async () => {
    engine = await builtEngineWorker();
  });
  const beside = (texts: readonly string[]) =>
    bookOf([
      {
        name: "Sheet1",
        cells: [
          { row: 0, column: 0, value: 1 },
          { row: 0, column: 1, value: 2 },
          { row: 0, column: 2, value: 4, formula: "=B1*2" },
          ...texts.map((formula, i) => ({ row: i, column: 9, value: 1, formula })),
        ],
      },
    ]);

  it("formulas that are typed and take longer have no result; the others go on", async () => {
    const from = engine.started();
    const calculator = kept(calculatorInWorker(engine.start, patience));
    const start = beside([]);
    calculator.open(start);
    let next = await calculator.follow(typed(start, "B1", 3));
    expect(results(next, "C1")).toEqual([6]);
    const cells = new Map(
      Array.from({ length: 3 }, (_, i) => [
        keyOf({ row: i, column: 9 }),
        { ...emptyCell, value: lost, formula: "=A1+SPIN()" },
      ]),
    );
    next = await calculator.follow(withCells(next, new Map([["Sheet1", cells]])));
    expect(results(next, "J1 J3 C1")).toEqual([lost, lost, 6]);
    next = await calculator.follow(typed(next, "B1", 5));
    expect(results(next, "J1 J3 C1")).toEqual([lost, lost, 10]);
    expect(engine.started() - from).toBe(2);
  }, 60_000);

  it("a workbook that takes longer keeps the results that depend on no change, and is not tried a third time", async () => {
    const from = engine.started();
    const calculator = kept(calculatorInWorker(engine.start, patience));
    const start = beside(["=A9+SPIN()"]);
    calculator.open(start);
    let next = start;
    for (const value of [3, 4, 5, 6]) {
      next = await calculator.follow(typed(next, "B1", value));
      expect(results(next, "J1 C1")).toEqual([1, lost]);
    }
    expect(engine.started() - from).toBeLessThanOrEqual(3);
  }, 60_000);

  it("a worker that hangs or breaks is like one that takes longer; one that never began is none", async () => {
    const program = (text: string) => () => asEngineWorker(new Worker(text, { eval: true }));
    const loaded = "require('worker_threads').parentPort.postMessage({ kind: 'loaded' });";
    const after = async (start: () => EngineWorker) => {
      const calculator = kept(calculatorInWorker(start, patience));
      calculator.open(beside([]));
      return results(await calculator.follow(typed(beside([]), "B1", 3)), "C1");
    };
    expect(await after(program(`${loaded} for (;;);`))).toEqual([lost]);
    expect(await after(program(`${loaded} setTimeout(() => { throw 1 }, 50); setInterval(() => {}, 1e6);`))).toEqual([
      lost,
    ]);
    expect(await after(program("throw 1"))).toEqual([6]);
    expect(
      await after(() => {
        throw new Error("no workers here");
      }),
    ).toEqual([6]);
  }, 60_000);
});
