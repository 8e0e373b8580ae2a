import type { Book } from "../../book/book";
import { bookOfDocument } from "../document/document-book";
import { FileError } from "../file-error";
import { limits } from "../limits";
import { decodeText } from "./decode-text";
import { textBlocks } from "./text-blocks";

/**
 * Reads a plain text, with the tables in it.
 * @throws FileError
 */
export function readText(bytes: Uint8Array): Book {
  if (bytes.length > limits.textBytes) throw new FileError("tooLarge", `a text of ${String(bytes.length)} bytes`);
  return bookOfDocument(textBlocks(decodeText(bytes)));
}
