import { applyEdits } from "../../src/book/apply";
import type { CellRef } from "../../src/book/address";
import { sheetOf, type Book } from "../../src/book/book";
import type { PreviewedCell } from "../../src/book/preview";
import { fitting } from "../../src/files/xlsx/write/fitting";
import { HostError, type Host, type HostErrorCode } from "../../src/host";

/**
 * A workbook of values in memory, for tests of what stands above the hosts. It keeps the contract of a host
 * (`memory-host.test.ts`), and does at will what real ones cannot be made to do: fail, or be changed from outside.
 */
export interface MemoryHost extends Host {
  /** The workbook as it is now. */
  book: Book;
  /** The cells that are shown as they would be. */
  readonly previewed: readonly PreviewedCell[];
  /** What was called, in order. */
  readonly calls: string[];
  /** The next call fails with this. */
  failNext: HostErrorCode | HostError | null;
  /** Changes the workbook behind the session's back, as a user or a co-author does. */
  change(book: Book): void;
  /** Selects a cell, as a user does. */
  choose(cell: CellRef | null): void;
}

export function memoryHost(book: Book, access: Host["access"] = "readWrite"): MemoryHost {
  const settings = new Map<string, string>();
  const changed = new Set<() => void>();
  const selected = new Set<(cell: CellRef | null) => void>();
  let previewed: readonly PreviewedCell[] = [];
  const host: MemoryHost = {
    access,
    forgetsUndo: false,
    activeSheet: null,
    book,
    calls: [],
    failNext: null,
    get previewed() {
      return previewed;
    },
    get hasPreview() {
      return previewed.length > 0;
    },
    read: async (options) => {
      call(options?.merges ? "read merges" : "read");
      return host.book;
    },
    apply: async (edits, first) => {
      call("apply");
      if (access === "readOnly") throw new HostError("readOnly");
      if (first) settings.set(first.key, first.text);
      const applied = fitting(host.book, edits);
      host.book = applyEdits(host.book, applied.done);
      previewed = [];
      return applied;
    },
    preview: async (cells) => {
      call("preview");
      if (cells?.some(({ sheet }) => sheetOf(host.book, sheet)?.isProtected)) throw new HostError("protected");
      previewed = cells ?? [];
    },
    select: async (cell) => {
      call("select");
      if (!sheetOf(host.book, cell.sheet)) throw new HostError("sheetGone");
      host.choose(cell);
    },
    onChanged: (listener) => {
      changed.add(listener);
      return () => changed.delete(listener);
    },
    onSelected: (listener) => {
      selected.add(listener);
      return () => selected.delete(listener);
    },
    readSetting: async (key) => settings.get(key) ?? null,
    writeSetting: async (key, text) => {
      if (text === null) settings.delete(key);
      else settings.set(key, text);
    },
    change: (next) => {
      host.book = next;
      for (const listener of changed) listener();
    },
    choose: (cell) => {
      for (const listener of selected) listener(cell);
    },
  };

  function call(name: string): void {
    host.calls.push(name);
    const failure = host.failNext;
    host.failNext = null;
    if (failure) throw failure instanceof HostError ? failure : new HostError(failure);
  }

  return host;
}
