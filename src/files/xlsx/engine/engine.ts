import type { Book } from "../../../book/book";
import { readAsset } from "../../asset";
import type { Calculation } from "./calculation";

export type { Calculation, Query } from "./calculation";
export type { Input } from "./sheet-inputs";

export interface Engine {
  /** @param leftOut formulas, with their leading "=", that are not calculated */
  open(book: Book, leftOut?: ReadonlySet<string>): Calculation;
}

/** Formulas that are not calculated because they took too long; `all`: no formula of the workbook is. */
export type LeftOut = ReadonlySet<string> | "all";

/** Where the engine comes from, and what it is spared. */
export interface EngineUse {
  readonly load: () => Promise<Engine>;
  readonly leftOut: LeftOut;
}

let loading: Promise<Engine> | undefined;

/**
 * Loads the spreadsheet engine (2 MB of WebAssembly) on first use, in a browser or in Node.
 * Rejects where WebAssembly may not run or its file is not there; the next call tries again.
 */
export function loadEngine(): Promise<Engine> {
  loading ??= load().catch((reason: unknown) => {
    loading = undefined;
    throw reason;
  });
  return loading;
}

/** The engine, on this thread and without exceptions. */
export const everything: EngineUse = { load: loadEngine, leftOut: new Set() };

async function load(): Promise<Engine> {
  const [{ default: start, Model, getTokens }, { openCalculation }] = await Promise.all([
    import("@ironcalc/wasm"),
    import("./calculation"),
  ]);
  const address = new URL("../../../../node_modules/@ironcalc/wasm/wasm_bg.wasm", import.meta.url);
  await start({ module_or_path: await readAsset(address) });
  const parts = { newModel: () => new Model("book", "en", "UTC", "en"), tokensOf: getTokens };
  return { open: (book, leftOut = new Set()) => openCalculation({ ...parts, leftOut }, book) };
}
