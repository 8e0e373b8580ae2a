import { brokenLabel } from "../support/broken-rows";
import {
  beside,
  extraRow,
  insertRows,
  label,
  layOut,
  linesBeforeRow,
  mapCells,
  mapSheets,
  mergesLost,
  paperOf,
  removedColumn,
  removedRow,
  renamed,
  text,
  textSheet,
  type PaperSheet,
} from "../support/layouts";
import { numberedRows } from "../support/numbering";
import { applicantsInOneRow, disputesParted, resultsPivot, rowsApart } from "../support/offices";
import type { Layout } from "./corpus";

const report2021 = paperOf({ format: "2021" });

const long = "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请";

const notes = (count: number) => Array.from({ length: count }, (_, i) => `注：${i + 1}.没有的填0。`);

const everyThirdResult = [
  "partial",
  "refused.forbiddenByLaw",
  "refused.thirdParty",
  "refused.processInformation",
  "refused.adminQuery",
  "unavailable.needsCreation",
];

const quoted = ["予以公开", "部分公开", "重复申请", "属于国家秘密", "行政许可", "行政处罚"].map(
  (each) => `${each}的统计口径`,
);

const longName = "某省某市".padEnd(80 - "2021年政府信息公开工作年度报告".length - 3, "某区某县") + "水利局";

/** Each stands at a threshold of `src/locate/thresholds.ts`: with the neighbouring value it is not found rightly. */
export const thresholdsCorpus: readonly Layout[] = [
  { name: "公益组织 for 社会公益组织", paper: layOut(report2021, label("社会公益组织", "公益组织")) },
  {
    name: "a label broken over four rows",
    paper: layOut(
      report2021,
      brokenLabel("t3", long, 9, "lower"),
      brokenLabel("t3", long.slice(9), 9, "lower"),
      brokenLabel("t3", long.slice(18), 9, "lower"),
    ),
  },
  {
    name: "a row renamed between a removed and an added one",
    paper: layOut(
      report2021,
      extraRow("t3.refused.processInformation", "其中：会议纪要", 1),
      renamed("t3.refused.processInformation", "6.属于行政过程信息"),
      removedRow("t3.refused.internalAffairs"),
    ),
  },
  {
    name: "a row renamed beside a removed one",
    paper: layOut(
      report2021,
      renamed("t3.notProcessed.repeated", "2.多次申请"),
      removedRow("t3.notProcessed.publication"),
    ),
  },
  {
    name: "both rows of a block of 表二 renamed",
    paper: layOut(report2021, renamed("t2.penalties", "行政罚款等"), renamed("t2.coercion", "行政强拆查封扣押")),
  },
  {
    name: "情形 over the labels of 表三, its first column removed, empty rows between",
    paper: layOut(
      report2021,
      removedColumn("t3.natural"),
      mapSheets(applicantsInOneRow),
      mapSheets(labelsHeaded),
      rowsApart,
    ),
  },
  {
    name: "表二 with two rows left",
    paper: layOut(
      report2021,
      ...["regulations", "normative", "licensing", "coercion"].map((row) => removedRow(`t2.${row}`)),
    ),
  },
  {
    name: "seven lines between the first header of 表二 and its first row",
    paper: layOut(report2021, linesBeforeRow("t2.regulations", ...notes(7))),
  },
  {
    name: "the last row of 表二 renamed, an empty row above its block",
    paper: layOut(report2021, mapSheets(lastBlockApart), renamed("t2.fees", "收费项目合计")),
  },
  {
    name: "three notes above the figures of 表四",
    paper: layOut(report2021, linesBeforeRow("t4.review", ...notes(3))),
  },
  {
    name: "running numbers without a header in 表二 with three rows left",
    paper: layOut(
      report2021,
      ...["regulations", "normative", "licensing"].map((row) => removedRow(`t2.${row}`)),
      numberedRows("t2", { at: 3 }),
    ),
  },
  {
    name: "running numbers in 表三 with six rows removed and a blank column, merges lost",
    paper: layOut(
      report2021,
      mapCells((cell) => (/^t3\..*\.legal$/u.test(cell.field ?? "") ? { ...cell, value: null, figure: null } : cell)),
      numberedRows("t3", { at: 3 }),
      ...everyThirdResult.map((row) => removedRow(`t3.${row}`)),
      mergesLost,
    ),
  },
  {
    name: "a text that quotes six labels",
    paper: layOut(report2021, beside(textSheet("口径", quoted), "instructions")),
  },
  {
    name: "three lines of the form, label and figures in one cell",
    paper: layOut(
      report2021,
      mapCells((cell) =>
        cell.field?.startsWith("t3.") && cell.field.endsWith(".legal") ? { ...cell, value: null, figure: null } : cell,
      ),
      beside(
        textSheet("文字", ["（一）予以公开 3 0 0 0 0 0 3", "2.重复申请 1 0 0 0 0 0 1", "（七）总计 4 0 0 0 0 0 4"]),
        "lines",
      ),
      mergesLost,
    ),
  },
  {
    name: "a title of eighty characters",
    paper: paperOf({ format: "2021", name: longName, title: `${longName}2021年政府信息公开工作年度报告` }),
  },
  { name: "表四 in two pieces, three rows between", paper: layOut(report2021, disputesParted(3)) },
  {
    name: "a pivot table of eleven results",
    paper: layOut(report2021, beside(resultsPivot(11), "summary")),
  },
];

/** An empty row above the last block of 表二. */
function lastBlockApart(sheet: PaperSheet): PaperSheet {
  const at = sheet.cells.find(({ value }) => value === "第二十条第（八）项")?.row ?? 0;
  return layOut({ sheets: [sheet], reports: new Map(), others: [] }, insertRows(at, 1)).sheets[0] ?? sheet;
}

/** Instead of the corner, 情形 stands over the innermost labels. */
function labelsHeaded(sheet: PaperSheet): PaperSheet {
  const corner = sheet.cells.find(({ value }) => String(value).includes("勾稽"));
  const cells = sheet.cells.filter((cell) => cell !== corner);
  return { ...sheet, cells: [...cells, text((corner?.row ?? 0) + 2, 2, "情形")] };
}
