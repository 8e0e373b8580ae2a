import { interleaved } from "../support/interleaved";
import {
  insertRows,
  known,
  layOut,
  linesBefore,
  mergesLost,
  onePerSheet,
  type Paper,
  paperOf,
  text,
  workbookOf,
} from "../support/layouts";
import type { Layout } from "./corpus";

const title = "某某市水利局政府信息公开工作年度报告";
const of2019 = paperOf({ format: "2019", title });
const of2020 = paperOf({ format: "2019", year: 2020, sheet: "2020年", title });
const of2021 = paperOf({ format: "2021", title, figures: "numbered" });
const of2022 = paperOf({ format: "2021", year: 2022, sheet: "2022年", title, figures: 6 });

const report = (name: string, year: number | null, line: string) =>
  layOut(paperOf({ format: "2021", name, title: line }), known({ name, year }));

const untitled = (sheet: string) =>
  layOut(
    paperOf({ format: "2021", title: "", name: sheet, sheet }),
    known({ name: null, year: null }),
    onePerSheet({ t2: `${sheet}2`, t3: `${sheet}3`, t4: `${sheet}4` }, "first"),
  );

/** The sheets of two papers, 表二 of both first. */
function kindByKind(first: Paper, second: Paper): Paper {
  const sheets = first.sheets.flatMap((sheet, i) => [sheet, ...second.sheets.slice(i, i + 1)]);
  return { ...workbookOf(first, second), sheets };
}

/** Several reports on one sheet, and the lines that say whose they are. */
export const reportsCorpus: readonly Layout[] = [
  { name: "two years interleaved under 2022年报告", paper: interleaved(of2022, of2021, (year) => `${year}年报告`) },
  { name: "two years interleaved, the earlier first", paper: interleaved(of2019, of2020, (year) => `${year}年度`) },
  { name: "two years interleaved under （2021年）", paper: interleaved(of2021, of2022, (year) => `（${year}年）`) },
  {
    name: "two years interleaved under 2021年数据, merges lost",
    paper: layOut(
      interleaved(of2022, of2021, (year) => `${year}年数据`),
      mergesLost,
    ),
  },
  {
    name: "two years interleaved, the order changes",
    paper: interleaved(
      of2021,
      of2022,
      (year) => `${year}年报告`,
      (table) => (table === "t3" ? [of2022, of2021] : [of2021, of2022]),
    ),
  },
  {
    name: "two units without titles, one table a sheet, kind by kind",
    paper: kindByKind(untitled("甲"), untitled("乙")),
  },
  { name: "two formats interleaved", paper: interleaved(of2020, of2021, (year) => `${year}年报告`) },

  { name: "附件2： before the title", paper: report("某局", 2024, "附件2：某局2024年政府信息公开工作年度报告") },
  {
    name: "附件: before the title",
    paper: report("甲县教育局", 2023, "附件:甲县教育局2023年政府信息公开工作年度报告"),
  },
  { name: "附表 before the title", paper: report("某市政府", 2022, "附表 某市政府2022年政府信息公开工作年度报告") },
  {
    name: "（附件1-2） before the title",
    paper: report("某局", 2024, "（附件1-2）某局2024年政府信息公开工作年度报告"),
  },
  { name: "送审稿 behind the title", paper: report("某局", 2024, "某局2024年政府信息公开工作年度报告（送审稿）") },
  {
    name: "送审稿 before the title, a star",
    paper: report("某局", 2024, "★【送审稿】某局2024年政府信息公开工作年度报告★"),
  },
  {
    name: "（2024年版） behind the title",
    paper: report("某局", 2023, "某局2023年政府信息公开工作年度报告（2024年版）"),
  },
  { name: "（2024年版） and no year", paper: report("某局", null, "某局政府信息公开工作年度报告（2024年版）") },
  {
    name: "a title with 初稿 and ※",
    paper: report("某某街道办事处", 2022, "※ 某某街道办事处2022年度政府信息公开工作年度报告（初稿）"),
  },
  ...[
    "某局2023年政务公开工作年度报告",
    "某局2023年度政府信息公开工作情况统计表",
    "某局2023年政府信息公开工作年度报告附表",
    "《某局2023年政府信息公开工作年度报告》",
    "某局政府信息公开工作年度报告【2023年】",
    "某局政府信息公开工作年度报告2023",
    "某局2023年政府信息公开工作年度报告-定稿",
    "一、某局2023年政府信息公开工作年度报告",
    "表1 某局2023年政府信息公开工作年度报告",
    "标题：某局2023年政府信息公开工作年度报告",
    "2023.某局政府信息公开工作年度报告",
    "某局二O二三年政府信息公开工作年度报告",
    "某局2023年政府信息公開工作年度報告",
  ].map((line): Layout => ({ name: `the title ${line}`, paper: report("某局", 2023, line) })),
  ...[
    ["报告年度：2023年"],
    ["年度：2023"],
    ["表号：公开年报1表", "有效期至：2025年12月", "2023年", "单位：件、万元"],
    ["制定机关：国务院办公厅", "统计期间：2023年1月1日至2023年12月31日", "填报日期：2024年1月8日"],
  ].map((lines): Layout => ({
    name: `under the title ${lines.join(" ")}`,
    paper: layOut(report("某局", 2023, "政府信息公开工作年度报告"), linesBefore("t2", "综合机关名称：某局", ...lines)),
  })),
  {
    name: "the year of a report beside its label, as a number",
    paper: layOut(
      report("甲县教育局", 2023, "政府信息公开工作年度报告"),
      insertRows(1, 1, [text(0, 0, "填报单位"), text(0, 1, "甲县教育局"), text(0, 5, "年度"), text(0, 6, 2023)]),
    ),
  },
  {
    name: "dates under the title are not the year",
    paper: layOut(
      report("某局", null, "政府信息公开工作年度报告"),
      linesBefore(
        "t2",
        "填报单位：某局",
        "批准文号：国统制〔2022〕12号",
        "有效期至：2025年12月",
        "2024年1月",
        "填报日期：2024年1月8日",
      ),
    ),
  },
  {
    name: "name, year and title in three lines",
    paper: layOut(
      report("甲县教育局", 2023, "甲县教育局"),
      insertRows(1, 2, [text(0, 0, "2023年度"), text(1, 0, "政府信息公开工作年度报告")]),
    ),
  },
  ...["（盖章）：", "(盖章):", "（公章）:", "【盖章】：", "(单位公章)："].map((bracket): Layout => ({
    name: `填报单位${bracket}`,
    paper: layOut(
      report("某局", null, "政府信息公开工作年度报告"),
      linesBefore("t2", `填报单位${bracket}某局　　　填报日期：2025年1月8日`),
    ),
  })),
];
