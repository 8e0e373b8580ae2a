import { copyTableau, isExact, setBounds, settle, valueOf, type Conflict, type Tableau } from "./tableau";

/** What came of settling a tableau in whole numbers. */
export type Settled =
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

/** Whether a variable has the same value in every solution of a settled tableau. */
export function isOnlyValue(tableau: Tableau, variable: number): boolean {
  const value = valueOf(tableau, variable);
  const [low, high] = [tableau.lower[variable] ?? 0, tableau.upper[variable] ?? 0];
  return !isPossible(tableau, variable, low, value - 1) && !isPossible(tableau, variable, value + 1, high);
}
