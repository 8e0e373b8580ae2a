import { describe, expect, it } from "vitest";
import { shownBy } from "../../src/book/number-format";

describe("what a number format makes of a number", () => {
  it.each([
    ["General", 1, null],
    ["#,##0", 1, null],
    ["#,##0.00", 1, null],
    ['0!.0,"万元"', 10_000, "万元"],
    ['0\\.0,"万元"', 10_000, "万元"],
    ['0"."0,', 10_000, null],
    ["0.0,", 1000, null],
    ["0,.0", 1000, null],
    ['0!.00,,"亿元"', 100_000_000, "亿元"],
    ['#,##0.00"元"', 1, "元"],
    ["#,##0.00元", 1, "元"],
    ['#,##0" 件"', 1, "件"],
    ["#,##0,千元", 1000, "千元"],
    ["0.00%", 0.01, null],
    ['[$￥-804]#,##0.00_);[红色]("元"0)', 1, null],
    ['[红色]0!.0,"万元";-0!.0,"万元";0', 10_000, "万元"],
  ])("%s", (code, scale, unit) => expect(shownBy(code, 9_616_000)).toEqual({ scale, unit }));

  it("is told by the section that shows it", () => {
    const code = '[>=10000]0!.0,"万元";0"元"';
    expect(shownBy(code, 9_616_000)).toEqual({ scale: 10_000, unit: "万元" });
    expect(shownBy(code, 12)).toEqual({ scale: 1, unit: "元" });
    expect(shownBy('0"万元";-0"元"', -3)).toEqual({ scale: 1, unit: "元" });
  });
});
