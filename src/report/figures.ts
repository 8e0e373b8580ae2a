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
  const root: Branch = new Map();
  for (const id of ids) {
    const path = id.split(".");
    const last = path.pop() ?? id;
    const branch = path.reduce<Branch>((at, part) => {
      const next = at.get(part);
      if (next instanceof Map) return next;
      const made: Branch = new Map();
      at.set(part, made);
      return made;
    }, root);
    branch.set(last, valueOf(id));
  }
  // The tree is made of exactly the ids from which the type is made.
  return toObject(root) as unknown as Figures;
}

type Branch = Map<string, Branch | number | null>;

function toObject(branch: Branch): object {
  return Object.fromEntries([...branch].map(([key, value]) => [key, value instanceof Map ? toObject(value) : value]));
}
