import type { LinearRule } from "../form/linear";
import { runToEnd } from "./search";
import { tableauOf } from "./tableau-of";
import { isOnlyValue, isPossible, settleWhole } from "./whole";
import type { LinearSystem } from "./system";
import { copyTableau, rulesOfRow, setBounds, valueOf, type Tableau } from "./tableau";

/**
 * What a blank must be.
 * - `zero`, `value`: the same in every solution
 * - `cannotBeZero`: several values, but not 0; or none at all
 * - `open`: 0 among others
 */
export type Deduction =
  | { readonly kind: "zero" }
  | { readonly kind: "value"; readonly n: number }
  | { readonly kind: "cannotBeZero" }
  | { readonly kind: "open" };

/**
 * What every variable without a value must be, the known values taken as right.
 *
 * Where the known values contradict each other there is no solution, so the rules of each contradiction are left out:
 * those that fail by themselves as far as there are any, else all of them. A variable of a rule that was left out
 * although it did not fail is not deduced. Nothing follows where two rules disagree: where one that was left out excludes
 * the value that the others want, or 0 where they want none, it is only told that 0 is not to be filled in.
 *
 * @param isFailing whether a rule fails as it stands (its blanks counted as 0, where they are)
 */
export function deduce<Id>(
  system: LinearSystem<Id>,
  isFailing: (rule: LinearRule<Id>) => boolean = () => false,
): Map<Id, Deduction> {
  return runToEnd(deduceSteps(system, isFailing));
}

/** The same in small steps, for a caller that must not block. */
export function* deduceSteps<Id>(
  system: LinearSystem<Id>,
  isFailing: (rule: LinearRule<Id>) => boolean,
): Generator<void, Map<Id, Deduction>> {
  const tableau = tableauOf(system);
  const dropped = yield* dropContradictions(system, tableau, isFailing);
  const deductions = new Map<Id, Deduction>();
  for (const [cell, { id, value }] of system.variables.entries()) {
    if (value !== null) continue;
    yield;
    const outside = dropped.filter((rule) => rule.terms.some((term) => term.variable === id));
    const isLoose = outside.some((rule) => !isFailing(rule));
    const kept = isLoose ? open : deductionOf(tableau, cell);
    const wanted = kept.kind === "value" ? kept.n : 0;
    const isDisputed = outside.some((rule) => isExcluded(system, rule, id, wanted));
    deductions.set(id, isDisputed ? cannotBeZero : kept);
  }
  return deductions;
}

const open: Deduction = { kind: "open" };
const cannotBeZero: Deduction = { kind: "cannotBeZero" };

/** Widens the rules that contradict each other until the rest can hold. */
function* dropContradictions<Id>(
  system: LinearSystem<Id>,
  tableau: Tableau,
  isFailing: (rule: LinearRule<Id>) => boolean,
): Generator<void, LinearRule<Id>[]> {
  const dropped = new Set<LinearRule<Id>>();
  for (;;) {
    yield;
    const settled = settleWhole(tableau, 0);
    if (settled.kind === "settled") return [...dropped];
    const against =
      settled.kind === "conflict"
        ? settled.conflicts.flatMap(({ tableau: at, conflict }) => rulesOfRow(at, conflict.row))
        : [...system.rules.keys()];
    const failing = against.filter((rule) => {
      const each = system.rules[rule];
      return each && !dropped.has(each) && isFailing(each);
    });
    for (const rule of failing.length > 0 ? failing : against) {
      const each = system.rules[rule];
      if (each) dropped.add(each);
      setBounds(tableau, tableau.cells + rule, -Infinity, Infinity);
    }
  }
}

function deductionOf(tableau: Tableau, cell: number): Deduction {
  if (isOnlyValue(tableau, cell)) {
    const n = valueOf(tableau, cell);
    return n === 0 ? { kind: "zero" } : { kind: "value", n };
  }
  return isPossible(tableau, cell, 0, 0) ? open : cannotBeZero;
}

/** Whether one rule alone, its other unknowns free, has no solution in which a variable has a value. */
function isExcluded<Id>(system: LinearSystem<Id>, rule: LinearRule<Id>, id: Id, value: number): boolean {
  const ids = new Set(rule.terms.map((term) => term.variable));
  const variables = system.variables.filter((variable) => ids.has(variable.id));
  const tableau = copyTableau(tableauOf({ variables, rules: [rule] }));
  const cell = variables.findIndex((variable) => variable.id === id);
  return isPossible(tableau, cell, value, value) === null;
}
