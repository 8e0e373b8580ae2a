import { describe, expect, it } from "vitest";
import { defaultChoices, readChoices, writeChoices, type Preferences } from "../../src/session/preferences";
import { mapPreferences } from "../support/preferences";

describe("the user's choices", () => {
  it("are the defaults where nothing is stored", () => {
    expect(readChoices(mapPreferences())).toEqual(defaultChoices);
  });

  it("come back as they were written", () => {
    const preferences = mapPreferences();
    const choices = {
      isLive: false,
      off: new Set(["cell.blank"] as const),
      severities: new Map([["t2.increment", "hint"]] as const),
    };
    writeChoices(preferences, choices);
    expect(readChoices(preferences)).toEqual(choices);
  });

  it.each(["", "nonsense", "[]", "null", '{"isLive":1,"off":"all","severities":[]}', '{"off":["no.rule",1]}'])(
    "are the defaults where %j is stored",
    (stored) => {
      const preferences: Preferences = { read: () => stored, write: () => undefined };
      expect(readChoices(preferences)).toEqual(defaultChoices);
    },
  );

  it("leave out what is not understood and keep the rest", () => {
    const stored = '{"isLive":false,"off":["cell.blank","x"],"severities":{"cell.blank":"loud","t3.balance":"hint"}}';
    expect(readChoices({ read: () => stored, write: () => undefined })).toEqual({
      isLive: false,
      off: new Set(["cell.blank"]),
      severities: new Map([["t3.balance", "hint"]]),
    });
  });
});
