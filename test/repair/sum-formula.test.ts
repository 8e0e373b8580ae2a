import { expect, test } from "vitest";
import { formatPosition } from "../../src/book/address";
import { cellsOfSum } from "../../src/repair/sum-formula";

const cellsIn = (formula: string) => cellsOfSum(formula)?.map(formatPosition).join(" ") ?? null;

test.each([
  ["=SUM(D5:F5)", "D5 E5 F5"],
  ["=SUM(D5:D7)", "D5 D6 D7"],
  ["=SUM(D5:E6)", "D5 E5 D6 E6"],
  ["=D5+E5", "D5 E5"],
  ["=+D5", "D5"],
  ["=SUM(D5)", "D5"],
  ["=SUM(D5,F5:G5)+AB12", "D5 F5 G5 AB12"],
  ["=AB12+SUM(AC3:AC4)+SUM(D5,E5)", "AB12 AC3 AC4 D5 E5"],
  ["= sum( $D$5 : E$5 )", "D5 E5"],
  ["=D5+D5", "D5 D5"],
])("%s adds up %s", (formula, cells) => expect(cellsIn(formula)).toBe(cells));

test.each([
  "=D5-E5",
  "=D5*2",
  "=2",
  "=D5+2",
  "=SUM(D5:F5)/2",
  "=SUM(D5:F5)-1",
  "=ROUND(SUM(D5:F5),0)",
  "=IF(D5=E5,SUM(D5:F5),0)",
  "=AVERAGE(D5:F5)",
  "=SUM(Sheet2!D5:F5)",
  "='年报'!D5",
  "=SUM(D:D)",
  "=SUM(D:D)+E5",
  "=SUM(5:5)+E6",
  "=SUM(D5,7)",
  "=SUM(合计)",
  "=SUM(TOTAL)+D5",
  "=SUM()",
  "=D5+",
  '="D5"',
  "D5+E5",
  "1=D5",
  "",
])("%s is no such sum", (formula) => expect(cellsOfSum(formula)).toBeNull());

test("more cells than a table of the form has are no sum of it", () => {
  expect(cellsOfSum("=SUM(A1:A200)")).toHaveLength(200);
  expect(cellsOfSum("=SUM(A1:T10)")).toHaveLength(200);
  expect(cellsOfSum("=SUM(A1:A201)")).toBeNull();
  expect(cellsOfSum("=SUM(A1:C67)")).toBeNull();
  expect(cellsOfSum("=SUM(A1:XFD1048576)")).toBeNull();
});
