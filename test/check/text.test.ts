import { describe, expect, test } from "vitest";
import { check } from "../../src/check/check";
import { hasSections } from "../../src/check/text-sections";
import { defaultSettings } from "../../src/check/settings";
import type { FieldId } from "../../src/form/fields";
import { narrativeIn } from "../narrative/claims";
import { testReport } from "../support/report";
import type { CellValue } from "../../src/book/book";

const six = [
  "一、总体情况",
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
  "五、存在的主要问题及改进情况",
  "六、其他需要报告的事项",
] as const;

/** What is found in a text beside a report of 2021 whose fields are 0 but for some. */
function found(text: string, figures: Partial<Record<FieldId, CellValue>> = {}) {
  const { report } = testReport({ format: "2021", name: "柳浦区商务局", year: 2030, figures });
  const { findings } = check(report, defaultSettings, narrativeIn(text));
  return findings.flatMap((finding) => (finding.kind === "text" ? [finding] : []));
}

const figuresIn = (text: string, figures?: Partial<Record<FieldId, CellValue>>) =>
  found(text, figures).flatMap((each) =>
    each.rule === "text.figure" ? [`${each.at}: ${String(each.actual)}, not ${String(each.expected)}`] : [],
  );

const slipsIn = (lines: readonly string[]) =>
  found(lines.join("\n")).flatMap((each) => (each.rule === "text.sections" ? [`${each.at} ${each.slip}`] : []));

describe("text.figure", () => {
  test("finds a figure that differs from the table's, and only that", () => {
    expect(
      figuresIn("全年收到政府信息公开申请8件，办结8件。", { "t3.received.total": 8, "t3.concluded.total": 9 }),
    ).toEqual(["t3.concluded.total: 8, not 9"]);
  });

  test("adds rows and columns up", () => {
    const figures = {
      "t3.received.total": 7,
      "t3.received.natural": 4,
      "t3.received.business": 2,
      "t3.received.legal": 1,
      "t3.refused.thirdParty.total": 1,
      "t3.refused.adminQuery.total": 1,
      "t3.granted.total": 3,
      "t3.partial.total": 1,
      "t4.direct.total": 1,
      "t4.afterReview.total": 1,
    } as const;
    expect(
      figuresIn("收到依申请公开7件，其中自然人4件，法人或其他组织4件；予以公开和部分公开4件，不予公开3件。", figures),
    ).toEqual(["t3.received.organisation: 4, not 3", "t3.refused: 3, not 2"]);
    expect(figuresIn("因依申请公开被提起行政诉讼3件。", figures)).toEqual(["t4.litigation: 3, not 2"]);
  });

  test("names the text's cell, then those of the fields, and the words", () => {
    const [finding] = found("收到依申请公开7件，不予公开3件。", {
      "t3.received.total": 7,
      "t3.refused.thirdParty.total": 2,
    });
    expect(finding).toMatchObject({ rule: "text.figure", severity: "warning", quote: "不予公开3件" });
    expect(finding?.cells[0]).toMatchObject({ sheet: "正文", row: 0, column: 0 });
    expect(finding?.cells).toHaveLength(1 + 8);
  });

  test("each sentence stands for itself", () => {
    expect(figuresIn("收到依申请公开7件。\n新收依申请公开6件。", { "t3.received.total": 5 })).toEqual([
      "t3.received.total: 7, not 5",
      "t3.received.total: 6, not 5",
    ]);
  });

  test.each([
    ["a blank cell", { "t3.received.total": null }],
    ["a cell that cannot be read", { "t3.received.total": "若干" }],
  ])("is silent beside %s", (_, figures) => expect(figuresIn("收到依申请公开7件。", figures)).toEqual([]));

  test("is silent beside a sum with a blank in it", () => {
    expect(
      figuresIn("依申请公开方面，不予公开7件。", {
        "t3.refused.adminQuery.total": null,
      }),
    ).toEqual([]);
  });

  test("compares 万元 with 万元 only", () => {
    expect(figuresIn("行政事业性收费6.8万元。", { "t2.fees.amount": 6.5 })).toEqual(["t2.fees.amount: 6.8, not 6.5"]);
    expect(figuresIn("行政事业性收费6.8万元。", { "t2.fees.amount": "68000元" })).toEqual([]);
    expect(figuresIn("行政事业性收费68000元。", { "t2.fees.amount": 6.5 })).toEqual([]);
  });
});

