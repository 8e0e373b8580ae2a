import type { Mark } from "../../../book/mark";
import { formatShowing, lookOf, styleOf, textShownBy, type Look } from "../../../mark/look";
import type { Attributes } from "../../xml/xml";
import { escapeXml } from "../../xml/xml-write";

const lines = {
  solid: "thin",
  dashed: "dashed",
  dotted: "dotted",
  dashDot: "dashDot",
  dashDotDot: "dashDotDot",
} as const satisfies Record<Look["line"], string>;
const lineNames = Object.entries(lines) as readonly (readonly [Look["line"], string])[];

const partLooks = (["error", "warning", "hint"] as const).map((severity) => lookOf({ severity, role: "part" }));

/** What of a mark can be seen. */
export type Seen = Pick<Mark, "style" | "shows">;

/**
 * The differential format that gives a mark its look, as it stands in the style sheet.
 * @param idOf gives a number format its id
 */
export function dxfOf({ style, shows }: Seen, prefix: string, idOf: (code: string) => number): string {
  const { fill, isBold, isItalic, isUnderlined, border, line } = lookOf(style);
  const element = (name: string, attributes: string, ...content: string[]) =>
    content.length === 0
      ? `<${prefix}${name}${attributes}/>`
      : `<${prefix}${name}${attributes}>${content.join("")}</${prefix}${name}>`;
  const side = (name: string) => element(name, ` style="${lines[line]}"`, element("color", ` rgb="${argbOf(border)}"`));
  const font = [
    ...(isBold ? [element("b", "")] : []),
    ...(isItalic ? [element("i", "")] : []),
    ...(isUnderlined ? [element("u", ' val="double"')] : []),
  ];
  const code = formatShowing(shows ?? "");
  return element(
    "dxf",
    "",
    font.length > 0 ? element("font", "", ...font) : "",
    shows === undefined ? "" : element("numFmt", ` numFmtId="${String(idOf(code))}" formatCode="${escapeXml(code)}"`),
    fill
      ? element(
          "fill",
          "",
          element("patternFill", ' patternType="solid"', element("bgColor", ` rgb="${argbOf(fill)}"`)),
        )
      : "",
    element("border", "", ...["left", "right", "top", "bottom"].map(side)),
  );
}

/** Hears the elements of one differential format and tells whose mark it may be. */
export class DxfReader {
  private within = "";
  private fill: string | null = null;
  private border: string | null = null;
  private line: string | undefined;
  private isBold = false;
  private shows: string | undefined;

  open(name: string, { rgb, style, formatCode }: Attributes): void {
    if (name === "font" || name === "fill" || name === "border") this.within = name;
    else if (name === "b") this.isBold = true;
    else if (name === "numFmt") this.shows = textShownBy(formatCode);
    else if (name === "left") this.line = style;
    else if (rgb !== undefined && this.within === "border") this.border ??= rgbOf(rgb);
    else if (rgb !== undefined && this.within === "fill") this.fill ??= rgbOf(rgb);
  }

  seen(): Seen {
    // LibreOffice keeps the line of a border and drops its colour.
    const byLine = partLooks.find(({ line }) => lines[line] === this.line);
    const line = lineNames.find(([, name]) => name === this.line)?.[0] ?? null;
    const { fill, isBold, shows } = this;
    const style = styleOf({ fill, border: this.border ?? byLine?.border ?? null, isBold, line });
    return shows === undefined ? { style } : { style, shows };
  }
}

/** "#C00000" → "FFC00000": a style sheet puts the opacity first. */
function argbOf(colour: string): string {
  return `FF${colour.slice(1)}`;
}

function rgbOf(argb: string): string {
  return `#${argb.slice(-6)}`;
}
