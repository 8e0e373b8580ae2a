import type { BorderLook, FontLook, Side } from "../../../book/appearance";
import type { CellStyle } from "../../../book/new-sheet";
import type { Mark } from "../../../book/mark";
import { elementXml, escapeXml, listXml } from "../../xml/xml-write";
import { dxfOf } from "../styles/mark-look";

/** Gives the looks of cells and of marks their numbers in a style sheet. */
export interface Styles {
  /** The number of a style; 0 is the plain one. */
  indexOf(style: CellStyle | undefined): number;
  /** The number of a mark's look. */
  lookOf(mark: Mark): number;
}

/** The lists of a style sheet to which the parts of a look are added, each once; what comes back is its place. */
export interface StyleLists {
  font(xml: string): number;
  fill(xml: string): number;
  border(xml: string): number;
  numberFormat(code: string): number;
  format(xml: string): number;
}

/** Collects the looks of cells and of marks, each once, and gives each its number. */
export class StyleTable implements Styles {
  private readonly known = new Map<CellStyle, number>();
  private readonly codes = new Indexed([]);
  private readonly fonts = new Indexed([fontXml({})]);
  private readonly fills = new Indexed([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  private readonly borders = new Indexed([bordersXml({})]);
  private readonly formats = new Indexed([
    elementXml("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }),
  ]);
  private readonly marks = new Indexed([]);
  private readonly lists: StyleLists = {
    font: (xml) => this.fonts.indexOf(xml),
    fill: (xml) => this.fills.indexOf(xml),
    border: (xml) => this.borders.indexOf(xml),
    numberFormat: (code) => builtIn.get(code) ?? firstOwnCode + this.codes.indexOf(code),
    format: (xml) => this.formats.indexOf(xml),
  };

  /** The number of a style; 0 is the plain one. */
  indexOf(style: CellStyle | undefined): number {
    if (!style) return 0;
    const known = this.known.get(style);
    if (known !== undefined) return known;
    const index = addStyle(style, this.lists);
    this.known.set(style, index);
    return index;
  }

  /** The number of a mark's look. */
  lookOf(mark: Mark): number {
    return this.marks.indexOf(dxfOf(mark.style, ""));
  }

  toXml(): string {
    const numFmts = this.codes
      .values()
      .map((formatCode, i) => elementXml("numFmt", { numFmtId: firstOwnCode + i, formatCode }));
    return elementXml(
      "styleSheet",
      { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main" },
      listXml("numFmts", numFmts),
      listXml("fonts", this.fonts.values()),
      listXml("fills", this.fills.values()),
      listXml("borders", this.borders.values()),
      listXml("cellStyleXfs", [elementXml("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
      listXml("cellXfs", this.formats.values()),
      listXml("cellStyles", [elementXml("cellStyle", { name: "常规", xfId: 0, builtinId: 0 })]),
      listXml("dxfs", this.marks.values()),
    );
  }
}

/** Adds a style to a style sheet. @returns the number of its cell format */
export function addStyle(
  { font, fill, borders, numberFormat = "General", isLocked = true, ...alignment }: CellStyle,
  lists: StyleLists,
): number {
  const { horizontal = "general", vertical = "bottom", wraps = false, indent = 0 } = alignment;
  const isAligned = horizontal !== "general" || vertical !== "bottom" || wraps || indent > 0;
  const ids = {
    numFmtId: lists.numberFormat(numberFormat),
    fontId: font ? lists.font(fontXml(font)) : 0,
    fillId: fill === undefined ? 0 : lists.fill(fillXml(fill)),
    borderId: borders ? lists.border(bordersXml(borders)) : 0,
  };
  const xf = elementXml(
    "xf",
    {
      ...ids,
      xfId: 0,
      applyNumberFormat: ids.numFmtId > 0 ? 1 : undefined,
      applyFont: ids.fontId > 0 ? 1 : undefined,
      applyFill: ids.fillId > 0 ? 1 : undefined,
      applyBorder: ids.borderId > 0 ? 1 : undefined,
      applyAlignment: isAligned ? 1 : undefined,
      applyProtection: isLocked ? undefined : 1,
    },
    isAligned
      ? elementXml("alignment", {
          horizontal: horizontal === "general" ? undefined : horizontal,
          vertical: vertical === "bottom" ? undefined : vertical,
          wrapText: wraps ? 1 : undefined,
          indent: indent > 0 ? indent : undefined,
        })
      : "",
    isLocked ? "" : elementXml("protection", { locked: 0 }),
  );
  return lists.format(xf);
}

/** Values in the order in which they were first asked for. */
class Indexed {
  private readonly indices: Map<string, number>;

  constructor(first: readonly string[]) {
    this.indices = new Map(first.map((value, i) => [value, i]));
  }

  indexOf(value: string): number {
    const index = this.indices.get(value) ?? this.indices.size;
    this.indices.set(value, index);
    return index;
  }

  values(): readonly string[] {
    return [...this.indices.keys()];
  }
}

/** The formats that mean the same under their number in every language. */
const builtIn: ReadonlyMap<string, number> = new Map([
  ["General", 0],
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["#,##0.00", 4],
  ["0%", 9],
  ["0.00%", 10],
  ["@", 49],
]);
const firstOwnCode = 164;

function fontXml({ name, size, isBold, isItalic, isUnderlined, isStruck, color }: Partial<FontLook>): string {
  return elementXml(
    "font",
    {},
    isBold === true ? "<b/>" : "",
    isItalic === true ? "<i/>" : "",
    isStruck === true ? "<strike/>" : "",
    isUnderlined === true ? "<u/>" : "",
    elementXml("sz", { val: size ?? 11 }),
    color === undefined || color === null ? "" : elementXml("color", { rgb: argbOf(color) }),
    elementXml("name", { val: name ?? "宋体" }),
    elementXml("charset", { val: 134 }),
  );
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${escapeXml(argbOf(color))}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function bordersXml(borders: Partial<Record<Side, BorderLook>>): string {
  const side = (name: Side) => {
    const look = borders[name];
    return look
      ? elementXml(
          name,
          { style: lineOf(look) },
          elementXml("color", look.color === null ? { auto: 1 } : { rgb: argbOf(look.color) }),
        )
      : `<${name}/>`;
  };
  return elementXml("border", {}, side("left"), side("right"), side("top"), side("bottom"), "<diagonal/>");
}

function lineOf({ style, width }: BorderLook): string {
  if (style === "solid") return width > 2 ? "thick" : width > 1 ? "medium" : "thin";
  if (style === "dashed") return width > 1 ? "mediumDashed" : "dashed";
  return style;
}

/** "#C00000" → "FFC00000": a style sheet puts the opacity first. */
function argbOf(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}
