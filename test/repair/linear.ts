import type { LinearRule } from "../../src/form/linear";
import type { LinearSystem, Variable } from "../../src/repair/system";

/** What a test says of single variables; all others are free counts (≥ 0) of weight 1. */
export interface About {
  readonly fixed?: readonly string[];
  readonly signed?: readonly string[];
  readonly weights?: Readonly<Record<string, number>>;
}

/**
 * A system as textbooks print it.
 * @param rules e.g. "x1 + x2 = x3" or "5c >= 3t", parted by ";"
 * @param values of the variables, in the order of the system; `null` = blank
 */
export function linear(
  rules: string,
  values: Readonly<Record<string, number | null>>,
  about: About = {},
): LinearSystem<string> {
  const variables = Object.entries(values).map(([id, value]): Variable<string> => ({
    id,
    value,
    lower: about.signed?.includes(id) ? -Infinity : 0,
    isFixed: about.fixed?.includes(id) ?? false,
    weight: about.weights?.[id] ?? 1,
  }));
  return { variables, rules: rules.split(";").map(ruleOf) };
}

function ruleOf(text: string): LinearRule<string> {
  const [left = "", relation, right = ""] = text.split(/(<=|>=|=)/u);
  if (relation !== "=" && relation !== "<=" && relation !== ">=") throw new Error(`no relation in ${text}`);
  let constant = 0;
  const coefficients = new Map<string, number>();
  for (const [side, sign] of [
    [left, 1],
    [right, -1],
  ] as const) {
    for (const match of side.matchAll(/([+-]?)\s*(\d*)\s*([A-Za-z]\w*)?/gu)) {
      const [whole, minus, digits, name] = match;
      if (whole.trim() === "") continue;
      const factor = sign * (minus === "-" ? -1 : 1) * (digits === "" ? 1 : Number(digits));
      if (name) coefficients.set(name, (coefficients.get(name) ?? 0) + factor);
      else constant -= factor;
    }
  }
  const terms = [...coefficients].map(([variable, coefficient]) => ({ variable, coefficient }));
  return { terms, relation, constant };
}
