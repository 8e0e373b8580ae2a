import {
  beside,
  headerRepeated,
  known,
  labels,
  layOut,
  mapSheets,
  mergesLost,
  paperOf,
  text,
  type Paper,
  type PaperSheet,
} from "../support/layouts";
import { columnBehind, listOfUnits, rowsApart, rowsTall } from "../support/offices";
import { numberedColumns, numberedRows } from "../support/numbering";
import type { Layout } from "./corpus";

const report2019 = paperOf({ format: "2019" });
const report2021 = paperOf({ format: "2021" });
const blank = paperOf({ format: "2021", figures: "blank" });
const sparse = paperOf({ format: "2021", figures: "sparse" });

const units = ["财政局", "教育局", "水利局", "合计"];
const disputes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];

function resultsOf(paper: Paper): string[] {
  const rows =
    paper.sheets[0]?.cells.filter(({ part, column, field }) => part === "t3" && column === 2 && !field) ?? [];
  return rows.map(({ value }) => String(value).replace(/^\d\./u, "")).slice(0, 12);
}

/** Of some results, how many each kind of applicant had: made of a list of requests. */
const pivot: PaperSheet = {
  name: "透视表",
  cells: [
    ...["办理结果", "自然人", "商业企业", "科研机构", "其他", "总计"].map((head, column) => text(0, column, head)),
    ...["予以公开", "部分公开", "重复申请", "总计"].flatMap((label, i) => [
      text(i + 1, 0, label),
      ...[3, 1, 0, 1, 5].map((figure, column) => text(i + 1, column + 1, figure)),
    ]),
  ],
};

/** Headers, units and page breaks as offices lay them out. */
export const officesCorpus: readonly Layout[] = [
  {
    name: "the heading of 表三 again with （续）",
    paper: layOut(
      report2021,
      headerRepeated("t3.notProcessed.petition", "三、收到和处理政府信息公开申请情况（续）"),
      headerRepeated("t3.concluded", "续表"),
    ),
  },
  {
    name: "法人或其他组织 in front of each organisation",
    paper: layOut(
      report2019,
      labels((each) =>
        /^(?:商业企业|科研机构|社会公益组织|法律服务机构)$/u.test(each) ? `法人或其他组织—${each}` : each,
      ),
      known({ alterations: null }),
    ),
  },
  {
    name: "a column 计量单位 in 表三",
    paper: layOut(report2021, numberedRows("t3", { at: 3, head: "计量单位", write: () => "件" })),
  },
  {
    name: "columns 单位 in 表二 and 计量单位 in 表三 with blanks, merges lost",
    paper: layOut(
      sparse,
      numberedRows("t2", { at: 3, head: "单位", write: () => "件" }),
      numberedRows("t3", { at: 3, head: "计量单位", write: () => "（件）" }),
      mergesLost,
    ),
  },
  { name: "a row of units above the figures of 表四", paper: layOut(sparse, mapSheets(unitsOfDisputes)) },
  {
    name: "第（一）项 without 第二十条",
    paper: layOut(
      report2019,
      labels((each) => each.replace("第二十条", "")),
    ),
  },
  { name: "表四 with its header in one row", paper: layOut(report2021, mapSheets(headersInOneRow)) },
  {
    name: "表四 with its header in one row, blanks, merges lost",
    paper: layOut(sparse, mapSheets(headersInOneRow), mergesLost),
  },
  { name: "an empty row behind each row", paper: layOut(report2021, rowsApart) },
  { name: "an empty row behind each row of a blank form", paper: layOut(blank, rowsApart) },
  { name: "each row over two sheet rows, blanks", paper: layOut(sparse, rowsTall) },
  { name: "each row of a blank form over two sheet rows", paper: layOut(blank, rowsTall) },
  {
    name: "备注 behind 表二 with blanks",
    paper: layOut(
      sparse,
      columnBehind("t2", "备注", (i) => (i % 2 ? null : "含修订")),
      known({ alterations: null }),
    ),
  },
  {
    name: "zeros for checking behind 表二, blanks, merges lost",
    paper: layOut(
      sparse,
      columnBehind("t2", null, () => 0),
      mergesLost,
    ),
  },
  { name: "a row of column numbers in a blank 表四", paper: layOut(blank, numberedColumns("t4", null)) },
  {
    name: "letters that nobody sees inside labels",
    paper: layOut(
      report2021,
      labels((each) => [...each].join("\u200b")),
    ),
  },
  {
    name: "3.1 for 1.",
    paper: layOut(
      report2021,
      labels((each) => each.replace(/^(\d)\./u, "3.$1 ")),
    ),
  },
  {
    name: "the figures of 表四 of several units beside the report",
    paper: layOut(report2021, beside(listOfUnits("汇总", [...disputes, ...disputes, ...disputes], units), null)),
  },
  {
    name: "the figures of 表三 of several units, one a row, before the report",
    paper: layOut(report2021, beside(listOfUnits("各单位", resultsOf(report2021), units), "summary", "before")),
  },
  { name: "a pivot table of results beside the report", paper: layOut(report2021, beside(pivot, null)) },
];

function unitsOfDisputes(sheet: PaperSheet): PaperSheet {
  const figures = sheet.cells.filter(({ part, field }) => part === "t4" && field);
  const cells = sheet.cells.map((cell) => (figures.includes(cell) ? { ...cell, row: cell.row + 1 } : cell));
  return { ...sheet, cells: [...cells, ...figures.map(({ row, column }) => text(row, column, "件"))] };
}

/** 行政复议结果维持, 行政诉讼未经复议直接起诉总计: what stands over a column is one text. */
function headersInOneRow(sheet: PaperSheet): PaperSheet {
  const figures = sheet.cells.filter(({ part, field }) => part === "t4" && field);
  const row = figures[0]?.row ?? 0;
  const isHeader = (cell: PaperSheet["cells"][number]) => cell.part === "t4" && !cell.field && cell.row >= row - 3;
  const over = (column: number) =>
    sheet.cells
      .filter((cell) => isHeader(cell) && cell.column <= column && column < cell.column + cell.width)
      .sort((a, b) => a.row - b.row)
      .map(({ value }) => String(value))
      .join("");
  const heads = figures.map((cell) => ({ ...cell, row: row - 1, value: over(cell.column), field: null, figure: null }));
  return { ...sheet, cells: [...sheet.cells.filter((cell) => !isHeader(cell)), ...heads] };
}
