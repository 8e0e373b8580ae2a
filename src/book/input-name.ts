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
  return /\.(?:xl(?:s|sx|sm|sb|t|tx|tm)|ods|et|ett|csv|doc[xm]|html?|txt|zip|rar|7z)$/iu.test(path);
}
