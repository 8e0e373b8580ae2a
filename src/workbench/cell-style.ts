import type { CSSProperties } from "react";
import type { Area } from "../book/address";
import type { BorderLook, CellLook, SheetAppearance } from "../book/appearance";

/** The paper that cells are drawn on. */
export interface Paper {
  readonly background: string;
  readonly text: string;
  /** Lines of no colour of their own. */
  readonly line: string;
}

export const papers: Readonly<Record<"light" | "dark", Paper>> = {
  light: { background: "#ffffff", text: "#1b1b1b", line: "#000000" },
  dark: { background: "#1f1f1f", text: "#e6e6e6", line: "#8f8f8f" },
};

/**
 * The style of a cell as the file describes it. Its right and lower edges are drawn by the cell itself, its left and
 * upper ones by its neighbours, so that no line is drawn twice.
 */
export function cellStyle(area: Area, appearance: SheetAppearance, paper: Paper): CSSProperties {
  const look = appearance.lookAt({ row: area.top, column: area.left });
  const last = appearance.lookAt({ row: area.bottom, column: area.right });
  const right = last.borders.right ?? appearance.lookAt({ row: area.top, column: area.right + 1 }).borders.left;
  const bottom = last.borders.bottom ?? appearance.lookAt({ row: area.bottom + 1, column: area.left }).borders.top;
  const background = look.fill ?? undefined;
  return {
    ...fontStyle(look),
    backgroundColor: background,
    color: textColor(look, paper),
    textAlign: look.horizontal === "general" ? undefined : look.horizontal,
    verticalAlign: look.vertical === "center" ? "middle" : look.vertical,
    ...(look.indent > 0 ? { [look.horizontal === "right" ? "paddingRight" : "paddingLeft"]: look.indent * 9 + 3 } : {}),
    ...(right ? { borderRight: borderStyle(right, paper) } : gridLine(appearance, look, "borderRight")),
    ...(bottom ? { borderBottom: borderStyle(bottom, paper) } : gridLine(appearance, look, "borderBottom")),
    ...(area.left === 0 && look.borders.left ? { borderLeft: borderStyle(look.borders.left, paper) } : {}),
    ...(area.top === 0 && look.borders.top ? { borderTop: borderStyle(look.borders.top, paper) } : {}),
  };
}

/** The CSS for the rows and columns of the grid says what a grid line is; a filled cell covers them. */
function gridLine(
  { showsGridLines }: SheetAppearance,
  { fill }: CellLook,
  edge: "borderRight" | "borderBottom",
): CSSProperties {
  return showsGridLines && fill === null ? {} : { [edge]: "1px solid transparent" };
}

function fontStyle({ font }: CellLook): CSSProperties {
  const lines = [font.isUnderlined ? "underline" : "", font.isStruck ? "line-through" : ""].filter(
    (line) => line !== "",
  );
  return {
    fontFamily: font.name === null ? undefined : `${JSON.stringify(font.name)}, var(--sheet-font)`,
    fontSize: `${String(font.size)}pt`,
    fontWeight: font.isBold ? 600 : undefined,
    fontStyle: font.isItalic ? "italic" : undefined,
    textDecoration: lines.length > 0 ? lines.join(" ") : undefined,
  };
}

function borderStyle({ style, width, color }: BorderLook, paper: Paper): string {
  return `${String(width)}px ${style} ${color === null ? paper.line : readable(color, paper.background, paper.line)}`;
}

/** The colour of the file where it can be read on its background; on a dark page black text would be lost. */
function textColor({ font, fill }: CellLook, paper: Paper): string | undefined {
  const background = fill ?? paper.background;
  const plain =
    contrast(paper.text, background) >= 4.5
      ? paper.text
      : contrast("#ffffff", background) > 4.5
        ? "#ffffff"
        : "#000000";
  return font.color === null ? (fill === null ? undefined : plain) : readable(font.color, background, plain);
}

function readable(color: string, background: string, otherwise: string): string {
  return contrast(color, background) >= 3 ? color : otherwise;
}

/** The contrast ratio of WCAG 2. */
export function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
