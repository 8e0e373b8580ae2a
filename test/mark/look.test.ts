import { expect, test } from "vitest";
import { lookOf, styleOf } from "../../src/mark/look";

const styles = (["error", "warning", "hint"] as const).flatMap((severity) =>
  (["place", "part"] as const).map((role) => ({ severity, role })),
);

test("a style is known again by its look, whatever the case of its colours", () => {
  for (const style of styles) {
    const { fill, border, isBold } = lookOf(style);
    expect(styleOf({ fill: fill ?? "", border: border.toLowerCase(), isBold })).toEqual(style);
  }
});

test("severities differ by their line too, and a part has the border only", () => {
  const lines = styles.filter(({ role }) => role === "part").map((style) => lookOf(style));
  expect(new Set(lines.map(({ line }) => line)).size).toBe(3);
  expect(lines.every(({ fill, isBold }) => fill === null && !isBold)).toBe(true);
});

test("a look that is not ours counts as an error's", () => {
  expect(styleOf({ fill: "#123456", border: null })).toEqual({ severity: "error", role: "place" });
});
