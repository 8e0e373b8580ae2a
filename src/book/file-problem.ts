/** The kinds of files that are read. `html` may bear the name .xls, `xls` the names .et and .xlt. */
export type SourceKind = "xlsx" | "xlsb" | "xls" | "docx" | "ods" | "html" | "text";

/** Kinds of files that are known and not read. */
export type ForeignKind =
  | "doc"
  | "wps"
  | "pdf"
  | "rtf"
  | "mht"
  | "odt"
  | "ppt"
  /** The format for fixed pages of Chinese offices. */
  | "ofd"
  /** .zip, .rar, .7z with whatever inside. */
  | "archive"
  | "picture"
  /** Any file behind the header of a document-security program. */
  | "secured"
  /** Excel 95 and older. */
  | "excel95"
  /** XML Spreadsheet 2003, Word XML, flat OpenDocument. */
  | "xml"
  /** Figures parted by tabs or commas, named .csv or .xls. */
  | "separated";

export type FileKind = SourceKind | ForeignKind;

/**
 * Why a file could not be opened. The codes are part of the output; the sentences live in the locales.
 * - `unreadable`: broken, or not what its name says
 * - `encrypted`: with a password for opening, with the one that Excel itself gives to protected workbooks, or (`kind` is
 *   `secured`) by a security program
 * - `tooLarge`: larger than any honest report, or built to be (a zip bomb)
 * - `unsupported`: a sound file of another kind (.doc, .pdf, .csv, …)
 */
export type FileProblem = "unreadable" | "encrypted" | "tooLarge" | "unsupported" | "notFound";

/** A file that could not be opened, and what it is as far as its content tells. */
export interface FileFault {
  readonly problem: FileProblem;
  readonly kind: FileKind | null;
}
