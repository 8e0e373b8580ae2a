import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyCell } from "../../src/book/book";
import { isDateFormat, rawText, readCell, readText } from "../../src/book/number";

const numberOf = (text: string, allowsPlus = false) => {
  const reading = readText(text, allowsPlus);
  return reading.kind === "number" ? [reading.value, reading.written] : reading.kind;
};

describe("a cell's text as a number", () => {
  it.each(["", " ", "　", "\u00a0 \u200b", "\ufeff", "\u007f\u0085", "\u2066\u3164\u2069"])("is blank: %j", (text) =>
    expect(numberOf(text)).toBe("blank"),
  );

  it.each([
    ["5", 5],
    ["　   8", 8],
    ["\u00a00", 0],
    ["-3", -3],
    ["−3", -3],
    ["－3", -3],
    ["103.3879", 103.3879],
    ["\u202a1288\u202c", 1288],
    ["\u2066-3\u2069", -3],
    ["\u007f12\u0085", 12],
    ["1\u200b4", 14],
    ["103.3\ufeff879", 103.3879],
  ])("is simply read: %j", (text, value) => expect(numberOf(text)).toEqual([value, "plain"]));

  it.each([
    ["1,113", 1113],
    ["1，234，567", 1234567],
    ["１２", 12],
    ["12万元", 12],
    ["103.3879 万元", 103.3879],
    ["3件", 3],
    ["+21", 21],
  ])("is certain, but not written as a number: %j", (text, value) =>
    expect(numberOf(text)).toEqual([value, "decorated"]),
  );

  it.each(["+21", "＋21", "　+21"])("is simply read with its plus sign in 本年增/减: %j", (text) =>
    expect(numberOf(text, true)).toEqual([21, "plain"]),
  );

  it.each(["-", "—", "——", "---", "----", "－－", "/", "／", "无"])("is nothing: %j", (text) =>
    expect(numberOf(text)).toBe("nothing"),
  );

  it.each([
    "8（其中修订2件）",
    "3-5",
    "--253",
    "-----",
    "//",
    "-无",
    "1\u202e23",
    "约12",
    "1,13",
    "12 34",
    "十二",
    "1e3",
    "99999999999999999999",
  ])("is uncertain: %j", (text) => expect(numberOf(text)).toBe("unreadable"));

  it("every whole number survives being written and read", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (n) => {
        expect(numberOf(String(n))).toEqual([n === 0 ? 0 : n, "plain"]);
      }),
    );
  });
});

describe("a cell as a number", () => {
  it("shows 15 digits, as Excel does", () =>
    expect(readCell({ ...emptyCell, value: 0.1 + 0.2 }, false)).toMatchObject({ value: 0.3 }));
  it("is a date where its format is one", () => {
    const cell = { ...emptyCell, value: 43895, numberFormat: 'm"月"d"日"' };
    expect(readCell(cell, false)).toEqual({ kind: "unreadable", why: "date" });
    expect(rawText(cell)).toBe("2020-03-05");
  });
  it("is unreadable where it is an error or true or false", () => {
    expect(readCell({ ...emptyCell, value: { kind: "error", text: "#REF!" } }, false)).toMatchObject({ why: "error" });
    expect(readCell({ ...emptyCell, value: true }, false)).toMatchObject({ why: "boolean" });
  });
  it("is not blank where a formula has no result", () =>
    expect(readCell({ ...emptyCell, value: { kind: "notCalculated" }, formula: "=A1" }, false)).toEqual({
      kind: "notCalculated",
    }));
  it.each([
    ["General", false],
    ["@", false],
    ["#,##0_);[Red](#,##0)", false],
    ["0.00%", false],
    ["yyyy/m/d", true],
    ['[$-804]yyyy"年"m"月"', true],
    ["h:mm", true],
  ])("knows a date format: %s", (code, isDate) => expect(isDateFormat(code)).toBe(isDate));
});
