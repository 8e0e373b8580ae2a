import { stateOf, type Node, type Search } from "./node";
import { solutionOf, type Solution } from "./solution";
import { isAllowed, turnsOfNetwork, type LinearSystem, type Variable } from "./system";
import { copyTableau, excess, pivot, setBounds, type Tableau } from "./tableau";
import { tableauOf } from "./tableau-of";
import { settleWhole } from "./whole";

export interface SearchResult<Id> {
  /**
   * - `found`: the solutions are the smallest
   * - `gaveUp`: the budget was used up, or more would have to change than is searched for; there are no solutions of less
   *   than `atLeast`, and none is offered
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
  /** The most that a solution may cost beyond what changes in any case, the values that are not allowed. */
  readonly deepest?: number;
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
  const { budget = defaultBudget, deepest = Infinity, most = 1000 } = options;
  const root = start(system);
  if (root === null) return { kind: "impossible", atLeast: 0, solutions: [], isComplete: true };
  const search = { system, isNetwork: turnsOfNetwork(system) !== null };
  const found: Node[] = [];
  let steps = 1; // the bound of the root, from which the deepening starts, is the first
  const first = stateOf(search, root, Infinity);
  let limit = root.cost + (first.kind === "open" ? first.bound : 0);
  while (limit < Infinity) {
    if (limit - root.cost > deepest) return { kind: "gaveUp", atLeast: limit, solutions: [], isComplete: false };
    const open: Node[] = [root];
    let next = Infinity;
    let isComplete = true;
    for (let node = open.pop(); node; node = open.pop()) {
      if (++steps % stepsBetweenYields === 0) yield;
      const state = stateOf(search, node, limit - node.cost);
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
