import type { MarkStyle } from "../book/mark";

/** How a mark is drawn. Colours as #RRGGBB. */
export interface Look {
  /** `null` = the cell's own fill stays. */
  readonly fill: string | null;
  readonly isBold: boolean;
  readonly border: string;
  /** The line tells the severity too, so that colour alone never does. */
  readonly line: "solid" | "dashed" | "dotted";
}

/** Fill, border and bold at the place of a finding; the border only at its other cells. */
export function lookOf({ severity, role }: MarkStyle): Look {
  const { fill, border, line } = looks[severity];
  const isPlace = role === "place";
  return { fill: isPlace ? fill : null, isBold: isPlace, border, line };
}

/**
 * The style of a mark from its look as a host reads it back: the colours in any case, "" or `null` for none.
 * What shows neither of our colours counts as an error's.
 */
export function styleOf(look: {
  readonly fill?: string | null;
  readonly border?: string | null;
  readonly isBold?: boolean;
}): MarkStyle {
  const severity = (["error", "warning", "hint"] as const).find((each) => {
    return isSameColour(looks[each].fill, look.fill) || isSameColour(looks[each].border, look.border);
  });
  return { severity: severity ?? "error", role: look.fill || look.isBold ? "place" : "part" };
}

function isSameColour(a: string, b: string | null | undefined): boolean {
  return a.toLowerCase() === b?.toLowerCase();
}

const looks = {
  error: { fill: "#FFC7CE", border: "#C00000", line: "solid" },
  warning: { fill: "#FFEB9C", border: "#9C5700", line: "dashed" },
  hint: { fill: "#DDEBF7", border: "#1F4E79", line: "dotted" },
} as const;
