import { describe, expect, it } from "vitest";
import { stateOf, type Node } from "../../src/repair/node";
import { turnsOfNetwork, type LinearSystem } from "../../src/repair/system";
import { setBounds } from "../../src/repair/tableau";
import { tableauOf } from "../../src/repair/tableau-of";
import { linear, type About } from "./linear";

const enough = 99;

/** What is known before anything is chosen; conflicts by name. */
function known(system: LinearSystem<string>, barred: readonly string[] = [], room = enough, isNetwork?: boolean) {
  const node: Node = {
    tableau: tableauOf(system),
    chosen: [],
    barred: Uint8Array.from(system.variables, ({ id }) => Number(barred.includes(id))),
    cost: 0,
  };
  const state = stateOf({ system, isNetwork: isNetwork ?? turnsOfNetwork(system) !== null }, node, room);
  if (state.kind !== "open") return { kind: state.kind };
  const { conflict, row, bound } = state;
  return { conflict: conflict.map((cell) => system.variables[cell]?.id).join(" "), row, bound };
}

const root = (rules: string, values: Record<string, number | null>, about: About = {}, barred: string[] = []) =>
  known(linear(rules, values, about), barred);

describe("what is known of a partial set", () => {
  it("is that it is solved where all rules hold", () => {
    expect(root("a + b = t", { a: 1, b: 2, t: 3 })).toEqual({ kind: "solved" });
    expect(root("a + x = t", { a: 1, x: null, t: 3 })).toEqual({ kind: "solved" });
  });

  it("is which cells of the failing rule could mend it", () => {
    expect(root("a + b = t", { a: 1, b: 2, t: 4 })).toEqual({ conflict: "a b t", row: 0, bound: 1 });
    expect(root("a + b = t", { a: 1, b: 2, t: 4 }, { fixed: ["b"] }, ["t"])).toEqual({
      conflict: "a",
      row: 0,
      bound: 1,
    });
  });

  it("leaves out a cell that would have to go below its least value", () => {
    expect(root("a + b = t", { a: 0, b: 2, t: 1 })).toMatchObject({ conflict: "b t" });
    expect(root("a + b = t", { a: 0, b: 2, t: 1 }, { signed: ["a"] })).toMatchObject({ conflict: "a b t" });
    expect(root("a = b + c", { a: 0, b: 0, c: 1 })).toMatchObject({ conflict: "a c" });
  });

  it("leaves out a cell that takes what the others give, and a blank", () => {
    const system = linear("a + b <= t; t <= 3", { a: 3, b: 2, t: 5 });
    const derived = system.variables.map((each) => (each.id === "t" ? { ...each, isDerived: true } : each));
    expect(known({ ...system, variables: derived })).toMatchObject({ conflict: "a b" });
    expect(root("a + x <= 2", { a: 3, x: null })).toMatchObject({ conflict: "a", bound: 1 });
  });

  it("is the rule with the fewest cells first", () => {
    expect(root("a + b = t; t = u", { a: 1, b: 2, t: 4, u: 3 })).toEqual({ conflict: "t u", row: 1, bound: 1 });
    expect(root("t = u; a + b = t", { a: 1, b: 2, t: 4, u: 3 })).toEqual({ conflict: "t u", row: 0, bound: 1 });
  });

  it("counts no rule that a blank can still mend", () => {
    expect(root("a = b; c <= x", { a: 1, b: 2, c: 3, x: null })).toEqual({ conflict: "a b", row: 0, bound: 1 });
  });

  it("leaves out a cell that was chosen before and does not do", () => {
    const system = linear("a + b = t", { a: 2, b: 5, t: 3 });
    const tableau = tableauOf(system);
    setBounds(tableau, 0, 0, Infinity);
    const node = { tableau, chosen: [0], barred: new Uint8Array(3), cost: 1 };
    expect(stateOf({ system, isNetwork: true }, node, enough)).toMatchObject({ conflict: [1, 2], bound: 1 });
  });

  it("is that it is too hard where no end of splitting is in sight", () => {
    expect(root("2x - 2y = a", { x: null, y: null, a: 1 })).toEqual({ kind: "tooHard" });
  });

  it("is that there is no way where a failing rule has no cell left", () => {
    expect(root("a + b = t; c = d", { a: 1, b: 2, t: 4, c: 1, d: 2 }, { fixed: ["c", "d"] })).toEqual({
      conflict: "",
      row: null,
      bound: Infinity,
    });
    expect(root("a = b", { a: 1, b: 2 }, {}, ["a", "b"])).toEqual({ conflict: "", row: null, bound: Infinity });
  });

  it("costs what the lightest cell of the failing rules costs, so many times", () => {
    const apart = { a: 1, b: 2, c: 1, d: 3 };
    expect(root("a = b; c = d", apart)).toEqual({ conflict: "a b", row: 0, bound: 2 });
    expect(root("a = b; c = d", apart, { weights: { a: 3, b: 4, c: 5, d: 6 } })).toMatchObject({ bound: 6 });
    expect(root("a = b; c = d", apart, { weights: { a: 5, b: 4, c: 3, d: 2 } })).toMatchObject({ bound: 4 });
  });
});

