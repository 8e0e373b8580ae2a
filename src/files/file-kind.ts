import type { ForeignKind } from "../book/file-problem";
import { isReadName } from "../book/input-name";
import { FileError } from "./file-error";

const zipMagic = [0x50, 0x4b, 0x03, 0x04];
const compoundMagic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Files that are known by their first bytes and not read. */
const foreignMagics: readonly (readonly [magic: readonly number[], kind: ForeignKind])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], "pdf"],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], "rtf"],
  [[0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], "archive"],
  [[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], "archive"],
  [[0x89, 0x50, 0x4e, 0x47], "picture"],
  [[0xff, 0xd8, 0xff], "picture"],
  [[0x47, 0x49, 0x46, 0x38], "picture"],
  // BIFF 2 to 5 outside of a compound file.
  [[0x09, 0x00, 0x04, 0x00], "excel95"],
  [[0x09, 0x02, 0x06, 0x00], "excel95"],
  [[0x09, 0x04, 0x06, 0x00], "excel95"],
  [[0x09, 0x08, 0x08, 0x00], "excel95"],
];

/** What document-security programs write before the content that they encrypt. */
const securityMarks = ["%TSD-", "E-SafeNet"];

/**
 * Refuses what only a security program can open.
 * @throws FileError `encrypted`
 */
export function refuseSecured(bytes: Uint8Array): void {
  const start = String.fromCharCode(...bytes.subarray(0, 64));
  if (!isZip(bytes) && securityMarks.some((mark) => start.includes(mark)))
    throw new FileError("encrypted", "encrypted by a document-security program", { kind: "secured" });
}

export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, zipMagic);
}

export function isCompound(bytes: Uint8Array): boolean {
  return startsWith(bytes, compoundMagic);
}

/** What bytes that are neither a zip nor a compound file are by their beginning, where that tells. */
export function foreignKindOf(bytes: Uint8Array): ForeignKind | null {
  return foreignMagics.find(([magic]) => startsWith(bytes, magic))?.[1] ?? null;
}

/**
 * What a compound file holds. What stands first in its directory is the document itself; the rest is embedded in it.
 * @throws FileError `encrypted`
 */
export function compoundKindOf(bytes: Uint8Array): "xls" | ForeignKind | null {
  const kinds = new Map<string, "xls" | ForeignKind>([
    ["Workbook", "xls"],
    ["WordDocument", "doc"],
    ["PowerPoint Document", "ppt"],
  ]);
  let isOld = false;
  for (const name of streamNames(bytes)) {
    if (name === "EncryptedPackage" || name === "EncryptionInfo")
      throw new FileError("encrypted", "an encrypted OOXML package");
    // Some programs write a workbook twice, for old and new readers.
    if (name === "Book") isOld = true;
    const kind = kinds.get(name);
    if (kind) return kind;
  }
  return isOld ? "excel95" : null;
}

/** The names in the directory of a compound file: its entries are 128 bytes each and begin with one in UTF-16. */
function* streamNames(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder("utf-16le");
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    // A name has 2 to 64 bytes with the zero at its end; its entry is a storage (1), a stream (2) or the root (5).
    const length = (bytes[at + 64] ?? 0) + 256 * (bytes[at + 65] ?? 0);
    const type = bytes[at + 66] ?? 0;
    if (length < 4 || length > 64 || length % 2 === 1 || (type !== 1 && type !== 2)) continue;
    yield decoder.decode(bytes.subarray(at, at + length - 2));
  }
}

/**
 * Refuses what is no zip before anything is unpacked. The content decides what a file is; its name only decides what a
 * file without recognisable content is called: a broken workbook (or no name at all) `unreadable`, any other name
 * `unsupported`.
 */
export function requireZip(bytes: Uint8Array, fileName: string | undefined): void {
  if (isZip(bytes)) return;
  refuseSecured(bytes);
  if (isCompound(bytes)) {
    const kind = compoundKindOf(bytes);
    throw new FileError("unsupported", `an OLE compound file: ${kind ?? "unknown"}`);
  }
  throw brokenOrOther(fileName, "neither a zip nor a compound file");
}

/** The error for a file that holds nothing we know. */
export function brokenOrOther(fileName: string | undefined, why: string): FileError {
  return new FileError(isReadName(fileName) ? "unreadable" : "unsupported", why);
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}
