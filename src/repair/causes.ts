import type { FieldId } from "../form/fields";
import type { Change, Correction, Part } from "./correction";
import { keyOfRef } from "./rule-ref";
import { cellsOfRule, failingRefs, refsOf, type ReportSystem, type RuleRef } from "./report-system";
import { clearlyFirst } from "./rank";
import { isCellOfArithmetic } from "./solved-rules";

/** Findings that go away together, and the smallest ways to make them. */
export interface Cause {
  /** What fails here. The first is in the order of the form. */
  readonly failing: readonly RuleRef[];
  readonly kind: Part["kind"];
  readonly cells: number | null;
  readonly atLeast: number;
  /** Best first. */
  readonly corrections: readonly Correction[];
  /** The one of them that is clearly the most believable; `null` where there is none, or where several are alike. */
  readonly clear: Correction | null;
  /** Whether `corrections` are all of that size. */
  readonly isComplete: boolean;
  readonly reason: Reason;
}

/** Why fewer cells cannot do; each can be checked by hand, except `searched`. */
export type Reason =
  /** Something fails, so something has to change. */
  | { readonly kind: "one" }
  /** These fail and no two of them share a cell that may change: each needs a cell of its own. */
  | { readonly kind: "disjoint"; readonly rules: readonly RuleRef[] }
  /** All smaller sets of cells were tried. */
  | { readonly kind: "searched" }
  /** Formulas and pinned cells leave no way. */
  | { readonly kind: "fixed" };

/** The causes of a part: what the same tree of changed cells cures, in any of the corrections, is one cause. */
export function causesOf(part: Part): Cause[] {
  if (part.kind !== "found") return [unsolved(part)];
  const groups = part.corrections.map((correction) => groupsOf(part.system, correction));
  const causes = partition(part, groups);
  const split = causes.map((failing) => causeOf(part, groups, failing));
  // Where sizes depend on each other the causes are not independent: then there is one.
  const isSplit = split.every(({ corrections }) =>
    corrections.every(({ changes }) => changes.length === sizeOf(corrections)),
  );
  return isSplit && split.length > 1 ? split : [causeOf(part, groups, null)];
}

interface Group {
  readonly changes: readonly Change[];
  /** Keys of what stands in the rules of the changed cells. */
  readonly touched: ReadonlySet<string>;
}

/** The changed cells of a correction, parted where no rule joins them. */
function groupsOf(system: ReportSystem, correction: Correction): Group[] {
  const groups: { changes: Change[]; touched: Set<string> }[] = [];
  for (const change of correction.changes) {
    const rules = system.rules.filter((rule) => cellsOfRule(system, rule).includes(change.field));
    const touched = new Set<string>([change.field, ...rules.flatMap(refsOf).map(keyOfRef)]);
    const joined = groups.filter((group) => [...touched].some((key) => group.touched.has(key)));
    for (const group of joined) {
      groups.splice(groups.indexOf(group), 1);
      for (const key of group.touched) touched.add(key);
    }
    groups.push({ changes: [...joined.flatMap(({ changes }) => changes), change], touched });
  }
  return groups;
}

/** The key under which a group touches a failing rule or cell. */
function touchKey({ rule, at }: RuleRef): string {
  return isCellOfArithmetic(rule) ? at : keyOfRef({ rule, at });
}

/** The searched failing rules, those together that one group of some correction touches. */
function partition(part: Part, groups: readonly (readonly Group[])[]): RuleRef[][] {
  const impliedKeys = new Set(part.system.implied.flatMap(refsOf).map(keyOfRef));
  const searched = part.failing.filter((ref) => !impliedKeys.has(keyOfRef(ref)));
  let classes = searched.map((ref) => [ref]);
  for (const { touched } of groups.flat()) {
    const isTouched = (refs: readonly RuleRef[]) => refs.some((ref) => touched.has(touchKey(ref)));
    const together = classes.filter(isTouched);
    if (together.length < 2) continue;
    const rest = classes.filter((refs) => !isTouched(refs));
    const order = together.flat();
    classes = [...rest, searched.filter((ref) => order.includes(ref))];
  }
  return classes.sort((a, b) => searched.indexOf(a[0] ?? noRef) - searched.indexOf(b[0] ?? noRef));
}

