import fc from "fast-check";
import { expect, it } from "vitest";
import { sheetNameFor } from "../../src/book/sheet-name";

it.each([
  ["市教育局[2023]", [], "市教育局 2023"],
  ["年报", ["年报", "年报 (2)"], "年报 (3)"],
  ["'引号'", [], "引号"],
  ["a/b\\c:d*e?f", ["A B C D E F"], "a b c d e f (2)"],
  ["", [], "Sheet"],
  ["History", [], "History (2)"],
  ["很".repeat(40), ["很".repeat(31)], `${"很".repeat(27)} (2)`],
] as const)("makes a name of %j beside %j", (text, taken, name) => {
  expect(sheetNameFor(text, taken)).toBe(name);
});

it("always gives a name that a workbook takes", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.array(fc.string({ maxLength: 3 })),
      (text, taken) => {
        const name = sheetNameFor(text, taken);
        expect(name).toMatch(/^[^[\]:*?/\\']([^[\]:*?/\\]*[^[\]:*?/\\'])?$/u);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(taken.map((each) => each.toLowerCase())).not.toContain(name.toLowerCase());
      },
    ),
  );
});
