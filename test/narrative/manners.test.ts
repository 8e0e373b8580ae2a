import { describe, expect, test } from "vitest";
import { claimsIn } from "./claims";
import { manners } from "./manners";
import { moreManners } from "./more-manners";
import { placesNamed } from "./names";
import { officeManners } from "./office-manners";

describe.each([manners, moreManners, officeManners].flatMap((each) => Object.entries(each)))("%s", (_, table) => {
  const lines = table
    .split("\n")
    .map((line) => line.trim().split(" → "))
    .filter(([sentence]) => sentence !== "");
  test.each(lines)("%s", (sentence = "", stated = "") => {
    expect(claimsIn(sentence)).toEqual(placesNamed(stated));
  });
});
