import { describe, expect, it } from "vitest";
import { holds } from "../../src/check/evaluate";
import { deduce } from "../../src/repair/deduce";
import { linear } from "./linear";

/** What follows for the blanks, where a blank counts 0 for the question whether a rule fails as it stands. */
function deduced(rules: string, values: Readonly<Record<string, number | null>>) {
  const system = linear(rules, values);
  const found = deduce(system, (rule) => holds(rule, (id) => values[id] ?? 0) === false);
  return Object.fromEntries([...found].map(([id, { kind, ...rest }]) => [id, "n" in rest ? rest.n : kind]));
}

describe("what a blank must be", () => {
  it("is what the other figures leave for it", () => {
    expect(deduced("a + x = t", { a: 3, x: null, t: 8 })).toEqual({ x: 5 });
    expect(deduced("a + x = t", { a: 8, x: null, t: 8 })).toEqual({ x: "zero" });
    expect(deduced("a + x = t; x + b = u", { a: 3, x: null, t: null, b: 2, u: 7 })).toEqual({ x: 5, t: 8 });
    expect(deduced("a + x + y = t", { a: 3, x: null, y: null, t: 8 })).toEqual({ x: "open", y: "open" });
    expect(deduced("a + x >= t", { a: 3, x: null, t: 8 })).toEqual({ x: "cannotBeZero" });
  });

  it("follows in spite of figures that contradict each other elsewhere", () => {
    expect(deduced("a = b; a + x = t", { a: 3, b: 4, x: null, t: 8 })).toEqual({ x: 5 });
    expect(deduced("a = b; c = d; x = c", { a: 3, b: 4, c: 5, d: 5, x: null })).toEqual({ x: 5 });
  });

  it("does not follow where two rules want different figures: only that it is not 0", () => {
    expect(deduced("x = a; x = b", { x: null, a: 3, b: 4 })).toEqual({ x: "cannotBeZero" });
    expect(deduced("x + a = 5; x = b", { x: null, a: 3, b: 4 })).toEqual({ x: "cannotBeZero" });
  });

  it("is not 0 where one rule leaves nothing for it and the other something", () => {
    expect(deduced("x + a = t; x = b", { x: null, a: 8, t: 8, b: 4 })).toEqual({ x: "cannotBeZero" });
  });

  it("does not follow where the parts exceed their total already", () => {
    expect(deduced("a + x = t", { a: 9, x: null, t: 8 })).toEqual({ x: "cannotBeZero" });
    // The other blank, in a rule that can hold, is told all the same.
    expect(deduced("a + x = t; b + y = u", { a: 9, x: null, t: 8, b: 1, y: null, u: 3 })).toEqual({
      x: "cannotBeZero",
      y: 2,
    });
  });

  it("of a system whose rules all can hold needs nobody to say which fail", () => {
    const values = { a: 3, x: null, t: 8 };
    expect([...deduce(linear("a + x = t", values))]).toEqual([["x", { kind: "value", n: 5 }]]);
    expect([...deduce(linear("x = a; x = b", { x: null, a: 3, b: 4 }))]).toEqual([["x", { kind: "cannotBeZero" }]]);
    expect(
      [...deduce(linear("x = a; x + y = b", { x: null, y: null, a: 3, b: 2 }))].map(([id, { kind }]) => [id, kind]),
    ).toEqual([
      ["x", "cannotBeZero"],
      ["y", "open"],
    ]);
  });
});
