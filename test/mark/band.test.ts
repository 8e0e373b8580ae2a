import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contains, formatArea, parsePosition, type Position } from "../../src/book/address";
import { addressIn, areasOf, bandOf, inOrder, rangesOf, shownBy, templateIn } from "../../src/mark/band";

function cells(text: string): Position[] {
  return text.split(" ").flatMap((each) => parsePosition(each) ?? []);
}

describe("a band", () => {
  test.each([
    ["D31 E31 J31", "down", "$D31", "$D1"],
    ["D31 D32 D53", "across", "D$31", "A$31"],
    ["D31 E32", "fixed", "$D$31", "$D$31"],
    ["D31", "down", "$D31", "$D1"],
  ] as const)("of %s runs %s", (text, band, address, template) => {
    const [first = { row: 0, column: 0 }] = cells(text);
    expect(bandOf(cells(text))).toBe(band);
    expect(addressIn(band)(first)).toBe(address);
    expect(templateIn(band)(first)).toBe(template);
  });

  test("puts the area first from which its formula is read", () => {
    const areas = areasOf(cells("E5 D7"));
    expect(inOrder(areas, "down").map(formatArea)).toEqual(["E5", "D7"]);
    expect(inOrder(areas, "across").map(formatArea)).toEqual(["D7", "E5"]);
  });
});

describe("cells as areas", () => {
  test.each([
    ["D5 E5 D6 E6", "D5:E6"],
    ["D5 D6 E5", "D5:D6 E5"],
    ["J9 A1 B1 D1", "A1:B1 D1 J9"],
    ["C3 C3", "C3"],
  ])("%s are %s", (text, areas) => {
    expect(areasOf(cells(text)).map(formatArea).join(" ")).toBe(areas);
  });

  test("law: the areas cover the cells, all of them, each once", () => {
    const cell = fc.record({ row: fc.nat(6), column: fc.nat(6) });
    fc.assert(
      fc.property(fc.array(cell), (given) => {
        const areas = areasOf(given);
        for (let row = 0; row <= 6; row++)
          for (let column = 0; column <= 6; column++)
            expect(areas.filter((area) => contains(area, { row, column }))).toHaveLength(
              given.some((each) => each.row === row && each.column === column) ? 1 : 0,
            );
      }),
    );
  });

  test("are written as ranges", () => {
    expect(rangesOf(cells("D31 D32 D54"), addressIn("across"))).toEqual(["D$31:D$32", "D$54"]);
  });
});

test("a merged cell is shown by its whole area, as far as the band's formula holds there", () => {
  const merge = { top: 4, left: 3, bottom: 5, right: 4 };
  const at = { row: 4, column: 3 };
  const shown = (band: "down" | "across" | "fixed") => areasOf(shownBy(at, [merge], band)).map(formatArea);
  expect(shown("fixed")).toEqual(["D5:E6"]);
  expect(shown("down")).toEqual(["D5:E5"]);
  expect(shown("across")).toEqual(["D5:D6"]);
  expect(shownBy(at, null, "fixed")).toEqual([at]);
});
