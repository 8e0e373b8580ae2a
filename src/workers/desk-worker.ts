import "../old-browsers";
import { createDocx } from "../files/docx/create/create";
import { FileError } from "../files/file-error";
import { openSource } from "../files/open";
import { openRoster } from "../files/open-return";
import { createWorkbook } from "../files/xlsx/create/create";
import { localeOf } from "../locales";
import type { Answer, Ask } from "../desk/calls";
import { createServedDesk, type DeskWorld } from "../desk/desk-server";
import { startReaders } from "../desk/reader-pool";
import { answerTo } from "../desk/serve";
import { readTask } from "./reader-worker";
import { startWorker } from "./start-worker";

/** The worker in which the desk lives: the page only shows it. It is named by the language that it speaks. */
const world: DeskWorld = {
  startReaders: (count) => startReaders(count, navigator.hardwareConcurrency, createReader, readTask),
  readRoster: async ({ name, source }) => {
    try {
      return await openRoster(new Uint8Array(await source.arrayBuffer()), name);
    } catch (error) {
      if (error instanceof FileError) return { problem: error.code, kind: error.kind };
      return { problem: "unreadable", kind: null };
    }
  },
  readBook: async ({ name, source }) => {
    try {
      return (await openSource(new Uint8Array(await source.arrayBuffer()), name)).book;
    } catch {
      return null;
    }
  },
  writeWorkbook: createWorkbook,
  writeDocument: createDocx,
};

function createReader(): Worker | null {
  try {
    return startWorker("reader", "reader");
  } catch {
    return null; // an old browser without workers within workers
  }
}

/** Between two looks at the desk while files are being read, in milliseconds; more where a look takes long. */
const pause = 150;

function serve(language: string): void {
  let isDue = false;
  let wait = 0;
  const desk = createServedDesk(world, localeOf(language), () => {
    if (isDue) return;
    isDue = true;
    setTimeout(show, wait);
  });
  const show = () => {
    isDue = false;
    const from = performance.now();
    send({ kind: "view", view: desk.view() });
    wait = Math.max(pause, 4 * (performance.now() - from));
  };
  self.addEventListener("message", ({ data }: MessageEvent<Ask>) => {
    void answerTo(data, desk.server).then(send);
  });
}

function send(message: Answer): void {
  self.postMessage(message);
}

serve(self.name.split(" ").at(-1) ?? "");
