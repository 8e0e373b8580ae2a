import type { MarkStyle } from "../book/mark";

/** The line of a mark's border tells its severity, so that colour alone never does. */
const lines = { error: "thin", warning: "dashed", hint: "dotted" } as const;

/** ARGB: of the border, and of the fill at the finding's place. */
const colours = {
  error: { border: "FFC00000", fill: "FFFFC7CE" },
  warning: { border: "FF9C5700", fill: "FFFFEB9C" },
  hint: { border: "FF1F4E79", fill: "FFDDEBF7" },
} as const;

/** The differential format of a mark as it stands in the style sheet. */
export function dxfOf({ severity, role }: MarkStyle, prefix: string): string {
  const { border, fill } = colours[severity];
  const side = (name: string) =>
    `<${prefix}${name} style="${lines[severity]}"><${prefix}color rgb="${border}"/></${prefix}${name}>`;
  const isPlace = role === "place";
  return (
    `<${prefix}dxf>` +
    (isPlace ? `<${prefix}font><${prefix}b/></${prefix}font>` : "") +
    (isPlace
      ? `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}bgColor rgb="${fill}"/></${prefix}patternFill></${prefix}fill>`
      : "") +
    `<${prefix}border>${["left", "right", "top", "bottom"].map(side).join("")}</${prefix}border></${prefix}dxf>`
  );
}

/** The style of a mark from what its differential format has; `null` where it is none of ours. */
export function markStyleOf(border: string, hasFill: boolean): MarkStyle | null {
  const severity = (["error", "warning", "hint"] as const).find((each) => lines[each] === border);
  return severity ? { severity, role: hasFill ? "place" : "part" } : null;
}
