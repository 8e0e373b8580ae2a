import { contains, formatArea, parseArea, type Area, type Position } from "../../../src/book/address";
import { enclosing, touches } from "../../../src/book/areas";
import type { CellValue } from "../../../src/book/book";
import { rawText } from "../../../src/book/number";
import { ExcelError, Model } from "../richapi";
import { readAddress, wholeSheet, writeAddress } from "./address";
import { ConditionalFormatCollection } from "./conditional-formats";
import { DataValidation, RangeFormat } from "./range-format";
import { cellsIn, positionsOf, type SheetState, type WorkbookState } from "./state";
import { Worksheet } from "./worksheet";

/** Beyond these many cells Excel answers nothing. */
const readLimit = 5_000_000;

export class Range extends Model {
  static override readonly scalars = [
    "Address",
    "CellCount",
    "ColumnCount",
    "ColumnIndex",
    "Formulas",
    "NumberFormat",
    "RowCount",
    "RowIndex",
    "Text",
    "ValueTypes",
    "Values",
  ];

  constructor(
    private readonly book: WorkbookState,
    readonly sheet: SheetState,
    readonly area: Area,
  ) {
    super();
  }

  get Address(): string {
    return writeAddress(this.sheet.name, this.area);
  }
  get RowIndex(): number {
    return this.area.top;
  }
  get ColumnIndex(): number {
    return this.area.left;
  }
  get RowCount(): number {
    return this.area.bottom - this.area.top + 1;
  }
  get ColumnCount(): number {
    return this.area.right - this.area.left + 1;
  }
  get CellCount(): number {
    const count = this.RowCount * this.ColumnCount;
    return count > 2 ** 31 - 1 ? -1 : count;
  }

  get Values(): unknown {
    return this.grid((at) => plain(this.book.cell(this.sheet, at).value));
  }
  set Values(values: unknown) {
    this.write(values);
  }
  get Formulas(): unknown {
    return this.grid((at) => {
      const cell = this.book.cell(this.sheet, at);
      return cell.formula ?? plain(cell.value);
    });
  }
  set Formulas(values: unknown) {
    this.write(values);
  }
  get Text(): unknown {
    return this.grid((at) => rawText(this.book.cell(this.sheet, at)));
  }
  get ValueTypes(): unknown {
    return this.grid((at) => valueType(this.book.cell(this.sheet, at).value));
  }
  get NumberFormat(): unknown {
    return this.grid((at) => this.book.cell(this.sheet, at).numberFormat);
  }
  set NumberFormat(formats: unknown) {
    this.each(formats, (position, format) => this.book.setNumberFormat(this.sheet, position, String(format)));
  }

  get Worksheet(): Worksheet {
    return new Worksheet(this.book, this.sheet);
  }
  get Format(): RangeFormat {
    return new RangeFormat(this.book, this.sheet, [this.area]);
  }
  get DataValidation(): DataValidation {
    return new DataValidation(this.book, this.sheet, [this.area]);
  }
  get Hyperlink(): unknown {
    return this.sheet.looks.get(`${this.Address} link`) ?? null;
  }
  /** Its text is written into the cell. */
  set Hyperlink(link: unknown) {
    this.book.setLook(this.sheet, [this.area], "link", link);
    if (typeof link === "object" && link !== null && "textToDisplay" in link)
      this.book.enter(this.sheet, this.first, `'${String(link.textToDisplay)}`);
  }
  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.book, this.sheet, [this.area]);
  }

  GetCell(row: number, column: number): Range {
    return this.at({ row: this.area.top + row, column: this.area.left + column });
  }
  GetRow(row: number): Range {
    const top = this.area.top + row;
    return new Range(this.book, this.sheet, { ...this.area, top, bottom: top });
  }
  GetBoundingRect(other: Range | string): Range {
    const area = other instanceof Range ? other.area : readAddress(other);
    return new Range(this.book, this.sheet, enclosing(this.area, area));
  }
  GetUsedRangeOrNullObject(valuesOnly = false): Range | null {
    const used = this.book.usedArea(this.sheet, valuesOnly);
    return used === null ? null : new Range(this.book, this.sheet, used);
  }
  GetMergedAreasOrNullObject(): RangeAreas | null {
    this.book.undoEmptiedBy.push("getMergedAreasOrNullObject");
    const merged = this.sheet.merges.filter((merge) => touches(merge, this.area));
    return merged.length === 0 ? null : new RangeAreas(this.book, this.sheet, merged);
  }
  /** For each cell the properties that were asked for; of those only the protection flags are modelled. */
  GetCellProperties(wanted: { readonly format?: Readonly<Record<string, unknown>> }): unknown {
    const { protection, ...others } = wanted.format ?? {};
    if (protection !== true || Object.keys(others).length > 0)
      throw new ExcelError("ApiNotFound", "format.protection only");
    return this.grid((at) => ({
      format: { protection: { formulaHidden: false, locked: this.book.cell(this.sheet, at).isLocked } },
    }));
  }
  Merge(across = false): void {
    if (across) throw new ExcelError("ApiNotFound", "merging row by row is not modelled");
    this.book.merge(this.sheet, this.area);
  }
  Select(): void {
    if (this.book.isAnotherInFront) throw new ExcelError("GeneralException", "another workbook is in front");
    this.book.active = this.sheet;
    this.book.selection = this.area;
    this.book.isSelectionNew = true;
  }
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.RowCount || columns !== this.ColumnCount) throw new ExcelError("InvalidArgument", "array size");
  }

  private at(position: Position): Range {
    if (!contains(wholeSheet, position)) throw new ExcelError("InvalidArgument", "outside the sheet");
    const { row, column } = position;
    return new Range(this.book, this.sheet, { top: row, left: column, bottom: row, right: column });
  }

  private grid(of: (position: Position) => unknown): unknown {
    if (this.RowCount * this.ColumnCount > readLimit) return null;
    const rows: unknown[][] = [];
    for (let row = this.area.top; row <= this.area.bottom; row++) {
      const cells: unknown[] = [];
      for (let column = this.area.left; column <= this.area.right; column++) cells.push(of({ row, column }));
      rows.push(cells);
    }
    return rows;
  }

  private write(values: unknown): void {
    const before = this.RowCount * this.ColumnCount === 1 ? this.book.cell(this.sheet, this.first).value : null;
    this.each(values, (position, value) => this.book.enter(this.sheet, position, input(value)));
    this.book.recalculate();
    this.book.changes.push({
      sheet: this.sheet,
      area: this.area,
      type: "RangeEdited",
      details:
        this.RowCount * this.ColumnCount === 1
          ? { before: plain(before), after: plain(this.book.cell(this.sheet, this.first).value) }
          : null,
    });
  }

  private get first(): Position {
    return { row: this.area.top, column: this.area.left };
  }

  /** A single value stands for all cells; an array must have the size of the range; `null` leaves a cell alone. */
  private each(values: unknown, set: (position: Position, value: unknown) => void): void {
    if (Array.isArray(values)) {
      const rows: unknown[] = values;
      if (rows.length !== this.RowCount || rows.some((row) => !Array.isArray(row) || row.length !== this.ColumnCount))
        throw new ExcelError("InvalidArgument", "the number of rows or columns does not match the range");
    }
    for (const position of positionsOf(this.area)) {
      const rows = values as readonly (readonly unknown[])[];
      const value = Array.isArray(values)
        ? rows[position.row - this.area.top]?.[position.column - this.area.left]
        : values;
      if (value !== null && value !== undefined) set(position, value);
    }
  }
}

