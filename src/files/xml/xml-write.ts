/** A text as the content of an element or an attribute. */
export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** A cell's text: what XML cannot carry is written as `_xHHHH_`, and what looks like that is escaped itself. */
export function escapeText(text: string): string {
  const carried = text
    .replaceAll(/_x(?=[0-9A-Fa-f]{4}_)/gu, "_x005F_x")
    .replaceAll(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDFFF]/gu, (character) => {
      return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
    });
  return escapeXml(carried);
}

/** What an element says of itself; what is `undefined` is left out. */
export type AttributeValues = Readonly<Record<string, string | number | undefined>>;

/**
 * An element as text.
 * @param content XML already: texts go through `escapeText`
 */
export function elementXml(name: string, attributes: AttributeValues = {}, ...content: readonly string[]): string {
  const said = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? "" : ` ${key}="${escapeXml(String(value)).replaceAll("\n", "&#10;")}"`,
  );
  const open = `<${name}${said.join("")}`;
  const inner = content.join("");
  return inner === "" ? `${open}/>` : `${open}>${inner}</${name}>`;
}

/** A list that says how long it is; nothing where it is empty. */
export function listXml(name: string, items: readonly string[]): string {
  return items.length === 0 ? "" : elementXml(name, { count: items.length }, ...items);
}

/** XML as bytes in UTF-8, whatever its declaration said. */
export function encodeXml(xml: string): Uint8Array {
  const declared = xml.replace(/^(<\?xml[^>]*?encoding=["'])(?!utf-8)[^"']*/iu, "$1UTF-8");
  return new TextEncoder().encode(declared);
}
