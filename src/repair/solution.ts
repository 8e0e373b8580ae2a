import type { Node } from "./node";
import { isAllowed, type LinearSystem, type Variable } from "./system";
import { valueOf, type Tableau } from "./tableau";
import { isOnlyValue, isPossible } from "./whole";

/** A smallest set of variables to change, with values by which every rule holds. In the order of the system. */
export interface Solution<Id> {
  readonly changes: readonly { readonly variable: Id; readonly to: number }[];
  /** Whether these are the only values for this set of variables. */
  readonly isUnique: boolean;
}

/**
 * The values of a solved node.
 * @param preferred values to try first, best first, where a variable could take several
 */
export function solutionOf<Id>(
  system: LinearSystem<Id>,
  node: Node,
  preferred: (variable: Variable<Id>) => readonly number[] = () => [],
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