describe("text.sections", () => {
  const without = (n: number) => six.filter((_, i) => i !== n - 1);
  const renumbered = (lines: readonly string[]) => lines.map((line, i) => line.replace(/^./u, "一二三四五六"[i] ?? ""));

  test.each([
    ["all six", six, []],
    ["no text but three heads of tables", six.slice(1, 4), []],
    ["no number anywhere", six.map((line) => line.slice(2)), []],
    ["one missing, the rest numbered on", renumbered(without(5)), ["text.5 missing"]],
    ["one missing, the rest with their own numbers", without(4), ["text.4 missing"]],
    ["the last without its number", [...six.slice(0, 5), "其他需要报告的事项"], ["text.6 noNumber"]],
    [
      "a number twice, and all later ones too low",
      [
        ...six.slice(0, 3),
        "三、政府信息公开行政复议、行政诉讼情况",
        "四、存在的主要问题及改进情况",
        "五、其他需要报告的事项",
      ],
      ["text.4 number", "text.5 number", "text.6 number"],
    ],
    ["two exchanged", [six[0], six[1], six[2], six[4], six[3], six[5]], ["text.4 order"]],
    [
      "other marks, blanks and words",
      [
        "一. 总体情况",
        "二 、主动公开政府信息的情况",
        "三，行政机关收到和处理政府信息公开申请情况",
        "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况",
        "五：存在问题及改进措施",
        "六、 其他需要报告的事项：无。",
      ],
      [],
    ],
    [
      "words of one's own, with the number and in the place of the section",
      [
        "一、工作开展情况",
        ...six.slice(1, 2),
        "三、收到和处理信息公开申请情况",
        six[3],
        "五、下一步打算",
        "六、其他有关事项",
      ],
      [],
    ],
    [
      "words of one's own where nothing is missing, or with another number",
      [...six.slice(0, 4), "四、下一步打算", "五、其他需要报告的事项"],
      ["text.5 missing"],
    ],
    [
      "parts numbered 1. that are called as sections",
      [
        six[0],
        "（二）依申请公开",
        "1.收到和处理政府信息公开申请情况",
        "2.政府信息公开行政复议、行政诉讼情况",
        ...six.slice(1),
      ],
      [],
    ],
    ["sections numbered 1.", six.map((line, i) => `${String(i + 1)}.${line.slice(2)}`), []],
    [
      "the fourth missing, and its table's columns as lines",
      [
        ...six.slice(0, 3),
        "行政复议",
        "行政诉讼",
        "未经复议直接起诉",
        "复议后起诉",
        "四、存在的主要问题及改进情况",
        "五、其他需要报告的事项",
      ],
      ["text.4 missing"],
    ],
    ["text behind the heads", six.map((line) => `${line}2030年，我局认真做好政府信息公开工作，加强行政复议工作。`), []],
    ["Kangxi radicals", six.map((line) => line.replace("一", "⼀").replace("二", "⼆").replace("行", "⾏")), []],
    ["a table of contents", [...six, "前言", ...six.flatMap((line) => [line, "内容"])], []],
    ["a table of contents right before the first head", [...six, ...six.flatMap((line) => [line, "内容"])], []],
    [
      "a section that only the table of contents has",
      [...six, ...six.slice(0, 5).flatMap((line) => [line, "内容"])],
      ["text.6 missing"],
    ],
    [
      "a table of contents with pages",
      [...six.map((line, i) => `${line}……${String(i + 1)}`), ...six.flatMap((line) => [line, "内容"])],
      [],
    ],
    [
      "a sentence that lists the six",
      [
        "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。",
        ...six,
      ],
      [],
    ],
    [
      "rows of 表三 as lines",
      [
        ...six.slice(0, 3),
        "一、本年新收政府信息公开申请数量",
        "二、上年结转政府信息公开申请数量",
        "三、本年度办理结果",
        "（一）予以公开",
        "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
        "（三）不予公开",
        "1.属于国家秘密",
        "（七）总计",
        "四、结转下年度继续办理",
        ...six.slice(3),
      ],
      [],
    ],
    [
      "（三） twice",
      [
        six[0],
        "（一）主动公开。",
        "（二）依申请公开。",
        "（三）平台建设。",
        "（三）监督保障。",
        "（四）其他。",
        ...six.slice(1),
      ],
      ["text.1 partTwice"],
    ],
    [
      "parts out of order",
      [six[0], "（一）主动公开", "内容", "（三）依申请公开", "内容", "（二）平台建设", ...six.slice(1)],
      ["text.1 partOrder"],
    ],
    ["a gap", [six[0], "（一）主动公开。", "（三）依申请公开。", ...six.slice(1)], []],
    [
      "a list that begins anew",
      [
        ...six.slice(0, 5),
        "（一）思想不够重视。",
        "（二）人员不足。",
        "改进措施：",
        "（一）提高认识。",
        "（二）充实人员。",
        six[5],
      ],
      [],
    ],
    ["deeper levels", [six[0], "（一）主动公开。", "1.网站。", "1.微信。", "（1）甲", "（1）乙", ...six.slice(1)], []],
    [
      "heads of the first section that sound like others",
      [six[0], "（一）主动公开情况", "（二）依申请公开情况", "（三）存在的问题", ...six.slice(1)],
      [],
    ],
  ] as const)("%s", (_, lines, slips) => expect(slipsIn(lines)).toEqual(slips));
});

