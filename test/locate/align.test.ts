import { describe, expect, it } from "vitest";
import { align } from "../../src/locate/align";
import { labelKey } from "../../src/locate/label";

/** What becomes of labels found beside a form of 甲…: pairs as "found=expected", "!" where moved, then the rest. */
function aligned(found: string, form: string) {
  const labels = found.split(" ").flatMap((text) => {
    const key = labelKey(text);
    return key ? [{ key, text }] : [];
  });
  const { pairs, missing, extra } = align(
    labels,
    form.split(" ").map((label) => ({ id: label, label })),
  );
  return {
    pairs: pairs.map((pair) => `${pair.found.text}=${pair.expected.id}${pair.isMoved ? "!" : ""}`).join(" "),
    missing: missing.map(({ id }) => id).join(" "),
    extra: extra.map(({ text }) => text).join(" "),
  };
}

describe("labels found beside those of the form", () => {
  it("are paired in order; what is left on either side is missing or extra", () =>
    expect(aligned("行政许可 行政确认 行政强制", "行政许可 行政强制 采购总额")).toEqual({
      pairs: "行政许可=行政许可 行政强制=行政强制",
      missing: "采购总额",
      extra: "行政确认",
    }));

  it("are moved where the same label stands elsewhere", () =>
    expect(aligned("重复申请 国家秘密 行政查询", "国家秘密 行政查询 重复申请")).toEqual({
      pairs: "重复申请=重复申请! 国家秘密=国家秘密 行政查询=行政查询",
      missing: "",
      extra: "",
    }));

  it("are renamed, whatever they say, where one is unknown and one missing at the same place", () =>
    expect(aligned("行政许可 高校院所 行政强制", "行政许可 科研机构 行政强制").pairs).toBe(
      "行政许可=行政许可 高校院所=科研机构 行政强制=行政强制",
    ));

  it("are renamed, place by place, where as many are unknown as missing and they are alike", () =>
    expect(aligned("行政许可 重复的件 高校院所 行政强制", "行政许可 重复申请 国家秘密 行政强制")).toEqual({
      pairs: "行政许可=行政许可 重复的件=重复申请 行政强制=行政强制",
      missing: "国家秘密",
      extra: "高校院所",
    }));

  it("are not renamed where they have the number of another that is missing", () => {
    const [received, carriedIn] = ["一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量"];
    expect(aligned("二、上年结转申请数量 一、本年新收 行政强制", `${received} ${carriedIn} 行政强制`)).toEqual({
      pairs: "行政强制=行政强制",
      missing: `${received} ${carriedIn}`,
      extra: "二、上年结转申请数量 一、本年新收",
    });
  });

  it("are renamed among unequally many only where one is clearly the most alike", () => {
    expect(aligned("行政许可 高校院所 重复的件 行政强制", "行政许可 重复申请 行政强制")).toEqual({
      pairs: "行政许可=行政许可 重复的件=重复申请 行政强制=行政强制",
      missing: "",
      extra: "高校院所",
    });
    expect(aligned("行政许可 重复的件 重复信件 行政强制", "行政许可 重复申请 行政强制")).toMatchObject({
      missing: "重复申请",
      extra: "重复的件 重复信件",
    });
  });
});
