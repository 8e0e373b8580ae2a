import { expect, test } from "vitest";
import { readKept, rootOf, writeKept } from "../../../src/session/desk/kept";
import { mapPreferences } from "../../support/preferences";

test("what was kept is read again", () => {
  const preferences = mapPreferences();
  const kept = {
    statuses: new Map([["收件/a.xlsx|年报", "returned"] as const]),
    roles: new Map([["上年", "previous"] as const]),
  };
  writeKept(preferences, kept);
  expect(readKept(preferences)).toEqual(kept);
});

test.each(["", "{", "null", "[]", '{"statuses":{"a":"lost"},"roles":[]}', '{"roles":{"上年":"roster"}}'])(
  "of %s nothing is understood, and nothing taken",
  (text) => {
    const preferences = mapPreferences();
    preferences.write("nianbao.desk", text);
    expect(readKept(preferences)).toEqual({ statuses: new Map(), roles: new Map() });
  },
);

test("a folder is known by its name, a file that lay in none by its own", () => {
  expect(rootOf("收件/镇街/a.xlsx")).toBe("收件");
  expect(rootOf("a.xlsx")).toBe("a.xlsx");
});
