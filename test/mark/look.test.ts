import { expect, test } from "vitest";
import { formatShowing, lookOf, previewLook, styleOf } from "../../src/mark/look";

const styles = (["error", "warning", "hint"] as const).flatMap((severity) =>
  (["place", "part", "suspect"] as const).map((role) => ({ severity, role })),
);

test("a style is known again by its look, whatever the case of its colours", () => {
  for (const style of styles) {
    const { fill, border, isBold, line } = lookOf(style);
    expect(styleOf({ fill: fill ?? "", border: border.toLowerCase(), isBold, line })).toEqual(style);
  }
});

test("severities differ by their line too, and a part has a line below it only", () => {
  const lines = styles.filter(({ role }) => role === "part").map((style) => lookOf(style));
  expect(new Set(lines.map(({ line }) => line)).size).toBe(3);
  expect(lines.every(({ fill, isBold, edges }) => fill === null && !isBold && edges === "bottom")).toBe(true);
});

test("a suspect cell and a preview have a line of their own, and figures that look otherwise than a finding's", () => {
  const lines = new Set(styles.filter(({ role }) => role === "part").map((style) => lookOf(style).line));
  const suspect = lookOf({ severity: "error", role: "suspect" });
  expect(lines).not.toContain(suspect.line);
  expect([suspect.isUnderlined, suspect.isBold, suspect.edges]).toEqual([true, true, "all"]);
  expect(suspect.fill).not.toBe(lookOf({ severity: "error", role: "place" }).fill);
  expect([...lines, suspect.line]).not.toContain(previewLook.line);
  expect(previewLook.isItalic).toBe(true);
});

test("a number format shows a text whatever the cell holds", () => {
  expect(formatShowing("3 → 8")).toBe('"3 → 8";"3 → 8";"3 → 8";"3 → 8"');
  expect(formatShowing('5"件 → 8')).toContain('"5”件 → 8"');
});

test("a look that is not ours counts as an error's", () => {
  expect(styleOf({ fill: "#123456", border: null })).toEqual({ severity: "error", role: "place" });
});
