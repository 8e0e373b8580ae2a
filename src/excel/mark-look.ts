import type { MarkStyle } from "../book/mark";

/** The line of a mark's border tells its severity, so that colour alone never does. */
const lines = { error: "Continuous", warning: "Dash", hint: "Dot" } as const;

/** Of the border, and of the fill at the finding's place. */
const colours = {
  error: { border: "#C00000", fill: "#FFC7CE" },
  warning: { border: "#9C5700", fill: "#FFEB9C" },
  hint: { border: "#1F4E79", fill: "#DDEBF7" },
} as const;

const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** Queues up how a mark looks. */
export function setLook(format: Excel.ConditionalRangeFormat, { severity, role }: MarkStyle): void {
  const { border, fill } = colours[severity];
  if (role === "place") {
    format.fill.color = fill;
    format.font.bold = true;
  }
  for (const edge of edges) {
    const side = format.borders.getItem(edge);
    side.style = lines[severity];
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
  border.load("style");
  return { fill, border };
}

/** A look that another program has changed counts as the gravest: a mark must be recognised whatever became of it. */
export function styleOf({ fill, border }: AskedLook): MarkStyle {
  const severity = (["error", "warning", "hint"] as const).find((each) => lines[each] === border.style) ?? "error";
  const role = fill.color === colours[severity].fill ? "place" : "part";
  return { severity, role };
}
