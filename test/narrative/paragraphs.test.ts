import { expect, test } from "vitest";
import { checkBook } from "../../src/check/check-book";
import { defaultSettings } from "../../src/check/settings";
import { narrativesIn } from "./sheets";

/** Each report's claims, by its name: the text belongs to the report with whose title and tables it stands. */
const claims = (book: Parameters<typeof checkBook>[0]) =>
  checkBook(book, defaultSettings).reports.map(({ report, claims: found }) => [
    report.name,
    found.map(({ at, value, cell }) => `${at} ${String(value)} ${cell.sheet}`),
  ]);

test("text on the sheet of the tables, above and below them", () => {
  const book = narrativesIn({
    sheet: "年报",
    name: "甲局",
    above: "2030年收到政府信息公开申请8件。",
    below: "作出行政许可决定3件。",
  });
  expect(claims(book)).toEqual([["甲局", ["t3.received.total 8 年报", "t2.licensing.decisions 3 年报"]]]);
});

test("text on a sheet of its own", () => {
  const book = narrativesIn(
    { sheet: "年报", name: "甲局" },
    { sheet: "正文", text: "2030年收到政府信息公开申请8件。" },
  );
  expect(claims(book)).toEqual([["甲局", ["t3.received.total 8 正文"]]]);
});

test("several paragraphs in one cell", () => {
  const book = narrativesIn({
    sheet: "年报",
    name: "甲局",
    above: "（一）公开。\n（二）依申请公开。收到申请8件。\r\n办理结果：予以公开3件。",
  });
  expect(claims(book)).toEqual([["甲局", ["t3.received.total 8 年报", "t3.granted.total 3 年报"]]]);
});

test("two reports, one a sheet, each with its own text", () => {
  const book = narrativesIn(
    { sheet: "甲", name: "甲局", above: "收到政府信息公开申请8件。" },
    { sheet: "乙", name: "乙局", above: "收到政府信息公开申请9件。" },
  );
  expect(claims(book)).toEqual([
    ["甲局", ["t3.received.total 8 甲"]],
    ["乙局", ["t3.received.total 9 乙"]],
  ]);
});

test("text on a sheet of its own beside two reports belongs to the one that it names, else to none", () => {
  const two = [
    { sheet: "甲", name: "甲局" },
    { sheet: "乙", name: "乙局" },
  ] as const;
  const text = "收到政府信息公开申请9件。";
  expect(claims(narrativesIn(...two, { sheet: "正文", text: `乙局2030年政府信息公开工作年度报告\n${text}` }))).toEqual([
    ["甲局", []],
    ["乙局", ["t3.received.total 9 正文"]],
  ]);
  expect(claims(narrativesIn(...two, { sheet: "正文", text }))).toEqual([
    ["甲局", []],
    ["乙局", []],
  ]);
});
