import { parentPort } from "node:worker_threads";
import type { Book } from "../../src/book/book";
import { loadEngine, type Engine } from "../../src/files/xlsx/engine/engine";
import { serveCalculator, type Ask } from "../../src/files/xlsx/engine/protocol";

/** The worker of the page's engine, as a thread of Node; a formula with `SPIN()` in it takes for ever, unless it is left out. */
const answer = serveCalculator(
  async () => spinning(await loadEngine()),
  (message) => {
    parentPort?.postMessage(message);
  },
);

parentPort?.on("message", (ask: Ask) => {
  void answer(ask);
});

function spinning(engine: Engine): Engine {
  return {
    open: (book, leftOut = new Set()) => {
      const spin = (formula: string | null) => {
        while (formula?.includes("SPIN()") && !leftOut.has(formula));
      };
      formulasOf(book).forEach(spin);
      const calculation = engine.open(book, leftOut);
      return {
        ...calculation,
        setInputs: (inputs) => {
          const all = [...inputs];
          for (const [, { formula }] of all) spin(formula);
          calculation.setInputs(all);
        },
      };
    },
  };
}

function formulasOf({ sheets }: Book): readonly (string | null)[] {
  return sheets.flatMap(({ cells }) => [...cells.values()].map(({ formula }) => formula));
}
