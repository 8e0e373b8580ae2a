import { describe, expect, it } from "vitest";
import { sharedFormula } from "../../../src/files/xlsx/read/shared-formula";

describe("sharedFormula", () => {
  it.each([
    ["A1+$A1+A$1+$A$1", 2, 1, "B3+$A3+B$1+$A$1"],
    ["SUM(A1:B2,C:C,3:3)", 1, 1, "SUM(B2:C3,D:D,4:4)"],
    ["'A1 局'!A1&\"A1\"&Sheet1!B2", 1, 0, "'A1 局'!A2&\"A1\"&Sheet1!B3"],
    ["LOG10(A1)+A1_名+nianbao.A1+[1]表!A1+R1C1x", 1, 0, "LOG10(A2)+A1_名+nianbao.A1+[1]表!A2+R1C1x"],
    ["A1+B2", -1, 0, "#REF!+B1"],
    ["XFD1048576", 1, 1, "#REF!"],
    ['IF(A1="说""A1""",ABC1,1)', 0, 1, 'IF(B1="说""A1""",ABD1,1)'],
  ])("%s, %i down and %i right, is %s", (formula, rows, columns, expected) => {
    expect(sharedFormula(formula)(rows, columns)).toBe(expected);
  });
});
