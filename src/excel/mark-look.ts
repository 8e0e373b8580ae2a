import type { MarkStyle } from "../book/mark";
import { styleOf, type Look } from "../mark/look";

const lines = {
  solid: "Continuous",
  dashed: "Dash",
  dotted: "Dot",
  dashDot: "DashDot",
  dashDotDot: "DashDotDot",
} as const satisfies Record<Look["line"], string>;
const lineNames = Object.entries(lines) as readonly (readonly [Look["line"], string])[];

const edges = {
  all: ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"],
  bottom: ["EdgeBottom"],
} as const satisfies Record<Look["edges"], readonly Excel.ConditionalRangeBorderIndex[] | readonly string[]>;

/** Queues up how a conditional format looks. */
export function setLook(format: Excel.ConditionalRangeFormat, look: Look): void {
  const { fill, isBold, isItalic, isUnderlined, border, line } = look;
  if (fill !== null) format.fill.color = fill;
  if (isBold) format.font.bold = true;
  if (isItalic) format.font.italic = true;
  if (isUnderlined) format.font.underline = "Double";
  for (const edge of edges[look.edges]) {
    const side = format.borders.getItem(edge);
    side.style = lines[line];
    side.color = border;
  }
}

/** What of a conditional format's look tells a mark's style. */
export interface AskedLook {
  readonly format: Excel.ConditionalRangeFormat;
  readonly border: Excel.ConditionalRangeBorder;
}

export function askLook(format: Excel.ConditionalRangeFormat): AskedLook {
  const border = format.borders.getItem("EdgeBottom");
  format.fill.load("color");
  border.load(["color", "style"]);
  return { format, border };
}

export function styleAsked({ format, border }: AskedLook): MarkStyle {
  const line = lineNames.find(([, name]) => name === border.style)?.[0] ?? null;
  return styleOf({ fill: format.fill.color, border: border.color, line });
}
