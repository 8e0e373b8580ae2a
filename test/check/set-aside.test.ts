import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/book/apply";
import type { Book } from "../../src/book/book";
import { check } from "../../src/check/check";
import type { Finding } from "../../src/check/finding";
import { defaultSettings } from "../../src/check/settings";
import { keyOfFinding, unverify, verify, withVerified } from "../../src/check/verified";
import type { TablePlacement } from "../../src/locate/placement";
import { narrativeIn } from "../narrative/claims";
import { testReport, type TestReport } from "../support/report";

const twoLabels = (table: TablePlacement): TablePlacement =>
  table.table === "t2"
    ? {
        ...table,
        alterations: (["许可", "行政许可项", null] as const).map((label) => {
          return { rule: "layout.renamed", at: "t2.licensing", fields: [], cells: [], label };
        }),
      }
    : table;

const text = `
  一、总体情况
  收到依申请公开7件。
  新收依申请公开6件。
  （一）甲
  （二）乙
  （一）丙
  （二）丁
  二、主动公开政府信息情况
  三、收到和处理政府信息公开申请情况
  四、政府信息公开行政复议、行政诉讼情况
  六、存在的主要问题及改进情况
  七、其他需要报告的事项`;

const figures: TestReport["figures"] = {
  "t2.licensing.change": "--253",
  "t3.received.total": 5,
  "t4.review.pending": 2,
  "t4.review.upheld": null,
  "t4.review.total": 3,
  "t4.direct.other": -1,
};

/** A report of 某局 with something wrong of every kind, and its findings. */
function checked(options: TestReport = {}) {
  const { book, report } = testReport({ year: 2022, name: "某局", change: twoLabels, ...options, figures: { ...figures, ...options.figures } }); // prettier-ignore
  return { book, report, result: check(report, defaultSettings, narrativeIn(text, report)) };
}

/** Which findings of a report are set aside in a book, with the reason. */
function asideIn(book: Book, of: Pick<ReturnType<typeof checked>, "report" | "result">): readonly string[] {
  const [only] = withVerified(book, [of]);
  return (only?.result.findings ?? []).flatMap((finding) =>
    finding.verified === undefined ? [] : [`${keyOfFinding(finding)}: ${finding.verified}`],
  );
}

const whole = checked();
const findings = whole.result.findings;
const setAside = (finding: Finding) => applyEdits(whole.book, verify(whole.book, whole.report, finding, "已对照台账"));

function findingAt(key: string): Finding {
  const found = findings.find((finding) => keyOfFinding(finding).startsWith(key));
  if (!found) throw new Error(`nothing is found under ${key}`);
  return found;
}

describe("of a report with something wrong of every kind", () => {
  it("there is a finding of each kind, and each is told from the others", () => {
    expect(new Set(findings.map(({ kind }) => kind))).toEqual(
      new Set(["equation", "cell", "layout", "format", "text"]),
    );
    expect(new Set(findings.map(keyOfFinding)).size).toBe(findings.length);
  });

  it.each(findings.map((finding) => [keyOfFinding(finding), finding] as const))(
    "%s alone is set aside, and taken back",
    (key, finding) => {
      const book = setAside(finding);
      expect(asideIn(book, whole)).toEqual([`${key}: 已对照台账`]);
      const again = applyEdits(book, unverify(book, whole.report, finding));
      expect(asideIn(again, whole)).toEqual([]);
      expect(again.names).toEqual(whole.book.names);
    },
  );

  it("the others are the same values, and so is a report of which nothing is set aside", () => {
    const book = setAside(findingAt("t4.total"));
    const [only] = withVerified(book, [whole]);
    const same = only?.result.findings.filter((finding, i) => finding === findings[i]);
    expect(same).toHaveLength(findings.length - 1);
    const other = checked({ name: "另一局" });
    expect(withVerified(book, [other])[0]).toBe(other);
    const none = [whole];
    expect(withVerified(whole.book, none)).toBe(none);
  });

  it("each reason stays with its finding when a second one is set aside or taken back", () => {
    const first = setAside(findingAt("t4.total"));
    const both = applyEdits(first, verify(first, whole.report, findingAt("format.year"), "旧表"));
    expect(asideIn(both, whole)).toEqual(["format.year t2: 旧表", "t4.total t4.review.total: 已对照台账"]);
    const back = applyEdits(both, unverify(both, whole.report, findingAt("t4.total")));
    expect(asideIn(back, whole)).toEqual(["format.year t2: 旧表"]);
  });
});

describe("a reason holds only while the figures stand for which it was given", () => {
  it.each<readonly [string, TestReport["figures"], boolean]>([
    ["t4.total", { "t4.direct.upheld": 9 }, true], // another row
    ["t4.total", { "t4.review.total": 4 }, false],
    ["t4.total", { "t4.review.upheld": 0 }, false], // it was blank
    ["t4.total", { "t4.review.pending": 1, "t4.review.other": 1 }, false], // the sum is the same
    ["cell.notNumber t2.licensing.change", { "t2.licensing.change": "--254" }, false],
    ["cell.negative", { "t4.direct.other": -2 }, false],
    ["text.figure t3.received.total 收到依申请公开7件", { "t3.received.total": 8 }, false],
    ["text.sections", { "t3.received.total": 8 }, true],
    ["layout.renamed", { "t2.licensing.change": "--254" }, true],
  ])("%s, now with %j: %s", (key, now, holds) => {
    const finding = findingAt(key);
    const after = checked({ figures: { ...now } });
    expect(after.result.findings.map(keyOfFinding)).toContain(keyOfFinding(finding));
    expect(asideIn(setAside(finding), after)).toHaveLength(holds ? 1 : 0);
  });

  it("another unit or another year has figures of its own; a unit is the same however its name is written", () => {
    const book = setAside(findingAt("t4.total"));
    expect(asideIn(book, checked({ name: " 某 局" }))).toHaveLength(1);
    expect(asideIn(book, checked({ name: "另一局" }))).toEqual([]);
    expect(asideIn(book, checked({ year: 2023 }))).toEqual([]);
  });

  it("a report without name and year is one, too", () => {
    const { book, report } = testReport({ figures });
    const nameless = { report, result: check(report, defaultSettings) };
    const finding = nameless.result.findings.find(({ rule }) => rule === "t4.total");
    if (!finding) throw new Error("the sum is wrong");
    const aside = applyEdits(book, verify(book, report, finding, "无误"));
    expect(asideIn(aside, nameless)).toEqual(["t4.total t4.review.total: 无误"]);
    expect(asideIn(aside, whole)).toEqual([]);
  });
});
