import { areaOf, parseArea, type Area } from "../../src/book/address";
import { keyOf, type Book, type Cell, type CellValue, type DefinedName, type Sheet } from "../../src/book/book";

/** A sheet as tests write it: easy to build, to turn into a `Book`, or into a real .xlsx (see `xlsx.ts`). */
export interface TestSheet {
  readonly name: string;
  readonly cells: readonly TestCell[];
  readonly merges?: readonly Area[];
  readonly visibility?: Sheet["visibility"];
  readonly isProtected?: boolean;
  /** In characters, from column A; only in files. */
  readonly columnWidths?: readonly number[];
  /** In points, by row; only in files. */
  readonly rowHeights?: ReadonlyMap<number, number>;
}

/** How a cell of a file looks; of no meaning to a `Book`. */
export type TestLook = "title" | "heading" | "paragraph" | "label" | "figure";

export interface TestCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula?: string;
  readonly numberFormat?: string;
  readonly isLocked?: boolean;
  readonly look?: TestLook;
}

/** A workbook of values from test sheets. `merges: null` plays a host that has not read the merges. */
export function bookOf(sheets: readonly TestSheet[], names: readonly DefinedName[] = [], merges?: null): Book {
  return {
    names,
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility ?? "visible",
      isProtected: sheet.isProtected ?? false,
      cells: new Map(sheet.cells.map((cell) => [keyOf(cell), cellOf(cell)])),
      merges: merges === null ? null : (sheet.merges ?? []),
      marks: [],
    })),
  };
}

function cellOf(cell: TestCell): Cell {
  return {
    value: cell.value,
    formula: cell.formula ?? null,
    numberFormat: cell.numberFormat ?? "General",
    isLocked: cell.isLocked ?? true,
  };
}

/**
 * A sheet from a small text grid: one line a row, cells parted by `|`. A number is a number; `'5` is the text "5";
 * `=SUM(A1:A2)` a formula without a result and `=SUM(A1:A2)→3` one with a result; `<` is merged with the cell to its
 * left, `^` with the cell above; an empty cell is empty, `_` is one space.
 */
export function gridSheet(name: string, text: string): TestSheet {
  const rows = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => line.split("|").map((cell) => cell.trim()));
  const cells: TestCell[] = [];
  const merges = new Map<string, Area>();
  const owner = (row: number, column: number): string => {
    const mark = rows[row]?.[column];
    if (mark === "<") return owner(row, column - 1);
    if (mark === "^") return owner(row - 1, column);
    return `${row},${column}`;
  };
  rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell === "<" || cell === "^") {
        const key = owner(r, c);
        const [top = 0, left = 0] = key.split(",").map(Number);
        const known = merges.get(key) ?? areaOf({ row: top, column: left });
        merges.set(key, { top, left, bottom: Math.max(known.bottom, r), right: Math.max(known.right, c) });
      } else if (cell !== "") cells.push({ row: r, column: c, ...contentOf(cell) });
    }),
  );
  return { name, cells, merges: [...merges.values()] };
}

function contentOf(text: string): Pick<TestCell, "value" | "formula"> {
  if (text === "_") return { value: " " };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith("=")) {
    const [formula = "", result] = text.split("→");
    return { formula, value: result === undefined ? { kind: "notCalculated" } : scalar(result) };
  }
  return { value: scalar(text) };
}

function scalar(text: string): CellValue {
  if (/^#[A-Z/0!?]+$/u.test(text)) return { kind: "error", text };
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}

/** "A1:C1 B2:B3" → areas. */
export function areas(text: string): Area[] {
  return text.split(/\s+/u).flatMap((each) => parseArea(each) ?? []);
}
