import { describe, expect, test } from "vitest";
import type { FieldId } from "../../src/form/fields";
import { enUS } from "../../src/locales/en-US";
import { zhCN } from "../../src/locales/zh-CN";
import { review } from "../../src/review/review";
import { reviewOf, testReturn, type TestReturn } from "../support/reviewed";

type Figures = NonNullable<TestReturn["figures"]>;

const found = (reports: readonly TestReturn[]) => reviewOf(reports).findings;

describe("year.*", () => {
  const now: TestReturn = { figures: { "t3.carriedIn.natural": 5 } };
  const before: TestReturn = { role: "previous", year: 2022, figures: { "t3.carriedOut.natural": 3 } };

  test("the later report, and the one of the year before", () => {
    expect(found([now, before])).toMatchObject([
      { rule: "year.carry", report: 0, others: [1], at: "t3.carriedIn.natural", expected: 3, actual: 5 },
    ]);
  });

  test("whatever the roles, but never without a report handed in", () => {
    expect(found([now, { ...before, role: "return" }])).toHaveLength(1);
    expect(found([{ ...now, role: "previous" }, before])).toEqual([]);
  });

  test("several reports of the year before count where they agree", () => {
    expect(found([now, before, before]).filter(({ rule }) => rule === "year.carry")).toHaveLength(1);
    const other = { ...before, figures: { "t3.carriedOut.natural": 4 } };
    expect(found([now, before, other]).filter(({ rule }) => rule === "year.carry")).toEqual([]);
  });

  test("names match without regard to width, white space and the kind of brackets", () => {
    expect(
      found([
        { ...now, name: "某局（本级）" },
        { ...before, name: "某 局(本级)" },
      ]),
    ).toHaveLength(1);
    expect(
      found([
        { ...now, name: "柳浦街道" },
        { ...before, name: "柳浦街道办事处" },
      ]),
    ).toEqual([]);
  });
});

describe("review.sameReport", () => {
  test("a unit's report of one year in two files: one finding, which says whether the figures agree", () => {
    expect(found([{}, {}])).toMatchObject([
      { rule: "review.sameReport", at: "report", report: 0, others: [1], agree: true },
    ]);
    expect(found([{ figures: { "t3.granted.natural": null } }, {}])).toMatchObject([{ agree: true }]);
    expect(found([{ figures: { "t3.granted.natural": 1 } }, {}, {}])).toMatchObject([{ others: [1, 2], agree: false }]);
  });

  test("is told with the first few files of many", () => {
    const { findings, reports } = reviewOf(Array.from({ length: 300 }, () => ({})));
    const [chinese, english] = [zhCN, enUS].map(({ review: { result } }) =>
      findings.map((finding) => result.messageAmong(finding, reports)),
    );
    expect(chinese).toEqual([
      "某局2023 年度的报告有 300 份：收件/0.xlsx、收件/1.xlsx、收件/2.xlsx、收件/3.xlsx、收件/4.xlsx等，各数完全相同，请确认以哪一份为准。",
    ]);
    expect(english?.join()).toContain("收件/4.xlsx and more; all figures agree.");
  });

  test("not in one file, not without a year, not the summary, not another year", () => {
    expect(found([{ file: "a.xlsx" }, { file: "a.xlsx" }])).toEqual([]);
    expect(found([{ year: null }, { year: null }])).toEqual([]);
    expect(found([{}, { role: "summary" }])).toEqual([]);
    expect(found([{}, { year: 2022 }])).toEqual([]);
  });
});

