import { once } from "../../book/memo";
import { FileError } from "../file-error";

/** What may not mean itself in a text or a value: half of a character, too. */
export const unusual = /[\0-\x1F&\uD800-\uDFFF\uFFFE\uFFFF]|\]\]>/u;

/** The text that is written between tags, as it is meant. */
export function textOf(written: string): string {
  if (written.includes("]]>")) throw new FileError("unreadable", "]]> in a text of XML");
  return resolved(written.replaceAll(/\r\n?/gu, "\n"));
}

/** The value that is written between quotes, as it is meant. */
export function valueOf(written: string): string {
  return resolved(written.replaceAll(/\r\n?|[\t\n]/gu, " "));
}

/** @throws FileError `unreadable` where a character stands in a text that may not stand in XML */
export function requireAllowed(text: string): void {
  if (/[\0-\x08\v\f\x0E-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/u.test(text))
    throw new FileError("unreadable", "a character that XML forbids");
}

export function isName(text: string): boolean {
  return /^[A-Za-z_:][\w:.-]*$/u.test(text) || anyName().test(text);
}

/** Made when it is needed: a pattern of so many letters takes time. */
const anyName = once(() => {
  const first = String.raw`:A-Z_a-z\u{C0}-\u{D6}\u{D8}-\u{F6}\u{F8}-\u{2FF}\u{370}-\u{37D}\u{37F}-\u{1FFF}\u{200C}\u{200D}\u{2070}-\u{218F}\u{2C00}-\u{2FEF}\u{3001}-\u{D7FF}\u{F900}-\u{FDCF}\u{FDF0}-\u{FFFD}\u{10000}-\u{EFFFF}`;
  return new RegExp(String.raw`^[${first}][${first}\-.0-9\u{B7}\u{300}-\u{36F}\u{203F}\u{2040}]*$`, "u");
});

function resolved(written: string): string {
  requireAllowed(written);
  return written.includes("&") ? written.replaceAll(/&[^;]*;?/gu, characterOf) : written;
}

const entities: ReadonlyMap<string, string> = new Map([
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&apos;", "'"],
]);

function characterOf(reference: string): string {
  const named = entities.get(reference);
  if (named !== undefined) return named;
  const digits = /^&#(?:x([\dA-Fa-f]+)|(\d+));$/u.exec(reference);
  const code = digits?.[1] ? Number.parseInt(digits[1], 16) : Number(digits?.[2]);
  if (!(code <= 0x10ffff)) throw new FileError("unreadable", `XML has no ${reference}`);
  const character = String.fromCodePoint(code);
  requireAllowed(character);
  return character;
}
