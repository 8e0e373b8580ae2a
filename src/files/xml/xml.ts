import { FileError } from "../file-error";
import { limits } from "../limits";
import { Alternatives, Namespaces } from "./namespaces";
import { XmlTokens, type Attributes } from "./xml-tokens";

export type { Attributes } from "./xml-tokens";

/** What a reader of XML wants to hear. */
export interface XmlHandler {
  /** @param namespaceOf the namespace that a prefix stands for at this element */
  open(name: string, attributes: Attributes, namespaceOf: (prefix: string) => string): void;
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
 * The namespace of the root element is the main one; its elements go by their local names, whatever prefix each is
 * written with. Names of other namespaces keep their prefix (`x14:cfRule`) or get one (`?row`), and so are never taken
 * for the main ones. Of `mc:AlternateContent` the branch that Excel takes is reported as if it stood there alone.
 * @throws FileError `unreadable`
 */
export function readXml(xml: Uint8Array | string, handlerOf: XmlHandler | ((at: XmlPosition) => XmlHandler)): void {
  const text = typeof xml === "string" ? xml : decodeXml(xml);
  const tokens = new XmlTokens(text);
  const handler = typeof handlerOf === "function" ? handlerOf(tokens) : handlerOf;
  const namespaces = new Namespaces();
  const namespaceOf = (prefix: string) => namespaces.of(prefix);
  /** The names of the open elements; `null` for those that are not reported. */
  const names: (string | null)[] = [];
  const alternatives = new Alternatives();
  /** Where the next prefix is declared: few elements declare any. */
  let declaration = text.indexOf("xmlns");
  tokens.read({
    open(written, attributes) {
      const depth = names.length;
      if (depth >= limits.xmlDepth) throw new FileError("unreadable", "XML nested too deep");
      if (declaration >= 0 && declaration < tokens.position) {
        namespaces.open(depth, attributes);
        declaration = text.indexOf("xmlns", tokens.position);
      }
      const { name, branch } = namespaces.nameOf(written);
      const isReported = alternatives.open(depth, branch, attributes, namespaceOf);
      names.push(isReported ? name : null);
      if (isReported) handler.open(name, attributes, namespaceOf);
    },
    close() {
      const name = names.pop() ?? null;
      namespaces.close(names.length);
      alternatives.close(names.length);
      if (name !== null) handler.close?.(name);
    },
    text(part) {
      if (!alternatives.isPassedOver) handler.text?.(part);
    },
  });
}

/**
 * The text of an XML part: UTF-16 with its mark, or what its declaration says (some programs write GBK), or UTF-8.
 * @throws FileError `unreadable`
 */
export function decodeXml(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : declaredEncoding(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new FileError("unreadable", `XML that is not ${encoding}`, { cause: error });
  }
}

const greaterThan = 0x3e;

function declaredEncoding(bytes: Uint8Array): string {
  let start = "";
  for (let i = 0; i < 127 && bytes[i] !== greaterThan; i++) start += String.fromCharCode(bytes[i] ?? 0);
  return /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)/u.exec(start)?.[1] ?? "utf-8";
}

/** Whether a boolean attribute is set, in any of its spellings. */
export function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

/** A text of a spreadsheet part, in which `_x000D_` stands for a character that XML cannot carry. */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
