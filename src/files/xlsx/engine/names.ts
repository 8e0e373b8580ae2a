import type { DefinedName } from "../../../book/book";

/** What may be names in a formula, in lower case. */
export function wordsOf(formula: string): readonly string[] {
  return formula.toLowerCase().match(/[\p{L}_\\][\p{L}\p{N}_.\\]*/gu) ?? [];
}

/** The names, in lower case, that do not mean the same in two lists of them, directly or by what they stand for. */
export function differingNames(before: readonly DefinedName[], after: readonly DefinedName[]): ReadonlySet<string> {
  const [old, now] = [meaningsOf(before), meaningsOf(after)];
  const differing = new Set<string>();
  for (const [key, name] of [...old, ...now])
    if (old.get(key)?.refersTo !== now.get(key)?.refersTo) differing.add(name.name.toLowerCase());
  for (let size = -1; size !== differing.size;) {
    size = differing.size;
    for (const { name, refersTo } of after)
      if (wordsOf(refersTo).some((word) => differing.has(word))) differing.add(name.toLowerCase());
  }
  return differing;
}

function meaningsOf(names: readonly DefinedName[]): ReadonlyMap<string, DefinedName> {
  return new Map(names.map((each) => [nameKey(each.name, each.sheet), each]));
}

/** Defined names are compared without regard to case; a sheet's own come before the workbook's. */
export function nameKey(name: string, sheet: string | null): string {
  return `${name.toLowerCase()}!${sheet?.toLowerCase() ?? ""}`;
}
