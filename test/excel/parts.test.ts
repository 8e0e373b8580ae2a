import { describe, expect, it } from "vitest";
import { formatArea, parseArea, parsePosition } from "../../src/book/address";
import { batches } from "../../src/excel/ask";
import { areasAround, areasOfAddress, halvesOf } from "../../src/excel/blocks";
import { clusters } from "../../src/excel/clusters";
import { asWritten, needsTextFormat } from "../../src/excel/text";

const area = (text: string) => {
  const parsed = parseArea(text);
  if (!parsed) throw new Error(text);
  return parsed;
};

describe("addresses as Excel writes them", () => {
  it.each([
    ["Sheet1!A1:B2", ["A1:B2"]],
    ["'A, B'!$A$1:$B$2,'A, B'!C3", ["A1:B2", "C3"]],
    ["'A''局'!A1", ["A1"]],
    ["S!A:A", []],
  ])("%s", (address, expected) => {
    expect(areasOfAddress(address).map(formatArea)).toEqual(expected);
  });
});

describe("what is asked for at once", () => {
  it("is packed by weight, a heavy thing by itself", () => {
    expect(batches([1, 2, 3, 9, 1], (weight) => weight, 6)).toEqual([[1, 2, 3], [9], [1]]);
    expect(batches([], () => 1, 6)).toEqual([]);
  });

  it("is halved by its rows", () => {
    const block = { id: "s", area: area("A1:C5"), isProtected: false };
    expect(halvesOf(block).map((each) => formatArea(each.area))).toEqual(["A1:C3", "A4:C5"]);
    expect(halvesOf({ ...block, area: area("A1:C1") })).toHaveLength(1);
  });

  it("is the surroundings of the labels that were found, once", () => {
    const used = area("A1:XFD1048576");
    expect(areasAround(["S!C100", "S!D120,S!ZZ5000"], used).map(formatArea)).toEqual(["A60:AR200", "ZF4960:ABN5080"]);
  });
});

it("writes cells that lie together as one block", () => {
  const cells = ["B9", "A2", "C3", "A90"].flatMap((text) => parsePosition(text) ?? []);
  const found = clusters(cells, (cell) => cell).map(({ area: each, items }) => [formatArea(each), items.length]);
  expect(found).toEqual([
    ["A2:C9", 3],
    ["A90", 1],
  ]);
});

it.each([
  [null, "General", ""],
  [0, "@", 0],
  ["+21", "General", "'+21"],
  ["+21", "@", "+21"],
  ["　", "General", "　"],
  ["'x", "@", "''x"],
])("writes %j into a %s cell as %j", (value, numberFormat, written) => {
  expect(asWritten(value, numberFormat)).toBe(written);
});

it.each([
  ["+21", "General", true],
  ["+21", "@", false],
  ["　", "General", false],
  [21, "General", false],
])("writes %j into a %s cell by way of the text format: %j", (value, numberFormat, isNeeded) => {
  expect(needsTextFormat({ value, numberFormat })).toBe(isNeeded);
});
