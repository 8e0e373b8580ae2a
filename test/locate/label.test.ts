import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldCharacters } from "../../src/locate/characters";
import { agreement, labelKey, lettersOf } from "../../src/locate/label";

const kindOf = (found: string, label: string, variants: readonly string[] = []) => {
  const key = labelKey(found);
  return key && agreement(key, { label, variants }).kind;
};

describe("a label found agrees with the form's label", () => {
  it.each([
    ["1、属于国家秘密", "1.属于国家秘密"],
    ["1．属于 国家\n秘密", "1.属于国家秘密"],
    ["2重复申请", "2.重复申请"],
    ["(三)不予公开", "（三）不予公开"],
    ["社会公益组　织", "社会公益组织"],
    ["⾏政许可", "行政许可"],
    ["處理決定數量", "处理决定数量"],
    ["上一年项目数量(指2019年事项数)", "上一年项目数量"],
    ["（二）部分公开", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"],
    ["危及“三安全一稳定”", "3.危及“三安全一稳定”"],
  ])("%s is %s", (found, label) => expect(kindOf(found, label)).toBe("same"));

  it("with letters lost", () => expect(kindOf("2.其他法律行政止公开", "2.其他法律行政法规禁止公开")).toBe("worn"));
  it("not when letters were changed", () => expect(kindOf("1.涉及国家秘密", "1.属于国家秘密")).toBe("changed"));
  it("not when too few are left", () => expect(kindOf("其他", "其他结果")).toBe("changed"));
  it("a number or a sign is no label", () =>
    expect([labelKey("12"), labelKey("-"), labelKey(" ")]).toEqual([null, null, null]));

  it("without the number of a footnote behind it; what is named by one keeps it", () =>
    expect(
      ["行政许可①", "规章²", "自然人〔注1〕", "备注1", "附注2", "注1"].map((text) => labelKey(text)?.full),
    ).toEqual([...["行政许可", "规章", "自然人"], ...["备注1", "附注2", "注1"]]));
});

describe("the letters and digits of a text are those of Unicode, whatever its script", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom(..."（一）不予公开、1.属于〇々𠀀Üſ①②⺠་“3—·ⓐ\u0301") }),
  );

  it("in any text", () =>
    fc.assert(
      fc.property(text, (each) => {
        expect(lettersOf(each)).toBe(foldCharacters(each).replaceAll(/[^\p{L}\p{N}]/gu, ""));
      }),
      { numRuns: 500 },
    ));

  it("and a key has every text with a Chinese character, and no other", () =>
    fc.assert(
      fc.property(text, (each) => {
        expect(labelKey(`a${each}`) !== null).toBe(/\p{Script=Han}/u.test(lettersOf(`a${each}`)));
      }),
      { numRuns: 500 },
    ));

  it("of each character that is told without the tables", () => {
    for (let code = 0x20; code < 0xa000; code++) {
      const character = String.fromCharCode(code);
      const isLetter = /[\p{L}\p{N}]/u.test(foldCharacters(character).replaceAll(/[^\p{L}\p{N}]/gu, ""));
      expect(lettersOf(character) !== "", code.toString(16)).toBe(isLetter);
    }
  });
});
