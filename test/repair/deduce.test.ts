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

  it("follows from the rule that holds, where another of the contradiction fails by itself", () => {
    // x = 4 fails as it stands (blanks count 0), x = 0 does not: so y is what x + y = c leaves.
    expect(deduced("x = a; x = b; x + y = c", { x: null, y: null, a: 0, b: 4, c: 7 })).toEqual({
      x: "cannotBeZero",
      y: 7,
    });
    expect(deduced("x = b; x = a; x + y = c", { x: null, y: null, a: 0, b: 4, c: 7 })).toEqual({
      x: "cannotBeZero",
      y: 7,
    });
  });

  it("does not follow of a rule that was left out although it does not fail", () => {
    const system = linear("x - y >= 3; x - y <= 2; y = a", { x: null, y: null, a: 4 });
    // x is 3 at least by the first rule, whatever y is.
    expect([...deduce(system)]).toEqual([
      ["x", { kind: "cannotBeZero" }],
      ["y", { kind: "open" }],
    ]);
    expect([...deduce(system, () => true)]).toEqual([
      ["x", { kind: "cannotBeZero" }],
      ["y", { kind: "value", n: 4 }],
    ]);
  });

  it("does not follow where the rule that was left out excludes it", () => {
    const system = linear("x = a; x <= b", { x: null, a: 5, b: 3 });
    const [equal, atMost] = system.rules;
    expect([...deduce(system, (rule) => rule === atMost)]).toEqual([["x", { kind: "cannotBeZero" }]]);
    // The other way round: what is left, 0 to 3, is not what the first rule wants.
    expect([...deduce(system, (rule) => rule === equal)]).toEqual([["x", { kind: "cannotBeZero" }]]);
    // And what both allow follows, though they contradict each other elsewhere.
    const other = linear("x + a <= c; x = b; a = 2", { x: null, a: 4, b: 1, c: 9 });
    expect([...deduce(other, (rule) => rule === other.rules[2])]).toEqual([["x", { kind: "value", n: 1 }]]);
  });

  it("does not follow where the system cannot be settled, of none of its rules", () => {
    const system = linear("2x - 2y = 1; z + w = a", { x: null, y: null, z: null, w: null, a: 3 });
    expect([...deduce(system)].map(([id, { kind }]) => `${id} ${kind}`)).toEqual([
      "x cannotBeZero",
      "y cannotBeZero",
      "z open",
      "w open",
    ]);
  });
});
