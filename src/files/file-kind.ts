import { FileError } from "./file-error";

const zipMagic = [0x50, 0x4b, 0x03, 0x04];
const compoundMagic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Refuses what is no zip before anything is unpacked. The content decides what a file is; its name only decides what a
 * file without recognisable content is called: a broken workbook (or no name at all) `unreadable`, any other name
 * `unsupported`.
 */
export function requireZip(bytes: Uint8Array, fileName: string | undefined): void {
  if (startsWith(bytes, zipMagic)) return;
  if (startsWith(bytes, compoundMagic)) {
    if (hasStream(bytes, "EncryptedPackage") || hasStream(bytes, "EncryptionInfo"))
      throw new FileError("encrypted", "an encrypted OOXML package");
    throw new FileError("unsupported", "an OLE compound file, such as .xls");
  }
  throw brokenOrOther(fileName, "neither a zip nor a compound file");
}

/** The error for a file that holds nothing we know. */
export function brokenOrOther(fileName: string | undefined, why: string): FileError {
  return new FileError(isWorkbookName(fileName) ? "unreadable" : "unsupported", why);
}

function isWorkbookName(fileName: string | undefined): boolean {
  const extension = /\.([^./\\]+)$/u.exec(fileName ?? "")?.[1];
  return extension === undefined || /^xl[st][xm]$/iu.test(extension);
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

/** Whether a compound file has a stream of that name: directory entries are 128 bytes each and begin with it in UTF-16. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const isIt = [...name, "\0"].every(
      (letter, i) => bytes[at + 2 * i] === letter.charCodeAt(0) && bytes[at + 2 * i + 1] === 0,
    );
    if (isIt) return true;
  }
  return false;
}
