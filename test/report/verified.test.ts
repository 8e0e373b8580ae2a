import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/book/apply";
import { longestReason, plain, readVerified, removeVerified, writeVerified } from "../../src/report/verified";
import { bookOf } from "../support/test-sheet";

const empty = bookOf([]);

describe("what was verified", () => {
  it("stands in a hidden name of the workbook, one for each subject", () => {
    const one = applyEdits(
      empty,
      writeVerified(empty, { subject: "t2.inForce a", figures: "9;0,0", reason: "已失效" }),
    );
    expect(one.names).toEqual([
      { name: "nianbao.verified.1", sheet: null, refersTo: '="t2.inForce a|9;0,0|已失效"', isVisible: false },
    ]);
    const again = applyEdits(one, writeVerified(one, { subject: "t2.inForce a", figures: "8;0,0", reason: "改过" }));
    expect(readVerified(again)).toEqual([{ subject: "t2.inForce a", figures: "8;0,0", reason: "改过" }]);
    expect(applyEdits(again, removeVerified(again, "t2.inForce a")).names).toEqual([]);
  });

  it("reads back any reason, in one line and cut at what is kept, and no text of its formula is too long for Excel", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 500, unit: "grapheme" }), fc.string(), (reason, figures) => {
        const book = applyEdits(empty, writeVerified(empty, { subject: "s", figures, reason }));
        expect(readVerified(book)).toEqual([
          { subject: "s", figures: plain(figures), reason: plain(reason).slice(0, longestReason) },
        ]);
        const texts = book.names[0]?.refersTo.match(/"(?:[^"]|"")*"/gu) ?? [];
        expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(255);
      }),
    );
  });

  it("takes nothing from a name that is none of ours, or is damaged", () => {
    for (const refersTo of ["=#REF!", "=Sheet1!$A$1", '="a|b"', '="a|b|c|d"', '="a|b|c"&A1']) {
      const names = [{ name: "nianbao.verified.1", sheet: null, refersTo, isVisible: false }];
      expect(readVerified({ ...empty, names })).toEqual([]);
    }
  });
});
