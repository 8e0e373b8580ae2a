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
  for (const entry of openZip(bytes).values()) {
    unpacked += unpack(entry).length;
    if (unpacked > limits.libraryBytes) throw new FileError("tooLarge", "parts without measure");
  }
  return throughLibrary(bytes);
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
