import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatArea,
  formatPosition,
  maxColumns,
  maxRows,
  parseArea,
  parsePosition,
  quoteSheet,
} from "../../src/book/address";

describe("A1 addresses", () => {
  it("are read back as they were written", () => {
    const position = fc.record({ row: fc.nat(maxRows - 1), column: fc.nat(maxColumns - 1) });
    fc.assert(
      fc.property(position, (each) => {
        expect(parsePosition(formatPosition(each))).toEqual(each);
      }),
    );
  });
  it("end at XFD1048576", () => {
    expect(formatPosition({ row: maxRows - 1, column: maxColumns - 1 })).toBe("XFD1048576");
    expect([parsePosition("XFE1"), parsePosition("A1048577"), parsePosition("A0")]).toEqual([null, null, null]);
  });
  it("name areas", () => {
    expect(parseArea("$A$3:$E$20")).toEqual({ top: 2, left: 0, bottom: 19, right: 4 });
    expect(formatArea({ top: 2, left: 0, bottom: 2, right: 0 })).toBe("A3");
  });
  it("quote sheet names as formulas do", () => expect(quoteSheet("A'局")).toBe("'A''局'"));
});
