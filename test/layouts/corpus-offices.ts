import { brokenLabel } from "../support/broken-rows";
import {
  beside,
  headerRepeated,
  known,
  labels,
  layOut,
  mapCells,
  mapSheets,
  mergesLost,
  movedColumn,
  onePerSheet,
  onlyTables,
  textSheet,
  labelsInOneColumn,
  renamedGroups,
  paperOf,
  renamed,
  text,
  type Paper,
  type PaperSheet,
} from "../support/layouts";
import {
  columnBehind,
  disputesParted,
  disputesUpright,
  listOfUnits,
  rowsApart,
  rowsTall,
  tablesInOneBand,
  applicantsInOneRow,
  resultsPivot,
} from "../support/offices";
import { numberedColumns, numberedRows } from "../support/numbering";
import type { Layout } from "./corpus";

const report2019 = paperOf({ format: "2019" });
const report2021 = paperOf({ format: "2021" });
const blank = paperOf({ format: "2021", figures: "blank" });
const sparse = paperOf({ format: "2021", figures: "sparse" });

const applicantsRenamed = [
  renamed("t3.natural", "公民"),
  renamed("t3.business", "企业"),
  renamed("t3.research", "科研"),
  renamed("t3.charity", "公益"),
  renamed("t3.legal", "律所"),
  renamed("t3.total", "小计"),
];
const disputesRenamed = [
  renamedGroups("结果维持", "维持", "upheld"),
  renamedGroups("结果纠正", "纠正", "corrected"),
  renamedGroups("其他结果", "其他", "other"),
  renamedGroups("尚未审结", "未结", "pending"),
];
const units = ["财政局", "教育局", "水利局", "合计"];
const disputes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];

