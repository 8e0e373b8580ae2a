import { SaxesParser } from "saxes";
import { FileError } from "../file-error";
import { limits } from "../limits";

/** The attributes of an element, by their names as written; a record without a prototype. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** What a reader of XML wants to hear. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Where an element event stands in the text of its XML, for those who splice it. */
export interface XmlPosition {
  /** Just behind the ">" of the tag that was reported last. */
  readonly position: number;
}

/**
 * Reads XML strictly: a wrong end tag, an unknown entity or a DTD is an error.
 *
 * The main namespace is told by the prefix of the root element, so `<x:row>` in an `<x:worksheet>` is a `row`. Names of
 * other namespaces keep their prefix (`x14:cfRule`) or get one (`?row`), and so are never taken for the main ones.
 * @throws FileError `unreadable`
 */
export function readXml(xml: Uint8Array | string, handlerOf: XmlHandler | ((at: XmlPosition) => XmlHandler)): void {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const handler = typeof handlerOf === "function" ? handlerOf(parser) : handlerOf;
  let prefix: string | null = null;
  const nameOf = (written: string): string => {
    prefix ??= written.slice(0, written.indexOf(":") + 1);
    if (prefix === "") return written;
    return written.startsWith(prefix) ? written.slice(prefix.length) : `?${written}`;
  };
  let depth = 0;
  parser.on("opentag", (tag) => {
    if (++depth > limits.xmlDepth) throw new FileError("unreadable", "XML nested too deep");
    handler.open(nameOf(tag.name), tag.attributes);
  });
  parser.on("closetag", (tag) => {
    depth--;
    handler.close?.(nameOf(tag.name));
  });
  if (handler.text) {
    const text = handler.text.bind(handler);
    parser.on("text", text);
    parser.on("cdata", text);
  }
  parser.on("doctype", () => {
    throw new FileError("unreadable", "XML with a document type definition");
  });
  parser.on("error", (error) => {
    throw new FileError("unreadable", error.message);
  });
  parser.write(typeof xml === "string" ? xml : decodeXml(xml)).close();
}

/**
 * The text of an XML part, which is UTF-8 or UTF-16.
 * @throws FileError `unreadable`
 */
export function decodeXml(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new FileError("unreadable", `XML that is not ${encoding}`, { cause: error });
  }
}

/** Whether a boolean attribute is set, in any of its spellings. */
export function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

/** The value of an attribute with that local name and any prefix, e.g. `r:id`. */
export function prefixed(attributes: Attributes, localName: string): string | undefined {
  const name = Object.keys(attributes).find((each) => each.endsWith(`:${localName}`));
  return name === undefined ? undefined : attributes[name];
}

/** A text of a spreadsheet part, in which `_x000D_` stands for a character that XML cannot carry. */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
