import { brokenLabel } from "../support/broken-rows";
import {
  insertColumns,
  labels,
  labelsInOneColumn,
  layOut,
  mergesLost,
  offset,
  onePerSheet,
  onOneSheet,
  paperOf,
  removedRow,
  renamed,
} from "../support/layouts";
import { numberedColumns, numberedRows } from "../support/numbering";
import type { Layout } from "./corpus";
import { broken } from "./label-noise";

const report2019 = paperOf({ format: "2019" });
const report2020 = paperOf({ format: "2019", year: 2020, sheet: "2020年" });
const report2021 = paperOf({ format: "2021" });
const sparse = paperOf({ format: "2021", figures: "sparse" });
const sparse2019 = paperOf({ format: "2019", figures: "sparse" });
const blank = paperOf({ format: "2021", figures: "blank" });

const padded = (n: number) => String(n).padStart(2, "0");

/** Running numbers of rows and columns, as statistical forms have them: no column of the form. */
export const numberingCorpus: readonly Layout[] = [
  { name: "行次 in 表三", paper: layOut(report2021, numberedRows("t3", { at: 3, head: "行次" })) },
  { name: "running numbers in 表三 without a header", paper: layOut(report2021, numberedRows("t3", { at: 3 })) },
  {
    name: "序号 as text in 表三, 2019",
    paper: layOut(report2019, numberedRows("t3", { at: 3, head: "序 号", write: String })),
  },
  { name: "代码 01 in 表三", paper: layOut(report2019, numberedRows("t3", { at: 3, head: "代码", write: padded })) },
  {
    name: "codes of three digits in 表三",
    paper: layOut(report2021, numberedRows("t3", { at: 3, head: "编号", write: (n) => 300 + n })),
  },
  { name: "行次 behind 总计 of 表三", paper: layOut(report2021, numberedRows("t3", { at: 10, head: "行次" })) },
  { name: "running numbers behind 总计 of 表三, blanks", paper: layOut(sparse, numberedRows("t3", { at: 10 })) },
  {
    name: "行次 between the label columns of 表三",
    paper: layOut(report2021, labelsInOneColumn("joined"), numberedRows("t3", { at: 1, head: "行次" })),
  },
  {
    name: "行次 in front of 表三 as text",
    paper: layOut(report2019, insertColumns(0, 1), numberedRows("t3", { at: 0, head: "行次", write: padded })),
  },
  { name: "行次 among the organisations", paper: layOut(report2021, numberedRows("t3", { at: 6, head: "行次" })) },
  { name: "行次 in a blank 表三", paper: layOut(blank, numberedRows("t3", { at: 3, head: "行次" })) },
  { name: "running numbers in a blank 表三", paper: layOut(blank, numberedRows("t3", { at: 3 })) },
  { name: "行次 in 表三 with blanks", paper: layOut(sparse, numberedRows("t3", { at: 3, head: "行次" })) },
  {
    name: "行次 in 表三, merges lost",
    paper: layOut(report2021, numberedRows("t3", { at: 3, head: "行次" }), mergesLost),
  },
  {
    name: "running numbers in 表三, merges lost, rows removed",
    paper: layOut(
      report2019,
      numberedRows("t3", { at: 3 }),
      removedRow("t3.partial"),
      removedRow("t3.refused.adminQuery"),
      mergesLost,
    ),
  },
  {
    name: "行次 in 表三, labels broken, a row renamed, further right",
    paper: layOut(
      report2019,
      renamed("t3.notProcessed.publication", "3.索取报刊书籍"),
      numberedRows("t3", { at: 3, head: "行次" }),
      labels(broken),
      offset(2, 3),
    ),
  },
  { name: "行次 in 表二", paper: layOut(report2021, numberedRows("t2", { at: 3, head: "行次" })) },
  {
    name: "序号 as text in 表二, 2019",
    paper: layOut(report2019, numberedRows("t2", { at: 3, head: "序号", write: padded })),
  },
  { name: "running numbers in 表二 without a header", paper: layOut(report2021, numberedRows("t2", { at: 3 })) },
  {
    name: "running numbers in 表二 of 2019 without a header, merges lost",
    paper: layOut(report2019, numberedRows("t2", { at: 3 }), mergesLost),
  },
  { name: "行次 behind the figures of 表二", paper: layOut(report2019, numberedRows("t2", { at: 10, head: "行次" })) },
  { name: "行次 in a blank 表二", paper: layOut(blank, numberedRows("t2", { at: 3, head: "行次" })) },
  {
    name: "序号 in front of 表二",
    paper: layOut(report2019, insertColumns(0, 1), numberedRows("t2", { at: 0, head: "序号" })),
  },
  {
    name: "行次 in 表二 and 表三, one table a sheet",
    paper: layOut(
      report2021,
      numberedRows("t2", { at: 3, head: "行次" }),
      numberedRows("t3", { at: 3, head: "行次" }),
      onePerSheet({ t2: "二", t3: "三", t4: "四" }, "each"),
    ),
  },
  { name: "行次 in front of 表四", paper: layOut(report2021, numberedRows("t4", { at: 0, head: "行次" })) },
  { name: "a number in front of 表四 without a header", paper: layOut(report2019, numberedRows("t4", { at: 0 })) },
  { name: "行次 inside 表四", paper: layOut(report2021, numberedRows("t4", { at: 5, head: "序号" })) },
  {
    name: "代码 inside 表四 with blanks",
    paper: layOut(sparse, numberedRows("t4", { at: 5, head: "代码", write: padded })),
  },
  {
    name: "代码 inside 表四 with blanks, merges lost",
    paper: layOut(sparse, numberedRows("t4", { at: 5, head: "代码" }), mergesLost),
  },
  { name: "行次 inside a blank 表四", paper: layOut(blank, numberedRows("t4", { at: 5, head: "行次" })) },
  {
    name: "an empty column between labels and figures of 表二, blanks",
    paper: layOut(sparse2019, numberedRows("t2", { at: 3, write: () => null })),
  },
  {
    name: "running numbers among the organisations beside a broken label, merges lost",
    paper: layOut(
      report2019,
      numberedRows("t3", { at: 5 }),
      brokenLabel("t3", "8.属于行政查询事项", 4, "lower"),
      mergesLost,
    ),
  },
  {
    name: "行次 behind 表二 beside a broken label",
    paper: layOut(report2019, numberedRows("t2", { at: 10, head: "行次" }), brokenLabel("t2", "行政许可", 2, "lower")),
  },
  { name: "行次 behind 表四", paper: layOut(report2021, numberedRows("t4", { at: 15, head: "行次" })) },
  {
    name: "行次 in each table",
    paper: layOut(
      report2021,
      numberedRows("t2", { at: 3, head: "行次" }),
      numberedRows("t3", { at: 3, head: "行次" }),
      numberedRows("t4", { at: 0, head: "行次" }),
    ),
  },
  {
    name: "行次 in 表三 of two years side by side",
    paper: onOneSheet(
      layOut(report2019, numberedRows("t3", { at: 3, head: "行次" })),
      layOut(report2020, numberedRows("t3", { at: 3, head: "行次" })),
      "right",
    ),
  },
  { name: "a row of column numbers in 表三", paper: layOut(report2021, numberedColumns("t3", null)) },
  {
    name: "甲 and a row of column numbers in 表三",
    paper: layOut(report2019, numberedColumns("t3", "甲"), numberedRows("t3", { at: 3, head: "行次" })),
  },
  { name: "a row of column numbers in 表四", paper: layOut(report2021, numberedColumns("t4", null)) },
];
