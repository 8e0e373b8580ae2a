import { readText } from "../../book/number";
import type { DocumentTable, TableCell } from "../document/document";
import { isRowLabel } from "./row-label";
import { headOf } from "./table-head";

/**
 * A table of which a text tells the cells of each row, and not what they span. A cell that a span of an earlier row
 * reaches may stand as an empty one, or not at all.
 *
 * The figures of a table stand below each other at its right edge, and what a row has too few is covered by its last
 * label. A row of one cell spans the table and begins a part with columns of its own: so the blocks of 表二.
 */
export function tableOfOwnCells(rows: readonly (readonly string[])[]): DocumentTable {
  const width = widthOf(rows);
  const cells: TableCell[] = [];
  let part: (readonly string[])[] = [];
  const endPart = (end: number) => {
    for (const cell of cellsOfPart(part)) cells.push(moved(cell, end - part.length));
    part = [];
  };
  rows.forEach((row, i) => {
    if (row.length > 1 || isRowLabel(row[0] ?? "")) {
      part.push(row);
      return;
    }
    endPart(i);
    cells.push({ area: { top: i, left: 0, bottom: i, right: width - 1 }, text: row[0] ?? "" });
  });
  endPart(rows.length);
  return { rows: rows.length, cells, headRows: 0 };
}

function cellsOfPart(rows: readonly (readonly string[])[]): readonly TableCell[] {
  const width = widthOf(rows);
  // With every column in its place there is nothing to find out; the first row has no cell that is reached from above.
  if (rows.every((row) => row.length === width) || rows[0]?.some(isBlank)) return rows.flatMap(cellsInPlace);
  const start = rows.findIndex((row) => isFigures(row) || isRowLabel(row[0] ?? ""));
  const [head, body] = start < 0 ? [rows, []] : [rows.slice(0, start), rows.slice(start)];
  const counted = mostFrequent(body.map((row) => row.length - labelsOf(row)).filter((count) => count > 0));
  const shape = headOf(head.map(withoutBlanks), width > counted);
  // Of columns without a figure only the head tells where blanks were lost at the ends of rows.
  const figures = shape && body.every((row) => row.length - labelsOf(row) <= shape.columns) ? shape.columns : counted;
  const labels = Math.max(0, ...body.map((row) => Math.max(labelsOf(row), row.length - figures)));
  return [
    ...(shape?.columns === figures ? shape.cells(labels) : head.flatMap(cellsInPlace)),
    ...bodyCells(body, labels, figures).map((cell) => moved(cell, head.length)),
  ];
}

function cellsInPlace(row: readonly string[], top: number): TableCell[] {
  return row.map((text, left) => ({ area: { top, left, bottom: top, right: left }, text }));
}

/** Each row with its figures at the right; an empty cell among its labels belongs to the label above. */
function bodyCells(rows: readonly (readonly string[])[], labels: number, figures: number): TableCell[] {
  const cells: TableCell[] = [];
  /** By column: the place in `cells` of the label that stands there. */
  const above: number[] = [];
  rows.forEach((row, top) => {
    const words = labelsOf(row);
    // With blanks lost at its end a row is told by its labels.
    const own = row.length - words < figures ? words : row.length - figures;
    row.forEach((text, i) => {
      const left = i < own ? i : labels - own + i;
      const right = i === own - 1 ? Math.max(left, labels - 1) : left;
      const at = above[left] ?? -1;
      const upper = cells[at];
      if (i < own && isBlank(text) && upper?.area.right === right && upper.area.bottom === top - 1)
        cells[at] = { ...upper, area: { ...upper.area, bottom: top } };
      else above[left] = cells.push({ area: { top, left, bottom: top, right }, text }) - 1;
    });
  });
  return cells;
}

/** A row with a figure or what is written for none ("/", "—"), or with at least two blanks where figures belong. */
function isFigures(row: readonly string[]): boolean {
  return (
    row.some(
      (text) =>
        (/^\s*[-+−]?[\d０-９]/u.test(text) && !/\p{Script=Han}{2}/u.test(text)) ||
        readText(text, true).kind === "nothing",
    ) || row.slice(-2).every(isBlank)
  );
}

/** How many labels begin a row: up to the last cell with a word. */
function labelsOf(row: readonly string[]): number {
  return row.findLastIndex((text) => /\p{Script=Han}{2}/u.test(text)) + 1;
}

function widthOf(rows: readonly (readonly string[])[]): number {
  return rows.reduce((width, row) => Math.max(width, row.length), 0);
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}

/** A cell that is reached from above may hold blanks. */
function withoutBlanks(row: readonly string[]): readonly string[] {
  return row.map((text) => (isBlank(text) ? "" : text));
}

function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const each of numbers) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
}

function moved({ area, text }: TableCell, rows: number): TableCell {
  return { text, area: { ...area, top: area.top + rows, bottom: area.bottom + rows } };
}
