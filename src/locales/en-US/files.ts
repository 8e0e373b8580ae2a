import type { FileKind } from "../../book/file-problem";
import type { files as zhCN } from "../zh-CN/files";

const kinds: Readonly<Record<FileKind, string>> = {
  xlsx: "Excel workbook (.xlsx)",
  xlsb: "Excel binary workbook (.xlsb)",
  xls: "Excel 97-2003 workbook (.xls)",
  docx: "Word document (.docx)",
  ods: "OpenDocument spreadsheet (.ods)",
  html: "web page",
  text: "text file (.txt)",
  doc: "Word 97-2003 document (.doc)",
  wps: "WPS Writer document (.wps)",
  pdf: "PDF file",
  rtf: "RTF document (.rtf)",
  mht: "single-file web page (.mht)",
  odt: "OpenDocument document (.odt or alike)",
  ppt: "presentation",
  ofd: "OFD file",
  archive: "archive (.zip, .rar, .7z)",
  picture: "picture",
  secured: "file encrypted by a security program",
  excel95: "workbook of Excel 95 or older",
  xml: "XML file",
  separated: "text parted by commas or tabs",
};

function advice(kind: FileKind): string {
  switch (kind) {
    case "doc":
    case "wps":
    case "rtf":
    case "mht":
    case "odt":
      return "Open it in Word or WPS, save it as .docx and try again.";
    case "archive":
      return "Unpack it, and open the report in it.";
    case "pdf":
    case "ofd":
    case "picture":
    case "ppt":
      return "Find the document or workbook that it was made from, save that as .docx or .xlsx and try again.";
    default:
      return "Open it in Excel or WPS, save it as .xlsx and try again.";
  }
}

export const files: typeof zhCN = {
  kinds,
  problem({ problem, kind }) {
    const named = kind === null ? "The file" : `This ${kinds[kind]}`;
    switch (problem) {
      case "notFound":
        return "There is no such file.";
      case "unreadable":
        return kind === null
          ? "The file is damaged, not what its name says, or closed to you, and cannot be read."
          : `${named} is damaged or incomplete and cannot be read.`;
      case "encrypted":
        if (kind === "secured")
          return "The file is encrypted by a document-security program. Open it on a machine where it opens, save it again unencrypted, and try that.";
        return `${named} is encrypted and cannot be read. Open it where it opens, remove the password, save it, and try again. A file that opens without a password can be encrypted, too, as protected workbooks are: unprotect it first.`;
      case "tooLarge":
        return `${named} is too large, or swells beyond reason when unpacked; it was not read. Delete what is not part of the report and try again.`;
      case "unsupported":
        return kind === null
          ? "This kind of file is not supported. Save it as .xlsx or .docx and try again."
          : `This kind of file is not read: ${kinds[kind]}. ${advice(kind)}`;
    }
  },
  becameWorkbook: (kind, name) =>
    `The ${kinds[kind]} was read into a workbook; the file itself stays as it is. It is saved as “${name}”.`,
};
