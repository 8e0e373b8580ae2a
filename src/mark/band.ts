import { columnName, type Area, type Position } from "../book/address";

/**
 * The way in which a formula is carried on from cell to cell: `down` the rows (`$D31`), `across` the columns (`D$31`), or
 * not at all (`$D$31`). Programs differ in the cell to which a formula over several areas is relative: the first area's
 * first, or that of all areas together. In a band these agree, because only one dimension counts and the areas are in its order.
 */
export type Band = "down" | "across" | "fixed";

/** Writes the address of a cell into a formula. */
export type Address = (position: Position) => string;

/** Addresses as they stand in the formula of a band. */
export function addressIn(band: Band): Address {
  return ({ row, column }) =>
    `${band === "across" ? "" : "$"}${columnName(column)}${band === "down" ? "" : "$"}${row + 1}`;
}

/** Addresses without what changes along the band: two formulas that are the same in them can be one. */
export function templateIn(band: Band): Address {
  const address = addressIn(band);
  return ({ row, column }) => address({ row: band === "down" ? 0 : row, column: band === "across" ? 0 : column });
}

/** The band in which cells lie: a row of them is carried down, a column of them across. */
export function bandOf(cells: readonly Position[]): Band {
  const [first] = cells;
  if (cells.every(({ row }) => row === first?.row)) return "down";
  return cells.every(({ column }) => column === first?.column) ? "across" : "fixed";
}

/**
 * Cells as few ranges: neighbours in a row or in a column are one.
 *
 * @example
 * rangesOf([{ row: 2, column: 3 }, { row: 2, column: 4 }, { row: 9, column: 3 }], addressIn("down"))
 * // ["$D3:$E3", "$D10"]
 */
export function rangesOf(cells: readonly Position[], address: Address): readonly string[] {
  return areasOf(cells).map(({ top, left, bottom, right }) => {
    const [first, last] = [address({ row: top, column: left }), address({ row: bottom, column: right })];
    return first === last && top === bottom && left === right ? first : `${first}:${last}`;
  });
}

/**
 * Cells as few areas, from top to bottom; those that begin in one row from left to right.
 *
 * @example
 * areasOf([{ row: 2, column: 3 }, { row: 2, column: 4 }, { row: 9, column: 3 }])
 * // [{ top: 2, bottom: 2, left: 3, right: 4 }, { top: 9, bottom: 9, left: 3, right: 3 }]
 */
export function areasOf(cells: readonly Position[]): readonly Area[] {
  const columns = new Map<number, number[]>();
  for (const { row, column } of cells) columns.set(column, [...(columns.get(column) ?? []), row]);
  const runs = [...columns]
    .sort(([a], [b]) => a - b)
    .flatMap(([column, rows]) =>
      runsOf(rows).map(({ from, to }): Area => ({ top: from, bottom: to, left: column, right: column })),
    );
  const areas: Area[] = [];
  for (const run of runs) {
    const left = areas.findIndex(
      ({ top, bottom, right }) => top === run.top && bottom === run.bottom && right === run.left - 1,
    );
    const neighbour = areas[left];
    if (neighbour) areas[left] = { ...neighbour, right: run.right };
    else areas.push(run);
  }
  return areas.sort((a, b) => a.top - b.top || a.left - b.left);
}

/** Areas in the order of a band, so that the first one is where the band begins. */
export function inOrder(areas: readonly Area[], band: Band): readonly Area[] {
  return band === "across" ? [...areas].sort((a, b) => a.left - b.left || a.top - b.top) : areas;
}

/** The cells that show a cell: its merged area, as far as the band's formula says the same there. */
export function shownBy(cell: Position, merges: readonly Area[] | null, band: Band): readonly Position[] {
  const merge = merges?.find(({ top, left }) => top === cell.row && left === cell.column);
  if (!merge) return [cell];
  const rows = band === "down" ? [cell.row] : range(merge.top, merge.bottom);
  const columns = band === "across" ? [cell.column] : range(merge.left, merge.right);
  return rows.flatMap((row) => columns.map((column) => ({ row, column })));
}

function runsOf(numbers: readonly number[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.to === number - 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
