import type { Book } from "../book/book";
import type { SourceKind } from "../book/file-problem";
import { FileError } from "./file-error";
import { sourceKindOf } from "./source-kind";
import { calculatorHere, type Calculator } from "./xlsx/engine/calculator";
import { readWorkbook } from "./xlsx/read/read";

/** A file as values, and what it was. */
export interface Source {
  readonly kind: SourceKind;
  readonly book: Book;
}

/**
 * Reads a file of any kind. The content decides what it is, the name where the content does not. A document (.docx,
 * .html, .txt) is a book of one sheet 正文. Nothing is fetched, and nothing in the file is executed.
 * @param calculator calculates the formulas of an .xlsx that have no result
 * @throws FileError with the kind, as far as it is known
 */
export async function openSource(
  bytes: Uint8Array,
  fileName?: string,
  calculator: Calculator = calculatorHere(),
): Promise<Source> {
  const kind = sourceKindOf(bytes, fileName);
  try {
    return { kind, book: await readerOf[kind](bytes, fileName, calculator) };
  } catch (error) {
    if (!(error instanceof FileError) || error.kind !== null) throw error;
    throw new FileError(error.code, error.message, { kind, cause: error });
  }
}

type Reader = (bytes: Uint8Array, fileName: string | undefined, calculator: Calculator) => Promise<Book>;

/** What most users never open is loaded when it is. */
const readerOf: Readonly<Record<SourceKind, Reader>> = {
  xlsx: readWorkbook,
  docx: async (bytes) => (await import("./docx/read-docx")).readDocx(bytes),
  xls: async (bytes) => (await import("./xls/read-xls")).readXls(bytes),
  xlsb: async (bytes) => (await import("./xls/read-xls")).readXlsb(bytes),
  ods: async (bytes) => (await import("./ods/read-ods")).readOds(bytes),
  html: async (bytes) => (await import("./html/read-html")).readHtml(bytes),
  text: async (bytes) => (await import("./text/read-text")).readText(bytes),
};
