import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/book/apply";
import type { Book } from "../../src/book/book";
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

  /** What was said of a and of b, the second under a name that somebody else's program wrote in capitals. */
  const two = applyEdits(empty, [
    ...writeVerified(empty, { subject: "a", figures: "1", reason: "甲" }),
    {
      kind: "name",
      from: null,
      to: { name: "NIANBAO.VERIFIED.2", sheet: null, refersTo: '="b|2|乙"', isVisible: false },
    },
  ]);
  const reasonsIn = (book: Book) => readVerified(book).map(({ subject, reason }) => `${subject} ${reason}`);
  const namesIn = (book: Book) => book.names.map(({ name }) => name);

  it("of one subject leaves that of the others alone, and takes the first name that is free", () => {
    expect(reasonsIn(two)).toEqual(["a 甲", "b 乙"]);
    const again = applyEdits(two, writeVerified(two, { subject: "b", figures: "3", reason: "丙" }));
    expect(reasonsIn(again)).toEqual(["a 甲", "b 丙"]);
    const third = applyEdits(again, writeVerified(again, { subject: "c", figures: "4", reason: "丁" }));
    expect(namesIn(third)).toEqual(["nianbao.verified.1", "NIANBAO.VERIFIED.2", "nianbao.verified.3"]);
    const without = applyEdits(third, removeVerified(third, "a"));
    expect(reasonsIn(without)).toEqual(["b 丙", "c 丁"]);
    expect(
      namesIn(applyEdits(without, writeVerified(without, { subject: "d", figures: "5", reason: "戊" }))),
    ).toContain("nianbao.verified.1");
  });

  it("twice of one subject, as after two people saved, becomes one again", () => {
    const twice = applyEdits(two, [
      {
        kind: "name",
        from: null,
        to: { name: "nianbao.verified.9", sheet: null, refersTo: '="a|1|己"', isVisible: false },
      },
    ]);
    const once = applyEdits(twice, writeVerified(twice, { subject: "a", figures: "1", reason: "庚" }));
    expect(reasonsIn(once)).toEqual(["a 庚", "b 乙"]);
    expect(applyEdits(twice, removeVerified(twice, "a")).names).toHaveLength(1);
  });

  it("is kept in one line, without what parts it", () => {
    expect(plain(" 第3页 |\r\n\t无误 ")).toBe("第3页 ｜ 无误");
    const long = "对".repeat(longestReason + 50);
    expect(writeVerified(empty, { subject: "a", figures: "1", reason: long })[0]?.to?.refersTo).toContain('"&"');
    expect(reasonsIn(applyEdits(empty, writeVerified(empty, { subject: "a", figures: "1", reason: long })))).toEqual([
      `a ${"对".repeat(longestReason)}`,
    ]);
  });

  it("is read from a formula as other programs write it", () => {
    const read = (refersTo: string) =>
      readVerified({ ...empty, names: [{ name: "nianbao.verified.1", sheet: null, refersTo, isVisible: false }] });
    expect(read(' = "a|1|甲" & "乙""丙""" ')).toEqual([{ subject: "a", figures: "1", reason: '甲乙"丙"' }]);
    expect(read('="a|1|"&""&"甲"')).toEqual([{ subject: "a", figures: "1", reason: "甲" }]);
    for (const refersTo of ['A1="a|1|甲"', '="a|1|甲"&', '="a|1|甲""', '=LEFT("a|1|甲")', '="a"', '=""'])
      expect(read(refersTo)).toEqual([]);
  });

  it("is the workbook's: a name of a sheet, or of another kind, says nothing", () => {
    const refersTo = '="a|1|甲"';
    for (const [name, sheet] of [
      ["nianbao.verified.1", "Sheet1"],
      ["my.nianbao.verified.1", null],
      ["nianbao.t3.granted.total", null],
    ] as const)
      expect(readVerified({ ...empty, names: [{ name, sheet, refersTo, isVisible: false }] })).toEqual([]);
  });

  it("takes nothing from a name that is none of ours, or is damaged", () => {
    for (const refersTo of ["=#REF!", "=Sheet1!$A$1", '="a|b"', '="a|b|c|d"', '="a|b|c"&A1']) {
      const names = [{ name: "nianbao.verified.1", sheet: null, refersTo, isVisible: false }];
      expect(readVerified({ ...empty, names })).toEqual([]);
    }
  });
});
