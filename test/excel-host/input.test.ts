import { describe, expect, it } from "vitest";
import { enter } from "./model/input";

describe("what Excel makes of an input", () => {
  it.each([
    ["+21", 21, null],
    ["1,113", 1113, "#,##0"],
    ["12%", 0.12, "0%"],
    ["(8)", -8, null],
    ["１２", 12, null],
    ["　5", 5, null],
    ["2019-12-31", 43_830, "yyyy/m/d"],
    ["8:30", 8.5 / 24, "h:mm"],
    ["TRUE", true, null],
    ["行政许可", "行政许可", null],
    ["--12", "--12", null],
    ["　", "　", null],
  ])("%j becomes %j", (input, value, numberFormat) => {
    expect(enter(input, "General")).toEqual({ value, formula: null, numberFormat });
  });

  it("takes 3-5 for a date of this year", () => {
    expect(enter("3-5", "General", 2026)).toEqual({ value: 46_086, formula: null, numberFormat: 'm"月"d"日"' });
  });

  it("leaves a text alone behind an apostrophe and in a text cell, and makes a number text there", () => {
    expect(enter("'3-5", "General").value).toBe("3-5");
    expect(enter("=1", "@")).toEqual({ value: "=1", formula: null, numberFormat: null });
    expect(enter(0, "@").value).toBe("0");
  });

  it("takes = and a signed reference for a formula", () => {
    expect(enter("=A1", "General").formula).toBe("=A1");
    expect(enter("+A1", "General").formula).toBe("=+A1");
  });
});
