import { contains, maxColumns, maxRows, parseArea, type Area, type Position } from "../book/address";
import { keyOf, positionOf, type Cell, type CellValue, type Sheet } from "../book/book";
import { isOurMark, type Mark, type MarkStyle } from "../book/mark";
import { serialFromFile, serialOfIso } from "./dates";
import { FileError } from "./file-error";
import { shiftFormula } from "./shared-formula";
import { plainFormat, type CellFormat, type Styles } from "./styles";
import { isOn, readXml, unescapeText, type Attributes } from "./xml";

/** What the cells of a sheet refer to in other parts. */
export interface SheetContext {
  readonly sharedStrings: readonly string[];
  readonly styles: Styles;
  readonly is1904: boolean;
}

/** A sheet's part as values, without what the workbook part says of it. */
export type SheetContent = Pick<Sheet, "isProtected" | "cells" | "marks"> & { readonly merges: readonly Area[] };

/** Blank cells are kept for their format only, and no report has this many. */
const maxBlankCells = 100_000;

/**
 * Reads the part of a sheet.
 * @throws FileError `unreadable`
 */
export function readSheet(xml: Uint8Array, { sharedStrings, styles, is1904 }: SheetContext): SheetContent {
  const cells = new Map<number, Cell>();
  const merges: Area[] = [];
  const marks: Mark[] = [];
  const masters = new Map<string, { formula: string; position: Position }>();
  const arrays: { area: Area; formula: string }[] = [];
  const layers = new FormatLayers(styles);
  let isProtected = false;
  let row = -1;
  let column = -1;
  let cell: OpenCell | null = null;
  let formula: { text: string; attributes: Attributes } | null = null;
  /** The text that is being read, and whether it is wanted. */
  let text = "";
  let isText = false;
  let isPhonetic = false;
  let sqref = "";
  let rule: { dxf: number; formula: string } | null = null;

  const openCell = ({ r, t, s }: Attributes) => {
    const position = r === undefined ? { row, column: column + 1 } : positionOfAddress(r);
    if (position?.row !== row || position.column >= maxColumns)
      throw new FileError("unreadable", `row ${String(row + 1)} has no cell ${String(r)}`);
    column = position.column;
    cell = { type: t ?? "n", format: styles.formats[Number(s ?? 0)] ?? plainFormat, value: null, hasValue: false };
    formula = null;
  };

  const closeCell = ({ format, value, hasValue }: OpenCell) => {
    const position = { row, column };
    const own = formula ? formulaOf(formula, position) : null;
    const key = keyOf(position);
    if (own === null && value === null) {
      layers.blank(key, format);
      return;
    }
    cells.set(key, {
      value: own !== null && !hasValue ? { kind: "notCalculated" } : value,
      formula: own,
      numberFormat: format.numberFormat,
      isLocked: format.isLocked,
    });
  };

  const formulaOf = (f: { text: string; attributes: Attributes }, position: Position): string | null => {
    const { t, si, ref } = f.attributes;
    if (t === "dataTable") return "=TABLE()";
    if (t === "shared" && si !== undefined) {
      if (f.text !== "") masters.set(si, { formula: f.text, position });
      const master = masters.get(si);
      if (!master) return null;
      const [rows, columns] = [position.row - master.position.row, position.column - master.position.column];
      return `=${shiftFormula(master.formula, rows, columns)}`;
    }
    const area = t === "array" && ref !== undefined ? parseArea(ref) : null;
    if (area) arrays.push({ area, formula: `=${f.text}` });
    return f.text === "" ? null : `=${f.text}`;
  };

  const valueOf = (type: string, raw: string, { numberFormat }: CellFormat): CellValue => {
    switch (type) {
      case "s": {
        const shared = sharedStrings[Number(raw)];
        if (shared === undefined) throw new FileError("unreadable", `there is no shared string ${raw}`);
        return shared;
      }
      case "str":
        return unescapeText(raw);
      case "b":
        return isOn(raw.trim());
      case "e":
        return { kind: "error", text: raw.trim() };
      case "d":
        return serialOfIso(raw.trim()) ?? raw;
      default: {
        const number = Number(raw);
        // What stands for a number but is none is shown as the text it is, and found by the rules.
        return Number.isFinite(number) ? serialFromFile(number, numberFormat, is1904) : raw;
      }
    }
  };

  readXml(xml, {
    open(name, attributes) {
      switch (name) {
        case "c":
          openCell(attributes);
          break;
        case "v":
        case "t":
          isText = cell !== null && !isPhonetic;
          if (name === "v") text = "";
          break;
        case "f":
          if (cell) formula = { text: "", attributes };
          text = "";
          isText = true;
          break;
        case "is":
          text = "";
          break;
        case "rPh":
          isPhonetic = true;
          break;
        case "row": {
          const { r, s, customFormat } = attributes;
          row = r === undefined ? row + 1 : Number(r) - 1;
          column = -1;
          if (!Number.isInteger(row) || row < 0 || row >= maxRows)
            throw new FileError("unreadable", `there is no row ${String(r)}`);
          if (isOn(customFormat)) layers.row(row, Number(s ?? 0));
          break;
        }
        case "col":
          layers.columns(
            Number(attributes["min"]) - 1,
            Number(attributes["max"]) - 1,
            Number(attributes["style"] ?? 0),
          );
          break;
        case "mergeCell": {
          const area = parseArea(attributes["ref"] ?? "");
          if (area) merges.push(area);
          break;
        }
        case "sheetProtection":
          isProtected = isOn(attributes["sheet"]);
          break;
        case "conditionalFormatting":
          sqref = attributes["sqref"] ?? "";
          break;
        case "cfRule":
          rule = { dxf: Number(attributes["dxfId"] ?? -1), formula: "" };
          break;
        case "formula":
          text = "";
          isText = rule !== null;
          break;
        case "worksheet":
          break;
      }
    },
    text(part) {
      if (isText) text += part;
    },
    close(name) {
      switch (name) {
        case "c":
          if (cell) closeCell(cell);
          cell = null;
          break;
        case "v":
          if (cell) {
            // An empty result is one only where the formula gives a text.
            cell.hasValue = text !== "" || cell.type === "str";
            cell.value = cell.hasValue ? valueOf(cell.type, text, cell.format) : null;
          }
          isText = false;
          break;
        case "t":
          isText = false;
          break;
        case "f":
          if (formula) formula.text = text;
          isText = false;
          break;
        case "is":
          if (cell) cell.value = unescapeText(text);
          break;
        case "rPh":
          isPhonetic = false;
          break;
        case "formula":
          if (rule) rule.formula ||= text;
          isText = false;
          break;
        case "cfRule":
          if (rule && isOurMark(rule.formula)) {
            const id = String(marks.length);
            marks.push({ areas: areasOf(sqref), formula: rule.formula, style: lookOf(styles, rule.dxf), id });
          }
          rule = null;
          break;
      }
    },
  });

  layers.addTo(cells);
  fillArrays(cells, arrays);
  return { isProtected, cells, merges, marks };
}

