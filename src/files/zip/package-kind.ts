import type { ForeignKind, SourceKind } from "../../book/file-problem";
import { extensionOf, isReadName } from "../../book/input-name";
import { FileError } from "../file-error";
import { brokenOrOther } from "../file-kind";
import { readXml } from "../xml/xml";
import { openZip, unpack, type Zip } from "./zip";

/**
 * Which kind of document a zip is: by the mimetype of an OpenDocument, by the content type of the main part of an OOXML
 * package. What does not tell is what its name says, and found broken by its reader; under another name it is an archive.
 * @throws FileError
 */
export function packageKindOf(bytes: Uint8Array, fileName: string | undefined): SourceKind | ForeignKind {
  try {
    return kindOf(openZip(bytes), fileName);
  } catch (error) {
    if (error instanceof FileError && error.code === "unreadable") throw brokenOrOther(fileName, error.message);
    throw error;
  }
}

function kindOf(zip: Zip, fileName: string | undefined): SourceKind | ForeignKind {
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
  if (zip.has("ofd.xml")) return "ofd";
  if (!zip.has(contentTypes) && !isReadName(fileName)) return "archive";
  return extensionOf(fileName) === "docx" ? "docx" : "xlsx";
}

const contentTypes = "[content_types].xml";

/** The types of the parts that are a document's main ones. */
function contentTypesOf(zip: Zip): readonly string[] {
  const part = zip.get(contentTypes);
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
