import { expect, test } from "vitest";
import { claimsIn } from "./claims";
import { placesNamed } from "./names";
import { reports } from "./reports";

test.each(reports)("$about", ({ text, states, ...teller }) => {
  expect(claimsIn(text, teller)).toEqual(placesNamed(states));
});
