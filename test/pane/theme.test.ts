import { describe, expect, it } from "vitest";
import { isDark } from "../../src/pane/theme";

describe("a host's background colour", () => {
  it.each(["#000000", "#262626", "#1e1e1e", "0A0A0A"])("%s is dark", (colour) => {
    expect(isDark(colour)).toBe(true);
  });

  it.each(["#FFFFFF", "#f3f2f1", "E6E6E6", "", "red"])("%s is not", (colour) => {
    expect(isDark(colour)).toBe(false);
  });
});
