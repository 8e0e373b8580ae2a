import { contains, type Area } from "../book/address";
import { cellAt, type Sheet } from "../book/book";
import { displayOf } from "./display";
import { editText } from "./edit-text";

/** One cell of a block; a merged one spans several rows or columns. */
export interface BlockCell {
  readonly text: string;
  readonly rows: number;
  readonly columns: number;
}

/** A block of cells on a clipboard: row by row, a merged cell once, where it begins. */
export type Block = readonly (readonly BlockCell[])[];

/** What a clipboard keeps for a text in one format. */
export type ClipboardFormats = Pick<DataTransfer, "getData" | "setData">;

/** Our own format: what stands in the cells, where the others have what they show. */
const contents = "application/x-nianbao-cells";

/** The block of cells on a clipboard: as we wrote it ourselves, else as it was shown elsewhere. */
export function readClipboard(clipboard: Pick<ClipboardFormats, "getData">): Block {
  const own = clipboard.getData(contents);
  if (own !== "") return plainBlock(readTabbed(own));
  return readBlock(clipboard.getData("text/html"), clipboard.getData("text/plain"));
}

/** Puts an area of a sheet onto a clipboard, for ourselves, for spreadsheet programs and for word processors. */
export function writeClipboard(clipboard: Pick<ClipboardFormats, "setData">, sheet: Sheet, area: Area): void {
  const cells = rowsOf(area).map((row) => columnsOf(area).map((column) => cellAt(sheet, { row, column })));
  // A formula is copied as its result: at another place its references would mean other cells.
  clipboard.setData(contents, writeTabbed(cells.map((row) => row.map((cell) => editText({ ...cell, formula: null })))));
  clipboard.setData("text/plain", writeTabbed(cells.map((row) => row.map((cell) => displayOf(cell).text))));
  clipboard.setData("text/html", tableOf(sheet, area));
}

function rowsOf({ top, bottom }: Area): number[] {
  return Array.from({ length: bottom - top + 1 }, (_, i) => top + i);
}

function columnsOf({ left, right }: Area): number[] {
  return Array.from({ length: right - left + 1 }, (_, i) => left + i);
}

function tableOf(sheet: Sheet, area: Area): string {
  const merges = (sheet.merges ?? []).filter((merged) => contains(area, { row: merged.top, column: merged.left }));
  const rows = rowsOf(area).map((row) => {
    const cells = columnsOf(area).map((column) => {
      const merged = merges.find((each) => contains(each, { row, column }));
      if (merged && (merged.top !== row || merged.left !== column)) return "";
      const spans = merged ? ` rowspan="${merged.bottom - row + 1}" colspan="${merged.right - column + 1}"` : "";
      return `<td${spans}>${escaped(displayOf(cellAt(sheet, { row, column })).text)}</td>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<table>${rows.join("")}</table>`;
}

function escaped(text: string): string {
  const named: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\n": "<br>" };
  return text.replaceAll(/[&<>\n]/gu, (letter) => named[letter] ?? letter);
}

/**
 * The block of cells on a clipboard.
 * @param html what a spreadsheet program or a word processor puts there; the first table counts
 * @param text the same as tab-separated text
 */
export function readBlock(html: string, text: string): Block {
  const table = html === "" ? null : new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (!table) return plainBlock(readTabbed(text));
  const rows = [...table.rows].map((row) =>
    [...row.cells].map((cell) => ({ text: textOf(cell), rows: cell.rowSpan, columns: cell.colSpan })),
  );
  return rows.filter((row) => row.length > 0);
}

/** A block without merged cells. */
export function plainBlock(rows: readonly (readonly string[])[]): Block {
  return rows.map((row) => row.map((text) => ({ text, rows: 1, columns: 1 })));
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
export function readTabbed(text: string): string[][] {
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

/** Rows of cells as tab-separated text. */
export function writeTabbed(rows: readonly (readonly string[])[]): string {
  const quote = (cell: string) => (/[\t\r\n"]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((row) => row.map(quote).join("\t")).join("\n");
}
