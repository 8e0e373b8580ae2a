import { maxColumns, maxRows, parseArea, type Area, type Position } from "../../../book/address";
import { keyOf, type Cell, type CellValue, type Sheet } from "../../../book/book";
import { isOurMark, type Mark } from "../../../book/mark";
import { BlankCells } from "../write/blank-cells";
import { CellFormulas } from "./cell-formulas";
import { cellValue, type SheetContext } from "./cell-value";
import { FileError } from "../../file-error";
import { lookOf, plainFormat, type CellFormat } from "../styles/styles";
import { isOn, readXml, unescapeText, type Attributes } from "../../xml/xml";

/** A sheet's part as values, without what the workbook part says of it. */
export type SheetContent = Pick<Sheet, "isProtected" | "cells" | "marks"> & { readonly merges: readonly Area[] };

/**
 * Reads the part of a sheet.
 * @throws FileError
 */
export function readSheet(xml: Uint8Array, context: SheetContext): SheetContent {
  const reader = new SheetReader(context);
  readXml(xml, reader);
  return reader.content();
}

/** The cell that is being read. */
interface OpenCell {
  readonly type: string;
  readonly format: CellFormat;
  formula: string | null;
  value: CellValue;
  hasValue: boolean;
}

class SheetReader {
  private readonly cells = new Map<number, Cell>();
  private readonly merges: Area[] = [];
  private readonly marks: Mark[] = [];
  private readonly formulas = new CellFormulas();
  private readonly blanks: BlankCells;
  private isProtected = false;
  private row = -1;
  private column = -1;
  private cell: OpenCell | null = null;
  private formulaAttributes: Attributes = {};
  /** The text that is being read, and whether it is wanted. */
  private words = "";
  private isText = false;
  private isPhonetic = false;
  private areas = "";
  private rule: { dxf: number; formula: string } | null = null;
  private rules = 0;
  private isExtension = false;

  constructor(private readonly context: SheetContext) {
    this.blanks = new BlankCells(context.styles);
  }

  content(): SheetContent {
    this.blanks.putInto(this.cells);
    this.formulas.completeArrays(this.cells);
    return { isProtected: this.isProtected, cells: this.cells, merges: this.merges, marks: this.marks };
  }

  open(name: string, attributes: Attributes): void {
    if (this.isExtension) return;
    switch (name) {
      case "extLst":
        this.isExtension = true;
        return;
      case "c":
        return this.openCell(attributes);
      case "v":
      case "f":
      case "formula":
        this.words = "";
        this.isText = true;
        this.formulaAttributes = attributes;
        return;
      case "is":
        this.words = "";
        return;
      case "t":
        this.isText = !this.isPhonetic;
        return;
      case "rPh":
        this.isPhonetic = true;
        return;
      case "row":
        return this.openRow(attributes);
      case "col":
        this.blanks.addColumns(
          Number(attributes["min"]) - 1,
          Number(attributes["max"]) - 1,
          Number(attributes["style"] ?? 0),
        );
        return;
      case "mergeCell": {
        const area = parseArea(attributes["ref"] ?? "");
        if (area) this.merges.push(area);
        return;
      }
      case "sheetProtection":
        this.isProtected = isOn(attributes["sheet"]);
        return;
      case "conditionalFormatting":
        this.areas = attributes["sqref"] ?? "";
        return;
      case "cfRule":
        this.rule = { dxf: Number(attributes["dxfId"] ?? -1), formula: "" };
    }
  }

  text(text: string): void {
    if (this.isText) this.words += text;
  }

  close(name: string): void {
    if (this.isExtension) {
      this.isExtension = name !== "extLst";
      return;
    }
    switch (name) {
      case "c":
        return this.closeCell();
      case "v":
        this.isText = false;
        if (this.cell) this.setValue(this.cell, this.words);
        return;
      case "t":
        this.isText = false;
        return;
      case "f":
        this.isText = false;
        if (this.cell) this.cell.formula = this.formulas.formulaOf(this.words, this.formulaAttributes, this.position());
        return;
      case "is":
        if (this.cell) this.cell.value = unescapeText(this.words);
        return;
      case "rPh":
        this.isPhonetic = false;
        return;
      case "formula":
        this.isText = false;
        if (this.rule) this.rule.formula ||= this.words;
        return;
      case "cfRule":
        return this.closeRule();
    }
  }

  private position(): Position {
    return { row: this.row, column: this.column };
  }

  /** Rows and cells without an address follow on the one before. */
  private openRow({ r, s, customFormat }: Attributes): void {
    this.row = r === undefined ? this.row + 1 : Number(r) - 1;
    this.column = -1;
    if (!Number.isInteger(this.row) || this.row < 0 || this.row >= maxRows)
      throw new FileError("unreadable", `there is no row ${String(r)}`);
    if (isOn(customFormat)) this.blanks.addRow(this.row, Number(s ?? 0));
  }

  private openCell({ r, t, s }: Attributes): void {
    const position = r === undefined ? { row: this.row, column: this.column + 1 } : positionOfAddress(r);
    if (position?.row !== this.row || position.column >= maxColumns)
      throw new FileError("unreadable", `row ${String(this.row + 1)} has no cell ${String(r)}`);
    this.column = position.column;
    const format = this.context.styles.formats[Number(s ?? 0)] ?? plainFormat;
    this.cell = { type: t ?? "n", format, formula: null, value: null, hasValue: false };
  }

  private setValue(cell: OpenCell, text: string): void {
    // An empty result is one only where the formula gives a text.
    cell.hasValue = text.trim() !== "" || cell.type === "str";
    cell.value = cell.hasValue ? cellValue(cell.type, text, cell.format, this.context) : null;
  }

  private closeCell(): void {
    if (!this.cell) return;
    const { formula, value, hasValue, format } = this.cell;
    this.cell = null;
    const key = keyOf(this.position());
    if (formula === null && value === null) return this.blanks.addCell(key, format);
    this.cells.set(key, {
      value: formula !== null && !hasValue ? { kind: "notCalculated" } : value,
      formula,
      numberFormat: format.numberFormat,
      isLocked: format.isLocked,
    });
    if (--this.context.budget.cells < 0) throw new FileError("tooLarge", "too many cells");
  }

  private closeRule(): void {
    const { rule } = this;
    const id = String(this.rules++);
    this.rule = null;
    if (!rule || !isOurMark(rule.formula)) return;
    this.marks.push({
      areas: this.areas.split(/\s+/u).flatMap((each) => parseArea(each) ?? []),
      formula: rule.formula,
      style: lookOf(this.context.styles, rule.dxf),
      id,
    });
  }
}

/** Like `parsePosition` without a pattern: this runs once for every cell of a file. */
function positionOfAddress(address: string): Position | null {
  let column = 0;
  let row = 0;
  for (let i = 0; i < address.length; i++) {
    const code = address.charCodeAt(i) | 0x20; // small letters; digits stay what they are
    if (code >= 97 && code <= 122 && row === 0) column = column * 26 + code - 96;
    else if (code >= 48 && code <= 57) row = row * 10 + code - 48;
    else return null;
  }
  return column > 0 && row > 0 ? { row: row - 1, column: column - 1 } : null;
}
