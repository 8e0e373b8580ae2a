import { FileError } from "../file-error";

/**
 * The text of bytes that say nothing of their encoding: by their mark, else UTF-8 where they are valid UTF-8, else
 * GB18030, which holds GBK and GB 2312.
 * @param declared an encoding that the content names; one that is unknown, or that the bytes do not keep, is passed over
 * @throws FileError `unreadable` where they are no text in any of these
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string {
  const marked = encodingOfMark(bytes);
  for (const encoding of marked ? [marked] : [declared ?? "utf-8", "utf-8", "gb18030"]) {
    const text = decoded(bytes, encoding);
    if (text !== null && !text.includes("\0")) return text;
  }
  throw new FileError("unreadable", "text of no known encoding");
}

function encodingOfMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? "utf-8" : null;
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
