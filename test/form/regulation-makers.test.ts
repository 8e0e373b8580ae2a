import { expect, test } from "vitest";
import { autonomousPrefectures, canMakeRegulations, prefectureCities } from "../../src/form/regulation-makers";

test("the list has the 293 prefecture-level cities and 30 autonomous prefectures of the country, each once", () => {
  expect(new Set(prefectureCities).size).toBe(293);
  expect(prefectureCities).toHaveLength(293);
  expect(new Set(autonomousPrefectures).size).toBe(30);
});

test("a name is known with or without its province, 政府 or 人民政府, and in spite of white space", () => {
  expect(
    ["苏州市", "苏州市政府", "江苏省苏州市人民政府", "苏州市 人民政府", "江苏省"].filter(
      (name) => !canMakeRegulations(name),
    ),
  ).toEqual([]);
});

test("an office, a county and a district make none", () => {
  expect(
    ["苏州市人民政府办公室", "昆山市", "苏州市财政局", "财政部江苏监管局", "沧州市运河区"].filter(canMakeRegulations),
  ).toEqual([]);
});
