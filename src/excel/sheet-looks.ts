import { formatArea, type Area, type Position } from "../book/address";
import type { BorderLook, Side } from "../book/appearance";
import { coveredBy } from "../book/new-book";
import type { CellStyle, NewSheet } from "../book/new-sheet";
import { areasOf } from "../mark/band";
import type { Task } from "./task";

const bytesOfLook = 8_000;

/** How long the address of several areas may be; Excel's own limit is higher, other programs' is 255. */
const longestAddress = 240;

/** Gives the cells of a new sheet their looks: few calls, for cells that look alike are one call. */
export function lookTasks(own: () => Excel.Worksheet, sheet: NewSheet): readonly Task[] {
  const isCovered = coveredBy(sheet);
  const merges = new Map((sheet.merges ?? []).map((area) => [`${area.top} ${area.left}`, area]));
  const groups = new Map<CellStyle, { readonly cells: Position[]; readonly areas: Area[] }>();
  for (const { row, column, style } of sheet.cells) {
    if (!style || isCovered({ row, column })) continue;
    const group = groups.get(style) ?? { cells: [], areas: [] };
    groups.set(style, group);
    const merge = merges.get(`${row} ${column}`);
    if (merge) group.areas.push(merge);
    else group.cells.push({ row, column });
  }
  return [...groups].flatMap(([style, { cells, areas }]) =>
    [...byShape([...areas, ...areasOf(cells)])].flatMap(([shape, alike]) =>
      addressesOf(alike).map((address): Task => ({
        bytes: bytesOfLook,
        queue: () => {
          const range = address.includes(",") ? own().getRanges(address) : own().getRange(address);
          setLook(range.format, style, shape);
        },
      })),
    ),
  );
}

/** Whether areas have lines between their rows and between their columns: there is nothing to be set where they have not. */
interface Shape {
  readonly isTall: boolean;
  readonly isWide: boolean;
}

const shapes: readonly Shape[] = [true, false].flatMap((isTall) => [true, false].map((isWide) => ({ isTall, isWide })));

function byShape(areas: readonly Area[]): ReadonlyMap<Shape, readonly Area[]> {
  return new Map(
    shapes.map((shape) => [
      shape,
      areas.filter(({ top, left, bottom, right }) => shape.isTall === bottom > top && shape.isWide === right > left),
    ]),
  );
}

function addressesOf(areas: readonly Area[]): readonly string[] {
  const addresses: string[] = [];
  for (const area of areas) {
    const own = formatArea(area);
    const last = addresses.at(-1);
    if (last !== undefined && last.length + own.length < longestAddress)
      addresses[addresses.length - 1] = `${last},${own}`;
    else addresses.push(own);
  }
  return addresses;
}

function setLook(format: Excel.RangeFormat, style: CellStyle, shape: Shape): void {
  const { font, fill, borders, horizontal, vertical, wraps, indent, isLocked } = style;
  if (horizontal) format.horizontalAlignment = alignments[horizontal];
  if (vertical) format.verticalAlignment = verticals[vertical];
  if (wraps !== undefined) format.wrapText = wraps;
  if (indent) format.indentLevel = indent;
  if (fill !== undefined) format.fill.color = fill;
  if (isLocked === false) format.protection.locked = false;
  if (font) {
    if (font.name) format.font.name = font.name;
    if (font.size !== undefined) format.font.size = font.size;
    if (font.isBold !== undefined) format.font.bold = font.isBold;
    if (font.isItalic !== undefined) format.font.italic = font.isItalic;
    if (font.isStruck !== undefined) format.font.strikethrough = font.isStruck;
    if (font.isUnderlined !== undefined) format.font.underline = font.isUnderlined ? "Single" : "None";
    if (font.color) format.font.color = font.color;
  }
  if (!borders) return;
  for (const side of sides) {
    const look = borders[side];
    if (look) setLine(format.borders.getItem(edges[side]), look);
  }
  const between = { rows: borders.top ?? borders.bottom, columns: borders.left ?? borders.right };
  if (shape.isTall && between.rows) setLine(format.borders.getItem("InsideHorizontal"), between.rows);
  if (shape.isWide && between.columns) setLine(format.borders.getItem("InsideVertical"), between.columns);
}

function setLine(border: Excel.RangeBorder, { style, width, color }: BorderLook): void {
  border.style = lines[style];
  if (style === "solid") border.weight = width > 2 ? "Thick" : width > 1 ? "Medium" : "Thin";
  if (color !== null) border.color = color;
}

const sides = ["top", "right", "bottom", "left"] as const satisfies readonly Side[];
const edges = { top: "EdgeTop", right: "EdgeRight", bottom: "EdgeBottom", left: "EdgeLeft" } as const;
const lines = { solid: "Continuous", dashed: "Dash", dotted: "Dot", double: "Double" } as const;
const verticals = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const alignments = {
  general: "General",
  left: "Left",
  center: "Center",
  right: "Right",
  justify: "Justify",
} as const;
