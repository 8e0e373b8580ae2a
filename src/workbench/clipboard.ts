/** One row of a pasted block; a cell that spans several columns stands once. */
export type BlockRow = readonly string[];

/** A pasted block. */
export interface Block {
  readonly rows: readonly BlockRow[];
  /** The rows list cells, not columns: merged cells of the source stand once. */
  readonly isMerged: boolean;
}

/**
 * The block of cells on a clipboard.
 * @param html what a spreadsheet program or a word processor puts there; the first table counts
 * @param text the same as tab-separated text
 */
export function readBlock(html: string, text: string): Block {
  const table = html === "" ? null : new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (!table) return { rows: readTabbed(text), isMerged: false };
  const rows = [...table.rows].map((row) => [...row.cells].map(textOf));
  return { rows: rows.filter((row) => row.length > 0), isMerged: table.querySelector("[colspan],[rowspan]") !== null };
}

/** Line breaks in the markup are spaces; `<br>` and paragraphs are line breaks. */
function textOf(cell: HTMLTableCellElement): string {
  for (const each of cell.querySelectorAll("br")) each.replaceWith("\u2028");
  for (const each of cell.querySelectorAll("p + p, p + div, div + div, div + p")) each.prepend("\u2028");
  const text = (cell.textContent ?? "").replaceAll(/[ \t\r\n\u00A0]+/gu, " ");
  return text
    .split("\u2028")
    .map((line) => line.trim())
    .join("\n")
    .trim();
}

/** Tab-separated text as spreadsheet programs write it: a cell with line breaks or quotes stands in quotes. */
export function readTabbed(text: string): BlockRow[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = "", end = ""] of text.matchAll(
    /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r?\n|\r|$)/gu,
  )) {
    if (end === "" && plain === "" && quoted === undefined && rows.at(-1)?.length === 0) break;
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "") break;
    if (end !== "\t") rows.push([]);
  }
  return rows.at(-1)?.length === 0 ? rows.slice(0, -1) : rows;
}

/** A cell as tab-separated text. */
export function writeTabbed(rows: readonly BlockRow[]): string {
  const quote = (cell: string) => (/[\t\r\n"]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((row) => row.map(quote).join("\t")).join("\n");
}
