import { boundByAmounts, boundByCells, boundByWays, type Failing, type Network } from "./bound";
import type { LinearSystem } from "./system";
import { coefficientOf, excess, isSealed, type Conflict, type Tableau } from "./tableau";
import { settleWhole } from "./whole";

/** What stays the same throughout a search. */
export interface Search<Id> {
  readonly system: LinearSystem<Id>;
  readonly isNetwork: boolean;
}

/** A partial set: the chosen cells may take any allowed value, the barred ones stay in all that follows. */
export interface Node {
  readonly tableau: Tableau;
  readonly chosen: readonly number[];
  readonly barred: Uint8Array;
  readonly cost: number;
}

/** What is known of a node: solved, or which cells one of has to change and at what cost at least. */
export type State =
  | { readonly kind: "solved"; readonly tableau: Tableau }
  | {
      readonly kind: "open";
      /** The cells of which one has to change. */
      readonly conflict: readonly number[];
      readonly row: number | null;
      readonly bound: number;
    }
  | { readonly kind: "tooHard" };

/** @param room what a solution below this node may cost at most */
export function stateOf<Id>(search: Search<Id>, node: Node, room: number): State {
  const whole = settleWhole(node.tableau, 0);
  if (whole.kind === "tooHard") return whole;
  if (whole.kind === "settled") return { kind: "solved", tableau: whole.tableau };
  const { tableau } = node;
  if (whole.isSplit) {
    const conflict = unique(
      whole.conflicts.flatMap(({ tableau: at, conflict }) => candidates(search, node, at, conflict)),
    );
    return { kind: "open", conflict, row: null, bound: conflict.length === 0 ? Infinity : lightest(search, conflict) };
  }
  const failing: (Failing & { readonly row: number })[] = [];
  for (let row = 0; row < tableau.rows.length; row++) {
    const over = excess(tableau, row);
    if (over === 0) continue;
    const isNode = isSealed(tableau, row);
    if (!isNode && !whole.conflicts.some(({ conflict }) => conflict.row === row)) continue;
    failing.push({
      row,
      candidates: candidates(search, node, tableau, { row, direction: over < 0 ? 1 : -1 }),
      imbalance: search.isNetwork && isNode && (tableau.basis[row] ?? 0) >= tableau.cells ? over : null,
    });
  }
  const tightest = failing.reduce((a, b) => (b.candidates.length < a.candidates.length ? b : a));
  if (tightest.candidates.length === 0) return { kind: "open", conflict: [], row: null, bound: Infinity };
  const weight = failing.reduce((least, each) => Math.min(least, lightest(search, each.candidates)), Infinity);
  const bound = lowerBound(search, node, failing, room / weight);
  return { kind: "open", conflict: tightest.candidates, row: tightest.row, bound: bound * weight };
}

/** The cheap bounds first; the others only where those leave room. */
function lowerBound<Id>(
  search: Search<Id>,
  node: Node,
  failing: readonly (Failing & { readonly row: number })[],
  room: number,
): number {
  const byCells = boundByCells(failing, node.tableau.cells);
  if (!search.isNetwork || byCells > room) return byCells;
  const nodes = failing.filter(({ imbalance }) => imbalance !== null);
  const byAmounts = boundByAmounts(
    nodes.flatMap(({ imbalance }) => imbalance ?? []),
    room,
  );
  if (byAmounts > room) return byAmounts;
  const byWays = boundByWays(
    networkOf(
      search,
      node,
      nodes.map(({ row }) => row),
    ),
  );
  return Math.max(byCells, byAmounts, byWays);
}

/** What is left of the network: the rules that no chosen cell has joined to others yet, and the cells between them. */
function networkOf<Id>({ system }: Search<Id>, { tableau, barred }: Node, failing: readonly number[]): Network {
  const rows = [...tableau.basis.keys()].filter((row) => (tableau.basis[row] ?? 0) >= tableau.cells);
  const ends = system.variables.map((): number[] => []);
  const open: number[] = [];
  for (const [rule, row] of rows.entries()) {
    let isOpen = false;
    for (let cell = 0; cell < tableau.cells; cell++) {
      if (coefficientOf(tableau, row, cell) === 0) continue;
      if (tableau.lower[cell] !== tableau.upper[cell]) isOpen = true;
      else if (!barred[cell] && !system.variables[cell]?.isFixed) ends[cell]?.push(rule);
    }
    if (isOpen) open.push(rule);
  }
  const edges = ends.flatMap(([a, b = -1]): [number, number][] => (a === undefined ? [] : [[a, b]]));
  return { count: rows.length, edges, open, failing: failing.map((row) => rows.indexOf(row)) };
}

function lightest<Id>(search: Search<Id>, cells: readonly number[]): number {
  return cells.reduce((least, cell) => Math.min(least, search.system.variables[cell]?.weight ?? 1), Infinity);
}

/** The cells that stay as they are so far and whose change could mend a conflict. */
function candidates<Id>(search: Search<Id>, node: Node, tableau: Tableau, { row, direction }: Conflict): number[] {
  const found: number[] = [];
  for (let cell = 0; cell < tableau.cells; cell++) {
    const push = coefficientOf(tableau, row, cell) * direction;
    if (push === 0 || node.barred[cell] || tableau.lower[cell] !== tableau.upper[cell]) continue;
    const variable = search.system.variables[cell];
    if (!variable || variable.isFixed || variable.isDerived || variable.value === null) continue;
    if (push > 0 || variable.value > variable.lower) found.push(cell);
  }
  return found;
}

function unique(cells: readonly number[]): number[] {
  return [...new Set(cells)].sort((a, b) => a - b);
}
