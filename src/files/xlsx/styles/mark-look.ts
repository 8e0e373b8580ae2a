import type { MarkStyle } from "../../../book/mark";
import { lookOf, styleOf, type Look } from "../../../mark/look";
import type { Attributes } from "../../xml/xml";

const lines = {
  solid: "thin",
  dashed: "dashed",
  dotted: "dotted",
  dashDot: "dashDot",
  dashDotDot: "dashDotDot",
} as const satisfies Record<Look["line"], string>;
const lineNames = Object.entries(lines) as readonly (readonly [Look["line"], string])[];

const partLooks = (["error", "warning", "hint"] as const).map((severity) => lookOf({ severity, role: "part" }));

/** The differential format that gives a mark its look, as it stands in the style sheet. */
export function dxfOf(style: MarkStyle, prefix: string): string {
  const { fill, isBold, isUnderlined, border, edges, line } = lookOf(style);
  const element = (name: string, attributes: string, ...content: string[]) =>
    content.length === 0
      ? `<${prefix}${name}${attributes}/>`
      : `<${prefix}${name}${attributes}>${content.join("")}</${prefix}${name}>`;
  const side = (name: string) => element(name, ` style="${lines[line]}"`, element("color", ` rgb="${argbOf(border)}"`));
  const font = [...(isBold ? [element("b", "")] : []), ...(isUnderlined ? [element("u", ' val="double"')] : [])];
  return element(
    "dxf",
    "",
    font.length > 0 ? element("font", "", ...font) : "",
    fill
      ? element(
          "fill",
          "",
          element("patternFill", ' patternType="solid"', element("bgColor", ` rgb="${argbOf(fill)}"`)),
        )
      : "",
    element("border", "", ...(edges === "all" ? ["left", "right", "top", "bottom"] : ["bottom"]).map(side)),
  );
}

/** Hears the elements of one differential format and tells whose mark it may be. */
export class DxfReader {
  private within = "";
  private fill: string | null = null;
  private border: string | null = null;
  private line: string | undefined;
  private isBold = false;

  open(name: string, { rgb, style }: Attributes): void {
    if (name === "font" || name === "fill" || name === "border") this.within = name;
    else if (name === "b") this.isBold = true;
    else if (name === "bottom") this.line = style;
    else if (rgb !== undefined && this.within === "border") this.border ??= rgbOf(rgb);
    else if (rgb !== undefined && this.within === "fill") this.fill ??= rgbOf(rgb);
  }

  style(): MarkStyle {
    // LibreOffice keeps the line of a border and drops its colour.
    const byLine = partLooks.find(({ line }) => lines[line] === this.line);
    const line = lineNames.find(([, name]) => name === this.line)?.[0] ?? null;
    const { fill, isBold } = this;
    return styleOf({ fill, border: this.border ?? byLine?.border ?? null, isBold, line });
  }
}

/** "#C00000" → "FFC00000": a style sheet puts the opacity first. */
function argbOf(colour: string): string {
  return `FF${colour.slice(1)}`;
}

function rgbOf(argb: string): string {
  return `#${argb.slice(-6)}`;
}
