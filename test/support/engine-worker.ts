import { resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import type { EngineWorker } from "../../src/files/xlsx/engine/remote-calculator";
import type { Answer } from "../../src/files/xlsx/engine/protocol";

/** Four folders below the root, as the engine's source is: so it finds its WebAssembly. */
const program = "node_modules/.cache/nianbao/test/engine-thread.mjs";

/** Builds the worker of the engine as a program of Node; answers with what starts it, and counts the starts. */
export async function builtEngineWorker(): Promise<{ start: () => EngineWorker; readonly started: () => number }> {
  await build({
    entryPoints: ["test/support/engine-thread.ts"],
    outfile: program,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    logLevel: "error",
  });
  let started = 0;
  const start = () => {
    started++;
    return asEngineWorker(new Worker(resolve(program)));
  };
  return { start, started: () => started };
}

export function asEngineWorker(worker: Worker): EngineWorker {
  return {
    post: (ask) => {
      worker.postMessage(ask);
    },
    listen: (onAnswer, onFailure) => {
      worker.on("message", (answer: Answer) => {
        onAnswer(answer);
      });
      worker.on("error", onFailure);
    },
    end: () => void worker.terminate(),
  };
}
