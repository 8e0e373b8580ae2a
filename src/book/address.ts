/** A cell of a sheet; row and column count from 0. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, both ends included; counts from 0. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A cell of a workbook. */
export interface CellRef extends Position {
  readonly sheet: string;
}

/** The limits of an .xlsx sheet. */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;

/**
 * The letters of a column, counted from 0.
 *
 * @example columnName(0) // "A"
 * @example columnName(26) // "AA"
 */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/**
 * The A1 address of a cell.
 *
 * @example formatPosition({ row: 11, column: 2 }) // "C12"
 */
export function formatPosition({ row, column }: Position): string {
  return `${columnName(column)}${row + 1}`;
}

/**
 * The A1 address of an area.
 *
 * @example formatArea({ top: 2, left: 0, bottom: 19, right: 4 }) // "A3:E20"
 * @example formatArea({ top: 11, left: 2, bottom: 11, right: 2 }) // "C12"
 */
export function formatArea(area: Area): string {
  const first = formatPosition({ row: area.top, column: area.left });
  const last = formatPosition({ row: area.bottom, column: area.right });
  return first === last ? first : `${first}:${last}`;
}

/**
 * Reads the address of a cell, with or without dollar signs.
 * @returns `null` where the text is no address of a cell in a sheet's limits.
 *
 * @example parsePosition("$C$12") // { row: 11, column: 2 }
 * @example parsePosition("XFE1") // null
 */
export function parsePosition(text: string): Position | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(text);
  if (!match?.[1] || !match[2]) return null;
  let column = -1;
  // The last five bits of a letter, small or capital, are its place in the alphabet.
  for (let i = 0; i < match[1].length; i++) column = (column + 1) * 26 + (match[1].charCodeAt(i) & 31) - 1;
  const row = Number(match[2]) - 1;
  return row < maxRows && column < maxColumns ? { row, column } : null;
}

/**
 * Reads an area, or a single cell, with or without dollar signs.
 * @returns `null` where the text is no such area (whole rows and columns are none).
 *
 * @example parseArea("$A$3:$E$20") // { top: 2, left: 0, bottom: 19, right: 4 }
 * @example parseArea("A:E") // null
 */
export function parseArea(text: string): Area | null {
  const colon = text.indexOf(":");
  const a = parsePosition(colon < 0 ? text : text.slice(0, colon));
  const b = colon < 0 ? a : parsePosition(text.slice(colon + 1));
  if (!a || !b) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

/**
 * A sheet's name as a formula writes it: always quoted.
 *
 * @example quoteSheet("A'局") // "'A''局'"
 */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/**
 * Whether a cell lies in an area.
 *
 * @example contains({ top: 0, left: 0, bottom: 4, right: 2 }, { row: 4, column: 2 }) // true
 * @example contains({ top: 0, left: 0, bottom: 4, right: 2 }, { row: 5, column: 2 }) // false
 */
export function contains(area: Area, { row, column }: Position): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/**
 * The area of one cell.
 *
 * @example areaOf({ row: 11, column: 2 }) // { top: 11, left: 2, bottom: 11, right: 2 }
 */
export function areaOf({ row, column }: Position): Area {
  return { top: row, left: column, bottom: row, right: column };
}

/**
 * Whether two references name the same cell.
 *
 * @example
 * const cell = { sheet: "年报", row: 11, column: 2 };
 * isSameCell(cell, { ...cell }) // true
 * isSameCell(cell, { ...cell, sheet: "上年" }) // false
 */
export function isSameCell(a: CellRef, b: CellRef): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}
