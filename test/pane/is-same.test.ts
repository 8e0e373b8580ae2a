import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isSame } from "../../src/pane/is-same";

const { value: plain } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, undefined, true, 0, -0, NaN, 1, "", "1"),
    fc.array(tie("value"), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom("rule", "at"), tie("value"), { noNullPrototype: true }),
  ),
}));

test("plain values are the same where Node finds them deeply equal", () => {
  fc.assert(
    fc.property(plain, plain, (one, other) => {
      expect(isSame(one, structuredClone(one))).toBe(true);
      expect(isSame(one, other)).toBe(isDeepStrictEqual(one, other));
    }),
  );
});

test("what is not plain is the same as nothing but itself", () => {
  const [map, act] = [new Map([["at", 1]]), () => undefined];
  expect(isSame({ map, act }, { map, act })).toBe(true);
  expect(isSame(map, new Map(map))).toBe(false);
  expect(isSame({ act }, { act: () => undefined })).toBe(false);
});
