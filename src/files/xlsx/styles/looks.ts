import { plainLook, type BorderLook, type CellLook, type FontLook, type Side } from "../../../book/appearance";
import { readColor, type Theme } from "./colors";
import { isOn, readXml, type Attributes } from "../../xml/xml";

type Borders = Record<Side, BorderLook | null>;
type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * Reads how cells look from the style sheet, by the index that a cell's `s` attribute gives.
 * @throws FileError `unreadable`
 */
export function readLooks(xml: Uint8Array, theme: Theme): readonly CellLook[] {
  const fonts: Mutable<FontLook>[] = [];
  const fills: (string | null)[] = [];
  const borders: Borders[] = [];
  const looks: Mutable<CellLook>[] = [];
  /** The list that is being read; differential formats list fonts and fills of their own. */
  let list: "fonts" | "fills" | "borders" | "cellXfs" | null = null;
  let side: Side | null = null;
  let isSolid = false;

  const readers = {
    fonts: (name: string, attributes: Attributes) => {
      if (name === "font") fonts.push({ ...plainLook.font });
      const font = fonts.at(-1);
      if (font) readFont(font, name, attributes, theme);
    },
    fills: (name: string, attributes: Attributes) => {
      if (name === "fill") fills.push(null);
      else if (name === "patternFill") isSolid = attributes["patternType"] === "solid";
      else if (name === "fgColor" && isSolid) fills.splice(-1, 1, readColor(attributes, theme));
    },
    borders: (name: string, attributes: Attributes) => {
      if (name === "border") borders.push({ ...plainLook.borders });
      const border = borders.at(-1);
      if (!border) return;
      side = sides.get(name) ?? side;
      if (!side) return;
      const known = border[side];
      if (sides.has(name)) border[side] = borderStyles.get(attributes["style"] ?? "") ?? null;
      else if (name === "color" && known) border[side] = { ...known, color: readColor(attributes, theme) };
    },
    cellXfs: (name: string, attributes: Attributes) => {
      if (name === "xf")
        looks.push({
          ...plainLook,
          font: fonts[Number(attributes["fontId"])] ?? plainLook.font,
          fill: fills[Number(attributes["fillId"])] ?? null,
          borders: borders[Number(attributes["borderId"])] ?? plainLook.borders,
        });
      const look = looks.at(-1);
      if (name === "alignment" && look) align(look, attributes);
    },
  };

  readXml(xml, {
    open(name, attributes) {
      if (name === "fonts" || name === "fills" || name === "borders" || name === "cellXfs") list = name;
      else if (list) readers[list](name, attributes);
    },
    close(name) {
      if (name === list) list = null;
      else if (sides.has(name)) side = null;
    },
  });
  return looks;
}

function readFont(font: Mutable<FontLook>, name: string, attributes: Attributes, theme: Theme): void {
  const isSet = attributes["val"] === undefined || isOn(attributes["val"]);
  if (name === "name") font.name = attributes["val"] ?? null;
  else if (name === "sz") font.size = Number(attributes["val"]) || plainLook.font.size;
  else if (name === "b") font.isBold = isSet;
  else if (name === "i") font.isItalic = isSet;
  else if (name === "strike") font.isStruck = isSet;
  else if (name === "u") font.isUnderlined = attributes["val"] !== "none";
  else if (name === "color") font.color = readColor(attributes, theme);
}

function align(look: Mutable<CellLook>, { horizontal, vertical, wrapText, indent }: Attributes): void {
  look.horizontal = horizontals.get(horizontal ?? "") ?? "general";
  look.vertical =
    vertical === "top" || vertical === "center" ? vertical : vertical === "distributed" ? "center" : "bottom";
  look.wraps = isOn(wrapText);
  look.indent = Number(indent ?? 0) || 0;
}

const horizontals: ReadonlyMap<string, CellLook["horizontal"]> = new Map([
  ["left", "left"],
  ["fill", "left"],
  ["center", "center"],
  ["centerContinuous", "center"],
  ["right", "right"],
  ["justify", "justify"],
  ["distributed", "justify"],
]);

const sides: ReadonlyMap<string, Side> = new Map([
  ["top", "top"],
  ["right", "right"],
  ["end", "right"],
  ["bottom", "bottom"],
  ["left", "left"],
  ["start", "left"],
]);

const line = (style: BorderLook["style"], width: number): BorderLook => ({ style, width, color: null });

const borderStyles: ReadonlyMap<string, BorderLook> = new Map([
  ["hair", line("dotted", 1)],
  ["thin", line("solid", 1)],
  ["medium", line("solid", 2)],
  ["thick", line("solid", 3)],
  ["double", line("double", 3)],
  ["dotted", line("dotted", 1)],
  ["dashed", line("dashed", 1)],
  ["dashDot", line("dashed", 1)],
  ["dashDotDot", line("dashed", 1)],
  ["mediumDashed", line("dashed", 2)],
  ["mediumDashDot", line("dashed", 2)],
  ["mediumDashDotDot", line("dashed", 2)],
  ["slantDashDot", line("dashed", 2)],
]);