describe("a slip in the sections of a text", () => {
  const told = (...lines: readonly string[]) =>
    found(lines.join("\n")).flatMap((each) =>
      each.rule === "text.sections" ? [{ ...each, row: each.cells[0]?.row }] : [],
    );

  test("is quoted, without white space at its ends and cut where it is long, at its cell", () => {
    const long = `六、存在的主要问题及改进情况：${"我们还要继续努力。".repeat(5)}`;
    const slips = told(...six.slice(0, 4), ` ${long}`, "五、其他需要报告的事项　");
    expect(slips.map(({ at, slip, number, row }) => [at, slip, number, row])).toEqual([
      ["text.5", "number", 6, 4],
      ["text.6", "number", 5, 5],
    ]);
    expect(slips.map(({ quote }) => quote)).toEqual([long.slice(0, 24), "五、其他需要报告的事项"]);
  });

  test("of parts is quoted, too", () => {
    const part = `（二）依申请公开${"工作".repeat(20)}`;
    const [slip] = told(six[0], "（一）主动公开", "（二）平台建设", ` ${part}`, ...six.slice(1));
    expect(slip).toMatchObject({ at: "text.1", under: "text.1", slip: "partTwice", number: 2, row: 3 });
    expect(slip?.quote).toBe(part.slice(0, 24));
  });

  test("a missing section is told at the head that follows, the last one at the head before", () => {
    const told2 = told(...six.filter((_, i) => i !== 1));
    expect(told2).toMatchObject([{ at: "text.2", under: "text.2", slip: "missing", quote: "", number: null, row: 1 }]);
    expect(told(...six.slice(0, 5))).toMatchObject([{ at: "text.6", slip: "missing", row: 4 }]);
    expect(told(...six.slice(1))).toMatchObject([{ at: "text.1", slip: "missing", row: 0 }]);
  });

  test("is looked for in a text with four heads and in none with three", () => {
    expect(told(...six.slice(0, 4)).map(({ at }) => at)).toEqual(["text.5", "text.6"]);
    expect(told(...six.slice(0, 3))).toEqual([]);
    const heads = (count: number) => hasSections(narrativeIn(six.slice(0, count).join("\n")));
    expect([heads(3), heads(4), heads(6)]).toEqual([false, true, true]);
  });

  test("a head without a number is one where most have theirs", () => {
    const bare = (...places: readonly number[]) =>
      told(...six.map((head, i) => (places.includes(i) ? head.slice(2) : head))).map(({ at, slip }) => `${at} ${slip}`);
    expect(bare(3)).toEqual(["text.4 noNumber"]);
    expect(bare(0, 1, 2, 3, 4)).toEqual([]);
  });

  test("parts may begin anew behind a line that leads in, at 1 and nowhere else", () => {
    const parts = (...lines: readonly string[]) =>
      told(six[0], ...lines, ...six.slice(1)).map(({ slip, number, row }) => [slip, number, row]);
    expect(parts("（一）甲", "（二）乙", "（一）丙", "（二）丁", "（三）戊")).toEqual([["partTwice", 1, 3]]);
    expect(parts("（一）甲", "（三）乙", "（二）丙", "（四）丁")).toEqual([["partOrder", 2, 3]]);
    expect(parts("（一）甲", "（二）乙", "措施：", "（一）丙", "（二）丁", "（二）戊")).toEqual([["partTwice", 2, 6]]);
    expect(parts("（二）甲", "（三）乙")).toEqual([]);
  });
});