/** Several areas of one sheet. */
export class RangeAreas extends Model {
  static override readonly scalars = ["Address", "AreaCount", "CellCount"];

  constructor(
    private readonly book: WorkbookState,
    private readonly sheet: SheetState,
    private readonly all: readonly Area[],
  ) {
    super();
  }

  get Address(): string {
    return this.all
      .map((area) => writeAddress(this.sheet.name, area))
      .join(",")
      .slice(0, 8192);
  }
  get AreaCount(): number {
    return this.all.length;
  }
  get CellCount(): number {
    return this.all.reduce((sum, area) => sum + (area.bottom - area.top + 1) * (area.right - area.left + 1), 0);
  }
  get Areas(): RangeCollection {
    return new RangeCollection(this.all.map((area) => new Range(this.book, this.sheet, area)));
  }
  get Worksheet(): Worksheet {
    return new Worksheet(this.book, this.sheet);
  }
  get Format(): RangeFormat {
    return new RangeFormat(this.book, this.sheet, this.all);
  }
  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.book, this.sheet, this.all);
  }
}

export class RangeCollection extends Model {
  constructor(private readonly ranges: readonly Range[]) {
    super();
  }
  override items(): readonly Range[] {
    return this.ranges;
  }
  GetItemAt(index: number): Range {
    const range = this.ranges[index];
    if (!range) throw new ExcelError("ItemNotFound");
    return range;
  }
}

/** The cells of a sheet whose shown text holds a text. */
export function find(book: WorkbookState, sheet: SheetState, text: string, matchCase: boolean): RangeAreas | null {
  const fold = (each: string): string => (matchCase ? each : each.toLowerCase());
  const areas = cellsIn(sheet, wholeSheet)
    .filter(([, cell]) => fold(rawText({ ...cell, formula: cell.formula })).includes(fold(text)))
    .flatMap(
      ([position]) =>
        parseArea(
          formatArea({ top: position.row, left: position.column, bottom: position.row, right: position.column }),
        ) ?? [],
    );
  return areas.length === 0 ? null : new RangeAreas(book, sheet, areas);
}

/** A value as it travels: an empty cell is "", an error its text. */
export function plain(value: CellValue): string | number | boolean {
  if (value === null) return "";
  if (typeof value === "object") return value.kind === "error" ? value.text : 0;
  return value;
}

function valueType(value: CellValue): string {
  if (value === null) return "Empty";
  if (typeof value === "object") return value.kind === "error" ? "Error" : "Unknown";
  if (typeof value === "string") return "String";
  return typeof value === "boolean" ? "Boolean" : "Double";
}

function input(value: unknown): string | number | boolean {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw new ExcelError("InvalidArgument", "no value for a cell");
}
