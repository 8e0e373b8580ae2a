import { describe, expect, test } from "vitest";
import { zhCN } from "../../../src/locales/zh-CN";
import { review } from "../../../src/review/review";
import { summarySheets } from "../../../src/review/result/summary-sheet";
import { testReturn } from "../../support/reviewed";

/** The rows below the heads, by the names of the heads. */
function rowsOf(...args: Parameters<typeof review>): readonly Record<string, unknown>[] {
  const cells = summarySheets(review(...args), zhCN.review.result, (file) => file)[0]?.cells ?? [];
  const grid: unknown[][] = [];
  for (const { row, column, value } of cells) (grid[row] ??= [])[column] = value;
  const [, , heads = [], ...rows] = grid;
  return rows.map((row) => Object.fromEntries(heads.map((head, i) => [String(head), row[i] ?? null])));
}

describe("汇总", () => {
  const now = testReturn({ file: "收件/1.xlsx", figures: { "t3.carriedIn.natural": 5 } });
  const before = testReturn({
    file: "上年/1.xlsx",
    role: "previous",
    year: 2022,
    figures: { "t3.carriedOut.natural": 3 },
  });
  const files = [now, before].map(({ file, role }) => ({ file, role, fault: null, reports: 1 }));

  test("counts all that is said of a report, and beside it what it shows by itself", () => {
    const { errors, warnings, hints, notCheckable } = now.verdict;
    expect(rowsOf(files, [now, before], null)).toMatchObject([
      {
        ...{ 单位: "某局", 年度: 2023, 结论: "有错误", 文件: "1.xlsx" },
        ...{ 错误: errors + 1, 警告: warnings, 其中本表错误: errors, 其中本表警告: warnings },
        ...{ 提示: hints, 未能核对: notCheckable, 上下年: "1 处不符" },
      },
    ]);
  });

  test("lists what could not be read, last year's too", () => {
    const fault = { kind: "xlsx", problem: "encrypted" } as const;
    const locked = { file: "上年/锁.xlsx", role: "previous", fault, reports: 0 } as const;
    expect(rowsOf([...files, locked], [now, before], ["某局", "另一局"])).toMatchObject([
      { 单位: "某局" },
      { 单位: "另一局", 结论: "未交" },
      { 单位: "锁.xlsx", 备注: "上年", 文件: "锁.xlsx" },
    ]);
  });
});
