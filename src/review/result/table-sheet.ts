import { maxRows, type Area } from "../../book/address";
import type { CellStyle, NewCell, NewSheet } from "../../book/new-sheet";
import { styles, type Align, type Tone } from "./styles";

/** What a cell of a list shows. */
export interface Content {
  readonly value: string | number | null;
  readonly tone?: Tone;
  /** The address that it opens. */
  readonly link?: string;
}

/** One column of a list. */
export interface Column<Row> {
  readonly head: string;
  /** The head that spans this column and its neighbours of the same group. */
  readonly group?: string;
  readonly width: number;
  readonly align: Align;
  readonly content: (row: Row) => Content;
}

/** A list as an office prints one: a title, a line on what it is, heads that stay, and a row an item. */
export interface TableSheet<Row> {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** How many columns from the left stay where they are. */
  readonly frozen: number;
  /** On every printed page: `&P` of `&N`. */
  readonly footer: string;
}

/** Excel takes some 65,530 links a sheet; what is beyond becomes a formula. */
const mostLinks = 65_000;

/** A list as a sheet; past the last row that a sheet can have, as several. */
export function tableSheets<Row>(table: TableSheet<Row>): readonly NewSheet[] {
  const room = maxRows - headRowsOf(table) - 2;
  const count = Math.max(1, Math.ceil(table.rows.length / room));
  return Array.from({ length: count }, (_, i) =>
    sheetOf({
      ...table,
      name: i === 0 ? table.name : `${table.name} (${i + 1})`,
      rows: table.rows.slice(i * room, (i + 1) * room),
    }),
  );
}

function sheetOf<Row>(table: TableSheet<Row>): NewSheet {
  const { name, title, note, columns, rows, frozen, footer } = table;
  const last = Math.max(0, columns.length - 1);
  const headTop = 2;
  const top = headTop + headRowsOf(table);
  const cells: NewCell[] = [
    { row: 0, column: 0, value: title, style: styles.title },
    { row: 1, column: 0, value: note, style: styles.note },
    ...headCells(columns, headTop, top - 1),
  ];
  const headLines = Math.max(2, ...columns.map(({ head, width }) => linesOf(head, width)));
  const rowHeights = new Map([
    [0, 30],
    [1, 20],
    [headTop, 20],
    [top - 1, headLines * lineHeight + 4],
  ]);
  let links = 0;
  rows.forEach((row, i) => {
    let lines = 1;
    columns.forEach((column, at) => {
      const content = column.content(row);
      lines = Math.max(lines, linesOf(content.value, column.width));
      if (content.link !== undefined) links++;
      cells.push({ row: top + i, column: at, ...cellOf(content, column.align, links <= mostLinks) });
    });
    rowHeights.set(top + i, Math.min(tallestRow, lines * lineHeight + 4));
  });
  return {
    name,
    cells,
    merges: [lineArea(0, last), lineArea(1, last), ...headMerges(columns, headTop, top - 1)],
    columnWidths: columns.map(({ width }) => width),
    rowHeights,
    freeze: { row: top, column: frozen },
    filter: { top: top - 1, left: 0, bottom: top - 1 + rows.length, right: last },
    print: { orientation: "landscape", headRows: { from: headTop, to: top - 1 }, footer },
    showsGridLines: false,
  };
}

/** In points; a program shows no taller row. */
const [lineHeight, tallestRow] = [14, 400];

/** How many lines a text takes in a column so many characters wide: not every program finds that out by itself. */
function linesOf(value: Content["value"], width: number): number {
  if (typeof value !== "string") return 1;
  return value.split("\n").reduce((lines, line) => {
    const characters = [...line].reduce((sum, character) => sum + (character > "\u2E7F" ? 2 : 1), 0);
    return lines + Math.max(1, Math.ceil((characters * 1.08) / width));
  }, 0);
}

function headRowsOf<Row>({ columns }: TableSheet<Row>): number {
  return columns.some(({ group }) => group !== undefined) ? 2 : 1;
}

function lineArea(row: number, last: number): Area {
  return { top: row, left: 0, bottom: row, right: last };
}

function headCells<Row>(columns: readonly Column<Row>[], top: number, bottom: number): readonly NewCell[] {
  const at = (row: number, column: number, value: string): NewCell => ({ row, column, value, style: styles.head });
  return columns.flatMap((column, i) => {
    if (top === bottom) return [at(top, i, column.head)];
    return column.group === undefined
      ? [at(bottom, i, column.head), at(top, i, "")]
      : [at(top, i, columns[i - 1]?.group === column.group ? "" : column.group), at(bottom, i, column.head)];
  });
}

function headMerges<Row>(columns: readonly Column<Row>[], top: number, bottom: number): readonly Area[] {
  if (top === bottom) return [];
  return columns.flatMap(({ group }, i): Area[] => {
    if (group === undefined || columns[i - 1]?.group === group) return [];
    const size = columns.slice(i).findIndex((other) => other.group !== group);
    return [{ top, left: i, bottom: top, right: size < 0 ? columns.length - 1 : i + size - 1 }];
  });
}

function cellOf(
  { value, tone = "plain", link }: Content,
  align: Align,
  mayLink: boolean,
): Omit<NewCell, "row" | "column"> {
  const style: CellStyle = link === undefined ? styles.body[align][tone] : styles.link;
  if (link === undefined) return { value, style };
  if (mayLink) return { value, style, link };
  const formula = linkFormula(link, String(value));
  return formula === null ? { value, style: styles.body[align][tone] } : { value, style, formula };
}

/** Longer texts are not allowed in a formula. */
const longestText = 255;

function linkFormula(link: string, text: string): string | null {
  const plain = decodeURI(link);
  if (plain.length > longestText || text.length > longestText) return null;
  return `=HYPERLINK("${plain.replaceAll('"', '""')}","${text.replaceAll('"', '""')}")`;
}
