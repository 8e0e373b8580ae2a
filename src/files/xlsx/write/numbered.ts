import { parsePosition } from "../../../book/address";
import type { Element } from "../../xml/xml-outline";

/** Rows or cells by their number, counted from 0, in the order of the file. */
export type Numbered = ReadonlyMap<number, readonly Element[]>;

/** One without an address follows on the one before. */
export function numbered(elements: readonly Element[], numberOf: (element: Element) => number | null): Numbered {
  const found = new Map<number, Element[]>();
  let last = -1;
  for (const element of elements) {
    last = numberOf(element) ?? last + 1;
    const known = found.get(last);
    if (known) known.push(element);
    else found.set(last, [element]);
  }
  return found;
}

/** The cells of a row's elements by their column. */
export function cellsOf(rows: readonly Element[]): Numbered {
  const found = new Map<number, Element[]>();
  for (const row of rows)
    for (const [column, cells] of numbered(row.children.filter(isNamed("c")), columnOf))
      found.set(column, [...(found.get(column) ?? []), ...cells]);
  return found;
}

export function isNamed(name: string): (element: Element) => boolean {
  return (element) => element.name === name;
}

export function rowOf({ attributes: { r } }: Element): number | null {
  return r === undefined ? null : Number(r) - 1;
}

function columnOf({ attributes: { r } }: Element): number | null {
  return parsePosition(r ?? "")?.column ?? null;
}

/** Where the first element behind a number stands. */
export function nextStart(elements: Numbered, number: number): number | undefined {
  for (const [index, [first]] of elements) if (index > number) return first?.start;
  return undefined;
}
