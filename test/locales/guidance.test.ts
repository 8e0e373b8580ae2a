import { describe, expect, test } from "vitest";
import { fieldOf, fieldsOfFormat, type FieldId } from "../../src/form/fields";
import type { FormatId } from "../../src/form/types";
import { guidance as enUS } from "../../src/locales/en-US/guidance";
import { guidanceOf, labelPath, type GuidanceTexts } from "../../src/locales/guidance";
import { guidance as zhCN } from "../../src/locales/zh-CN/guidance";

const said = (texts: GuidanceTexts, format: FormatId, id: FieldId) => {
  const field = fieldOf(format, id);
  return field ? guidanceOf(texts, format, field).map(({ text, basis }) => `${basis}: ${text}`) : [];
};

describe("the guidance of a field", () => {
  test("says where the form has it, what the form prints of it, and what we read from it", () => {
    expect(said(zhCN, "2021", "t3.partial.legal")).toEqual([
      "printed: （二）部分公开（区分处理的，只计这一情形，不计其他情形） · 法人或其他组织 · 法律服务机构",
      "printed: 表内注明：区分处理的，只计这一情形，不计其他情形。",
      "deduced: 同一申请中可以公开的部分公开、其余不公开（《条例》第三十七条的区分处理）。",
      "deduced: 由律师事务所等法律服务机构提出的申请。",
      "deduced: 填不小于 0 的整数，没有的填 0。",
    ]);
  });

  test("names both readings of 处理决定数量 in the form of 2019 only", () => {
    expect(said(zhCN, "2019", "t2.licensing.decisions").join()).toContain("两种填法");
    expect(said(zhCN, "2021", "t2.licensing.decisions").join()).not.toContain("两种填法");
  });

  test("the path of labels names the block of 表二", () => {
    const field = fieldOf("2019", "t2.licensing.change");
    expect(field && labelPath("2019", field)).toEqual(["第二十条第（五）项", "行政许可", "本年增/减"]);
  });
});

describe.each([
  ["zh-CN", zhCN],
  ["en-US", enUS],
])("%s", (_, texts) => {
  test.each(["2019", "2021"] as const)("every field of %s has a meaning for its row and for its column", (format) => {
    const short = fieldsOfFormat(format).filter(
      (field) => guidanceOf(texts, format, field).filter((sentence) => sentence.basis === "deduced").length !== 3,
    );
    expect(short.map((field) => field.id)).toEqual([]);
  });

  test("no text is left over", () => {
    const used = new Set(
      (["2019", "2021"] as const).flatMap((format) =>
        fieldsOfFormat(format).flatMap((field) => guidanceOf(texts, format, field).map((sentence) => sentence.text)),
      ),
    );
    const all = [texts.rows, texts.columns, texts.kinds, texts.printed].flatMap((part) => Object.values(part));
    expect(all.filter((text) => !used.has(text))).toEqual([]);
  });
});

test("both languages speak of the same rows and columns", () => {
  for (const part of ["rows", "columns", "printed"] as const)
    expect(Object.keys(enUS[part]).sort()).toEqual(Object.keys(zhCN[part]).sort());
});
