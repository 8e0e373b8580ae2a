import { describe, expect, it, test } from "vitest";
import { runToEnd, searchSmallest, type SearchOptions } from "../../src/repair/search";
import { linear, type About } from "./linear";

const searched = (
  rules: string,
  values: Record<string, number>,
  about: About = {},
  options: SearchOptions<string> = {},
) => runToEnd(searchSmallest(linear(rules, values, about), options));

const off = { a: 1, b: 1, c: 1, t: 5 };

test("a search that lists fewer solutions than there are says that they are not all", () => {
  expect(searched("a + b + c = t", off)).toMatchObject({ kind: "found", atLeast: 1, isComplete: true });
  expect(searched("a + b + c = t", off).solutions).toHaveLength(4);
  const cut = searched("a + b + c = t", off, {}, { most: 2 });
  expect(cut).toMatchObject({ kind: "found", isComplete: false });
  expect(cut.solutions).toHaveLength(2);
});

test("a search without steps gives up, and offers nothing as complete", () => {
  expect(searched("a + b + c = t", off, {}, { budget: 1 })).toEqual({
    kind: "gaveUp",
    atLeast: 1,
    solutions: [],
    isComplete: false,
  });
});

test("fixed cells that contradict each other, or cannot be, leave no way", () => {
  const impossible = { kind: "impossible", atLeast: 0, solutions: [], isComplete: true };
  expect(searched("a = b; b = c", { a: 1, b: 1, c: 2 }, { fixed: ["a", "c"] })).toEqual(impossible);
  expect(searched("a + b = t", { a: -1, b: 2, t: 1 }, { fixed: ["a"] })).toEqual(impossible);
});

/** The sets that were found, each with its values. */
const setsOf = (
  rules: string,
  values: Record<string, number | null>,
  about: About = {},
  options: SearchOptions<string> = {},
) => {
  const { kind, atLeast, solutions } = runToEnd(searchSmallest(linear(rules, values, about), options));
  const sets = solutions.map(({ changes }) => changes.map(({ variable, to }) => `${variable}=${String(to)}`).join(" "));
  return [kind, atLeast, ...sets];
};

describe("the smallest sets", () => {
  it("are none where all rules hold", () => {
    expect(setsOf("a + b = t", { a: 1, b: 2, t: 3 })).toEqual(["found", 0, ""]);
  });

  it("are single cells, each with the value that it takes", () => {
    expect(setsOf("a + b = t", { a: 1, b: 2, t: 4 })).toEqual(["found", 1, "a=2", "b=3", "t=3"]);
    expect(setsOf("a + b = t", { a: 1, b: 5, t: 4 })).toEqual(["found", 1, "b=3", "t=6"]);
    expect(setsOf("a + b <= t; a >= 2", { a: 1, b: 2, t: 4 })).toEqual(["found", 1, "a=2"]);
  });

  it("of two rules apart have a cell of each, and every set once", () => {
    expect(setsOf("a = b; c = d", { a: 1, b: 2, c: 3, d: 5 })).toEqual([
      "found",
      2,
      "a=2 c=5",
      "a=2 d=3",
      "b=1 c=5",
      "b=1 d=3",
    ]);
    // In a chain two cells do in more than one way, but the sets are three.
    expect(setsOf("a = b; b = c; c = d", { a: 1, b: 2, c: 2, d: 1 })).toEqual(["found", 2, "a=2 d=2", "b=1 c=1"]);
    expect(setsOf("a = b; b = c", { a: 1, b: 2, c: 3 })).toEqual(["found", 2, "a=3 b=3", "a=2 c=2", "b=1 c=1"]);
  });

  it("go along a chain of cells where its ends are fixed", () => {
    const ends = { a: 1, b: 2, c: 2, d: 2, e: 1 };
    expect(setsOf("a = b; b = c; c = d; d = e", ends, { fixed: ["a", "e"] })).toEqual(["found", 3, "b=1 c=1 d=1"]);
  });

  it("cost what their cells weigh", () => {
    const wrong = { a: 1, b: 2, t: 4 };
    expect(setsOf("a + b = t", wrong, { weights: { a: 3, b: 2, t: 2 } })).toEqual(["found", 2, "b=3", "t=3"]);
    expect(setsOf("a + b = t; t = u", { a: 1, b: 2, t: 4, u: 4 }, { weights: { a: 5, b: 5 } })).toEqual([
      "found",
      2,
      "t=3 u=3",
    ]);
    expect(setsOf("a + b = t; t = u", { a: 1, b: 2, t: 4, u: 4 }, { weights: { a: 2, b: 5 } })).toEqual([
      "found",
      2,
      "a=2",
      "t=3 u=3",
    ]);
  });

  it("are found where the cheapest cell of a rule costs more than was thought at first", () => {
    expect(setsOf("a = b; c = d", { a: 1, b: 2, c: 3, d: 5 }, { weights: { a: 6, b: 8, c: 2, d: 2 } })).toEqual([
      "found",
      8,
      "a=2 c=5",
      "a=2 d=3",
    ]);
  });

  it("hold every cell that cannot be as it is, whose weight counts from the start", () => {
    expect(setsOf("a + b = t", { a: -1, b: 2, t: 4 })).toEqual(["found", 1, "a=2"]);
    expect(setsOf("a + b = t; b = c", { a: -1, b: 2, t: 3, c: 3 }, { weights: { a: 4 } })).toEqual([
      "found",
      5,
      "a=0 b=3",
      "a=1 c=2",
    ]);
    expect(setsOf("a + b = t", { a: -1, b: 2, t: 1 }, { signed: ["a"] })).toEqual(["found", 0, ""]);
    expect(setsOf("a + b = t", { a: 1.5, b: 2, t: 4 })).toEqual(["found", 1, "a=2"]);
  });

  it("do not count a blank", () => {
    expect(setsOf("a + x = t", { a: 1, x: null, t: 4 })).toEqual(["found", 0, ""]);
    expect(setsOf("a + x = t", { a: 5, x: null, t: 4 })).toEqual(["found", 1, "a=4", "t=5"]);
    expect(setsOf("2x = a; a = b", { x: null, a: 3, b: 3 })).toEqual(["found", 2, "a=2 b=2"]);
  });

  it("take a value that is preferred, where several would do", () => {
    const either = { a: 1, b: 5, c: 9 };
    const rules = "a = 3; b >= 7; b <= c";
    expect(setsOf(rules, either)).toEqual(["found", 2, "a=3 b=7"]);
    expect(setsOf(rules, either, {}, { preferred: () => [99, 8] })).toEqual(["found", 2, "a=3 b=8"]);
  });

  it("of systems that are no network: weights, inequalities, a cell in three rules", () => {
    expect(setsOf("p = 2q", { p: 3, q: 1 })).toEqual(["found", 1, "p=2"]);
    expect(setsOf("p <= q; p >= r; p = s", { p: 1, q: 1, r: 2, s: 1 })).toEqual(["found", 1, "r=1"]);
    expect(setsOf("p + q = 5; p + r = 5; p + s = 5", { p: 1, q: 3, r: 3, s: 3 })).toEqual(["found", 1, "p=2"]);
    expect(setsOf("p + q = 5; p + r = 5; p + s = 4", { p: 1, q: 3, r: 3, s: 3 })).toEqual([
      "found",
      2,
      "p=2 s=2",
      "q=4 r=4",
    ]);
  });
});

