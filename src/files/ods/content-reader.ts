import { maxColumns, maxRows, type Area } from "../../book/address";
import { keyOf, type Book, type Cell, type CellValue, type DefinedName, type Sheet } from "../../book/book";
import { FileError } from "../file-error";
import { limits } from "../limits";
import { readXml, type Attributes } from "../xml/xml";
import { serialOfIso } from "../xlsx/read/dates";
import { excelFormula, excelReference } from "./open-formula";

/**
 * Reads the content of an OpenDocument spreadsheet. Cells and rows may be written once and repeated; blank ones, of which
 * programs repeat a million, take no place.
 * @throws FileError
 */
export function readContent(xml: Uint8Array): Book {
  const reader = new ContentReader();
  readXml(xml, reader);
  return { sheets: reader.sheets, names: reader.names };
}

/** The table that is being read. */
interface OpenSheet {
  readonly name: string;
  readonly style: string;
  readonly cells: Map<number, Cell>;
  readonly merges: Area[];
}

interface OpenCell {
  readonly attributes: Attributes;
  readonly isCovered: boolean;
  readonly lines: string[];
}

/** What stands in a cell and is none of its text. */
const passedOver: ReadonlySet<string> = new Set([
  "annotation",
  "office:annotation",
  "table:shapes",
  "table:tracked-changes",
  "text:ruby-text",
  "text:note",
]);

class ContentReader {
  readonly sheets: Sheet[] = [];
  readonly names: DefinedName[] = [];
  private sheet: OpenSheet | null = null;
  private row = 0;
  private column = 0;
  private rowRepeats = 1;
  /** The cells of the row, to be repeated with it. */
  private cells: { readonly column: number; readonly cell: Cell }[] = [];
  private cell: OpenCell | null = null;
  private line: string | null = null;
  private style = "";
  private readonly hidden = new Set<string>();
  private budget: number = limits.cells;
  private passing = 0;
  private isSpreadsheet = false;

  open(name: string, attributes: Attributes): void {
    if (this.passing > 0 || passedOver.has(name)) {
      this.passing++;
      return;
    }
    switch (name) {
      case "spreadsheet":
        this.isSpreadsheet = true;
        return;
      case "style:style":
        this.style = attributes["style:name"] ?? "";
        return;
      case "style:table-properties":
        if (attributes["table:display"] === "false") this.hidden.add(this.style);
        return;
      case "table:table":
        this.sheet = {
          name: attributes["table:name"] ?? "",
          style: attributes["table:style-name"] ?? "",
          cells: new Map(),
          merges: [],
        };
        this.row = 0;
        return;
      case "table:table-row":
        this.column = 0;
        this.cells = [];
        this.rowRepeats = repeatsIn(attributes, "table:number-rows-repeated");
        return;
      case "table:table-cell":
      case "table:covered-table-cell":
        this.cell = { attributes, isCovered: name !== "table:table-cell", lines: [] };
        return;
      case "text:p":
        this.line = this.cell ? "" : null;
        return;
      case "text:s":
        return this.add(" ".repeat(Math.min(1000, repeatsIn(attributes, "text:c"))));
      case "text:tab":
        return this.add("\t");
      case "text:line-break":
        return this.add("\n");
      case "table:named-range":
        return this.addName(attributes);
    }
  }

  text(text: string): void {
    if (this.passing === 0) this.add(text);
  }

  close(name: string): void {
    if (this.passing > 0) {
      this.passing--;
      return;
    }
    switch (name) {
      case "text:p":
        if (this.line !== null) this.cell?.lines.push(this.line);
        this.line = null;
        return;
      case "table:table-cell":
      case "table:covered-table-cell":
        return this.closeCell();
      case "table:table-row":
        return this.closeRow();
      case "table:table":
        return this.closeSheet();
      case "document-content":
        if (!this.isSpreadsheet) throw new FileError("unreadable", "the content is no spreadsheet");
    }
  }

