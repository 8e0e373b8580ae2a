import type { LinearRule } from "../form/linear";

/**
 * A linear system over whole numbers: what the repair floor thinks in. It knows no form: the report is one source of
 * such systems (`report-system.ts`), the textbook cases of the tests are another.
 */

/** A cell that may have to change. */
export interface Variable<Id> {
  readonly id: Id;
  /** What stands there; `null` = no number: any allowed value serves, and giving one does not count as a change. */
  readonly value: number | null;
  /** 0 for a count, `-Infinity` for a number with a sign. A value below it, or not whole, has to change. */
  readonly lower: number;
  /** Never changed: pinned by the user, or a formula that cannot be read as a sum. */
  readonly isFixed: boolean;
  /** A formula that adds up other cells (by a rule of the system): it takes what they give, at no cost. */
  readonly isDerived?: boolean;
  /** What a change costs; 1 unless some cells are trusted more than others. */
  readonly weight: number;
}

/** Every variable of a rule is among `variables`. */
export interface LinearSystem<Id> {
  readonly variables: readonly Variable<Id>[];
  readonly rules: readonly LinearRule<Id>[];
}

/** Whether a value may stand in a variable. */
export function isAllowed<Id>(variable: Variable<Id>, value: number): boolean {
  return Number.isInteger(value) && value >= variable.lower;
}

/** The parts of a system that share no variable that may change: each is solved alone. Order as in the system. */
export function componentsOf<Id>(system: LinearSystem<Id>): LinearSystem<Id>[] {
  const variables = new Map(system.variables.map((variable) => [variable.id, variable]));
  const parent = new Map<Id, Id>();
  const rootOf = (id: Id): Id => {
    const up = parent.get(id) ?? id;
    return up === id ? id : rootOf(up);
  };
  const movable = (rule: LinearRule<Id>) =>
    rule.terms.map((term) => term.variable).filter((id) => !variables.get(id)?.isFixed);
  for (const rule of system.rules) {
    const [first, ...others] = movable(rule);
    if (first === undefined) continue;
    for (const other of others) parent.set(rootOf(other), rootOf(first));
  }
  const parts = new Map<Id | LinearRule<Id>, LinearRule<Id>[]>();
  for (const rule of system.rules) {
    const [first] = movable(rule);
    const key = first === undefined ? rule : rootOf(first);
    const rules = parts.get(key);
    if (rules) rules.push(rule);
    else parts.set(key, [rule]);
  }
  const inRules = new Set(system.rules.flatMap((rule) => rule.terms.map((term) => term.variable)));
  const alone = system.variables.filter((variable) => !inRules.has(variable.id));
  return [
    ...[...parts.values()].map((rules) => {
      const ids = new Set(rules.flatMap((rule) => rule.terms.map((term) => term.variable)));
      return { rules, variables: system.variables.filter((variable) => ids.has(variable.id)) };
    }),
    ...alone.map((variable) => ({ rules: [], variables: [variable] })),
  ];
}

/**
 * Whether a system is a network: only equations, every coefficient 1 or −1, every variable in at most two rules, and
 * rules that can be turned (multiplied by −1) so that a variable in two of them stands in them with opposite signs.
 * Then rules are nodes, variables are edges, and imbalances are carried along edges.
 * @returns for each rule 1 or −1 (turned), or `null` where the system is no network
 */
export function turnsOfNetwork<Id>(system: LinearSystem<Id>): readonly number[] | null {
  const places = new Map<Id, { readonly rule: number; readonly sign: number }[]>();
  for (const [rule, { terms, relation }] of system.rules.entries()) {
    if (relation !== "=") return null;
    for (const { variable, coefficient } of terms) {
      if (Math.abs(coefficient) !== 1) return null;
      const known = places.get(variable) ?? [];
      if (known.length === 2) return null;
      places.set(variable, [...known, { rule, sign: coefficient }]);
    }
  }
  const neighbours = system.rules.map((): { readonly rule: number; readonly sameTurn: boolean }[] => []);
  for (const [a, b] of places.values()) {
    if (!a || !b) continue;
    const sameTurn = a.sign !== b.sign;
    neighbours[a.rule]?.push({ rule: b.rule, sameTurn });
    neighbours[b.rule]?.push({ rule: a.rule, sameTurn });
  }
  const turns = system.rules.map(() => 0);
  for (const start of turns.keys()) {
    if (turns[start] !== 0) continue;
    turns[start] = 1;
    const open = [start];
    for (let rule = open.pop(); rule !== undefined; rule = open.pop()) {
      const turn = turns[rule] ?? 1;
      for (const next of neighbours[rule] ?? []) {
        const wanted = next.sameTurn ? turn : -turn;
        if (turns[next.rule] === 0) {
          turns[next.rule] = wanted;
          open.push(next.rule);
        } else if (turns[next.rule] !== wanted) return null;
      }
    }
  }
  return turns;
}