describe("review.sameFigures", () => {
  /** As many figures that are no totals, with their total. */
  const figures = (count: number): Figures => ({
    ...Object.fromEntries(fields.slice(0, count).map((id, i) => [id, i + 1])),
    "t3.received.total": 99,
  });
  const fields: readonly FieldId[] = [
    ...(["natural", "business", "research", "charity", "legal", "otherOrganisation"] as const).map(
      (column): FieldId => `t3.received.${column}`,
    ),
  ];
  const same = (reports: readonly TestReturn[]) => found(reports).filter(({ rule }) => rule === "review.sameFigures");

  test("of another unit, or of another year: one finding a group, at one of the latest year", () => {
    expect(same([{ figures: figures(6) }, { name: "另一局", figures: figures(6) }])).toMatchObject([
      { at: "report", report: 0, others: [1], figures: 7 },
    ]);
    const reports = [2021, 2023, 2022].map((year) => ({ year, figures: figures(6) }));
    expect(same(reports)).toMatchObject([{ report: 1, others: [2, 0] }]);
  });

  test("not of five figures, not of a subset, not of the same unit and year, not the summary", () => {
    expect(same([{ figures: figures(5) }, { name: "另一局", figures: figures(5) }])).toEqual([]);
    expect(
      same([{ figures: { ...figures(6), "t4.review.other": 1 } }, { name: "另一局", figures: figures(6) }]),
    ).toEqual([]);
    expect(same([{ figures: figures(6) }, { figures: figures(6) }])).toEqual([]);
    expect(same([{ figures: figures(6) }, { name: "全县", role: "summary", figures: figures(6) }])).toEqual([]);
  });

  test("处理决定数量 of 表二 counts among the six: only 总计 of 表三 and 表四 are sums", () => {
    const five: TestReturn = { year: 2020, format: "2019", figures: figures(5) };
    expect(same([five, { ...five, name: "另一局" }])).toEqual([]);
    const six: TestReturn = { ...five, figures: { ...figures(5), "t2.licensing.decisions": 7 } };
    expect(same([six, { ...six, name: "另一局" }])).toHaveLength(1);
  });

  test("a unit that is not known is one of its own", () => {
    const unknown = { name: null, file: "1.xlsx", figures: figures(6) };
    expect(same([unknown, { ...unknown, file: "2.xlsx" }])).toHaveLength(1);
  });
});

describe("review.total", () => {
  const summary = (figures: Figures): TestReturn => ({ name: "全县", role: "summary", figures });
  const totals = (reports: readonly TestReturn[]) => found(reports).filter(({ rule }) => rule === "review.total");
  const [a, b]: TestReturn[] = [
    { name: "甲局", figures: { "t3.granted.natural": 1, "t2.fees.amount": 0.1 } },
    { name: "乙局", figures: { "t3.granted.natural": 2, "t2.fees.amount": 0.2 } },
  ];
  if (!a || !b) throw new Error("two reports");

  test("every figure that is not the sum, exactly", () => {
    expect(totals([a, b, summary({ "t3.granted.natural": 3, "t2.fees.amount": 0.3 })])).toEqual([]);
    expect(totals([a, b, summary({ "t3.granted.natural": 4, "t2.fees.amount": 0.3 })])).toMatchObject([
      { at: "t3.granted.natural", report: 2, others: [0, 1], expected: 3, actual: 4, severity: "warning" },
    ]);
  });

  test("a blank is 0 on both sides", () => {
    const blank = { name: "丙局", figures: { "t3.granted.natural": null } };
    expect(totals([a, b, blank, summary({ "t3.granted.natural": null, "t2.fees.amount": 0.3 })])).toMatchObject([
      { at: "t3.granted.natural", expected: 3, actual: 0 },
    ]);
  });

  test("what is unreadable anywhere is not checkable", () => {
    const unread = { name: "丙局", figures: { "t3.granted.natural": "几件" } };
    expect(totals([a, b, unread, summary({ "t2.fees.amount": 0.3 })])).toEqual([]);
  });

  test("money only in one known unit; 0 has none", () => {
    const inYuan = { name: "丙局", figures: { "t2.fees.amount": "5元" } };
    const none = { name: "丁局", figures: { "t2.fees.amount": 0 } };
    expect(totals([a, inYuan, summary({ "t3.granted.natural": 1 })])).toEqual([]);
    expect(totals([a, none, summary({ "t3.granted.natural": 1 })])).toMatchObject([
      { at: "t2.fees.amount", expected: 0.1 },
    ]);
    expect(totals([a, summary({ "t3.granted.natural": 1, "t2.fees.amount": "7元" })])).toEqual([]);
  });

  test("a unit that sent its report twice counts once; where the two differ, nobody can say", () => {
    const again = { ...b, figures: { ...b.figures, "t2.fees.amount": 9 } };
    expect(totals([a, b, again, summary({ "t3.granted.natural": 3 })])).toEqual([]);
    expect(totals([a, b, again, summary({ "t3.granted.natural": 5 })])).toMatchObject([
      { at: "t3.granted.natural", others: [0, 1, 2], units: 2, expected: 3 },
    ]);
  });

  test("only the returns of its year and format", () => {
    const others = [
      { ...a, year: 2022 },
      { ...a, format: "2019" as const, figures: {} },
    ];
    expect(totals([a, b, ...others, summary({ "t3.granted.natural": 3, "t2.fees.amount": 0.3 })])).toEqual([]);
    expect(totals([{ ...a, year: 2022 }, summary({})])).toEqual([]);
  });
});

