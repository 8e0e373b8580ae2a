import "../old-browsers";
import { loadEngine } from "../files/xlsx/engine/engine";
import { serveCalculator, type Ask } from "../files/xlsx/engine/protocol";

/** The worker that calculates the formulas of one workbook of the page. */
const answer = serveCalculator(loadEngine, (message) => {
  self.postMessage(message);
});

self.addEventListener("message", ({ data }: MessageEvent<Ask>) => {
  void answer(data);
});
