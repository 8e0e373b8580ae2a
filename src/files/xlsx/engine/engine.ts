import type { Book } from "../../../book/book";
import { readAsset } from "../../asset";
import { openCalculation, type Calculation } from "./calculation";
import type { EngineParts } from "./sheet-group";

export type { Calculation, Query } from "./calculation";
export type { Input } from "./sheet-group";

export interface Engine {
  /** Names are read once: open again after names were edited. */
  open(book: Book): Calculation;
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

async function load(): Promise<Engine> {
  const { default: start, Model, getTokens } = await import("@ironcalc/wasm");
  const address = new URL("../../../../node_modules/@ironcalc/wasm/wasm_bg.wasm", import.meta.url);
  await start({ module_or_path: await readAsset(address) });
  const parts: EngineParts = { newModel: () => new Model("book", "en", "UTC", "en"), tokensOf: getTokens };
  return { open: (book) => openCalculation(parts, book) };
}
