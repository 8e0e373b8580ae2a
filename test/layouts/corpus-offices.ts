import {
  headerRepeated,
  known,
  labels,
  layOut,
  mapSheets,
  mergesLost,
  paperOf,
  text,
  type PaperSheet,
} from "../support/layouts";
import { numberedRows } from "../support/numbering";
import type { Layout } from "./corpus";

const report2019 = paperOf({ format: "2019" });
const report2021 = paperOf({ format: "2021" });
const sparse = paperOf({ format: "2021", figures: "sparse" });

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
