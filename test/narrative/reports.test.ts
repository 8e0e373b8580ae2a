import { expect, test } from "vitest";
import { claimsIn } from "./claims";
import { placesNamed } from "./names";
import { moreReports } from "./more-reports";
import { reports } from "./reports";

test.each([...reports, ...moreReports])("$about", ({ text, states, ...teller }) => {
  expect(claimsIn(text, teller)).toEqual(placesNamed(states));
});
