import { areaAround } from "../book/areas";
import { coveredBy } from "../book/new-book";
import type { NewCell, NewSheet } from "../book/new-sheet";
import type { Task } from "./task";
import { asWritten, needsTextFormat } from "./text";

/** Rows of one write, and what a cell of it weighs besides its text: its format goes out up to twice. */
const rowsOfWrite = 200;
const bytesOfCell = 40;
const bytesOfLink = 800;

/**
 * Writes the contents of a new sheet, block by block: a text stays a text whatever it looks like, a formula is one only
 * where it is said. Addresses to open come first, for Excel sets a text with them.
 */
export function rowTasks(own: () => Excel.Worksheet, sheet: NewSheet): readonly Task[] {
  const isCovered = coveredBy(sheet);
  const cells = sheet.cells.filter((cell) => !isCovered(cell));
  const links = cells.filter(({ link }) => link !== undefined);
  const blocks = new Map<number, NewCell[]>();
  for (const cell of cells) {
    const block = Math.floor(cell.row / rowsOfWrite);
    blocks.set(block, [...(blocks.get(block) ?? []), cell]);
  }
  return [
    ...links.map((cell): Task => ({ bytes: bytesOfLink, queue: () => setLink(own(), cell) })),
    ...[...blocks.values()].map((block): Task => ({ bytes: weightOf(block), queue: () => writeBlock(own(), block) })),
  ];
}

function setLink(sheet: Excel.Worksheet, { row, column, link = "", value }: NewCell): void {
  const textToDisplay = value === null ? {} : { textToDisplay: String(value) };
  sheet.getCell(row, column).hyperlink = link.startsWith("#")
    ? { documentReference: link.slice(1), ...textToDisplay }
    : { address: link, ...textToDisplay };
}

function writeBlock(sheet: Excel.Worksheet, cells: readonly NewCell[]): void {
  const { top, left, bottom, right } = areaAround(cells);
  const range = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  // `null` leaves a cell as it is.
  const grid = (of: (cell: NewCell) => unknown) => {
    const rows = Array.from({ length: bottom - top + 1 }, () => Array<unknown>(right - left + 1).fill(null));
    for (const cell of cells) (rows[cell.row - top] ?? [])[cell.column - left] = of(cell);
    return rows;
  };
  const due = ({ style }: NewCell) => style?.numberFormat ?? "General";
  const isText = (cell: NewCell) =>
    cell.formula === undefined && needsTextFormat({ value: cell.value, numberFormat: due(cell) });
  const meanwhile = (cell: NewCell) => (isText(cell) ? "@" : due(cell));
  // The format decides what becomes of a value, so it comes first; setting it does not change what stands there.
  if (cells.some((cell) => meanwhile(cell) !== "General"))
    range.numberFormat = grid((cell) => (meanwhile(cell) === "General" ? null : meanwhile(cell)));
  if (cells.some(isConstant))
    range.values = grid((cell) => (isConstant(cell) ? asWritten(cell.value, meanwhile(cell)) : null));
  if (cells.some(({ formula }) => formula !== undefined)) range.formulas = grid(({ formula }) => formula ?? null);
  if (cells.some(isText)) range.numberFormat = grid((cell) => (isText(cell) ? due(cell) : null));
}

function isConstant({ value, formula }: NewCell): boolean {
  return formula === undefined && value !== null;
}

function weightOf(cells: readonly NewCell[]): number {
  const { top, left, bottom, right } = areaAround(cells);
  const texts = cells.reduce((sum, { value, formula }) => {
    return sum + 3 * (typeof value === "string" ? value.length : 0) + 2 * (formula?.length ?? 0);
  }, 0);
  return (bottom - top + 1) * (right - left + 1) * bytesOfCell + texts;
}
