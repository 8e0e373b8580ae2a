import type { Attributes } from "../xml/xml";

/** The value of an attribute of WordprocessingML: `w:val`, whatever the prefix is. */
export function attributeOf(attributes: Attributes, localName: string): string | undefined {
  const usual = attributes[`w:${localName}`];
  if (usual !== undefined) return usual;
  for (const name in attributes) if (name === localName || name.endsWith(`:${localName}`)) return attributes[name];
  return undefined;
}

/** A number in an attribute; `null` where there is none. */
export function numberIn(attributes: Attributes, localName: string): number | null {
  const text = attributeOf(attributes, localName);
  return text !== undefined && /^-?\d{1,9}$/u.test(text) ? Number(text) : null;
}

/** Whether a property is on: it is by standing there, unless it says off. */
export function isSwitchedOn(attributes: Attributes): boolean {
  return !/^(?:0|false|off|none)$/u.test(attributeOf(attributes, "val") ?? "");
}
