import type { ForeignKind, SourceKind } from "../book/file-problem";
import { extensionOf } from "../book/input-name";
import { decodeText } from "./text/decode-text";
import { FileError } from "./file-error";
import { brokenOrOther, compoundKindOf, foreignKindOf, isCompound, isZip, refuseSecured } from "./file-kind";
import { packageKindOf } from "./zip/package-kind";

/**
 * Which kind of file bytes are: the content decides, the name where the content has no mark of its own.
 * @throws FileError `unsupported` with the kind for files that are not read, `encrypted`, `unreadable`
 */
export function sourceKindOf(bytes: Uint8Array, fileName: string | undefined): SourceKind {
  refuseSecured(bytes);
  if (isZip(bytes)) return read(packageKindOf(bytes, fileName));
  if (isCompound(bytes)) {
    const kind = compoundKindOf(bytes);
    if (kind === null) throw brokenOrOther(fileName, "a compound file of no known kind");
    return read(kind === "doc" && extensionOf(fileName) === "wps" ? "wps" : kind);
  }
  return read(foreignKindOf(bytes) ?? markupKindOf(bytes) ?? kindOfName(bytes, fileName));
}

const foreignKinds: ReadonlySet<string> = new Set<ForeignKind>([
  "doc",
  "wps",
  "pdf",
  "rtf",
  "mht",
  "odt",
  "ppt",
  "ofd",
  "archive",
  "picture",
  "excel95",
  "xml",
  "separated",
]);

function isForeign(kind: SourceKind | ForeignKind): kind is ForeignKind {
  return foreignKinds.has(kind);
}

function read(kind: SourceKind | ForeignKind): SourceKind {
  if (isForeign(kind)) throw new FileError("unsupported", `a file of the kind ${kind}`, { kind });
  return kind;
}

/** So many bytes are searched for the first tag behind comments and declarations. */
const beginning = 64 * 1024;

/** What a text is by its first tag. */
function markupKindOf(bytes: Uint8Array): SourceKind | ForeignKind | null {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = !isWide ? "utf-8" : bytes[0] === 0xff ? "utf-16le" : "utf-16be";
  const start = new TextDecoder(encoding).decode(bytes.subarray(0, beginning));
  if (/^\s*(?:MIME-Version:|From: <Saved by)/iu.test(start)) return "mht";
  const tag = firstTag(start);
  if (tag === null) return null;
  if (/^(?:html|!doctype\s+html)/iu.test(tag)) return "html";
  const isXml = /^\s*<\?xml/iu.test(start);
  if (isXml) return "xml";
  return /^(?:head|body|meta|title|link|style|script|table|div|p|h[1-6]|center|font|span|br|!\[if)\b/iu.test(tag)
    ? "html"
    : null;
}

/** What stands behind the first "<" that begins neither a comment nor an XML declaration; `null` where text comes first. */
function firstTag(text: string): string | null {
  let at = 0;
  for (;;) {
    at += /^\s*/u.exec(text.slice(at))?.[0].length ?? 0;
    if (text[at] !== "<") return null;
    const end = text.startsWith("<!--", at) ? "-->" : text.startsWith("<?", at) ? "?>" : null;
    if (end === null) return text.slice(at + 1, at + 40);
    const behind = text.indexOf(end, at);
    if (behind < 0) return null;
    at = behind + end.length;
  }
}

function kindOfName(bytes: Uint8Array, fileName: string | undefined): SourceKind | ForeignKind {
  const extension = extensionOf(fileName);
  if (bytes.length === 0) throw brokenOrOther(fileName, "an empty file");
  if (extension === "txt") return "text";
  if (extension === "html" || extension === "htm") return "html";
  const mayBeSeparated = extension === "csv" || extension === "xls" || extension === "et" || extension === "xlt";
  if (mayBeSeparated && isText(bytes)) return "separated";
  throw brokenOrOther(fileName, "no content of a known kind");
}

function isText(bytes: Uint8Array): boolean {
  try {
    return decodeText(bytes) !== "";
  } catch {
    return false;
  }
}
