import type { FieldId } from "../../src/form/fields";
import type { TableId } from "../../src/form/types";
import {
  beside,
  decoyOf,
  everyLabel,
  extraColumn,
  extraRow,
  figures,
  flat,
  headerRepeated,
  hiddenRows,
  insertColumns,
  insertRows,
  known,
  label,
  labels,
  labelsInOneColumn,
  layOut,
  linesAfter,
  linesBefore,
  linesBeforeRow,
  linesUnderHeading,
  mergesLost,
  mergesRepeated,
  mixed,
  movedColumn,
  movedRow,
  offset,
  onePerSheet,
  onlyTables,
  onOneSheet,
  paperOf,
  removedColumn,
  removedRow,
  renamed,
  shortDisputeHeader,
  spacesForBlanks,
  tablesSideBySide,
  text,
  textSheet,
  unreadable,
  workbookOf,
  written,
  type Paper,
  type PaperCell,
  type Transform,
} from "../support/layouts";
import {
  asciiBrackets,
  broken,
  defined,
  drawnApart,
  fullWidth,
  hooked,
  lettersLost,
  radicals,
  traditional,
} from "./label-noise";
import { clerksCorpus } from "./corpus-clerks";
import { labelsCorpus } from "./corpus-labels";
import { mergesCorpus } from "./corpus-merges";
import { officesCorpus } from "./corpus-offices";
import { reportsCorpus } from "./corpus-reports";
import { numberingCorpus } from "./corpus-numbering";
import { thresholdsCorpus } from "./corpus-thresholds";

/** A way in which real files differ from the printed form. */
export interface Layout {
  readonly name: string;
  readonly paper: Paper;
  /** Without the merged areas it cannot be told from another form. */
  readonly needsMerges?: true;
}

const report2019 = paperOf({ format: "2019" });
const report2020 = paperOf({ format: "2019", year: 2020, sheet: "2020年" });
const report2021 = paperOf({ format: "2021" });

const narrative = [
  "一、总体情况",
  "2019年，我局认真贯彻落实《中华人民共和国政府信息公开条例》，制定规范性文件46个，行政许可12件，行政处罚3件。",
  "本年新收政府信息公开申请数量12件，上年结转政府信息公开申请数量0件，其中予以公开10件、不予公开2件，结转下年度继续办理0件。",
  "（一）予以公开方面。自然人申请12件，商业企业0件，总计12件。",
  "行政复议结果维持1件，结果纠正0件；行政诉讼未经复议直接起诉0件，复议后起诉0件。",
];

const explained = (cell: PaperCell): PaperCell =>
  cell.field === null
    ? cell
    : { ...cell, value: `填写${cell.field.startsWith("t2") ? "事项" : "申请"}的数量，没有的填0` };

const emptied = (cell: PaperCell): PaperCell => (cell.field === null ? cell : { ...cell, value: null });

const isChange = (field: FieldId) => field.endsWith(".change");