function resultsOf(paper: Paper): string[] {
  const rows =
    paper.sheets[0]?.cells.filter(({ part, column, field }) => part === "t3" && column === 2 && !field) ?? [];
  return rows.map(({ value }) => String(value).replace(/^\d\./u, "")).slice(0, 12);
}

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
  {
    name: "a blank column of 表三 and zeros for checking behind, merges lost",
    paper: layOut(
      report2021,
      mapCells((cell) =>
        cell.field?.startsWith("t3.") && cell.field.endsWith(".business")
          ? { ...cell, value: null, figure: null }
          : cell,
      ),
      columnBehind("t3", null, () => 0),
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
    name: "① for 1., a label broken",
    paper: layOut(
      report2021,
      brokenLabel("t3", "2.其他法律行政法规禁止公开", 8, "lower"),
      labels((each) => each.replace(/^(\d)\./u, (_, n) => String.fromCodePoint(0x245f + Number(n)))),
    ),
  },
  {
    name: "numbers without dots, a label broken, merges lost",
    paper: layOut(
      report2019,
      brokenLabel("t3", "2.其他法律行政法规禁止公开", 8, "upper"),
      labels((each) => each.replace(/^(\d)\./u, "$1")),
      mergesLost,
    ),
  },
  {
    name: "小计 for 总计 of 表三, 表四 right beside",
    paper: layOut(report2021, renamed("t3.total", "小计"), tablesInOneBand),
  },
  {
    name: "个人 and 企业 for the first two columns of 表三",
    paper: layOut(report2021, renamed("t3.natural", "个人"), renamed("t3.business", "公司")),
  },
  {
    name: "个人 and 企业 for the first two columns of 表三, one header row, merges lost",
    paper: layOut(
      report2019,
      renamed("t3.natural", "个人"),
      renamed("t3.business", "公司"),
      mapSheets(applicantsInOneRow),
      mergesLost,
    ),
  },
  { name: "every column of 表三 renamed", paper: layOut(report2021, ...applicantsRenamed) },
  {
    name: "every column of 表三 and 表四 renamed, 序号 before, merges lost",
    paper: layOut(
      report2019,
      ...applicantsRenamed,
      ...disputesRenamed,
      numberedRows("t3", { at: 3, head: "序号" }),
      mergesLost,
    ),
  },
  { name: "every column of 表四 renamed in a blank form", paper: layOut(blank, ...disputesRenamed) },
  { name: "表四 upright", paper: layOut(report2021, disputesUpright) },
  { name: "表四 upright, blanks, merges lost", paper: layOut(sparse, disputesUpright, mergesLost) },
  {
    name: "表四 upright on a sheet of its own",
    paper: layOut(report2019, disputesUpright, onePerSheet({ t2: "二", t3: "三", t4: "四" }, "each")),
  },
  { name: "表四 in two pieces", paper: layOut(report2021, disputesParted(0)) },
  { name: "表四 in two pieces, two rows between", paper: layOut(report2019, disputesParted(2)) },
  {
    name: "表四 in two pieces, blanks, labels renamed, merges lost",
    paper: layOut(sparse, ...disputesRenamed, disputesParted(1), mergesLost),
  },
  {
    name: "a list of the labels of 表四 beside a report without it",
    paper: layOut(report2021, onlyTables("t2", "t3"), beside(textSheet("选项", disputes), null)),
  },
  {
    name: "总计 first, without 申请人情况",
    paper: layOut(report2021, mapSheets(applicantsInOneRow), movedColumn("t3.total", "t3.natural")),
  },
  {
    name: "三、本年度办理结果 with one letter a row beside a broken label",
    paper: layOut(report2021, mapSheets(resultsUpright), brokenLabel("t3", "8.属于行政查询事项", 4, "lower")),
  },
  {
    name: "each group before its labels in one column, a label broken",
    paper: layOut(
      report2021,
      labelsInOneColumn("joined"),
      brokenLabel("t3", "（三）不予公开8.属于行政查询事项", 11, "lower"),
    ),
  },
  {
    name: "维持 for 结果维持 in a blank form with empty rows",
    paper: layOut(blank, renamedGroups("结果纠正", "纠正", "corrected"), rowsApart),
  },
  {
    name: "个人 for 自然人 in a header of one row",
    paper: layOut(report2021, renamed("t3.natural", "个人"), mapSheets(applicantsInOneRow)),
  },
  {
    name: "个人 for 自然人 in a header of one row, merges lost",
    paper: layOut(sparse, renamed("t3.natural", "个人"), mapSheets(applicantsInOneRow), mergesLost),
  },
  {
    name: "the figures of 表四 of several units beside the report",
    paper: layOut(report2021, beside(listOfUnits("汇总", [...disputes, ...disputes, ...disputes], units), null)),
  },
  {
    name: "the figures of 表三 of several units, one a row, before the report",
    paper: layOut(report2021, beside(listOfUnits("各单位", resultsOf(report2021), units), "summary", "before")),
  },
  { name: "a pivot table of results beside the report", paper: layOut(report2021, beside(resultsPivot(4), null)) },
];

function unitsOfDisputes(sheet: PaperSheet): PaperSheet {
  const figures = sheet.cells.filter(({ part, field }) => part === "t4" && field);
  const cells = sheet.cells.map((cell) => (figures.includes(cell) ? { ...cell, row: cell.row + 1 } : cell));
  return { ...sheet, cells: [...cells, ...figures.map(({ row, column }) => text(row, column, "件"))] };
}

/** 三、本年度办理结果 is written from the top to the bottom, one letter a cell. */
function resultsUpright(sheet: PaperSheet): PaperSheet {
  const letters = [..."三、本年度办理结果"];
  const isIt = ({ value }: PaperSheet["cells"][number]) => String(value) === letters.join("");
  return {
    ...sheet,
    cells: sheet.cells.flatMap((cell) => {
      if (!isIt(cell)) return [cell];
      const rest = cell.height - letters.length;
      return letters.map((value, i) => ({
        ...cell,
        value,
        row: cell.row + i,
        height: i < letters.length - 1 ? 1 : rest + 1,
      }));
    }),
  };
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