interface OpenCell {
  readonly type: string;
  readonly format: CellFormat;
  value: CellValue;
  hasValue: boolean;
}

/** A mark of an unknown look (another program rewrote the styles) is still ours. */
function lookOf(styles: Styles, dxf: number): MarkStyle {
  return styles.looks[dxf] ?? { severity: "error", role: "place" };
}

/** The areas of a `sqref`. */
function areasOf(sqref: string): Area[] {
  return sqref.split(/\s+/u).flatMap((each) => parseArea(each) ?? []);
}

/** Like `parsePosition` without a pattern: this runs once for every cell of a file. */
function positionOfAddress(address: string): Position | null {
  let column = 0;
  let row = 0;
  for (let i = 0; i < address.length; i++) {
    const code = address.charCodeAt(i);
    if (code >= 65 && code <= 90 && row === 0) column = column * 26 + code - 64;
    else if (code >= 48 && code <= 57) row = row * 10 + code - 48;
    else return null;
  }
  return column > 0 && row > 0 ? { row: row - 1, column: column - 1 } : null;
}

/** The other cells of an array formula hold results only: they get its formula, so that nothing overwrites them. */
function fillArrays(cells: Map<number, Cell>, arrays: readonly { area: Area; formula: string }[]): void {
  const large = arrays.filter(({ area }) => area.bottom > area.top || area.right > area.left);
  if (large.length === 0) return;
  for (const [key, cell] of cells) {
    if (cell.formula !== null) continue;
    const array = large.find(({ area }) => contains(area, positionOf(key)));
    if (array) cells.set(key, { ...cell, formula: array.formula });
  }
}

/** The formats of blank cells: of their own, of their row, of their column; only those that matter to an edit. */
class FormatLayers {
  private readonly own = new Map<number, CellFormat>();
  private readonly rows = new Map<number, CellFormat>();
  private readonly columnRanges: { min: number; max: number; format: CellFormat }[] = [];
  private readonly blanks = new Map<CellFormat, Cell>();

  constructor(private readonly styles: Styles) {}

  row(row: number, style: number): void {
    this.rows.set(row, this.styles.formats[style] ?? plainFormat);
  }

  columns(min: number, max: number, style: number): void {
    const format = this.styles.formats[style] ?? plainFormat;
    if (!isPlain(format)) this.columnRanges.push({ min, max, format });
  }

  blank(key: number, format: CellFormat): void {
    const matters = !isPlain(format) || this.columnRanges.length > 0 || this.rows.size > 0;
    if (matters && this.own.size < maxBlankCells) this.own.set(key, format);
  }

  /** Adds blank cells: those with a format of their own, and inside the filled area those of a formatted row or column. */
  addTo(cells: Map<number, Cell>): void {
    const filled = this.rows.size > 0 || this.columnRanges.length > 0 ? filledArea(cells) : null;
    for (const [key, format] of this.own) if (!isPlain(format)) cells.set(key, this.blankCell(format));
    if (!filled || (filled.bottom - filled.top + 1) * (filled.right - filled.left + 1) > maxBlankCells) return;
    for (let row = filled.top; row <= filled.bottom; row++) {
      for (let column = filled.left; column <= filled.right; column++) {
        const key = keyOf({ row, column });
        if (cells.has(key) || this.own.has(key)) continue;
        const format =
          this.rows.get(row) ?? this.columnRanges.find(({ min, max }) => column >= min && column <= max)?.format;
        if (format && !isPlain(format)) cells.set(key, this.blankCell(format));
      }
    }
  }

  private blankCell(format: CellFormat): Cell {
    const known = this.blanks.get(format) ?? { value: null, formula: null, ...format };
    this.blanks.set(format, known);
    return known;
  }
}

function isPlain({ numberFormat, isLocked }: CellFormat): boolean {
  return numberFormat === "General" && isLocked;
}

/** The smallest area with every cell that is listed, or `null`. */
function filledArea(cells: ReadonlyMap<number, Cell>): Area | null {
  if (cells.size === 0) return null;
  const area = { top: maxRows, left: maxColumns, bottom: 0, right: 0 };
  for (const key of cells.keys()) {
    const { row, column } = positionOf(key);
    area.top = Math.min(area.top, row);
    area.left = Math.min(area.left, column);
    area.bottom = Math.max(area.bottom, row);
    area.right = Math.max(area.right, column);
  }
  return area;
}
