import type { CellRef } from "../book/address";
import { cellOf, emptyCell, positionOf, sheetOf, type Book } from "../book/book";

/** The states that a workbook went through, back and forth. */
export interface History {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** A change was made: its state before can be gone back to, and what was taken back is gone. */
  push(before: Book): void;
  /** The state before the last change, or after the change that was taken back last; `null` where there is none. */
  travel(direction: "undo" | "redo", now: Book): Book | null;
}

/** How many states can be gone back. */
const mostSteps = 200;

export function createHistory(): History {
  const past: Book[] = [];
  const future: Book[] = [];
  return {
    get canUndo() {
      return past.length > 0;
    },
    get canRedo() {
      return future.length > 0;
    },
    push: (before) => {
      past.push(before);
      if (past.length > mostSteps) past.shift();
      future.length = 0;
    },
    travel: (direction, now) => {
      const [from, to] = direction === "undo" ? [past, future] : [future, past];
      const book = from.pop();
      if (!book) return null;
      to.push(now);
      return book;
    },
  };
}

/**
 * A cell by which a change is seen: the one that is looked at, if it changed, else the first that did; `null` where no
 * content changed.
 */
export function changedCell(before: Book, after: Book, lookedAt: CellRef): CellRef | null {
  if (isChanged(before, after, lookedAt)) return lookedAt;
  for (const { name, cells } of after.sheets) {
    const old = sheetOf(before, name)?.cells;
    if (old === cells) continue;
    const keys = [...new Set([...(old?.keys() ?? []), ...cells.keys()])].filter(
      (key) => old?.get(key) !== cells.get(key),
    );
    for (const key of keys.sort((a, b) => a - b)) {
      const cell = { sheet: name, ...positionOf(key) };
      if (isChanged(before, after, cell)) return cell;
    }
  }
  return null;
}

function isChanged(before: Book, after: Book, ref: CellRef): boolean {
  const [old, now] = [cellOf(before, ref), cellOf(after, ref)];
  if (old === now) return false;
  const [a, b] = [old, now].map(({ value, formula, numberFormat }) =>
    JSON.stringify([value === "" ? emptyCell.value : value, formula, numberFormat]),
  );
  return a !== b;
}
