import { build } from "esbuild";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import type { Edit } from "../../src/book/edit";
import type { Applied, Host, HostErrorCode, Written } from "../../src/host";
import { HostError } from "../../src/host";
import type { CellRef } from "../../src/book/address";
import type { Book } from "../../src/book/book";
import type { Answer } from "./page";
import { plain, revive } from "./wire";
import type { Excel } from "../excel-host/driver";

/** The files of the page that runs the Excel host by itself, for `openExcel({ files })`. */
export function hostFiles(): Promise<Readonly<Record<string, string>>> {
  return pageFiles("host", "page.ts");
}

/** The files of a page /NAME.html that runs one script of this folder beside Office.js. */
export async function pageFiles(name: string, script: string): Promise<Readonly<Record<string, string>>> {
  const bundle = await build({
    entryPoints: [join(import.meta.dirname, script)],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
  });
  return {
    [`/${name}.html`]: `<!doctype html><meta charset="utf-8"><script src="/office/office.js"></script><script src="/${name}.js"></script>`,
    [`/${name}.js`]: bundle.outputFiles[0]?.text ?? "",
  };
}

/** The Excel host as it runs in the add-in, spoken to from the test. */
export async function remoteHost(excel: Excel): Promise<Host> {
  const heard = new Map<number, (what: CellRef | null) => void>();
  await excel.page.exposeBinding("heard", (_, id: number, what: CellRef | null) => heard.get(id)?.(what));
  const frame = await excel.openPage("/host.html");
  await frame.waitForFunction(() => document.title === "ready");

  let hasPreview = false;
  let activeSheet: string | null = null;
  const call = async (method: keyof Host, ...given: readonly unknown[]): Promise<unknown> => {
    const sent = JSON.stringify(given.filter((each) => each !== undefined).map(plain));
    const text = await frame.evaluate(([name, all]) => window.callHost(name, all), [method, sent] as const);
    const answer = JSON.parse(text) as Answer;
    ({ hasPreview, activeSheet } = answer);
    if ("error" in answer) throw errorOf(answer.error);
    return revive(answer.value);
  };
  const listen = (to: "onChanged" | "onSelected", tell: (what: CellRef | null) => void) => {
    const id = heard.size;
    heard.set(id, tell);
    void started(frame, to, id);
    return () => {
      // The page may be closed by then.
      frame.evaluate((each) => window.stopListening(each), id).catch(() => undefined);
    };
  };

  return {
    access: (await call("access")) as Host["access"],
    forgetsUndo: (await call("forgetsUndo")) === true,
    get activeSheet() {
      return activeSheet;
    },
    read: async (options) => (await call("read", options)) as Book,
    apply: async (edits, first) => sameEdits(edits, (await call("apply", edits, first)) as Applied),
    preview: async (cells) => void (await call("preview", cells)),
    get hasPreview() {
      return hasPreview;
    },
    select: async (cell) => void (await call("select", cell)),
    onChanged: (listener) => listen("onChanged", () => listener()),
    onSelected: (listener) => listen("onSelected", listener),
    readSetting: async (key) => (await call("readSetting", key)) as string | null,
    writeSetting: async (key, text) => void (await call("writeSetting", key, text)),
  };
}

function errorOf({ code, message, written }: { code: string; message: string; written?: string }): HostError {
  return new HostError(code as HostErrorCode, message, written as Written);
}

/** Edits are told from each other by themselves: what came back are copies of those that went. */
function sameEdits(edits: readonly Edit[], { done, refused, stoppedBy }: Applied): Applied {
  const left = [...edits];
  const take = (copy: Edit): Edit => {
    const at = left.findIndex((edit) => JSON.stringify(edit) === JSON.stringify(withoutId(copy)));
    const [edit] = left.splice(at < 0 ? left.length : at, 1);
    if (!edit) throw new Error(`no such edit: ${JSON.stringify(copy)}`);
    return copy.kind === "mark" && copy.to ? copy : edit;
  };
  return {
    refused: refused.map(({ edit, reason }) => ({ edit: take(edit), reason })),
    done: done.map(take),
    ...(stoppedBy ? { stoppedBy: errorOf(stoppedBy) } : {}),
  };
}

/** A mark that was added got its id on the way. */
function withoutId(edit: Edit): Edit {
  if (edit.kind !== "mark" || !edit.to) return edit;
  const { areas, formula, style } = edit.to;
  return { ...edit, to: { areas, formula, style } };
}

function started(frame: Frame, to: "onChanged" | "onSelected", id: number): Promise<void> {
  return frame.evaluate(([each, number]) => window.listen(each, number), [to, id] as const);
}
