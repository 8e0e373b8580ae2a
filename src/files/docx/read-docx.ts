import type { Book } from "../../book/book";
import { bookOfDocument } from "../document/document-book";
import { FileError } from "../file-error";
import { limits } from "../limits";
import { partOf, relationshipsName, relationshipsOf } from "../xlsx/read/parts";
import { openZip, unpack } from "../zip/zip";
import { readDocument } from "./document-reader";
import { readNumbering } from "./numbering";
import { readStyles } from "./styles";

/**
 * Reads a Word document (.docx, .docm, .dotx).
 * @throws FileError
 */
export function readDocx(bytes: Uint8Array): Book {
  const zip = openZip(bytes);
  const main = relationshipsOf(zip, "").find(({ type }) => type === "officeDocument");
  if (!main) throw new FileError("unreadable", "the package names no main part");
  const document = partOf(zip, main.target);
  if (document.size > limits.documentBytes) throw new FileError("tooLarge", "a document beyond any report");
  const hasRelationships = zip.has(relationshipsName(document.name).toLowerCase());
  const relationships = hasRelationships ? relationshipsOf(zip, document.name) : [];
  const part = (type: string) => {
    const target = relationships.find((each) => each.type === type)?.target;
    const entry = target === undefined ? undefined : zip.get(target.toLowerCase());
    return entry ? unpack(entry) : null;
  };
  const styles = readStyles(part("styles"));
  const numbering = readNumbering(part("numbering"), styles);
  return bookOfDocument(readDocument(unpack(document), styles, numbering));
}
