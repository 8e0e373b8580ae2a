import type { ForeignKind, SourceKind } from "../../book/file-problem";
import { extensionOf } from "../../book/input-name";
import { FileError } from "../file-error";
import { brokenOrOther } from "../file-kind";
import { readXml } from "../xml/xml";
import { openZip, unpack, type Zip } from "./zip";

/**
 * Which kind of document a zip is: by the mimetype of an OpenDocument, by the content type of the main part of an OOXML
 * package. A package that does not tell is what its name says, and found broken by its reader.
 * @throws FileError
 */
export function packageKindOf(bytes: Uint8Array, fileName: string | undefined): SourceKind | ForeignKind {
  try {
    return kindOf(openZip(bytes), extensionOf(fileName));
  } catch (error) {
    if (error instanceof FileError && error.code === "unreadable") throw brokenOrOther(fileName, error.message);
    throw error;
  }
}

function kindOf(zip: Zip, extension: string | null): SourceKind | ForeignKind {
  const mimetype = zip.get("mimetype");
  if (mimetype) {
    const type = new TextDecoder().decode(unpack(mimetype));
    if (/^application\/vnd\.oasis\.opendocument\.spreadsheet/u.test(type)) return "ods";
    if (type.startsWith("application/vnd.oasis")) return "odt";
  }
  const types = contentTypesOf(zip);
  if (types.some((type) => type.includes("wordprocessingml") || type.includes("ms-word."))) return "docx";
  if (types.some((type) => type.includes("ms-excel.sheet.binary.macroenabled.main"))) return "xlsb";
  if (types.some((type) => type.includes("presentationml"))) return "ppt";
  if (types.some((type) => type.includes("spreadsheetml") || type.includes("ms-excel."))) return "xlsx";
  return extension === "docx" ? "docx" : "xlsx";
}

/** The types of the parts that are a document's main ones. */
function contentTypesOf(zip: Zip): readonly string[] {
  const part = zip.get("[content_types].xml");
  const types: string[] = [];
  if (part)
    readXml(unpack(part), {
      open(_, { ContentType }) {
        const type = ContentType?.toLowerCase() ?? "";
        if (/\bmain\b/u.test(type)) types.push(type);
      },
    });
  return types;
}
