import type { FieldId } from "../form/fields";

/** `a.b.c` | `a.b.d` → { a: { b: { c: Leaf; d: Leaf } } } */
type Tree<Id extends string, Leaf> = {
  readonly [Head in Id extends `${infer First}.${string}` ? First : Id]: Head extends Id
    ? Leaf
    : Tree<Id extends `${Head}.${infer Rest}` ? Rest : never, Leaf>;
};

/**
 * The typed model of a report: every field of every format by its id, `number | null`.
 * A wrong id does not compile. `null` = blank, unreadable, unbound, or not in the report's format.
 */
export type Figures = Tree<FieldId, number | null>;

/**
 * Builds the model.
 * @param valueOf the figure of a field
 *
 * @example
 * figuresOf(["t3.granted.natural", "t3.granted.total"], (id) => (id.endsWith("total") ? 18 : 15))
 * // { t3: { granted: { natural: 15, total: 18 } } }
 */
export function figuresOf(ids: readonly FieldId[], valueOf: (id: FieldId) => number | null): Figures {
  const root: Branch = {};
  for (const id of ids) {
    const path = id.split(".");
    const last = path.pop() ?? id;
    let branch = root;
    for (const part of path) {
      const next = branch[part];
      branch = typeof next === "object" && next !== null ? next : (branch[part] = {});
    }
    branch[last] = valueOf(id);
  }
  // The tree is made of exactly the ids from which the type is made.
  return root as unknown as Figures;
}

interface Branch {
  [part: string]: Branch | number | null;
}
