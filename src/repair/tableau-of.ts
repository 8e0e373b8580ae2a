import { isAllowed, turnsOfNetwork, type LinearSystem } from "./system";
import { coefficientOf, createTableau, pivot, type Tableau } from "./tableau";

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
