/**
 * How many more cells have to change at least, given rules that none of the cells already chosen can mend.
 * Every bound here is one that a person could check.
 */

/** Failing implied rules and, for each, the cells of which one has to change. */
export interface Failing {
  readonly candidates: readonly number[];
  /** The imbalance of a node of a network; `null` where the rule is none. */
  readonly imbalance: number | null;
}

/**
 * A cell cures at most as many failing rules as it stands in. A rule that shares no cell with another failing one
 * needs a cell of its own; in a network two others can share one.
 */
export function boundByCells(failing: readonly Failing[], cells: number): number {
  const uses = new Uint16Array(cells);
  for (const { candidates } of failing) for (const cell of candidates) uses[cell] = (uses[cell] ?? 0) + 1;
  let alone = 0;
  let most = 1;
  for (const { candidates } of failing) {
    let shared = 1;
    for (const cell of candidates) shared = Math.max(shared, uses[cell] ?? 0);
    if (shared === 1) alone++;
    most = Math.max(most, shared);
  }
  return alone + Math.ceil((failing.length - alone) / most);
}

/**
 * In a network the changed cells join failing rules to trees. A tree of m failing rules takes m cells, or m − 1 where
 * their imbalances add up to 0; so at least the failing rules less the most groups that add up to 0.
 * @param enough stop counting exactly once the bound is known to exceed this
 */
export function boundByAmounts(imbalances: readonly number[], enough: number): number {
  const quick = imbalances.length - mostGroupsAtMost(imbalances);
  if (quick > enough || imbalances.length > exactUpTo) return quick;
  return imbalances.length - mostGroups(imbalances);
}

/** Subsets of this many are counted in well under a millisecond. */
const exactUpTo = 12;

/** Never less than the number of disjoint groups that add up to 0: pairs first, then groups of three. */
function mostGroupsAtMost(imbalances: readonly number[]): number {
  const open = new Map<number, number>();
  let pairs = 0;
  for (const imbalance of imbalances) {
    const opposite = open.get(-imbalance) ?? 0;
    if (opposite > 0) {
      open.set(-imbalance, opposite - 1);
      pairs++;
    } else open.set(imbalance, (open.get(imbalance) ?? 0) + 1);
  }
  return pairs + Math.floor((imbalances.length - 2 * pairs) / 3);
}

/** The largest number of disjoint groups that each add up to 0, over all subsets. */
function mostGroups(imbalances: readonly number[]): number {
  const subsets = 1 << imbalances.length;
  const sums = new Float64Array(subsets);
  const groups = new Uint8Array(subsets);
  for (let subset = 1; subset < subsets; subset++) {
    let most = 0;
    for (let i = 0; i < imbalances.length; i++) {
      if (!(subset & (1 << i))) continue;
      const rest = subset ^ (1 << i);
      sums[subset] = (sums[rest] ?? 0) + (imbalances[i] ?? 0);
      most = Math.max(most, groups[rest] ?? 0);
    }
    groups[subset] = most + (sums[subset] === 0 ? 1 : 0);
  }
  return groups[subsets - 1] ?? 0;
}
