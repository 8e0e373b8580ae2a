import { areaOf, formatArea, formatPosition, parseArea, type Position } from "../../../book/address";
import { enclosing, isSameArea } from "../../../book/areas";
import { keyOf, positionOf, type Cell } from "../../../book/book";
import { serialToFile } from "../read/dates";
import { isOn } from "../../xml/xml";
import { behind, filled, insertion, isEmptyTag, type Element, type Outline, type Splice } from "../../xml/xml-outline";
import { escapeText, escapeXml } from "../../xml/xml-write";
import { cellsOf, isNamed, nextStart, numbered, rowOf, type Numbered } from "./numbered";
import type { EditContext, SheetEdit } from "./sheet-edit";
import { beforeCells } from "./worksheet-order";

/** Writes the cells of a sheet that differ into the places of its XML. */
export class CellWriter {
  private readonly sheetData: Element | undefined;
  private readonly columns: readonly Element[];
  private readonly brokenGroups = new Set<string>();

  constructor(
    private readonly outline: Outline,
    private readonly edit: SheetEdit,
    private readonly context: EditContext,
  ) {
    const { children } = outline.root;
    this.sheetData = children.find((each) => each.name === "sheetData");
    this.columns = children.find((each) => each.name === "cols")?.children ?? [];
  }

  splices(): Splice[] {
    if (this.edit.cells.size === 0) return [];
    const byRow = new Map<number, Map<number, Cell>>();
    for (const [key, cell] of [...this.edit.cells].sort(([a], [b]) => a - b)) {
      const { row, column } = positionOf(key);
      byRow.set(row, (byRow.get(row) ?? new Map<number, Cell>()).set(column, cell));
    }
    const rows = numbered(this.sheetData?.children.filter(isNamed("row")) ?? [], rowOf);
    this.findBrokenGroups(rows);
    const splices = [...this.dimensionSplices(), ...this.groupSplices(rows)];
    const missing: [number, string][] = [];
    for (const [row, cells] of byRow) {
      const elements = rows.get(row);
      if (elements) splices.push(...this.rowSplices(elements, row, cells));
      else missing.push([row, this.newRow(row, cells)]);
    }
    return [...splices, ...this.missingRows(rows, missing)];
  }

  private missingRows(rows: Numbered, missing: readonly [number, string][]): Splice[] {
    const { sheetData, outline } = this;
    const text = missing.map(([, row]) => row).join("");
    if (text === "") return [];
    if (!sheetData) {
      const name = `${this.prefix}sheetData`;
      return [insertion(behind(outline, beforeCells), `<${name}>${text}</${name}>`)];
    }
    if (isEmptyTag(sheetData)) return [filled(outline.xml, sheetData, text)];
    return missing.map(([row, each]) => insertion(nextStart(rows, row) ?? sheetData.contentEnd, each));
  }

  /** What rows are written with where they stand. */
  private get prefix(): string {
    return (this.sheetData ?? this.outline.root).prefix;
  }

  private newRow(row: number, cells: ReadonlyMap<number, Cell>): string {
    const content = [...cells]
      .map(([column, cell]) => this.cellXml({ row, column }, cell, { old: null, row: null, prefix: this.prefix }))
      .join("");
    const name = `${this.prefix}row`;
    return content === "" ? "" : `<${name} r="${String(row + 1)}">${content}</${name}>`;
  }

  /** @param elements of the one row: some programs write it in pieces, or a cell twice, of which the last counts */
  private rowSplices(elements: readonly Element[], row: number, cells: ReadonlyMap<number, Cell>): Splice[] {
    const element = elements.at(-1);
    if (!element) return [];
    const existing = cellsOf(elements);
    const splices: Splice[] = [];
    const added: [number, string][] = [];
    for (const [column, cell] of cells) {
      const olds = existing.get(column) ?? [];
      const old = olds.findLast(({ children }) => children.length > 0) ?? olds.at(-1) ?? null;
      const text = this.cellXml({ row, column }, cell, { old, row: element, prefix: (old ?? element).prefix });
      for (const each of olds) splices.push({ start: each.start, end: each.end, text: each === old ? text : "" });
      if (!old && text !== "") added.push([column, text]);
    }
    if (added.length === 0) return splices;
    if (isEmptyTag(element)) {
      const row = filled(this.outline.xml, element, added.map(([, each]) => each).join(""));
      return [...splices, { ...row, text: withoutSpans(row.text) }];
    }
    const startTag = this.outline.xml.slice(element.start, element.contentStart);
    splices.push({ start: element.start, end: element.contentStart, text: withoutSpans(startTag) });
    const own = cellsOf([element]);
    for (const [column, text] of added) splices.push(insertion(nextStart(own, column) ?? element.contentEnd, text));
    return splices;
  }

