import { CFB, read, type ParsingOptions } from "@e965/xlsx";
import type { Book } from "../../book/book";
import { FileError } from "../file-error";
import { limits } from "../limits";
import { openZip, unpack } from "../zip/zip";
import { requireSoundWorkbook } from "./biff";
import { bookOfLibrary } from "./library-book";

const options: ParsingOptions = { type: "array", dense: true, cellFormula: true, cellNF: true, cellHTML: false };

/**
 * Reads a workbook of Excel 97 to 2003 (BIFF 8), whatever its name is.
 * @throws FileError
 */
export function readXls(bytes: Uint8Array): Book {
  if (bytes.length > limits.libraryBytes) throw new FileError("tooLarge", `${String(bytes.length)} bytes`);
  requireSoundWorkbook(workbookStream(bytes));
  return throughLibrary(bytes);
}

/**
 * Reads a binary workbook (.xlsb). Every part is unpacked once by our own means, which a bomb does not survive.
 * @throws FileError
 */
export function readXlsb(bytes: Uint8Array): Book {
  let unpacked = 0;
  let records = 0;
  let xml = 0;
  for (const entry of openZip(bytes).values()) {
    const part = unpack(entry);
    unpacked += part.length;
    if (entry.name.endsWith(".bin")) records += recordsIn(part);
    if (isSheetPart(entry.name)) requireWholeSheet(part);
    // The library reads a sheet of XML, too, where it is told to.
    if (entry.name.endsWith(".xml")) xml += part.length;
    if (unpacked > limits.libraryBytes || records > limits.libraryCells || xml > limits.libraryXmlBytes) {
      throw new FileError("tooLarge", "parts without measure");
    }
  }
  return throughLibrary(bytes);
}

/** As Excel, WPS and the library name the parts of worksheets; other parts beside them are no records (printer settings). */
function isSheetPart(name: string): boolean {
  return /(?:^|\/)worksheets\/sheet\d*\.bin$/iu.test(name);
}

const beginSheet = 0x0181;
const endSheet = 0x0182;

/**
 * Refuses a sheet that is cut off: the library would make a shorter sheet of it, or an empty one.
 * @throws FileError `unreadable`
 */
function requireWholeSheet(part: Uint8Array): void {
  let first: number | null = null;
  let last: number | null = null;
  recordsIn(part, (type) => {
    first ??= type;
    last = type;
  });
  if (first !== beginSheet || last !== endSheet)
    throw new FileError("unreadable", "the records of a sheet do not come to an end");
}

/**
 * How many records a part of an .xlsb has: type and length in one to four bytes each, seven bits a byte ([MS-XLSB] 2.1.4).
 * @param visit is told the type of each record that is there to its last byte
 */
function recordsIn(part: Uint8Array, visit?: (type: number) => void): number {
  let records = 0;
  for (let at = 0; at < part.length; records++) {
    const first = part[at++] ?? 0;
    const type = first & 0x80 ? first + 256 * (part[at++] ?? 0) : first;
    let length = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = part[at++] ?? 0;
      length |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    at += length;
    if (at <= part.length) visit?.(type);
  }
  return records;
}

function workbookStream(bytes: Uint8Array): Uint8Array {
  const entry = guarded(() => CFB.find(CFB.read(bytes, { type: "buffer" }), "/Workbook"));
  if (!entry) throw new FileError("unreadable", "the compound file has no workbook");
  return Uint8Array.from(entry.content);
}

function throughLibrary(bytes: Uint8Array): Book {
  return bookOfLibrary(guarded(() => read(bytes, options)));
}

/** What the library throws says that the file is broken. */
function guarded<T>(step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw new FileError("unreadable", String(error), { cause: error });
  }
}
