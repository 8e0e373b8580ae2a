import { positionOf } from "../../../book/book";
import { limits } from "../../limits";
import type { Size } from "./formula-work";

/** Those that cost least, until the budget is spent. */
export function withinBudget<Entry>(entries: readonly Entry[], workOf: (entry: Entry) => number): ReadonlySet<Entry> {
  const within = new Set<Entry>();
  let work = 0;
  for (const entry of [...entries].sort((a, b) => workOf(a) - workOf(b))) {
    work += workOf(entry);
    if (work > limits.work) break;
    within.add(entry);
  }
  return within;
}

/** How many rows and columns are in use, and some more. */
export function usedBy(sheets: readonly ReadonlyMap<number, unknown>[]): Size {
  let [rows, columns] = [0, 0];
  for (const cells of sheets)
    for (const key of cells.keys()) {
      const { row, column } = positionOf(key);
      rows = Math.max(rows, row + 1);
      columns = Math.max(columns, column + 1);
    }
  return { rows: rows + room.rows, columns: columns + room.columns };
}

/** So far may a user go on writing before the sheets are loaded anew. */
const room: Size = { rows: 50, columns: 10 };
