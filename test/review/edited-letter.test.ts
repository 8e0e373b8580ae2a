import { expect, test } from "vitest";
import { editedLetterDocument } from "../../src/review/edited-letter";

test("an edited text becomes a letter again, line by line", () => {
  const text =
    "关于年度报告的退回意见\n\n甲局：\n 贵单位有1处需改正：\n一、需改正的（1处）\n1. 表三有误。\n\n（由“公开年报校验” nianbao 核对生成）\n";
  expect(editedLetterDocument(text)).toEqual({
    kind: "letter",
    title: "关于年度报告的退回意见",
    blocks: [
      { kind: "title", text: "关于年度报告的退回意见" },
      { kind: "address", text: "甲局：" },
      { kind: "paragraph", text: "贵单位有1处需改正：" },
      { kind: "heading", text: "一、需改正的（1处）" },
      { kind: "paragraph", text: "1. 表三有误。" },
      { kind: "note", text: "（由“公开年报校验” nianbao 核对生成）" },
    ],
  });
});

test("a text of nothing is a letter of nothing", () => {
  expect(editedLetterDocument(" \n")).toEqual({ kind: "letter", title: "", blocks: [] });
});