/** Every layout with what must be found in it; see `expectedOf`. */
export const corpus: readonly Layout[] = [
  // The printed form, and where it may stand.
  { name: "the printed form of 2019", paper: report2019 },
  { name: "the printed form of 2021", paper: report2021 },
  { name: "zeros everywhere", paper: paperOf({ figures: 0 }) },
  { name: "an empty form alone", paper: paperOf({ figures: "blank" }) },
  { name: "an empty form of 2021 alone", paper: paperOf({ format: "2021", figures: "blank" }) },
  { name: "two of three cells blank", paper: paperOf({ figures: "sparse" }) },
  {
    name: "white space in blank cells",
    paper: layOut(paperOf({ figures: "sparse" }), spacesForBlanks(" ", "　", "\u00A0", "　　 ")),
  },
  { name: "further down and to the right", paper: layOut(report2019, offset(7, 3)) },
  { name: "far away", paper: layOut(report2021, offset(1200, 60)) },
  { name: "merged areas lost", paper: layOut(report2019, mergesLost) },
  { name: "merged areas lost, format 2021", paper: layOut(report2021, mergesLost) },
  { name: "merged areas lost, the text repeated in every cell", paper: layOut(report2019, mergesRepeated) },
  {
    name: "one table a sheet, the title on the first",
    paper: layOut(report2019, onePerSheet({ t2: "表二", t3: "表三", t4: "表四" }, "first")),
  },
  {
    name: "one table a sheet, the title on each",
    paper: layOut(report2021, onePerSheet({ t2: "Sheet1", t3: "Sheet2", t4: "Sheet3" }, "each")),
  },
  { name: "表三 to the right of 表二", paper: layOut(report2019, tablesSideBySide) },
  { name: "only 表三", paper: layOut(report2021, onlyTables("t3")) },
  { name: "表二 and 表四 without 表三", paper: layOut(report2019, onlyTables("t2", "t4")) },
  { name: "a plain grid without spans", paper: layOut(report2019, flat) },
  { name: "a plain grid without spans, format 2021", paper: layOut(report2021, flat) },
  { name: "groups and labels of 表三 in one column", paper: layOut(report2021, labelsInOneColumn("own")) },
  { name: "each group before its labels in one column", paper: layOut(report2019, labelsInOneColumn("joined")) },
  { name: "表四 with its header in two rows", paper: layOut(report2019, shortDisputeHeader) },
  { name: "label columns wider, figures further right", paper: layOut(report2021, insertColumns(1, 2)) },
  {
    name: "empty columns between the figures",
    paper: layOut(report2019, insertColumns(5, 1, "t3"), insertColumns(9, 2, "t3")),
  },
  { name: "an empty column through the whole sheet", paper: layOut(report2019, insertColumns(6, 1)) },
  { name: "empty rows inside the tables", paper: layOut(report2019, insertRows(8, 1), insertRows(30, 2)) },

  // Several reports.
  { name: "two years one below the other", paper: onOneSheet(report2019, report2020, "below") },
  { name: "two years side by side", paper: onOneSheet(report2019, report2020, "right") },
  { name: "two formats one below the other", paper: onOneSheet(report2020, report2021, "below") },
  { name: "two formats side by side", paper: onOneSheet(report2021, report2020, "right") },
  { name: "two formats side by side, the earlier first", paper: onOneSheet(report2020, report2021, "right") },
  {
    name: "three organisations, one a sheet",
    paper: workbookOf(
      paperOf({ name: "甲市财政局", sheet: "财政局" }),
      layOut(paperOf({ name: "乙市商务局", sheet: "商务局", figures: 0 }), offset(2, 1)),
      layOut(paperOf({ name: "丙县人民政府办公室", sheet: "政府办", figures: "sparse" }), mergesLost),
    ),
  },
  { name: "表二 of 2021 with 表三 of 2019", paper: mixed(report2021, report2019) },
  { name: "表二 of 2019 with 表三 of 2021", paper: mixed(report2019, report2021) },

  // Altered forms.
  { name: "a row added in 表二", paper: layOut(report2019, extraRow("t2.normative", "其他主动公开文件", 7)) },
  {
    name: "a row added in 表三",
    paper: layOut(report2021, extraRow("t3.refused.adminQuery", "9.属于其他不予公开情形", 3)),
  },
  { name: "a row added below 表三", paper: layOut(report2019, extraRow("t3.carriedOut", "五、其中：网络申请数量", 3)) },
  { name: "a column added in 表三", paper: layOut(report2019, extraColumn("t3.total", "境外组织", 2)) },
  {
    name: "a column added among the organisations",
    paper: layOut(report2021, extraColumn("t3.charity", "新闻媒体", 2)),
  },
  { name: "a row of 表二 removed", paper: layOut(report2019, removedRow("t2.services")) },
  { name: "a row of 表三 removed", paper: layOut(report2019, removedRow("t3.refused.thirdParty")) },
  { name: "the first row of 表二 removed, the title above", paper: layOut(report2019, removedRow("t2.regulations")) },
  { name: "the last row of 表二 removed", paper: layOut(report2019, removedRow("t2.procurement")) },
  { name: "the first row of 表三 removed", paper: layOut(report2021, removedRow("t3.received")) },
  { name: "the last row of 表三 removed", paper: layOut(report2019, removedRow("t3.carriedOut")) },
  {
    name: "表三 of 2021 without all of （六）",
    paper: layOut(
      report2021,
      removedRow("t3.other.rest"),
      removedRow("t3.other.feeOverdue"),
      removedRow("t3.other.correctionOverdue"),
    ),
  },
  { name: "（六） of 2021 without its third row", paper: layOut(report2021, removedRow("t3.other.rest")) },
  { name: "a column of 表三 removed", paper: layOut(report2021, removedColumn("t3.charity")) },
  { name: "the first column of 表三 removed", paper: layOut(report2019, removedColumn("t3.natural")) },
  {
    name: "a row of 表三 renamed",
    paper: layOut(report2019, renamed("t3.notProcessed.publication", "3.索取报刊书籍")),
  },
  { name: "the first row of 表二 renamed", paper: layOut(report2019, renamed("t2.regulations", "地方性法规")) },
  { name: "the last row of 表三 renamed", paper: layOut(report2021, renamed("t3.carriedOut", "四、转入下年办理")) },
  { name: "a row of 表二 renamed", paper: layOut(report2019, renamed("t2.coercion", "强制措施和强制执行")) },
  { name: "a column of 表三 renamed", paper: layOut(report2021, renamed("t3.research", "高校院所")) },
  {
    name: "a row of 表三 moved",
    paper: layOut(report2021, movedRow("t3.refused.adminQuery", "t3.refused.forbiddenByLaw")),
  },
  {
    name: "two rows of 表三 with similar labels exchanged",
    paper: layOut(report2021, movedRow("t3.carriedIn", "t3.received")),
  },
  { name: "a column of 表三 moved", paper: layOut(report2019, movedColumn("t3.legal", "t3.business")) },
  {
    name: "the last row of 表三 in front of the results",
    paper: layOut(report2019, movedRow("t3.carriedOut", "t3.received")),
  },

  // Labels.
  { name: "spaces and line breaks inside labels", paper: layOut(report2019, labels(broken)) },
  { name: "U+3000 and NBSP in labels", paper: layOut(report2021, labels(drawnApart)) },
  { name: "ASCII brackets and 1、 for 1.", paper: layOut(report2021, labels(asciiBrackets)) },
  { name: "full-width numbering", paper: layOut(report2019, labels(fullWidth)) },
  { name: "letters lost from labels", paper: layOut(report2019, labels(lettersLost), known({ alterations: null })) },
  { name: "钩稽 for 勾稽", paper: layOut(report2019, labels(hooked)) },
  { name: "Kangxi radicals", paper: layOut(report2021, labels(radicals)) },
  { name: "traditional characters", paper: layOut(report2021, labels(traditional)) },
  { name: "traditional characters, format 2019", paper: layOut(report2019, labels(traditional)) },
  { name: "definitions in brackets after labels", paper: layOut(report2019, labels(defined)) },
  { name: "definitions in brackets after labels, format 2021", paper: layOut(report2021, labels(defined)) },
  { name: "the unit in the header", paper: layOut(report2019, label("采购总金额", "采购总金额(万元)")) },
  {
    name: "no section heads",
    paper: layOut(
      report2019,
      labels((each) => (/^[二四]、[主政]|^三、收/u.test(each) ? "" : each)),
    ),
  },
  {
    name: "every kind of label noise at once, merges lost, further down",
    paper: layOut(
      report2021,
      labels((each) => broken(asciiBrackets(defined(hooked(each))))),
      offset(4, 2),
      mergesLost,
    ),
  },

  // Figures.
  {
    name: "U+3000 and NBSP around figures",
    paper: layOut(
      report2019,
      written((figure) => `　\u00A0${figure} `),
    ),
  },
  {
    name: "signs as text",
    paper: layOut(
      report2019,
      written((figure, field) => (isChange(field) ? (figure < 0 ? `−${-figure}` : `+${figure}`) : undefined)),
    ),
  },
  {
    name: "thousands separators",
    paper: layOut(
      report2019,
      figures({ "t2.normative.stock": 1113, "t3.received.natural": 12345, "t4.review.upheld": 1000 }),
      written((figure) => (figure >= 1000 ? figure.toLocaleString("en-US") : undefined)),
    ),
  },
  {
    name: "full-width digits",
    paper: layOut(
      report2021,
      written((figure) =>
        figure % 1 === 0
          ? String(figure).replaceAll(/\d/gu, (d) => String.fromCharCode(0xff10 + Number(d)))
          : undefined,
      ),
    ),
  },
  {
    name: "units in the cells",
    paper: layOut(
      report2021,
      written((figure, field) =>
        field.endsWith(".amount") ? `${figure}万元` : field.startsWith("t2") ? `${figure}件` : undefined,
      ),
    ),
  },
  {
    name: "-, / and 无 for nothing, notes and errors in cells",
    paper: layOut(
      report2019,
      unreadable({
        "t2.regulations.made": "-",
        "t2.regulations.published": "/",
        "t2.regulations.stock": "无",
        "t2.normative.made": "8（其中修订2件）",
        "t2.licensing.change": "--12",
        "t2.services.change": "3-5",
        "t2.procurement.amount": "详见附件",
        "t3.granted.natural": "无",
        "t3.granted.total": { kind: "error", text: "#REF!" },
        "t3.partial.legal": "－",
        "t4.review.pending": "正在审理",
      }),
    ),
  },

  // What stands around and between the tables.
  {
    name: "units and notes between the tables",
    paper: layOut(
      report2019,
      linesBefore("t2", "填报单位（盖章）：某某市水利局　　　填报日期：2020年1月10日"),
      linesUnderHeading("t2", "单位：件、项"),
      linesUnderHeading("t3", "单位：件", "注：本表由政务公开科汇总"),
      linesBefore("t4", "注：1.“总计”为各列之和。2.没有的填0。"),
      linesAfter("填表人：张某　　审核人：李某　　联系电话：12345678"),
    ),
  },
  {
    name: "a note between the blocks of 表二",
    paper: layOut(report2019, linesBeforeRow("t2.penalties", "（行政处罚、行政强制按决定数填写）")),
  },
  {
    name: "the header repeated after a page break",
    paper: layOut(report2019, headerRepeated("t3.unavailable.notHeld")),
  },
  {
    name: "the header repeated inside a group, with 续表",
    paper: layOut(report2021, headerRepeated("t3.refused.internalAffairs", "续表")),
  },
  {
    name: "hidden rows",
    paper: layOut(report2019, hiddenRows("t2.coercion", "t3.refused.adminQuery", "t3.carriedIn")),
  },
  {
    name: "the narrative quotes labels and figures",
    paper: layOut(
      report2019,
      linesBefore("t2", ...narrative),
      linesBefore("t3", "本年新收政府信息公开申请数量与上年结转政府信息公开申请数量之和为12件，总计12件。"),
      linesBefore("t4", "行政复议", "2019年我局行政复议结果维持0件，总计0件。"),
      linesAfter("五、存在的主要问题及改进情况", "行政许可办理不够规范，共12件。", "六、其他需要报告的事项", "无"),
    ),
  },

  // Decoys.
  {
    name: "a list of instructions that quotes every label",
    paper: layOut(
      report2019,
      beside(textSheet("填报说明", ["填报说明", ...everyLabel("2019")]), "instructions", "before"),
    ),
  },
  {
    name: "instructions as sentences",
    paper: layOut(
      report2021,
      beside(
        textSheet("填报说明", [
          "填报说明",
          ...everyLabel("2021").map((each) => `${each}：填写本年度数量，没有的填0。`),
        ]),
        "instructions",
      ),
    ),
  },
  {
    name: "instructions laid out like the form",
    paper: layOut(
      report2019,
      beside(
        { ...decoyOf(paperOf({ title: "2019年政府信息公开工作年度报告填报说明" }), explained), name: "填报说明" },
        "instructions",
        "before",
      ),
    ),
  },
  {
    name: "an empty form beside the report",
    paper: layOut(report2019, beside({ ...decoyOf(report2019, emptied), name: "空表" }, "empty")),
  },
  {
    name: "an empty form with its merges before a report without",
    paper: layOut(report2021, mergesLost, beside({ ...decoyOf(report2021, emptied), name: "模板" }, "empty", "before")),
  },
  {
    name: "a partial copy beside the report",
    paper: layOut(
      report2019,
      beside(
        {
          name: "摘录",
          cells: decoyOf(report2019)
            .cells.filter((cell) => cell.part === "title" || (cell.part === "t3" && cell.row < 36))
            .map((cell) => ({ ...cell, height: Math.min(cell.height, 36 - cell.row) })),
        },
        "partial",
      ),
    ),
  },
  {
    name: "other sheets that have nothing to do with it",
    paper: layOut(report2019, (paper) => ({
      ...paper,
      sheets: [
        textSheet("目录", ["目录", "1. 年度报告", "2. 附表"]),
        {
          name: "台账",
          cells: ["序号", "申请人", "自然人", "其他", "总计", "行政许可"]
            .map((head, column) => text(0, column, head))
            .concat(
              [1, 2, 3].flatMap((row) => [text(row, 0, row), text(row, 1, "王某"), text(row, 2, 1), text(row, 4, 1)]),
            ),
        },
        ...paper.sheets,
      ],
    })),
  },

  // Titles.
  { name: "no title", paper: layOut(paperOf({ title: "" }), known({ name: null, year: null })) },
  {
    name: "the year behind the name, 年度",
    paper: paperOf({ name: "海宁市商务局", title: "海宁市商务局2019年度政府信息公开工作年度报告" }),
  },
  {
    name: "the year first",
    paper: paperOf({
      format: "2021",
      name: "甲县教育局",
      year: 2023,
      title: "2023年甲县教育局政府信息公开工作年度报告",
    }),
  },
  {
    name: "the year in brackets",
    paper: paperOf({ name: "乙市财政局", title: "乙市财政局政府信息公开工作年度报告（2019年度）" }),
  },
  {
    name: "the year in Chinese numerals",
    paper: paperOf({ name: "丙区审计局", title: "丙区审计局二〇一九年政府信息公开工作年度报告" }),
  },
  {
    name: "the title spaced out",
    paper: paperOf({ name: "丁市民政局", title: "丁市民政局 2019 年政府信息公开\n工作年度报告" }),
  },
  {
    name: "the year in the opening sentences, none in the title",
    paper: layOut(
      paperOf({ name: "商务局", title: "商务局政府信息公开工作年度报告" }),
      linesBefore(
        "t2",
        "一、总体情况",
        "2019年，商务局认真贯彻落实《中华人民共和国政府信息公开条例》和区委、区政府统一部署。",
        "2018年5月网站关闭；及时公开《外商投资准入负面清单（2017版）》。",
      ),
    ),
  },
  {
    name: "a year in the narrative only is not the report's",
    paper: layOut(
      paperOf({ name: "商务局", title: "商务局政府信息公开工作年度报告" }),
      linesBefore("t2", "一、总体情况", "及时公开《外商投资准入负面清单（2017版）》。"),
      known({ year: null }),
    ),
  },

  // Harder ones.
  {
    name: "the tables on sheets in another order, the title on each",
    paper: reversed(layOut(report2021, onePerSheet({ t2: "主动公开", t3: "依申请", t4: "复议诉讼" }, "each"))),
  },
  {
    name: "two years, one table a sheet",
    paper: workbookOf(
      layOut(report2019, onePerSheet({ t2: "19-2", t3: "19-3", t4: "19-4" }, "each")),
      layOut(report2020, onePerSheet({ t2: "20-2", t3: "20-3", t4: "20-4" }, "each")),
    ),
  },
  {
    name: "every figure as text",
    paper: layOut(
      report2019,
      written((figure) => String(figure)),
    ),
  },
  {
    name: "zeros as text in a form without merged areas",
    paper: layOut(
      paperOf({ figures: 0 }),
      written(() => "0"),
      mergesLost,
    ),
  },
  {
    name: "lines above the title",
    paper: layOut(report2019, insertRows(0, 2, [text(0, 0, "附件2"), text(1, 0, "政府信息公开工作年度报告附表")])),
  },
  {
    name: "an empty corner",
    paper: layOut(
      report2021,
      labels((each) => (each.includes("勾稽") ? "" : each)),
    ),
  },
  {
    name: "a column of serial numbers in front of the labels",
    paper: layOut(report2019, insertColumns(0, 1), numberedRows("t3", 0)),
  },
  {
    name: "a column of remarks behind 总计",
    paper: layOut(
      report2019,
      (paper) => withCells(paper, [text(23, 10, "备注", 1, 3), text(30, 10, "均为网上申请"), text(40, 10, "见附件")]),
      known({ alterations: null }),
    ),
  },
  {
    name: "sums for checking beside 表三",
    paper: layOut(
      report2021,
      (paper) =>
        withCells(
          paper,
          Array.from({ length: 25 }, (_, row) => text(22 + row, 11, 0)),
        ),
      known({ alterations: null }),
    ),
  },
  {
    name: "a comparison with last year on another sheet",
    paper: layOut(report2019, (paper) => ({
      ...paper,
      others: null,
      sheets: [
        ...paper.sheets,
        {
          name: "对比",
          cells: [
            text(0, 0, "项目"),
            text(0, 1, "2018年"),
            text(0, 2, "2019年"),
            ...["本年新收政府信息公开申请数量", "予以公开", "不予公开", "行政许可", "行政处罚"].flatMap((each, row) => [
              text(row + 1, 0, each),
              text(row + 1, 1, row),
              text(row + 1, 2, row + 3),
            ]),
          ],
        },
      ],
    })),
  },
  {
    name: "the whole narrative in one cell",
    paper: layOut(report2019, linesBefore("t2", narrative.join("\n")), linesAfter(narrative.join("\n"))),
  },
  { name: "colons and footnote marks behind labels", paper: layOut(report2019, labels(footnoted)) },
  {
    name: "numbers in brackets, (1) for 1.",
    paper: layOut(
      report2021,
      labels((each) => each.replace(/^(\d)\./u, "（$1）")),
    ),
  },
  {
    name: "numbering lost",
    paper: layOut(
      report2019,
      labels((each) =>
        each.includes("公开政府信息情况") ? each : each.replace(/^(?:\d\.|[一二三四]、|（[一二三四五六七]）)/u, ""),
      ),
      known({ alterations: null }),
    ),
  },
  { name: "in the far corner of the sheet", paper: layOut(report2019, offset(1_048_000, 16_000)) },
  { name: "总计 of 表三 two columns wide", paper: layOut(report2019, widened("t3", 9)) },
  { name: "总计 of 表三 two columns wide, all blank", paper: layOut(paperOf({ figures: "blank" }), widened("t3", 9)) },
  {
    name: "a form not yet begun for another year is a report of its own",
    paper: workbookOf(report2019, paperOf({ format: "2019", year: 2020, sheet: "2020", figures: "blank" })),
  },
  {
    name: "a form not yet begun in the other format is a report of its own",
    paper: workbookOf(report2020, paperOf({ format: "2021", figures: "blank" })),
  },
  {
    name: "表三 alone of another year is a report of its own",
    paper: workbookOf(report2019, layOut(paperOf({ format: "2021", year: 2022, sheet: "2022年" }), onlyTables("t3"))),
  },
  {
    name: "a copy of 表三 alone beside the report",
    paper: layOut(
      report2019,
      beside(
        {
          name: "表三副本",
          cells: decoyOf(report2019).cells.filter((cell) => cell.part === "title" || cell.part === "t3"),
        },
        "partial",
      ),
    ),
  },
  {
    name: "a template without name and year beside the report",
    paper: layOut(
      report2021,
      beside(
        {
          ...decoyOf(paperOf({ format: "2021", title: "（单位名称）    年政府信息公开工作年度报告" }), emptied),
          name: "模板",
        },
        "empty",
      ),
    ),
  },
  {
    name: "two reports without titles, one a sheet",
    paper: workbookOf(
      layOut(paperOf({ title: "", name: "甲", sheet: "甲" }), known({ name: null, year: null })),
      layOut(paperOf({ title: "", name: "乙", sheet: "乙", figures: 5 }), known({ name: null, year: null })),
    ),
  },
  ...mergesCorpus,
  ...reportsCorpus,
  ...labelsCorpus,
  ...numberingCorpus,
  ...officesCorpus,
  ...clerksCorpus,
  ...thresholdsCorpus,
];

