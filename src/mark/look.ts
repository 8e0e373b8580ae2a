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
  /** Where the line runs: round the cell, or below it only. */
  readonly edges: "all" | "bottom";
  /** The line tells severity and role too, so that colour alone never does. */
  readonly line: "solid" | "dashed" | "dotted" | "dashDot" | "dashDotDot";
}

/**
 * The eye goes first to the cell that the best correction would change: a strong fill, bold, underlined twice, a line of
 * its own all round. Where there is no such cell, to the place of the finding: fill, bold, the line of its severity. A cell
 * that merely takes part has that line below it, and nothing else.
 *
 * @example
 * const { isBold, line, edges } = lookOf({ severity: "warning", role: "place" });
 * [isBold, line, edges] // [true, "dashed", "all"]
 *
 * @example lookOf({ severity: "warning", role: "part" }).edges // "bottom"
 */
export function lookOf({ severity, role }: MarkStyle): Look {
  const { fill, strongFill, border, line } = looks[severity];
  const loud = { isBold: true, isItalic: false, border, edges: "all" } as const;
  switch (role) {
    case "suspect":
      return { ...loud, fill: strongFill, isUnderlined: true, line: "dashDot" };
    case "place":
      return { ...loud, fill, isUnderlined: false, line };
    case "part":
      return { ...loud, fill: null, isBold: false, isUnderlined: false, line, edges: "bottom" };
  }
}

/**
 * The style of a mark from its look as a host reads it back: the colours in any case, "" or `null` for none.
 * What shows neither of our colours counts as an error's.
 *
 * @example styleOf({ fill: "#ffc7ce", isBold: true, line: "solid" }) // { severity: "error", role: "place" }
 * @example styleOf({ border: "#9c5700" }) // { severity: "warning", role: "part" }
 */
export function styleOf(look: {
  readonly fill?: string | null;
  readonly border?: string | null;
  readonly isBold?: boolean;
  readonly line?: Look["line"] | null;
}): MarkStyle {
  const severity =
    (["error", "warning", "hint"] as const).find((each) => {
      const { fill, strongFill, border } = looks[each];
      return [fill, strongFill].some((known) => isSameColour(known, look.fill)) || isSameColour(border, look.border);
    }) ?? "error";
  if (look.line === "dashDot") return { severity, role: "suspect" };
  return { severity, role: look.fill || look.isBold ? "place" : "part" };
}

/**
 * The number format that shows a text instead of whatever number or text a cell holds. A blank cell shows nothing.
 *
 * @example formatShowing("3 → 8") // '"3 → 8";"3 → 8";"3 → 8";"3 → 8"'
 */
export function formatShowing(text: string): string {
  return Array<string>(4)
    .fill(`"${text.replaceAll('"', "”")}"`)
    .join(";");
}

function isSameColour(a: string, b: string | null | undefined): boolean {
  return a.toLowerCase() === b?.toLowerCase();
}

const looks = {
  error: { fill: "#FFC7CE", strongFill: "#FF8F9C", border: "#C00000", line: "solid" },
  warning: { fill: "#FFEB9C", strongFill: "#FFC933", border: "#9C5700", line: "dashed" },
  hint: { fill: "#DDEBF7", strongFill: "#9DC9F0", border: "#1F4E79", line: "dotted" },
} as const;

/** A preview is set apart from all marks. */
export const previewLook: Look = {
  fill: "#E8DFF5",
  isBold: true,
  isItalic: true,
  isUnderlined: false,
  border: "#5C2D91",
  edges: "all",
  line: "dashDotDot",
};
