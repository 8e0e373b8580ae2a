import { boundByAmounts, boundByCells, boundByWays, type Failing, type Network } from "./bound";
import { isAllowed, turnsOfNetwork, type LinearSystem, type Variable } from "./system";
import {
  coefficientOf,
  copyTableau,
  createTableau,
  excess,
  isExact,
  isSealed,
  pivot,
  setBounds,
  settle,
  valueOf,
  type Conflict,
  type Tableau,
} from "./tableau";

/** A smallest set of variables to change, with values by which every rule holds. In the order of the system. */
export interface Solution<Id> {
  readonly changes: readonly { readonly variable: Id; readonly to: number }[];
  /** Whether these are the only values for this set of variables. */
  readonly isUnique: boolean;
}

export interface SearchResult<Id> {
  /**
   * - `found`: the solutions are the smallest
   * - `gaveUp`: the budget was used up; there are no solutions of less than `atLeast`, and none is offered
   * - `impossible`: whatever is changed, some rule fails (fixed cells contradict each other)
   */
  readonly kind: "found" | "gaveUp" | "impossible";
  /** No solution costs less (the number of changes, unless weights differ). */
  readonly atLeast: number;
  readonly solutions: readonly Solution<Id>[];
  /** Whether `solutions` are all the smallest ones. */
  readonly isComplete: boolean;
}

export interface SearchOptions<Id> {
  /** How many steps the search may take; a step takes well under a millisecond. */
  readonly budget?: number;
  /** How many solutions to list. */
  readonly most?: number;
  /** Values to try first, best first, where a variable of a solution could take several. */
  readonly preferred?: (variable: Variable<Id>) => readonly number[];
}

/**
 * Finds all smallest sets of variables whose change makes every rule hold (Fellegi & Holt 1976), with the new values.
 *
 * Iterative deepening on the cost. A step takes the failing implied rule with the fewest cells: one of them has to
 * change. To change it is to eliminate it, which in a network joins the two rules that it stands in; each set is
 * visited once. Exact: bounds, cycles and values without freedom are all judged by the tableau.
 *
 * Yields after every few steps, so that the caller may pause or stop; the result is the generator's return value.
 */
export function* searchSmallest<Id>(
  system: LinearSystem<Id>,
  options: SearchOptions<Id> = {},
): Generator<void, SearchResult<Id>> {
  const { budget = defaultBudget, most = 1000 } = options;
  const root = start(system);
  if (root === null) return { kind: "impossible", atLeast: 0, solutions: [], isComplete: true };
  const search = { system, root, isNetwork: turnsOfNetwork(system) !== null };
  const found: Node[] = [];
  let steps = 0;
  let limit = root.cost;
  while (limit < Infinity) {
    const open: Node[] = [root];
    let next = Infinity;
    let isComplete = true;
    for (let node = open.pop(); node; node = open.pop()) {
      if (++steps % stepsBetweenYields === 0) yield;
      const state = examine(search, node, limit - node.cost);
      if (state.kind === "tooHard" || steps > budget) {
        if (found.length === 0) return { kind: "gaveUp", atLeast: limit, solutions: [], isComplete: false };
        isComplete = false;
        break;
      }
      if (state.kind === "solved") {
        if (found.length === most) {
          isComplete = false;
          break;
        }
        found.push({ ...node, tableau: state.tableau });
      } else if (node.cost + state.bound > limit) next = Math.min(next, node.cost + state.bound);
      else {
        // Last in, first out: so the first candidate is looked at first.
        for (let place = state.conflict.length - 1; place >= 0; place--) {
          const child = choose(search, node, state, place);
          if (child.cost <= limit) open.push(child);
          else next = Math.min(next, child.cost);
        }
      }
    }
    if (found.length > 0) {
      const solutions = found.map((node) => solutionOf(system, node, options.preferred));
      return { kind: "found", atLeast: limit, solutions, isComplete };
    }
    limit = next;
  }
  return { kind: "impossible", atLeast: 0, solutions: [], isComplete: true };
}

/** Runs a stepwise computation to its end. */
export function runToEnd<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export const defaultBudget = 20_000;
const stepsBetweenYields = 20;

interface Search<Id> {
  readonly system: LinearSystem<Id>;
  readonly root: Node;
  readonly isNetwork: boolean;
}