describe("no set", () => {
  const impossible = { kind: "impossible", atLeast: 0, solutions: [], isComplete: true };

  it("makes rules hold that contradict each other by themselves, fixed cells or none", () => {
    expect(searched("a >= 3; a <= 2", { a: 1 })).toEqual(impossible);
    expect(searched("a = 3; a = b; b = 4", { a: 3, b: 3 })).toEqual(impossible);
    expect(searched("a + b = t; a = 5", { a: 5, b: 0, t: 3 }, { fixed: ["t"] })).toEqual(impossible);
    expect(searched("2a = t", { a: 1, t: 3 }, { fixed: ["t"] })).toEqual(impossible);
    expect(searched("a + b = t", { a: 0, b: 1, t: -3 }, { fixed: ["t"], signed: ["t"] })).toEqual(impossible);
    // What may fall below 0 can give it.
    expect(searched("a + b = t", { a: 0, b: 1, t: -3 }, { fixed: ["t"], signed: ["t", "a"] }).kind).toBe("found");
  });

  it("is searched for where that is so: it needs no step", () => {
    const atOnce = (rules: string, values: Record<string, number>, about: About = {}) =>
      searched(rules, values, about, { budget: 0 }).kind;
    expect(atOnce("a = b; b = c", { a: 1, b: 1, c: 2 }, { fixed: ["a", "c"] })).toBe("impossible");
    expect(atOnce("a >= 3; a <= 2", { a: 1 })).toBe("impossible");
    expect(atOnce("a = b; a >= 3; a <= 2", { a: 1, b: 1 })).toBe("impossible");
    expect(atOnce("2a = t", { a: 1, t: 3 }, { fixed: ["t"] })).toBe("impossible");
    expect(atOnce("a = b; b = c", { a: 1, b: 1, c: 2 }, { fixed: ["a"] })).toBe("gaveUp");
    expect(atOnce("a + b = t", { a: 0, b: 1, t: -3 }, { fixed: ["t"], signed: ["t", "a"] })).toBe("gaveUp");
  });

  it("is offered where no end of splitting is in sight", () => {
    const gaveUp = { kind: "gaveUp", atLeast: 0, solutions: [], isComplete: false };
    expect(searched("2a - 2b = 1", { a: 1, b: 1 }, {}, { budget: 50 })).toMatchObject({
      kind: "gaveUp",
      solutions: [],
    });
    expect(setsOf("2x - 2y = a", { x: null, y: null, a: 1 })).toEqual([gaveUp.kind, 0]);
  });
});

test("a search whose steps run out after something was found offers that, and says that it is not all", () => {
  // One step for the failing rule, then again with room for a cell, and one for each cell that does.
  expect(searched("a + b + c = t", off, {}, { budget: 3 })).toMatchObject({ kind: "found", isComplete: false });
  expect(searched("a + b + c = t", off, {}, { budget: 3 }).solutions).toHaveLength(1);
  expect(searched("a + b + c = t", off, {}, { budget: 2 }).kind).toBe("gaveUp");
});

test("a search can be stopped every few steps", () => {
  const pauses = (pairs: number) => {
    const names = Array.from({ length: pairs }, (_, i) => `a${String(i)} = b${String(i)}`);
    const values = Object.fromEntries(names.flatMap((rule, i) => rule.split(" = ").map((name, j) => [name, i + j])));
    return [...searchSmallest(linear(names.join("; "), values))].length;
  };
  expect(pauses(1)).toBe(0);
  // 32 sets of five cells are found in 1 + 63 steps.
  expect(pauses(5)).toBe(3);
});
