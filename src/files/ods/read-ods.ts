import type { Book } from "../../book/book";
import { FileError } from "../file-error";
import { openZip, unpack } from "../zip/zip";
import { readContent } from "./content-reader";

/**
 * Reads an OpenDocument spreadsheet.
 * @throws FileError
 */
export function readOds(bytes: Uint8Array): Book {
  const zip = openZip(bytes);
  const manifest = zip.get("meta-inf/manifest.xml");
  if (manifest && new TextDecoder().decode(unpack(manifest)).includes("encryption-data"))
    throw new FileError("encrypted", "a spreadsheet with a password");
  const content = zip.get("content.xml");
  if (!content) throw new FileError("unreadable", "the package has no content");
  return readContent(unpack(content));
}
