import type { Book } from "../book/book";
import { requireZip } from "./file-kind";
import { findParts } from "./parts";
import { calculated } from "./recalculate";
import { readSharedStrings } from "./shared-strings";
import { readSheet } from "./sheet";
import { noStyles, readStyles } from "./styles";
import { openZip, unpack } from "./zip";

/**
 * Reads an .xlsx or .xlsm file as values.
 * @param fileName decides between `unreadable` and `unsupported` where the content does not
 * @throws FileError
 */
export async function readWorkbook(bytes: Uint8Array, fileName?: string): Promise<Book> {
  requireZip(bytes, fileName);
  const zip = openZip(bytes);
  const parts = findParts(zip);
  const context = {
    sharedStrings: parts.sharedStrings ? readSharedStrings(unpack(parts.sharedStrings)) : [],
    styles: parts.styles ? readStyles(unpack(parts.styles)) : noStyles,
    is1904: parts.is1904,
  };
  const sheets = parts.sheets.flatMap(({ name, visibility, part }) =>
    part ? [{ name, visibility, ...readSheet(unpack(part), context) }] : [],
  );
  return calculated({ sheets, names: parts.names }, parts.mustRecalculate ? "all" : "missing");
}
