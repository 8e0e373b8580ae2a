import type { DocumentBlock } from "../document/document";
import { blocksOfLines } from "./line-cells";
import { tableOfOwnCells } from "./own-cells";
import { isRowLabel } from "./row-label";
import { cellsOf, rowLines } from "./row-lines";

/**
 * A plain text as a document. Its tables are written in one of three ways, the whole text alike:
 * - a line for a cell, indented by a tab, an empty line after each row (a line without a tab goes on in the cell above);
 * - a line for a row, tabs between its cells, as spreadsheet programs save a sheet and word processors a table;
 * - a line for a cell and nothing else.
 */
export function textBlocks(text: string): readonly DocumentBlock[] {
  const lines = text.split(/\r\n?|[\n\f\v\u2028\u2029]/u);
  const cellLines = lines.filter((line) => line.lastIndexOf("\t") === 0).length;
  const rows = lines.filter(isRow).length;
  if (rows + cellLines === 0) return blocksOfLines(lines);
  return rows > cellLines ? blocksOfRows(rowLines(lines)) : blocksOfCells(lines);
}

function isRow(line: string): boolean {
  return line.includes("\t", 1);
}

function blocksOfRows(lines: readonly string[]): DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  let rows: string[][] = [];
  for (const line of [...lines, ""]) {
    // A row of blanks whose tabs at the end were taken away: its label is left.
    if (isRow(line) || (rows.length > 0 && isRowLabel(line))) {
      rows.push(cellsOf(line));
      continue;
    }
    for (const block of tableOrParagraphs(rows)) blocks.push(block);
    rows = [];
    const [paragraph = ""] = cellsOf(line.replace(/^\t/u, ""));
    for (const each of paragraph.split("\n")) blocks.push(each);
  }
  return blocks;
}

function blocksOfCells(lines: readonly string[]): DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  let rows: string[][] = [];
  let row: string[] | null = null;
  const endTable = () => {
    for (const block of tableOrParagraphs(rows)) blocks.push(block);
    rows = [];
    row = null;
  };
  for (const line of lines) {
    if (line.startsWith("\t")) {
      if (!row) rows.push((row = []));
      row.push(line.slice(1));
    } else if (row && line.trim() !== "") row[row.length - 1] += `\n${line}`;
    else if (row) row = null;
    else {
      endTable();
      blocks.push(line);
    }
  }
  endTable();
  return blocks;
}

/** One row, or rows of one cell, are no table: their author only indented the lines. */
function tableOrParagraphs(rows: readonly (readonly string[])[]): readonly DocumentBlock[] {
  if (rows.length === 0) return [];
  return rows.length > 1 && rows.some((row) => row.length > 1) ? [tableOfOwnCells(rows)] : rows.flat();
}
