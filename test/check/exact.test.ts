import fc from "fast-check";
import { expect, test } from "vitest";
import { minus, signOf, sumOf, toNumber } from "../../src/check/exact";

test("0.1 + 0.2 is 0.3, and nothing is left over", () => {
  expect(toNumber(sumOf([0.1, 0.2]))).toBe(0.3);
  expect(signOf(minus(sumOf([0.1, 0.2]), sumOf([0.3])))).toBe(0);
});

test.each([
  [[], 0],
  [[9007199254740991, -9007199254740991, 1], 1],
  [[1e-7, 2e-7], 3e-7],
  [[1.5e15, 0.25], 1500000000000000.25],
  [[-0.5, -0.25], -0.75],
  [[1e21, 1e21], 2e21],
  [[1.5e22, 5e21, 1], 2e22],
  [[9007199254740992, 1, -9007199254740992], 1],
  [[0.5, 9007199254740993, -9007199254740992], 0.5],
  [[1e-12, 1], 1.000000000001],
])("the sum of %j is %d", (values, sum) => {
  expect(toNumber(sumOf(values))).toBe(sum);
});

test("a sum of cents is the sum of whole cents", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 })), (cents) => {
      const total = cents.reduce((a, b) => a + b, 0);
      expect(toNumber(sumOf(cents.map((each) => each / 100)))).toBe(total / 100);
    }),
  );
});

test("a number that is not finite has no sum", () => {
  for (const value of [Number.NaN, Infinity, -Infinity])
    expect(() => sumOf([value])).toThrow(new RangeError(`not a finite number: ${value}`));
});
