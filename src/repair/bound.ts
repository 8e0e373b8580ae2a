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

/** The rules of a network as nodes 0 … count−1, and the cells that may still change as edges between them. */
export interface Network {
  readonly count: number;
  /** The ends of each edge; the second is −1 for a cell that stands in one rule only. */
  readonly edges: readonly (readonly [number, number])[];
  /** Rules with a cell that is free already: any imbalance may go there. */
  readonly open: readonly number[];
  /** The failing rules; none of them is open. */
  readonly failing: readonly number[];
}

/**
 * In a network every failing rule is joined by changed cells to another failing rule or to where its imbalance may go.
 * So each needs half of the way to the nearest other one, or the whole way out; these stretches have no cell in common.
 * @returns `Infinity` where a failing rule cannot be joined to anything
 */
export function boundByWays({ count, edges, open, failing }: Network): number {
  const beside = Array.from({ length: count }, (): number[] => []);
  const wayOut = new Float64Array(count).fill(Infinity);
  for (const [a, b] of edges) {
    if (b < 0) wayOut[a] = 1;
    else {
      beside[a]?.push(b);
      beside[b]?.push(a);
    }
  }
  for (const rule of open) wayOut[rule] = 0;
  const nearest = new Int16Array(count).fill(-1);
  const distance = new Int16Array(count);
  const need = new Float64Array(count).fill(Infinity);
  const lower = (rule: number, way: number) => (need[rule] = Math.min(need[rule] ?? Infinity, way));
  for (const rule of failing) nearest[rule] = rule;
  // All failing rules spread at once; where two spreads meet is the way between them.
  const reached = [...failing];
  for (const node of reached) {
    const [from, steps] = [nearest[node] ?? 0, distance[node] ?? 0];
    lower(from, steps + (wayOut[node] ?? Infinity));
    for (const next of beside[node] ?? []) {
      const other = nearest[next] ?? 0;
      if (other < 0) {
        nearest[next] = from;
        distance[next] = steps + 1;
        reached.push(next);
      } else if (other !== from) {
        const way = (steps + (distance[next] ?? 0) + 1) / 2;
        lower(from, way);
        lower(other, way);
      }
    }
  }
  return Math.ceil(failing.reduce((sum, rule) => sum + (need[rule] ?? 0), 0));
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
