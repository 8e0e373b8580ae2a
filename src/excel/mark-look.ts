import type { MarkStyle } from "../book/mark";
import { lookOf, styleOf, type Look } from "../mark/look";

const lines = { solid: "Continuous", dashed: "Dash", dotted: "Dot" } as const satisfies Record<Look["line"], string>;

const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** Queues up how a mark looks. */
export function setLook(format: Excel.ConditionalRangeFormat, style: MarkStyle): void {
  const { fill, isBold, border, line } = lookOf(style);
  if (fill !== null) format.fill.color = fill;
  if (isBold) format.font.bold = true;
  for (const edge of edges) {
    const side = format.borders.getItem(edge);
    side.style = lines[line];
    side.color = border;
  }
}

/** What of a conditional format's look tells a mark's style. */
export interface AskedLook {
  readonly fill: Excel.ConditionalRangeFill;
  readonly border: Excel.ConditionalRangeBorder;
}

export function askLook({ fill, borders }: Excel.ConditionalRangeFormat): AskedLook {
  const border = borders.getItem("EdgeTop");
  fill.load("color");
  border.load("color");
  return { fill, border };
}

export function styleOfLook({ fill, border }: AskedLook): MarkStyle {
  return styleOf({ fill: fill.color, border: border.color });
}
