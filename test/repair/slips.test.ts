import { describe, expect, it } from "vitest";
import { likelyValues, doubtOf, slipOf } from "../../src/repair/slips";

const alone = { isTotal: false, neighbours: [], lastYear: null };

describe("how a figure may have come about", () => {
  it.each([
    [null, 8, "blank"],
    [23, 32, "swapped"],
    [161, 116, "swapped"],
    [12, 142, "dropped"],
    [19979, 1979, "doubled"],
    [148, 142, "mistyped"],
    [1542, 142, "mistyped"],
    [3, 8, "mistyped"],
    [-5, 5, "sign"],
    [9, 10, "offByOne"],
    [0, 1, "offByOne"],
    [10, 100, "dropped"],
    [-21, -12, "swapped"],
    [40, 317, "other"],
    [0, 30, "other"],
  ] as const)("%s where %i is due: %s", (from, to, slip) => {
    expect(slipOf(from, to)).toBe(slip);
  });

  it("knows the figure of the neighbouring cell, copied or changed places with it", () => {
    const beside = (value: number, isChanged = false) => ({ ...alone, neighbours: [{ value, isChanged }] });
    expect(slipOf(40, 317, beside(40))).toBe("neighbour");
    expect(slipOf(0, 317, beside(317, true))).toBe("neighbour");
    expect(slipOf(0, 317, beside(317))).toBe("other");
    expect(slipOf(0, 317, beside(0))).toBe("other");
  });

  it("knows a total that was not updated, and last year's figure", () => {
    expect(slipOf(40, 317, { ...alone, isTotal: true })).toBe("total");
    expect(slipOf(40, 317, { ...alone, lastYear: 40 })).toBe("lastYear");
    expect(slipOf(40, 317, { ...alone, lastYear: 317 })).toBe("lastYear");
  });

  it("ranks by belief: a swap before a wrong digit, a wrong digit before no reason at all", () => {
    const order = (["swapped", "dropped", "doubled", "mistyped", "sign", "neighbour", "total", "other"] as const).map(
      (slip) => doubtOf(slip, 40, 317),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(new Set(order).size).toBe(order.length);
  });

  it("believes a digit that stands twice before one that is missing beside the same digit", () => {
    expect(doubtOf("doubled", 222, 22)).toBeLessThan(doubtOf("dropped", 22, 222));
    expect(doubtOf("dropped", 12, 142)).toBeLessThan(doubtOf("doubled", 222, 22));
  });

  it("believes the wrong digit sooner where the figure that is due has fewer digits", () => {
    expect(doubtOf("mistyped", 148, 14)).toBeLessThan(doubtOf("mistyped", 14, 148));
    expect(doubtOf("mistyped", 148, 1420)).toBeLessThan(doubtOf("sign", -5, 5));
    expect(doubtOf("swapped", 22, 222)).toBe(doubtOf("swapped", 23, 32));
  });

  it("knows a slip of digits only between figures of one sign", () => {
    expect(slipOf(-23, 32)).toBe("other");
    expect(slipOf(-148, 142)).toBe("other");
    expect(slipOf(4, 0)).toBe("mistyped");
    expect(slipOf(-4, 0)).toBe("mistyped");
    expect(slipOf(40, 317, { ...alone, lastYear: 41 })).toBe("other");
  });

  it("proposes last year's figure for a blank, and the figures beside for one that cannot stand", () => {
    expect(likelyValues(null)).toEqual([]);
    expect(likelyValues(null, { ...alone, lastYear: 9 })).toEqual([9]);
    const neighbours = [null, 6, -5].map((value) => ({ value, isChanged: false }));
    expect(likelyValues(-5, { ...alone, neighbours })).toEqual([5, 6]);
    expect(likelyValues(12)).toEqual([21, -12]);
    expect(likelyValues(11)).toEqual([1, -11]);
  });

  it("proposes for a figure that cannot stand what a slip gives without a choice", () => {
    expect(likelyValues(-5)).toEqual([5]);
    expect(likelyValues(-122)).toEqual([-212, -12, 122]);
    expect(likelyValues(2.6)).toEqual([]); // rounding would be a guess
    expect(likelyValues(7, { ...alone, lastYear: 9 })).toEqual([-7, 9]);
  });
});
