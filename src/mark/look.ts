import type { MarkStyle } from "../book/mark";

/** How a mark is drawn. Colours as #RRGGBB. */
export interface Look {
  /** `null` = the cell's own fill stays. */
  readonly fill: string | null;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** Underlined twice. */
  readonly isUnderlined: boolean;
  readonly border: string;
  /** The line tells severity and role too, so that colour alone never does. */
  readonly line: "solid" | "dashed" | "dotted" | "dashDot" | "dashDotDot";
}

/**
 * Fill, border and bold at the place of a finding; the border only at its other cells. A suspect cell has a line of its
 * own and is underlined twice, which leaves it the fill of its finding.
 */
export function lookOf({ severity, role }: MarkStyle): Look {
  const { fill, border, line } = looks[severity];
  const bare = { fill: null, isBold: false, isItalic: false, isUnderlined: false, border, line } as const;
  switch (role) {
    case "place":
      return { ...bare, fill, isBold: true };
    case "part":
      return bare;
    case "suspect":
      return { ...bare, isUnderlined: true, line: "dashDot" };
  }
}

/**
 * The style of a mark from its look as a host reads it back: the colours in any case, "" or `null` for none.
 * What shows neither of our colours counts as an error's.
 */
export function styleOf(look: {
  readonly fill?: string | null;
  readonly border?: string | null;
  readonly isBold?: boolean;
  readonly line?: Look["line"] | null;
}): MarkStyle {
  const severity =
    (["error", "warning", "hint"] as const).find((each) => {
      return isSameColour(looks[each].fill, look.fill) || isSameColour(looks[each].border, look.border);
    }) ?? "error";
  if (look.line === "dashDot") return { severity, role: "suspect" };
  return { severity, role: look.fill || look.isBold ? "place" : "part" };
}

/** The number format that shows a text instead of whatever number or text a cell holds. A blank cell shows nothing. */
export function formatShowing(text: string): string {
  return Array<string>(4)
    .fill(`"${text.replaceAll('"', "”")}"`)
    .join(";");
}

function isSameColour(a: string, b: string | null | undefined): boolean {
  return a.toLowerCase() === b?.toLowerCase();
}

const looks = {
  error: { fill: "#FFC7CE", border: "#C00000", line: "solid" },
  warning: { fill: "#FFEB9C", border: "#9C5700", line: "dashed" },
  hint: { fill: "#DDEBF7", border: "#1F4E79", line: "dotted" },
} as const;

/** A preview is set apart from all marks. */
export const previewLook: Look = {
  fill: "#E8DFF5",
  isBold: true,
  isItalic: true,
  isUnderlined: false,
  border: "#5C2D91",
  line: "dashDotDot",
};