const noRef: RuleRef = { rule: "cell.blank", at: "t3.concluded.total" };

/** @param failing the searched rules of the cause; `null` = all of the part */
function causeOf(part: Part, groups: readonly (readonly Group[])[], failing: readonly RuleRef[] | null): Cause {
  const restricted = part.corrections.map((correction, i): Correction => {
    if (!failing) return correction;
    const own = (groups[i] ?? []).filter(({ touched }) => failing.some((ref) => touched.has(touchKey(ref))));
    const fields = new Set(own.flatMap(({ changes }) => changes.map(({ field }) => field)));
    const changes = correction.changes.filter(({ field }) => fields.has(field));
    const left = new Set(
      failingRefs(part.system, new Map(changes.map(({ field, to }) => [field, to]))).map((ref) => keyOfRef(ref)),
    );
    return { ...correction, changes, cures: part.failing.filter((ref) => !left.has(keyOfRef(ref))) };
  });
  const corrections = distinct(restricted);
  const cells = sizeOf(corrections);
  const changed = new Set(corrections.flatMap(({ changes }) => changes.map(({ field }) => field)));
  const impliedHere = part.system.implied.filter((rule) =>
    cellsOfRule(part.system, rule).some((field) => changed.has(field)),
  );
  const impliedKeys = new Set(impliedHere.flatMap(refsOf).map(keyOfRef));
  const all = failing
    ? part.failing.filter((ref) => failing.includes(ref) || impliedKeys.has(keyOfRef(ref)))
    : part.failing;
  return {
    failing: all,
    kind: "found",
    cells,
    atLeast: cells,
    corrections,
    clear: clearlyFirst(corrections, part.begun),
    isComplete: part.isComplete,
    reason: reasonOf(part.system, all, cells),
  };
}

function sizeOf(corrections: readonly Correction[]): number {
  return corrections[0]?.changes.length ?? 0;
}

function distinct(corrections: readonly Correction[]): Correction[] {
  const known = new Map<string, Correction>();
  for (const correction of corrections) {
    const key = correction.changes.map(({ field, to }) => `${field}=${to}`).join(" ");
    if (!known.has(key)) known.set(key, correction);
  }
  return [...known.values()];
}

function unsolved(part: Part): Cause {
  const { kind, failing, atLeast } = part;
  const reason = kind === "impossible" ? ({ kind: "fixed" } as const) : reasonOf(part.system, failing, atLeast);
  return { failing, kind, cells: null, atLeast, corrections: [], clear: null, isComplete: false, reason };
}

function reasonOf(system: ReportSystem, failing: readonly RuleRef[], cells: number): Reason {
  if (cells <= 1) return { kind: "one" };
  const fixed = new Set(system.variables.filter(({ isFixed }) => isFixed).map(({ id }) => id));
  const rules = new Map(system.rules.flatMap((rule) => refsOf(rule).map((ref) => [keyOfRef(ref), rule] as const)));
  const each = failing.flatMap((ref) => {
    const rule = rules.get(keyOfRef(ref));
    if (rule) return [{ ref, cells: cellsOfRule(system, rule).filter((id) => !fixed.has(id)) }];
    return touchKey(ref) === ref.at ? [{ ref, cells: [ref.at] }] : [];
  });
  const apart = pickApart(each, cells, []);
  return apart ? { kind: "disjoint", rules: apart } : { kind: "searched" };
}

/** So many failing rules that share no cell, or `null`. */
function pickApart(
  open: readonly { readonly ref: RuleRef; readonly cells: readonly FieldId[] }[],
  count: number,
  taken: readonly FieldId[],
): RuleRef[] | null {
  if (count === 0) return [];
  if (open.length < count) return null;
  const [first, ...rest] = open;
  if (!first) return null;
  if (!first.cells.some((cell) => taken.includes(cell))) {
    const others = pickApart(rest, count - 1, [...taken, ...first.cells]);
    if (others) return [first.ref, ...others];
  }
  return pickApart(rest, count, taken);
}
