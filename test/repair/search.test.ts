import { expect, test } from "vitest";
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
