import { describe, expect, test } from "vitest";
import { check } from "../../src/check/check";
import { defaultSettings } from "../../src/check/settings";
import type { Finding } from "../../src/check/finding";
import { everyFieldId, fieldsOfFormat } from "../../src/form/fields";
import { rules as catalogue } from "../../src/form/rules";
import { columnLabels, rowLabels } from "../../src/locales/en-US/labels";
import { rules as english } from "../../src/locales/en-US/rules";
import { rules as chinese } from "../../src/locales/zh-CN/rules";
import { testReport, without, type TestReport } from "../support/report";

function findings(options: TestReport): readonly Finding[] {
  return check(testReport(options).report, defaultSettings).findings;
}

function said(options: TestReport, texts = chinese): readonly string[] {
  return findings(options).map((finding) => texts.message(finding));
}

describe("a finding in words", () => {
  test("a sum: the cells, the figures and the difference", () => {
    const figures = { "t3.received.natural": 12, "t3.concluded.natural": 11, "t3.granted.natural": 11 } as const;
    const [balance] = findings({ figures }).filter(({ rule }) => rule === "t3.balance");
    expect(balance && chinese.message(balance)).toBe(
      "自然人列：12 + 0（D27–D28）≠ 11 + 0（D48–D49），差 1。其余各数无误的话，D48 应为 12。",
    );
    expect(balance && english.message(balance)).toBe(
      "Column natural persons: 12 + 0 (D27–D28) ≠ 11 + 0 (D48–D49), off by 1. If the others are right, D48 should be 12.",
    );
  });

  test("a long sum: from where to where", () => {
    expect(said({ figures: { "t3.granted.legal": 3, "t3.granted.total": 3, "t3.concluded.total": 0 } })[0]).toBe(
      "法律服务机构列：（一）至（六）各行之和与（七）总计不等，3（H29–H47 共 19 格）≠ 0（H48），差 3。其余各数无误的话，H48 应为 3。",
    );
  });

  test("blanks that were counted as 0 are named", () => {
    const [, total] = said({ figures: { "t4.review.upheld": null, "t4.review.total": 1 } });
    expect(total).toBe(
      "行政复议：0 + 0 + 0 + 0（A55–D55）≠ 1（E55），差 1（A55 空白，按 0 计）。其余各数无误的话，E55 应为 0。",
    );
  });

  test("t2.increment names both readings", () => {
    const [message] = said({
      figures: { "t2.licensing.previous": 8, "t2.licensing.change": -3, "t2.licensing.decisions": 18000 },
    });
    expect(message).toContain("8（D10）+ (-3)（G10）≠ 18000（I10），差 17995");
    expect(message).toContain("按项目数统计的，处理决定数量应为 5");
    expect(message).toContain("按办件量统计");
  });

  test("a row that is missing is named by its label", () => {
    expect(said({ change: without("t3.refused.stateSecret") })).toEqual([
      "缺少表三“（三）不予公开·1.属于国家秘密”行。",
    ]);
    expect(said({ change: without("t3.charity") }, english)).toEqual(["Table 3, column “charities” is missing."]);
  });

  test("what is not checkable names why", () => {
    const { notCheckable } = check(testReport({ figures: { "t4.review.total": null } }).report, defaultSettings);
    expect(notCheckable.map(chinese.notCheckable)).toEqual([
      "行政复议·总计：“复议、诉讼合计”未能核对，因为行政复议·总计为空白（总计不按 0 计）。",
    ]);
  });
});

/** A report in which many rules fail, so that every sentence is seen with real figures. */
const spoilt: readonly TestReport[] = [
  {
    year: 2022,
    format: "2019",
    figures: {
      "t2.regulations.made": 1,
      "t2.normative.published": 3,
      "t2.licensing.change": "5",
      "t2.fees.change": -3,
      "t2.services.previous": -2.5,
      "t2.procurement.amount": "12元",
      "t2.procurement.projects": "无",
      "t3.received.natural": 1,
      "t3.granted.legal": 2,
      "t4.review.upheld": null,
      "t4.direct.total": 4,
    },
    change: without("t3.charity"),
  },
  { format: "2021", figures: { "t2.normative.issued": 5, "t2.licensing.decisions": "１２" } },
];

describe.each([
  ["zh-CN", chinese],
  ["en-US", english],
] as const)("%s", (_, texts) => {
  test("every rule has a name, a sentence and a remedy, and no two the same name", () => {
    const names = catalogue.map(({ id }) => texts.name(id));
    expect(new Set(names).size).toBe(catalogue.length);
    for (const { id } of catalogue) {
      expect(texts.explain(id).length).toBeGreaterThan(8);
      expect(texts.remedy(id).length).toBeGreaterThan(5);
    }
  });

  test("every field has a name of its own within its format", () => {
    for (const format of ["2019", "2021"] as const) {
      const names = fieldsOfFormat(format).map(({ id }) => texts.field(id));
      expect(new Set(names).size).toBe(names.length);
    }
    expect(everyFieldId().filter((id) => texts.field(id) === id)).toEqual([]);
  });

  test("no sentence shows a hole", () => {
    const sentences = spoilt.flatMap((options) => said(options, texts));
    expect(new Set(spoilt.flatMap((options) => findings(options).map(({ rule }) => rule))).size).toBeGreaterThan(14);
    expect(sentences.filter((text) => /undefined|null|NaN|\(\)|（）|t[234]\./u.test(text))).toEqual([]);
  });
});

test("the English labels cover exactly the rows and columns of the form", () => {
  const fields = (["2019", "2021"] as const).flatMap(fieldsOfFormat);
  expect(Object.keys(rowLabels).sort()).toEqual([...new Set(fields.map(({ row }) => row))].sort());
  expect(Object.keys(columnLabels).sort()).toEqual(
    [...new Set(fields.map(({ id }) => id.replace(/.*\./u, "")))].sort(),
  );
});