describe("in a network", () => {
  it("two failing rules whose amounts are not opposite take a cell each", () => {
    expect(root("a = t; t = b", { a: 1, t: 4, b: 7 })).toMatchObject({ bound: 2 });
    expect(root("a = t; t = b", { a: 1, t: 4, b: 1 })).toMatchObject({ bound: 1 });
  });

  it("two failing rules far apart take the way between them", () => {
    const chain = "p + a = q; a = b; b = c; c + r = s";
    const values = { p: 1, a: 5, q: 9, b: 5, c: 5, r: 1, s: 9 };
    const fixed = ["p", "q", "r", "s"];
    // The first rule has 3 too few, and so has the last: a, b and c rise together.
    expect(root(chain, values, { fixed })).toMatchObject({ bound: 3 });
    expect(root(chain, values)).toMatchObject({ bound: 2 });
    // A cell that is barred is no way.
    expect(root(chain, values, { fixed }, ["b"])).toMatchObject({ bound: Infinity });
    expect(root(chain, values, { fixed: [...fixed, "b"] })).toMatchObject({ bound: Infinity });
  });

  it("a blank in a rule takes any amount", () => {
    const chain = "p + a = q; a = b; b = c; c + r = s";
    const values = { p: 1, a: 5, q: 9, b: 5, c: 5, r: null, s: 6 };
    expect(root(chain, values, { fixed: ["p", "q", "s"] })).toMatchObject({ bound: 3 });
    expect(root("p + a = q; a + x = b", { p: 1, a: 5, q: 9, x: null, b: 8 }, { fixed: ["p", "q"] })).toMatchObject({
      bound: 1,
    });
  });

  it("what is worth more than the room is not counted further", () => {
    const chain = linear(
      "p + a = q; a = b; b = c; c + r = s",
      { p: 1, a: 5, q: 9, b: 5, c: 5, r: 1, s: 9 },
      {
        fixed: ["p", "q", "r", "s"],
      },
    );
    expect([0, 1, 2].map((room) => known(chain, [], room))).toMatchObject([{ bound: 2 }, { bound: 2 }, { bound: 3 }]);
    const heavy = { ...chain, variables: chain.variables.map((each) => ({ ...each, weight: 2 })) };
    expect([2, 4].map((room) => known(heavy, [], room))).toMatchObject([{ bound: 4 }, { bound: 6 }]);
    // The ways and amounts are said of networks only.
    expect(known(chain, [], enough, false)).toMatchObject({ bound: 2 });
  });
});

describe("where a fraction splits the problem", () => {
  it("a cell of either part has to change", () => {
    expect(root("2x = a + b", { x: null, a: 3, b: 2 })).toEqual({ conflict: "a b", row: null, bound: 1 });
    expect(root("2x = a", { x: null, a: 3 }, { weights: { a: 7 } })).toEqual({ conflict: "a", row: null, bound: 7 });
    expect(root("2x = a", { x: null, a: 3 }, { fixed: ["a"] })).toEqual({ conflict: "", row: null, bound: Infinity });
  });
});
