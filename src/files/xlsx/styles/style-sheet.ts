import type { MarkStyle } from "../../../book/mark";
import { dxfOf } from "./mark-look";
import { codeOf } from "./styles";
import type { CellStyle } from "../../../book/new-sheet";
import { addStyle } from "../create/style-table";
import { builtInFormats } from "../read/number-formats";
import { appendTo, outlineOf, prefixIn, spliced, type Element, type Outline } from "../../xml/xml-outline";
import { escapeXml } from "../../xml/xml-write";

const order = [
  ...["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles"],
  ...["colors", "extLst"],
];

const spreadsheetNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The style sheet of a workbook that has none. */
export const emptyStyleSheet =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

/** A workbook's style sheet, to which cell formats and looks of marks are added; nothing in it is changed or removed. */
export class StyleSheet {
  private readonly outline: Outline;
  private readonly formats: string[];
  private readonly looks: string[];
  private readonly codes: Map<number, string>;
  private readonly newCodes: string[] = [];
  private readonly fonts: string[];
  private readonly fills: string[];
  private readonly borders: string[];

  constructor(private readonly xml: string) {
    this.outline = outlineOf(xml);
    const source = ({ start, end }: Element) => this.outline.xml.slice(start, end);
    this.formats = this.childrenOf("cellXfs", "xf").map(source);
    this.looks = this.childrenOf("dxfs", "dxf").map(source);
    this.fonts = this.childrenOf("fonts", "font").map(source);
    this.fills = this.childrenOf("fills", "fill").map(source);
    this.borders = this.childrenOf("borders", "border").map(source);
    this.codes = new Map(builtInFormats);
    for (const { attributes } of this.childrenOf("numFmts", "numFmt"))
      this.codes.set(Number(attributes["numFmtId"]), codeOf(attributes["formatCode"] ?? "General"));
  }

  /**
   * The cell format that is like another in all but the number format, and without the mark of an apostrophe: what is
   * written is a number, or a text as it is.
   */
  formatLike(base: number, numberFormat: string): number {
    const xf =
      this.formats[base] ?? `<${prefixIn(this.outline, "cellXfs")}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`;
    if (base < this.formats.length && !isPrefixed(xf) && this.codeOf(xf) === numberFormat) return base;
    const known = this.formats.findIndex(
      (each) =>
        !isPrefixed(each) &&
        this.codeOf(each) === numberFormat &&
        withoutNumberFormat(each) === withoutNumberFormat(xf),
    );
    if (known >= 0) return known;
    const id = ` numFmtId="${String(this.idOf(numberFormat))}" applyNumberFormat="1"`;
    return this.formats.push(withoutNumberFormat(xf).replace(/^<[^\s/>]+/u, `$&${id}`)) - 1;
  }

  /** The cell format of a new sheet's style. @param style not known to the workbook yet */
  formatOf(style: CellStyle): number {
    const add = (list: string[], xml: string) => {
      const known = list.indexOf(xml);
      return known >= 0 ? known : list.push(xml) - 1;
    };
    return addStyle(style, {
      font: (xml) => add(this.fonts, this.inNamespace(xml)),
      fill: (xml) => add(this.fills, this.inNamespace(xml)),
      border: (xml) => add(this.borders, this.inNamespace(xml)),
      numberFormat: (code) => this.idOf(code),
      format: (xml) => add(this.formats, this.inNamespace(xml)),
    });
  }

  /** The differential format that gives a mark its look. */
  look(style: MarkStyle): number {
    const dxf = dxfOf(style, prefixIn(this.outline, "dxfs"));
    const known = this.looks.indexOf(dxf);
    return known >= 0 ? known : this.looks.push(dxf) - 1;
  }

  isChanged(): boolean {
    return this.toXml() !== this.xml;
  }

  /** The XML with what was added; the same text where nothing was. */
  toXml(): string {
    const upTo = (name: string) => order.slice(0, order.indexOf(name) + 1);
    const added = (list: string, items: readonly string[]) => appendTo(this.outline, upTo(list), items);
    const splices = [
      ...added("numFmts", this.newCodes),
      ...added("fonts", this.fonts.slice(this.childrenOf("fonts", "font").length)),
      ...added("fills", this.fills.slice(this.childrenOf("fills", "fill").length)),
      ...added("borders", this.borders.slice(this.childrenOf("borders", "border").length)),
      ...added("cellXfs", this.formats.slice(this.childrenOf("cellXfs", "xf").length)),
      ...added("dxfs", this.looks.slice(this.childrenOf("dxfs", "dxf").length)),
    ];
    return splices.length > 0 ? spliced(this.outline.xml, splices) : this.xml;
  }

  private childrenOf(list: string, name: string): readonly Element[] {
    const found = this.outline.root.children.find((each) => each.name === list)?.children ?? [];
    return found.filter((each) => each.name === name);
  }

  /** Where the style sheet writes its elements with a prefix, those without one say whose they are. */
  private inNamespace(xml: string): string {
    const { prefix } = this.outline.root;
    if (prefix === "") return xml;
    return xml.replace(/^<[^\s/>]+/u, `$& xmlns="${spreadsheetNamespace}"`);
  }

  private codeOf(xf: string): string {
    return this.codes.get(Number(/\snumFmtId\s*=\s*["'](\d+)/u.exec(xf)?.[1] ?? 0)) ?? "General";
  }

  private idOf(code: string): number {
    const known = [...this.codes].find(([, each]) => each === code)?.[0];
    if (known !== undefined) return known;
    const id = Math.max(163, ...this.codes.keys()) + 1;
    this.codes.set(id, code);
    const tag = `${prefixIn(this.outline, "numFmts")}numFmt`;
    this.newCodes.push(`<${tag} numFmtId="${String(id)}" formatCode="${escapeXml(code)}"/>`);
    return id;
  }
}

/** Whether a text of this format was typed behind an apostrophe. */
function isPrefixed(xf: string): boolean {
  return /^<[^>]*\squotePrefix\s*=\s*["'](?:1|true)["']/u.test(xf);
}

/** A cell format without its number format and its apostrophe: what two formats are compared by. */
function withoutNumberFormat(xf: string): string {
  return xf.replace(/^<[^>]*>/u, (tag) =>
    tag.replaceAll(/\s(?:numFmtId|applyNumberFormat|quotePrefix)\s*=\s*["'][^"']*["']/gu, ""),
  );
}
