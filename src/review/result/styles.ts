import type { BorderLook, Side } from "../../book/appearance";
import type { CellStyle } from "../../book/new-sheet";

/** What a cell's colour says. */
export type Tone = "plain" | "error" | "warning" | "hint" | "good" | "quiet";
export type Align = "left" | "center" | "right";

const line: BorderLook = { style: "solid", width: 1, color: "#a6a6a6" };
const borders: Record<Side, BorderLook> = { top: line, right: line, bottom: line, left: line };
const font = { name: "宋体", size: 10.5 };

/** Fill and letters; dark enough beside each other to be read in black and white. */
const tones: Readonly<Record<Tone, { readonly fill?: string; readonly color?: string }>> = {
  plain: {},
  error: { fill: "#fde3e5", color: "#8e1b22" },
  warning: { fill: "#fff2cc", color: "#6b4700" },
  hint: { fill: "#e3effa", color: "#0b4a7a" },
  good: { fill: "#e4f3e2", color: "#1d5c1d" },
  quiet: { color: "#606060" },
};

function bodyStyle(horizontal: Align, tone: Tone): CellStyle {
  const { fill, color } = tones[tone];
  return {
    font: { ...font, ...(color === undefined ? {} : { color }) },
    ...(fill === undefined ? {} : { fill }),
    borders,
    horizontal,
    vertical: "center",
    wraps: true,
  };
}

function byTone(align: Align): Readonly<Record<Tone, CellStyle>> {
  return {
    plain: bodyStyle(align, "plain"),
    error: bodyStyle(align, "error"),
    warning: bodyStyle(align, "warning"),
    hint: bodyStyle(align, "hint"),
    good: bodyStyle(align, "good"),
    quiet: bodyStyle(align, "quiet"),
  };
}

/** The looks of a result: few of them, shared by all cells. */
export const styles = {
  title: { font: { ...font, size: 16, isBold: true }, horizontal: "center", vertical: "center" },
  note: { font: { ...font, color: "#404040" }, horizontal: "left", vertical: "center" },
  head: {
    font: { ...font, isBold: true },
    fill: "#e7e6e6",
    borders,
    horizontal: "center",
    vertical: "center",
    wraps: true,
  },
  link: {
    font: { ...font, color: "#0b4a7a", isUnderlined: true },
    borders,
    horizontal: "left",
    vertical: "center",
    wraps: true,
  },
  body: { left: byTone("left"), center: byTone("center"), right: byTone("right") },
} as const satisfies Readonly<Record<string, CellStyle | Readonly<Record<Align, Readonly<Record<Tone, CellStyle>>>>>>;
