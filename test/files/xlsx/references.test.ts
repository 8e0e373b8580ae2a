import { describe, expect, it } from "vitest";
import { formatArea } from "../../../src/book/address";
import { readsOf } from "../../../src/files/xlsx/read/references";

const names = [
  { name: "合计", sheet: null, refersTo: "='A''局'!$D$2:$D$3", isVisible: true },
  { name: "nianbao.t3.received.total", sheet: "S", refersTo: "=S!$J$9", isVisible: false },
];

describe("readsOf", () => {
  it.each([
    ["SUM(A1:B2,$C$3)", ["s A1:B2", "s C3"]],
    ["'A''局'!B1+表二!C2:C9", ["a'局 B1", "表二 C2:C9"]],
    ['IF(A1="B2",LOG10(C3),"说""D4""")', ["s A1", "s C3"]],
    ["SUM(C:D)+SUM($3:4)", ["s C1:D1048576", "s A3:XFD4"]],
    ["合计+nianbao.t3.received.total", ["a'局 D2:D3", "s J9"]],
    ['DISPIMG("ID_A1",1)', []],
  ])("%s", (formula, expected) => {
    expect(readsOf(formula, "S", names)?.map(({ sheet, area }) => `${sheet} ${formatArea(area)}`)).toEqual(expected);
  });

  it.each([
    "SUM(甲:丙!A1)",
    "SUM('甲 局:丙'!A1)",
    "SUM(表1[甲])",
    'INDIRECT("A1")',
    "SUM(OFFSET(A1,1,1))",
    "SUM(A1:INDEX(B:B,2))",
    "[1]甲!A1+1",
  ])("what %s reads cannot be told", (formula) => expect(readsOf(formula, "S", names)).toBeNull());
});