/** A partial set: the chosen cells may take any allowed value, the barred ones stay in all that follows. */
interface Node {
  readonly tableau: Tableau;
  readonly chosen: readonly number[];
  readonly barred: Uint8Array;
  readonly cost: number;
}

type State =
  | { readonly kind: "solved"; readonly tableau: Tableau }
  | {
      readonly kind: "open";
      /** The cells of which one has to change. */
      readonly conflict: readonly number[];
      readonly row: number | null;
      readonly bound: number;
    }
  | { readonly kind: "tooHard" };

/** The system as a tableau: cells with a value stay, cells without an allowed one are free. */
export function tableauOf<Id>(system: LinearSystem<Id>): Tableau {
  const turns = turnsOfNetwork(system);
  const index = new Map(system.variables.map((variable, i) => [variable.id, i]));
  const coefficients = system.rules.map((rule, i) => {
    const row = system.variables.map(() => 0);
    for (const { variable, coefficient } of rule.terms) {
      const at = index.get(variable);
      if (at !== undefined) row[at] = (row[at] ?? 0) + coefficient * (turns?.[i] ?? 1);
    }
    return row;
  });
  const cells = system.variables.map((variable): readonly [number, number] => {
    const { value, lower, isFixed } = variable;
    const stays = value !== null && !variable.isDerived && (isFixed || isAllowed(variable, value));
    return stays ? [value, value] : [lower, Infinity];
  });
  const sums = system.rules.map(({ relation, constant }, i): readonly [number, number] => {
    const turned = constant * (turns?.[i] ?? 1);
    return [relation === "<=" ? -Infinity : turned, relation === ">=" ? Infinity : turned];
  });
  const at = system.variables.map((_, i) => {
    const [low, high] = cells[i] ?? [0, 0];
    return Math.min(Math.max(0, low), high);
  });
  const tableau = createTableau(coefficients, [...cells, ...sums], at);
  for (const cell of system.variables.keys()) {
    if (tableau.lower[cell] === tableau.upper[cell]) continue;
    // Free cells go into the basis at once, so that the rules left over are those that only known cells can mend.
    const row = tableau.basis.findIndex((basic, r) => {
      const [low, high] = [tableau.lower[basic], tableau.upper[basic]];
      return basic >= tableau.cells && low === high && coefficientOf(tableau, r, cell) !== 0;
    });
    const basic = tableau.basis[row];
    if (basic !== undefined) pivot(tableau, row, cell, tableau.lower[basic] ?? 0);
  }
  return tableau;
}

/** @returns `null` where a fixed cell has a value that is not allowed, or the fixed cells contradict each other */
function start<Id>(system: LinearSystem<Id>): Node | null {
  const wrong = system.variables.flatMap((variable, i) =>
    variable.value !== null && !variable.isDerived && !isAllowed(variable, variable.value) ? [i] : [],
  );
  if (wrong.some((cell) => system.variables[cell]?.isFixed)) return null;
  const tableau = tableauOf(system);
  if (isContradictory(system, tableau)) return null;
  return {
    tableau,
    chosen: wrong,
    barred: new Uint8Array(system.variables.length),
    cost: wrong.reduce((sum, cell) => sum + (system.variables[cell]?.weight ?? 1), 0),
  };
}

/** Whether some rule fails even if everything changes that may. All 0 serves where nothing is fixed. */
function isContradictory<Id>(system: LinearSystem<Id>, tableau: Tableau): boolean {
  const { variables, rules } = system;
  if (!variables.some(({ isFixed }) => isFixed) && rules.every(({ constant }) => constant === 0)) return false;
  const free = copyTableau(tableau);
  for (const [cell, { isFixed, lower }] of variables.entries()) {
    if (!isFixed) setBounds(free, cell, lower, Infinity);
  }
  return settleWhole(free, 0).kind === "conflict";
}