describe("who sent nothing", () => {
  test("in the wording of the roster; a return of whatever year counts, last year's report does not", () => {
    const { missing } = reviewOf(
      [{ name: "甲局" }, { name: "乙 局", year: 2020 }, { name: "丙局", role: "previous" }],
      ["甲局", "乙局", "丙局", "丁局（本级）"],
    );
    expect(missing).toEqual(["丙局", "丁局（本级）"]);
  });

  test("what cannot be read came all the same", () => {
    const files = [
      {
        file: "收件/丁局（本级）2023年报.xlsx",
        role: "return",
        fault: { problem: "encrypted", kind: "xls" },
        reports: 0,
      },
      { file: "收件/戊局办公室.xlsx", role: "return", fault: { problem: "unreadable", kind: null }, reports: 0 },
    ] as const;
    expect(review(files, [], ["丁局（本级）", "戊局", "己局"]).missing).toEqual(["戊局", "己局"]);
  });

  test("one left on either side with a close name is suggested, not missing", () => {
    const roster = ["甲局", "柳浦街道"];
    const close = reviewOf([{ name: "甲局" }, { name: "柳浦街道办事处" }], roster);
    expect(close).toMatchObject({
      missing: [],
      suggestions: [{ known: "柳浦街道", handedIn: "柳浦街道办事处", side: "roster" }],
    });
    expect(reviewOf([{ name: "甲局" }, { name: "水利局" }], roster)).toMatchObject({
      missing: ["柳浦街道"],
      suggestions: [],
    });
    const two = reviewOf([{ name: "甲局" }, { name: "柳浦街道办事处" }, { name: "柳浦街道办" }], roster);
    expect(two.missing).toEqual(["柳浦街道"]);
  });

  test("one that had a close name the year before is suggested, where it is the only one on either side", () => {
    const before = (name: string): TestReturn => ({ name, role: "previous", year: 2022 });
    const suggested = (...reports: readonly TestReturn[]) => reviewOf(reports).suggestions;
    const renamed: TestReturn = { name: "柳浦街道办事处" };
    expect(suggested(before("甲局"), before("柳浦街道"), { name: "甲局" }, renamed)).toEqual([
      { known: "柳浦街道", handedIn: "柳浦街道办事处", side: "previous" },
    ]);
    expect(suggested(before("柳浦街道"), { name: "柳浦街道" }, renamed)).toEqual([]);
    expect(suggested(before("柳浦街道"), { name: "柳浦街道办" }, renamed)).toEqual([]);
    expect(suggested(before("柳浦街道"), before("柳浦区街道"), renamed)).toEqual([]);
    expect(suggested({ ...before("柳浦街道"), year: 2021 }, renamed)).toEqual([]);
    expect(suggested(before("柳浦街道"), { ...renamed, year: null })).toEqual([]);
    expect(suggested(before("柳浦街道"), { ...renamed, role: "summary" })).toEqual([]);
    expect(suggested(before("水利局"), renamed)).toEqual([]);
  });
});

describe("name and year", () => {
  const bare = { name: null, year: null, folders: ["收件", "2022年"] };
  test.each([
    [
      { name: "某局", year: 2023 },
      { name: "某局", nameFrom: "sheet", year: 2023, yearFrom: "sheet" },
    ],
    [
      { ...bare, file: "x/海宁市商务局2023年报.xlsx" },
      { name: "海宁市商务局", nameFrom: "file", year: 2023, yearFrom: "file" },
    ],
    [
      { ...bare, file: "x/海宁市商务局.xlsx" },
      { nameFrom: "file", year: 2022, yearFrom: "folder" },
    ],
    [
      { ...bare, file: "x/1.xlsx", folders: ["收件20240112"] },
      { name: null, nameFrom: null, year: null, yearFrom: null },
    ],
  ] satisfies [TestReturn, object][])("%o", (given, expected) => expect(testReturn(given)).toMatchObject(expected));
});
