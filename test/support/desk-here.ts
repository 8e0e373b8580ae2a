import { createDocx } from "../../src/files/docx/create/create";
import { openSource } from "../../src/files/open";
import { openReturn, openRoster } from "../../src/files/open-return";
import { createWorkbook } from "../../src/files/xlsx/create/create";
import { localeOf } from "../../src/locales";
import { loadDeskLocale, loadFilesLocale } from "../../src/locales/load-desk";
import { reviewFile } from "../../src/review/review-file";
import type { Answer, Ask } from "../../src/desk/calls";
import { connectDesk } from "../../src/desk/client";
import { createServedDesk } from "../../src/desk/desk-server";
import { createPageDesk } from "../../src/desk/page-desk";
import { answerTo } from "../../src/desk/serve";
import type { StartedDesk } from "../../src/desk/start-desk";
import { mapPreferences } from "./preferences";

/** The page's desk with its server on this thread: what goes between them is copied, as between threads. */
export async function startDeskHere(language = "zh-CN"): Promise<StartedDesk> {
  const port = new EventTarget();
  const send = (data: Answer) => port.dispatchEvent(new MessageEvent("message", { data: structuredClone(data) }));
  const served = createServedDesk(
    {
      startReaders: () => ({
        readers: [
          async ({ path, role, folders, source }) =>
            reviewFile({ file: path, role, folders }, async () =>
              openReturn(new Uint8Array(await source.arrayBuffer()), path),
            ),
        ],
        end: () => undefined,
      }),
      readRoster: async ({ name, source }) => openRoster(new Uint8Array(await source.arrayBuffer()), name),
      readBook: async ({ name, source }) => (await openSource(new Uint8Array(await source.arrayBuffer()), name)).book,
      writeWorkbook: createWorkbook,
      writeDocument: createDocx,
    },
    localeOf(language),
    () => {
      queueMicrotask(() => send({ kind: "view", view: served.view() }));
    },
  );
  const worker = Object.assign(port, {
    // Files are handed over as they are.
    postMessage: (ask: Ask) => void answerTo(ask, served.server).then(send),
    terminate: () => undefined,
    onmessage: null,
    onmessageerror: null,
    onerror: null,
  });
  const client = connectDesk(worker, () => undefined);
  return {
    desk: createPageDesk(client, mapPreferences()),
    text: await loadDeskLocale(language),
    files: await loadFilesLocale(language),
  };
}