  private add(text: string): void {
    if (this.line !== null) this.line += text;
  }

  private closeCell(): void {
    const { cell } = this;
    this.cell = null;
    if (!cell) return;
    const { attributes, isCovered, lines } = cell;
    const repeats = repeatsIn(attributes, "table:number-columns-repeated");
    const read = isCovered ? null : cellOf(attributes, lines.join("\n"));
    if (read) {
      this.spend(repeats * this.rowRepeats);
      for (let i = 0; i < repeats; i++) this.cells.push({ column: this.column + i, cell: read });
    }
    if (!isCovered) this.addMerge(attributes);
    this.column += repeats;
    if (read && this.column > maxColumns) throw new FileError("tooLarge", "a row of more cells than a sheet has");
  }

  private addMerge(attributes: Attributes): void {
    const right = this.column + repeatsIn(attributes, "table:number-columns-spanned") - 1;
    const bottom = this.row + repeatsIn(attributes, "table:number-rows-spanned") - 1;
    if (right === this.column && bottom === this.row) return;
    this.spend(1);
    if (right < maxColumns && bottom < maxRows)
      this.sheet?.merges.push({ top: this.row, left: this.column, bottom, right });
  }

  private closeRow(): void {
    const end = this.row + this.rowRepeats;
    if (this.cells.length > 0) {
      if (end > maxRows) throw new FileError("tooLarge", "more rows than a sheet has");
      for (let row = this.row; row < end; row++)
        for (const { column, cell } of this.cells) this.sheet?.cells.set(keyOf({ row, column }), cell);
    }
    this.row = end;
    this.cells = [];
  }

  private closeSheet(): void {
    if (!this.sheet) return;
    const { name, style, cells, merges } = this.sheet;
    const visibility = this.hidden.has(style) ? "hidden" : "visible";
    this.sheets.push({ name, visibility, isProtected: false, cells, merges, marks: [] });
    this.sheet = null;
  }

  private addName(attributes: Attributes): void {
    const name = attributes["table:name"];
    const reference = attributes["table:cell-range-address"];
    if (name !== undefined && reference !== undefined)
      this.names.push({
        name,
        refersTo: `=${excelReference(reference)}`,
        sheet: this.sheet?.name ?? null,
        isVisible: true,
      });
  }

  private spend(cells: number): void {
    this.budget -= cells;
    if (this.budget < 0) throw new FileError("tooLarge", "too many cells");
  }
}

function cellOf(attributes: Attributes, text: string): Cell | null {
  const { value, numberFormat } = valueOf(attributes, text);
  const formula = excelFormula(attributes["table:formula"] ?? "");
  if (value === null && formula === null) return null;
  return { value: value ?? { kind: "notCalculated" }, formula, numberFormat, isLocked: true };
}

function valueOf(attributes: Attributes, text: string): { readonly value: CellValue; readonly numberFormat: string } {
  const plain = (value: CellValue) => ({ value, numberFormat: "General" });
  if (attributes["calcext:value-type"] === "error") return plain({ kind: "error", text });
  const number = Number(attributes["office:value"] ?? "x");
  switch (attributes["office:value-type"]) {
    case "float":
    case "currency":
      return plain(Number.isFinite(number) ? number : text);
    case "percentage":
      return Number.isFinite(number) ? { value: number, numberFormat: "0%" } : plain(text);
    case "boolean":
      return plain(attributes["office:boolean-value"] === "true");
    case "date": {
      const serial = serialOfIso(attributes["office:date-value"] ?? "");
      return serial === null ? plain(text) : { value: serial, numberFormat: "yyyy/m/d" };
    }
    case "string":
      return plain(attributes["office:string-value"] ?? text);
    default:
      return plain(text === "" ? null : text);
  }
}

function repeatsIn(attributes: Attributes, name: string): number {
  const count = Number.parseInt(attributes[name] ?? "1", 10);
  return count >= 1 ? count : 1;
}
