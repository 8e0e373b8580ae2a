import type { DefaultTreeAdapterMap } from "parse5";

type Element = DefaultTreeAdapterMap["element"];

/** The value of an attribute of an element. */
export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

/** The whole number that an attribute begins with, as browsers read it; `null` where there is none. */
export function integerIn(element: Element, name: string): number | null {
  const value = Number.parseInt(attributeOf(element, name) ?? "", 10);
  return Number.isNaN(value) ? null : value;
}
