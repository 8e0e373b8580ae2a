import { parentPort } from "node:worker_threads";
import { loadEngine } from "../../src/files/xlsx/engine/engine";
import { serveCalculator, type Ask } from "../../src/files/xlsx/engine/protocol";

/** The worker of the page's engine, as a thread of Node. */
const answer = serveCalculator(loadEngine, (message) => {
  parentPort?.postMessage(message);
});

parentPort?.on("message", (ask: Ask) => {
  void answer(ask);
});
