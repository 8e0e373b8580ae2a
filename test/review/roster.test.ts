import { expect, test } from "vitest";
import { rosterOfBook, rosterOfText } from "../../src/review/roster";
import { bookOf, gridSheet } from "../support/test-sheet";

const roster = (grid: string) => rosterOfBook(bookOf([gridSheet("名单", grid)]));

test("the column under its head, without title, serial numbers and notes", () => {
  expect(
    roster(`
      2023年报送单位名单 | < | <
      序号 | 单位名称 | 联系人
      1 | 海宁市商务局 | 张三
      2 | 税务局（第一分局） | 李四
      3 | 柳浦街道 |
      注：以上 3 家。 | |
    `),
  ).toEqual(["海宁市商务局", "税务局（第一分局）", "柳浦街道"]);
});

test("without a head the first column of names", () => {
  expect(roster("1 | 海宁市商务局 | 张三\n2 | 柳浦街道 | 李四")).toEqual(["海宁市商务局", "柳浦街道"]);
  expect(roster("应报单位名单 | \n1 | 海宁市商务局\n2 | 柳浦街道\n3 | 水利局")).toEqual([
    "海宁市商务局",
    "柳浦街道",
    "水利局",
  ]);
});

test("heads of its parts, and what the list is called, are no names", () => {
  expect(
    rosterOfText(
      "云溪市应报单位\n一、市直部门（2个）\n1.教育局\n2.商务局\n二、镇街（1个）\n3.柳浦街道\n三、垂管单位\n报送情况\n",
    ),
  ).toEqual(["教育局", "商务局", "柳浦街道"]);
  expect(roster("部门 | 报送情况\n教育局 | 已报\n商务局 | 未报")).toEqual(["教育局", "商务局"]);
});

test("numbers of its parts are told from those of its names", () => {
  expect(rosterOfText("一、政府系统\n1.教育局\n2.商务局\n二、驻地机构\n3.气象局\n")).toEqual([
    "教育局",
    "商务局",
    "气象局",
  ]);
  expect(roster("单位名称\n（一）政府系统\n教育局\n商务局\n（二）园区\n云溪园区")).toEqual([
    "教育局",
    "商务局",
    "云溪园区",
  ]);
  expect(rosterOfText("一、教育局\n二、商务局\n三、气象局\n")).toEqual(["教育局", "商务局", "气象局"]);
});

test("a text: a name a line", () => {
  expect(
    rosterOfText(
      "\uFEFF2023年应报单位名单\r\n12. 海宁市商务局\r\n（13）柳浦街道\r\n14\t水利局\r\n\r\n海宁市商务局\n共 3 家\n注：含垂管",
    ),
  ).toEqual(["海宁市商务局", "柳浦街道", "水利局"]);
});

test("numbers in circles, marks between the names of a list, and further columns belong to no name", () => {
  expect(rosterOfText("① 商务局；\n②柳浦街道；\n⑴水利局\n12,财政局,已报\n教育局，张三\n注：共5家，含垂管\n")).toEqual([
    ...["商务局", "柳浦街道", "水利局", "财政局", "教育局"],
  ]);
});
