import { describe, expect, test } from "vitest";
import { applyEdits } from "../../src/book/apply";
import type { CellValue } from "../../src/book/book";
import { check } from "../../src/check/check";
import { defaultSettings } from "../../src/check/settings";
import { planTextToNumber } from "../../src/fill/text-to-number";
import type { FieldId } from "../../src/form/fields";
import { readReport } from "../../src/report/read";
import type { BoundField } from "../../src/report/report";
import { testReport } from "../support/report";

function converted(field: FieldId, value: CellValue) {
  const { conversions, left } = planTextToNumber(testReport({ figures: { [field]: value } }).report);
  return conversions[0]?.to ?? left[0]?.reason ?? null;
}

describe("文本转数字", () => {
  test.each([
    ["t3.granted.natural", "5", 5],
    ["t3.granted.natural", "　0", 0],
    ["t3.granted.natural", "1,113", 1113],
    ["t3.granted.natural", "１２", 12],
    ["t3.granted.natural", "12件", 12],
    ["t2.fees.change", "　+21", 21],
    ["t2.fees.change", "−3", -3],
    ["t2.procurement.amount", "103.3879万元", 103.3879],
  ] as const)("%s %j becomes %d", (field, text, number) => {
    expect(converted(field, text)).toBe(number);
  });

  test.each([
    ["a number", "t3.granted.natural", 5],
    ["a blank", "t3.granted.natural", " "],
    ["a dash", "t3.granted.natural", "-"],
    ["a note", "t3.granted.natural", "8（其中修订2件）"],
    ["a range", "t3.granted.natural", "3-5"],
  ] as const)("%s is no candidate", (_, field, value) => {
    expect(converted(field, value)).toBeNull();
  });

  test("a unit that is not the column's is left: without it the number would say something else", () => {
    expect(converted("t2.procurement.amount", "120000元")).toBe("unit");
    expect(converted("t3.granted.natural", "12万元")).toBe("unit");
  });

  test("more digits than Excel keeps are left", () => {
    expect(converted("t3.granted.natural", "1234567890123456")).toBe("digits");
  });

  test("a text that a formula made, and one in a locked cell, are left, each for its reason", () => {
    const { report } = testReport({ figures: { "t3.granted.natural": "12" } });
    const planned = (about: Partial<BoundField>) => {
      const fields = new Map([...report.fields].map(([id, bound]) => [id, { ...bound, ...about }] as const));
      const { conversions, left } = planTextToNumber({ ...report, fields });
      return [conversions.length, left.map(({ field, reason }) => `${field} ${reason}`)];
    };
    expect(planned({ hasFormula: true })).toEqual([0, ["t3.granted.natural formula"]]);
    expect(planned({ isProtected: true })).toEqual([0, ["t3.granted.natural protected"]]);
    expect(planned({})).toEqual([1, []]);
  });

  test("an amount keeps its unit's meaning: 元 behind a count is no unit of it, nor is 件 of an amount", () => {
    expect(converted("t3.granted.natural", "12元")).toBe("unit");
    expect(converted("t2.procurement.amount", "12件")).not.toBe(12);
    expect(converted("t2.procurement.amount", "12")).toBe(12);
  });

  test("changes no figure: the same sums fail before and after", () => {
    const figures = { "t4.review.other": "１２", "t4.review.total": "13", "t2.fees.change": "5" };
    const { book, report, placement } = testReport({ figures });
    const { conversions } = planTextToNumber(report);
    const after = readReport(
      applyEdits(
        book,
        conversions.map(({ edit }) => edit),
      ),
      placement,
    );
    expect(check(report, defaultSettings).findings.map(({ rule }) => rule)).toEqual([
      "t2.changeSign",
      "cell.notNumber",
      "t4.total",
    ]);
    expect(check(after, defaultSettings).findings.map(({ rule }) => rule)).toEqual(["t4.total"]);
    expect(after.figures).toEqual(report.figures);
  });
});
