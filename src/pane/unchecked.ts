import { readText } from "../book/number";
import type { CellFinding, CheckResult, Finding, NotCheckable } from "../check/finding";
import type { FieldId } from "../form/fields";
import { groupBy } from "../review/units";

/** The relations that could not be checked, by what keeps them from it. */
export interface Unchecked {
  /** By the row, column or table that is missing. */
  readonly byLayout: ReadonlyMap<string, readonly NotCheckable[]>;
  /** Nothing is in the way but cells that say that there is nothing. */
  readonly byNothings: readonly NotCheckable[];
  /** All others; what stands in one list has one cause. */
  readonly others: readonly (readonly NotCheckable[])[];
}

/** Sorts what could not be checked by its cause. */
export function uncheckedOf({ findings, notCheckable }: CheckResult): Unchecked {
  const missing = new Map(findings.flatMap(missingFields));
  const nothings = nothingsIn(findings);
  const says = new Set(nothings.map(({ at }) => at));
  const causeOf = ({ field, reason }: NotCheckable["because"][number]): Cause => {
    const layout = reason === "missing" ? missing.get(field) : undefined;
    if (layout !== undefined) return { kind: "layout", id: layout };
    return nothings.length > 1 && says.has(field) ? { kind: "nothings", id: "" } : { kind: "cell", id: field };
  };
  const byLayout = new Map<string, NotCheckable[]>();
  const byNothings: NotCheckable[] = [];
  const others: NotCheckable[] = [];
  for (const item of notCheckable) {
    const [cause, ...more] = unique(item.because.map(causeOf));
    if (cause?.kind === "layout" && more.length === 0)
      byLayout.set(cause.id, [...(byLayout.get(cause.id) ?? []), item]);
    else if (cause?.kind === "nothings" && more.length === 0) byNothings.push(item);
    else others.push(item);
  }
  const keyOf = ({ under, because }: NotCheckable) =>
    [under, ...because.map(({ field, reason }) => `${field} ${reason}`).sort()].join();
  return { byLayout, byNothings, others: [...groupBy(others, keyOf).values()] };
}

/** The findings of cells in which a word or a dash says that there is nothing. */
export function nothingsIn(findings: readonly Finding[]): readonly CellFinding[] {
  return findings.flatMap((each) => (each.rule === "cell.notNumber" && saysNothing(each.text) ? [each] : []));
}

interface Cause {
  readonly kind: "layout" | "nothings" | "cell";
  readonly id: string;
}

function unique(causes: readonly Cause[]): readonly Cause[] {
  return [...new Map(causes.map((cause) => [`${cause.kind} ${cause.id}`, cause])).values()];
}

function missingFields(finding: Finding): (readonly [FieldId, string])[] {
  if (finding.rule !== "layout.missing") return [];
  return finding.fields.map((field) => [field, finding.at] as const);
}

function saysNothing(text: string | null): boolean {
  return text !== null && readText(text, false).kind === "nothing";
}
