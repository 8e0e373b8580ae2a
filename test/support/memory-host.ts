import { applyEdits } from "../../src/book/apply";
import { isSameCell, type CellRef } from "../../src/book/address";
import { cellOf, sheetOf, type Book } from "../../src/book/book";
import type { Edit } from "../../src/book/edit";
import { HostError, type Applied, type Host, type HostErrorCode } from "../../src/host";

/**
 * A test double: a workbook of values in memory, for tests of what stands above the hosts. The real hosts are tested on
 * real workbooks; this one can do what they cannot be made to do at will (fail, answer late, be changed from outside).
 */
export interface MemoryHost extends Host {
  /** The workbook as it is now. */
  book: Book;
  /** What was called, in order. */
  readonly calls: string[];
  /** The next call fails with this. */
  failNext: HostErrorCode | null;
  /** Changes the workbook behind the session's back, as a user or a co-author does. */
  change(book: Book): void;
  /** Selects a cell, as a user does. */
  choose(cell: CellRef | null): void;
}

export function memoryHost(book: Book, access: Host["access"] = "readWrite"): MemoryHost {
  const settings = new Map<string, string>();
  const changed = new Set<() => void>();
  const selected = new Set<(cell: CellRef | null) => void>();
  const host: MemoryHost = {
    access,
    book,
    calls: [],
    failNext: null,
    read: async (options) => {
      call(options?.merges ? "read merges" : "read");
      return host.book;
    },
    apply: async (edits) => {
      call("apply");
      if (access === "readOnly") throw new HostError("readOnly");
      const { done, refused } = judge(host.book, edits);
      host.book = applyEdits(host.book, done);
      return { done, refused };
    },
    select: async (cell) => {
      call("select");
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
    const code = host.failNext;
    host.failNext = null;
    if (code) throw new HostError(code);
  }

  return host;
}

function judge(book: Book, edits: readonly Edit[]): Applied {
  const refused = edits.flatMap((edit): Applied["refused"] => {
    if (edit.kind !== "value") return [];
    const sheet = sheetOf(book, edit.cell.sheet);
    if (!sheet) return [{ edit, reason: "gone" }];
    const cell = cellOf(book, edit.cell);
    if (sheet.isProtected && cell.isLocked) return [{ edit, reason: "protected" }];
    return cell.formula !== null || cell.value !== edit.from.value ? [{ edit, reason: "changed" }] : [];
  });
  const isRefused = (edit: Edit) =>
    edit.kind === "value" &&
    refused.some((each) => each.edit.kind === "value" && isSameCell(each.edit.cell, edit.cell));
  return { done: edits.filter((edit) => !isRefused(edit)), refused };
}
