import { interleaved } from "../support/interleaved";
import { known, layOut, linesBefore, mergesLost, paperOf } from "../support/layouts";
import type { Layout } from "./corpus";

const title = "某某市水利局政府信息公开工作年度报告";
const of2019 = paperOf({ format: "2019", title });
const of2020 = paperOf({ format: "2019", year: 2020, sheet: "2020年", title });
const of2021 = paperOf({ format: "2021", title, figures: "numbered" });
const of2022 = paperOf({ format: "2021", year: 2022, sheet: "2022年", title, figures: 6 });

const report = (name: string, year: number | null, line: string) =>
  layOut(paperOf({ format: "2021", name, title: line }), known({ name, year }));

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
  ...["（盖章）：", "(盖章):", "（公章）:", "【盖章】：", "(单位公章)："].map((bracket): Layout => ({
    name: `填报单位${bracket}`,
    paper: layOut(
      report("某局", null, "政府信息公开工作年度报告"),
      linesBefore("t2", `填报单位${bracket}某局　　　填报日期：2025年1月8日`),
    ),
  })),
];