  /** The XML of a cell; "" where there is nothing to say of it. */
  private cellXml(position: Position, cell: Cell, { old, row, prefix }: Place): string {
    const inherited = this.inheritedStyle(position.column, row);
    const base = old ? Number(old.attributes["s"] ?? 0) : inherited;
    const style = this.context.styles.formatLike(base, cell.numberFormat);
    const [type, content] = this.content(position, cell, old, prefix);
    const isDefault = style === 0 && inherited === 0;
    if (content === "" && isDefault) return "";
    const kept = Object.entries(old?.attributes ?? {}).filter(([name]) => !["r", "s", "t", "cm", "vm"].includes(name));
    const attributes = [
      ["r", formatPosition(position)],
      ...(style === 0 ? [] : [["s", String(style)]]),
      ...(type === "" ? [] : [["t", type]]),
      ...kept,
    ].map(([name = "", value = ""]) => ` ${name}="${escapeXml(value)}"`);
    const open = `<${prefix}c${attributes.join("")}`;
    return content === "" ? `${open}/>` : `${open}>${content}</${prefix}c>`;
  }

  private content(
    position: Position,
    cell: Cell,
    old: Element | null,
    prefix: string,
  ): [type: string, content: string] {
    const formula = this.formulaXml(position, cell, old, prefix);
    const { value } = cell;
    const v = (text: string) => `${formula}<${prefix}v>${text}</${prefix}v>`;
    if (value === null) return ["", formula];
    if (typeof value === "number") return ["", v(String(serialToFile(value, cell.numberFormat, this.context.is1904)))];
    if (typeof value === "boolean") return ["b", v(value ? "1" : "0")];
    if (typeof value === "object") return value.kind === "error" ? ["e", v(escapeXml(value.text))] : ["", formula];
    if (formula !== "") return ["str", v(escapeText(value))];
    const shared = this.context.sharedIndex(value);
    if (shared !== undefined) return ["s", v(String(shared))];
    const text = `<${prefix}t xml:space="preserve">${escapeText(value)}</${prefix}t>`;
    return ["inlineStr", `<${prefix}is>${text}</${prefix}is>`];
  }

  /** A formula that stays is kept as it was written, unless it shared one that is gone. */
  private formulaXml(position: Position, { formula }: Cell, old: Element | null, prefix: string): string {
    if (formula === null) return "";
    const f = old?.children.find((each) => each.name === "f");
    const isSame = this.edit.before.get(keyOf(position))?.formula === formula;
    if (f && isSame && !this.brokenGroups.has(f.attributes["si"] ?? "")) return this.source(f);
    return plainFormula(formula, prefix);
  }

  /** A shared formula whose first cell gets another content must be written out in its other cells. */
  private findBrokenGroups(rows: Numbered): void {
    for (const [key, cell] of this.edit.cells) {
      if (cell.formula === this.edit.before.get(key)?.formula) continue;
      const f = this.formulaElement(rows, positionOf(key));
      const { t, si } = f?.attributes ?? {};
      if (f && t === "shared" && si !== undefined && !isEmptyTag(f)) this.brokenGroups.add(si);
    }
  }

  private groupSplices(rows: Numbered): Splice[] {
    if (this.brokenGroups.size === 0) return [];
    const splices: Splice[] = [];
    for (const [key, { formula }] of this.edit.before) {
      if (formula === null || this.edit.cells.has(key)) continue;
      const f = this.formulaElement(rows, positionOf(key));
      if (f && f.attributes["t"] === "shared" && this.brokenGroups.has(f.attributes["si"] ?? ""))
        splices.push({ start: f.start, end: f.end, text: plainFormula(formula, f.prefix) });
    }
    return splices;
  }

  private formulaElement(rows: Numbered, { row, column }: Position): Element | undefined {
    const cells = cellsOf(rows.get(row) ?? []).get(column) ?? [];
    return cells.flatMap((each) => each.children.filter(isNamed("f"))).at(-1);
  }

  private inheritedStyle(column: number, row: Element | null): number {
    if (row && isOn(row.attributes["customFormat"])) return Number(row.attributes["s"] ?? 0);
    const own = this.columns.find(
      ({ attributes }) => column + 1 >= Number(attributes["min"]) && column + 1 <= Number(attributes["max"]),
    );
    return Number(own?.attributes["style"] ?? 0);
  }

  private dimensionSplices(): Splice[] {
    const element = this.outline.root.children.find((each) => each.name === "dimension");
    const known = parseArea(element?.attributes["ref"] ?? "");
    if (!element || !known) return [];
    const area = [...this.edit.cells.keys()].map((key) => areaOf(positionOf(key))).reduce(enclosing, known);
    if (isSameArea(area, known)) return [];
    const tag = this.source(element).replace(/\sref\s*=\s*["'][^"']*["']/u, ` ref="${formatArea(area)}"`);
    return [{ start: element.start, end: element.end, text: tag }];
  }

  private source({ start, end }: Element): string {
    return this.outline.xml.slice(start, end);
  }
}

function plainFormula(formula: string, prefix: string): string {
  return `<${prefix}f>${escapeXml(formula.slice(1))}</${prefix}f>`;
}

/** Where a cell is written: the element that it replaces, its row's, and the prefix that holds there. */
interface Place {
  readonly old: Element | null;
  readonly row: Element | null;
  readonly prefix: string;
}

/** `spans` is a hint to readers that a new cell may make wrong. */
function withoutSpans(tag: string): string {
  return tag.replace(/\sspans\s*=\s*["'][^"']*["']/u, "");
}
