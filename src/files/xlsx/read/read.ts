import type { Book } from "../../../book/book";
import { FileError } from "../../file-error";
import { brokenOrOther, requireZip } from "../../file-kind";
import { limits } from "../../limits";
import { findParts, type WorkbookParts } from "./parts";
import { calculatorHere, type Calculator } from "../engine/calculator";
import { readSharedStrings } from "./shared-strings";
import { readSheet } from "./sheet";
import { noStyles, readStyles } from "../styles/styles";
import { openZip, unpack } from "../../zip/zip";

/**
 * Reads an .xlsx or .xlsm file as values.
 * @param fileName decides between `unreadable` and `unsupported` where the content does not
 * @param calculator calculates the formulas that have no result
 * @throws FileError
 */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName?: string,
  calculator: Pick<Calculator, "complete"> = calculatorHere(),
): Promise<Book> {
  const parts = openParts(bytes, fileName);
  const context = {
    sharedStrings: parts.sharedStrings ? readSharedStrings(unpack(parts.sharedStrings)) : [],
    styles: parts.styles ? readStyles(unpack(parts.styles)) : noStyles,
    is1904: parts.is1904,
    budget: { cells: limits.cells },
  };
  const sheets = parts.sheets.flatMap(({ name, visibility, part }) =>
    part ? [{ name, visibility, ...readSheet(unpack(part), context) }] : [],
  );
  return calculator.complete({ sheets, names: parts.names }, parts.mustRecalculate ? "all" : "missing");
}

/** The parts of a workbook; a broken package that is not even called one is another kind of file. */
function openParts(bytes: Uint8Array, fileName: string | undefined): WorkbookParts {
  requireZip(bytes, fileName);
  try {
    return findParts(openZip(bytes));
  } catch (error) {
    if (error instanceof FileError && error.code === "unreadable") throw brokenOrOther(fileName, error.message);
    throw error;
  }
}