function footnoted(label: string): string {
  if (/^第二十条|^[一二三四]、|稽/u.test(label)) return label;
  return label.length % 2 === 0 ? `${label}：` : `${label}*`;
}

function reversed(paper: Paper): Paper {
  return { ...paper, sheets: [...paper.sheets].reverse() };
}

function withCells(paper: Paper, cells: readonly PaperCell[]): Paper {
  return { ...paper, sheets: paper.sheets.map((sheet) => ({ ...sheet, cells: [...sheet.cells, ...cells] })) };
}

/** 1, 2, 3 … in a column of its own, in front of each line of a table. */
function numberedRows(table: TableId, column: number): Transform {
  return (paper) => {
    const rows = new Set(
      paper.sheets.flatMap((sheet) =>
        sheet.cells.flatMap((cell) => (cell.field && cell.part === table ? [cell.row] : [])),
      ),
    );
    return withCells(
      paper,
      [...rows].map((row, index) => text(row, column, index + 1)),
    );
  };
}

/** The cells of a column of a table span the column beside it too. */
function widened(table: TableId, column: number): Transform {
  return (paper) => ({
    ...paper,
    sheets: paper.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        cell.part === table && cell.column + cell.width - 1 === column ? { ...cell, width: cell.width + 1 } : cell,
      ),
    })),
  });
}
