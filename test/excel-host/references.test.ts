import { expect, it } from "vitest";
import { shiftReferences } from "./model/references";

it("moves references below inserted rows, and nothing else", () => {
  expect(shiftReferences("=SUM(A1:A5)+$B$3", 2, 2)).toBe("=SUM(A1:A7)+$B$5");
  expect(shiftReferences(`='A5'!A5&"A5"&N("t3.x")`, 0, 1)).toBe(`='A5'!A6&"A5"&N("t3.x")`);
  expect(shiftReferences("=LOG10(A1)", 0, 1)).toBe("=LOG10(A2)");
});