function examine<Id>(search: Search<Id>, node: Node, room: number): State {
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

/** The node in which the candidate at a place may change as well, and those before it may not. */
function choose<Id>(
  search: Search<Id>,
  node: Node,
  state: { readonly conflict: readonly number[]; readonly row: number | null },
  place: number,
): Node {
  const cell = state.conflict[place] ?? 0;
  const tableau = copyTableau(node.tableau);
  const variable = search.system.variables[cell];
  setBounds(tableau, cell, variable?.lower ?? 0, Infinity);
  if (state.row !== null) {
    const basic = tableau.basis[state.row] ?? 0;
    const side = excess(tableau, state.row) < 0 ? tableau.lower : tableau.upper;
    pivot(tableau, state.row, cell, side[basic] ?? 0);
  }
  const barred = node.barred.slice();
  for (const before of state.conflict.slice(0, place)) barred[before] = 1;
  return { tableau, chosen: [...node.chosen, cell], barred, cost: node.cost + (variable?.weight ?? 1) };
}

type Settled =
  | { readonly kind: "settled"; readonly tableau: Tableau }
  | {
      readonly kind: "conflict";
      readonly conflicts: readonly { readonly tableau: Tableau; readonly conflict: Conflict }[];
      /** The conflicts belong to parts of the problem: of each of them a cell has to change in one or another. */
      readonly isSplit: boolean;
    }
  | { readonly kind: "tooHard" };

/**
 * Settles a tableau in whole numbers. In a network every corner is whole; elsewhere a fraction splits the problem in
 * two, up to a depth at which it is given up.
 */
export function settleWhole(tableau: Tableau, depth: number): Settled {
  const conflict = settle(tableau);
  if (!isExact(tableau) || depth > deepestSplit) return { kind: "tooHard" };
  if (conflict) return { kind: "conflict", conflicts: [{ tableau, conflict }], isSplit: depth > 0 };
  const row = tableau.sums.findIndex((sum, r) => sum % (tableau.scales[r] ?? 1) !== 0);
  if (row < 0) return { kind: "settled", tableau };
  const variable = tableau.basis[row] ?? 0;
  const value = valueOf(tableau, variable);
  const [below, above] = [copyTableau(tableau), copyTableau(tableau)];
  setBounds(below, variable, tableau.lower[variable] ?? 0, Math.floor(value));
  const left = settleWhole(below, depth + 1);
  if (left.kind !== "conflict") return left;
  setBounds(above, variable, Math.ceil(value), tableau.upper[variable] ?? Infinity);
  const right = settleWhole(above, depth + 1);
  if (right.kind !== "conflict") return right;
  return { kind: "conflict", conflicts: [...left.conflicts, ...right.conflicts], isSplit: true };
}

const deepestSplit = 20;

/** Whether a variable could have another value or lie elsewhere: tried on a copy. */
export function isPossible(tableau: Tableau, variable: number, low: number, high: number): Tableau | null {
  if (low > high) return null;
  const copy = copyTableau(tableau);
  setBounds(copy, variable, low, high);
  const settled = settleWhole(copy, 0);
  return settled.kind === "settled" ? settled.tableau : null;
}

function solutionOf<Id>(
  system: LinearSystem<Id>,
  node: Node,
  preferred: SearchOptions<Id>["preferred"] = () => [],
): Solution<Id> {
  let { tableau } = node;
  const cells = [...node.chosen].sort((a, b) => a - b);
  const isUnique = !hasFreedom(tableau) || cells.every((cell) => isOnlyValue(tableau, cell));
  if (!isUnique) {
    for (const cell of cells) {
      const variable = system.variables[cell];
      const values = variable ? preferred(variable).filter((value) => isAllowed(variable, value)) : [];
      for (const value of [...values, valueOf(tableau, cell)]) {
        const settled = isPossible(tableau, cell, value, value);
        if (!settled) continue;
        tableau = settled;
        break;
      }
    }
  }
  const changes = cells.flatMap((cell) => {
    const variable = system.variables[cell];
    return variable ? [{ variable: variable.id, to: valueOf(tableau, cell) }] : [];
  });
  return { changes, isUnique };
}

/** Whether anything outside the basis may move. */
function hasFreedom(tableau: Tableau): boolean {
  const basic = new Set(tableau.basis);
  return tableau.at.some((_, variable) => !basic.has(variable) && tableau.lower[variable] !== tableau.upper[variable]);
}

/** Whether a variable has the same value in every solution of a settled tableau. */
export function isOnlyValue(tableau: Tableau, variable: number): boolean {
  const value = valueOf(tableau, variable);
  const [low, high] = [tableau.lower[variable] ?? 0, tableau.upper[variable] ?? 0];
  return !isPossible(tableau, variable, low, value - 1) && !isPossible(tableau, variable, value + 1, high);
}

function unique(cells: readonly number[]): number[] {
  return [...new Set(cells)].sort((a, b) => a - b);
}
