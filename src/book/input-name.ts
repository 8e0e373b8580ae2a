import type { SourceKind } from "./file-problem";

/** The extensions under which files of each kind that is read are met. */
const extensionsOf: Readonly<Record<SourceKind, readonly string[]>> = {
  xlsx: ["xlsx", "xlsm", "xltx", "xltm"],
  xlsb: ["xlsb"],
  xls: ["xls", "xlt", "et", "ett"],
  docx: ["docx", "docm"],
  ods: ["ods"],
  html: ["html", "htm"],
  text: ["txt"],
};
const readExtensions: ReadonlySet<string> = new Set(Object.values(extensionsOf).flat());

/** Other spreadsheets, and archives, in which a report may hide: in a folder they are told of, not passed over. */
const otherExtensions: ReadonlySet<string> = new Set(["csv", "tsv", "numbers", "fods", "uos", "zip", "rar", "7z"]);

/**
 * The extension of a name in lower case, without its dot; `null` where it has none.
 *
 * @example extensionOf("收件/商务局.XLSX") // "xlsx"
 */
export function extensionOf(fileName: string | undefined): string | null {
  return /\.([^./\\]+)$/u.exec(fileName ?? "")?.[1]?.toLowerCase() ?? null;
}

/**
 * Whether a name is one of a file that is read, or there is no name that says otherwise.
 *
 * @example isReadName("商务局.et") // true
 * @example isReadName("商务局.pdf") // false
 */
export function isReadName(fileName: string | undefined): boolean {
  const extension = extensionOf(fileName);
  return extension === null || readExtensions.has(extension);
}

/**
 * What no one means to have checked: hidden files, what an open workbook or the system leaves beside it.
 *
 * @example isNeverInput("收件/~$商务局.xlsx") // true
 * @example isNeverInput("收件/商务局.xlsx") // false
 */
export function isNeverInput(path: string): boolean {
  const name = path.split(/[/\\]/u).at(-1) ?? "";
  return /^(?:\.|~\$)|^(?:thumbs\.db|desktop\.ini)$/iu.test(name);
}

/**
 * In a folder: what is checked, other spreadsheets, and archives, in which a report may hide.
 *
 * @example isTakenInFolder("收件/商务局.xlsx") // true
 * @example isTakenInFolder("收件/公章.png") // false
 */
export function isTakenInFolder(path: string): boolean {
  const extension = extensionOf(path);
  return extension !== null && (readExtensions.has(extension) || otherExtensions.has(extension));
}
