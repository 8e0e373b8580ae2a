import type { Area } from "../../../book/address";

/** A formula as the engine meets it, with the areas that it reads; sheets by their place. */
export interface WaitingFormula {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly reads: readonly { readonly sheet: number; readonly area: Area }[];
}

/**
 * How many formulas wait for one another at the most while the engine calculates: it takes them in the order of sheets,
 * rows and columns, and each waits for those that it reads and that are not done. It overflows its stack with too many.
 */
export function mostWaiting(formulas: readonly WaitingFormula[]): number {
  const ordered = [...formulas].sort((a, b) => a.sheet - b.sheet || a.row - b.row || a.column - b.column);
  const rows = rowsOf(ordered);
  const begun = new Set<WaitingFormula>();
  let most = 0;
  for (const first of ordered) {
    if (begun.has(first)) continue;
    begun.add(first);
    const waiting = [readBy(first, rows)];
    for (let top = waiting.at(-1); top; top = waiting.at(-1)) {
      most = Math.max(most, waiting.length);
      const { value: next, done } = top.next();
      if (done) waiting.pop();
      else if (!begun.has(next)) {
        begun.add(next);
        waiting.push(readBy(next, rows));
      }
    }
  }
  return most;
}

/** The formulas by sheet and row. */
type Rows = ReadonlyMap<number, ReadonlyMap<number, readonly WaitingFormula[]>>;

function rowsOf(formulas: readonly WaitingFormula[]): Rows {
  const sheets = new Map<number, Map<number, WaitingFormula[]>>();
  for (const each of formulas) {
    const rows = sheets.get(each.sheet) ?? new Map<number, WaitingFormula[]>();
    sheets.set(each.sheet, rows);
    const row = rows.get(each.row);
    if (row) row.push(each);
    else rows.set(each.row, [each]);
  }
  return sheets;
}

function* readBy({ reads }: WaitingFormula, sheets: Rows): Generator<WaitingFormula, undefined> {
  for (const { sheet, area } of reads) {
    const rows = sheets.get(sheet);
    if (!rows) continue;
    if (area.bottom - area.top < rows.size)
      for (let row = area.top; row <= area.bottom; row++) yield* within(rows.get(row), area);
    else for (const row of rows.values()) yield* within(row, area);
  }
}

function* within(row: readonly WaitingFormula[] | undefined, area: Area): Generator<WaitingFormula> {
  for (const each of row ?? [])
    if (each.row >= area.top && each.row <= area.bottom && each.column >= area.left && each.column <= area.right)
      yield each;
}
