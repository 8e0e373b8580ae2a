import { brokenLabel } from "../support/broken-rows";
import {
  extraColumn,
  extraRow,
  known,
  label,
  labels,
  layOut,
  mergesLost,
  mergesRepeated,
  movedColumn,
  offset,
  paperOf,
  removedRow,
  renamed,
  renamedGroups,
} from "../support/layouts";
import { numberedRows } from "../support/numbering";
import type { Layout } from "./corpus";
import { lettersLost, traditional, translated } from "./label-noise";

const report2019 = paperOf({ format: "2019" });
const report2021 = paperOf({ format: "2021" });
const sparse = paperOf({ format: "2021", figures: "sparse" });

const partial = "（二）部分公开（区分处理的，只计这一情形，不计其他情形）";
const definition = "指本年度内由本机关依照法定职权和程序制定并公开发布的，涉及公民、法人和其他组织权利义务，".repeat(3);
const other = `其他主动公开文件（${definition}但不属于规章和规范性文件的）`;

/** Labels broken over rows, renamed at the edge of a table, or with long definitions. */
export const labelsCorpus: readonly Layout[] = [
  { name: "（二） of 表三 broken over two rows", paper: layOut(report2021, brokenLabel("t3", partial, 18, "lower")) },
  {
    name: "（二） of 表三 broken, the figures in the upper row",
    paper: layOut(report2021, brokenLabel("t3", partial, 18, "upper")),
  },
  {
    name: "（二） of 表三 broken before its bracket",
    paper: layOut(report2019, brokenLabel("t3", partial, 7, "lower")),
  },
  {
    name: "（二） of 表三 broken, merges lost",
    paper: layOut(report2019, brokenLabel("t3", partial, 12, "lower"), mergesLost),
  },
  {
    name: "a label of （三） broken",
    paper: layOut(report2019, brokenLabel("t3", "2.其他法律行政法规禁止公开", 8, "lower")),
  },
  {
    name: "a label of （三） broken, the figures in the upper row, merges lost",
    paper: layOut(report2021, brokenLabel("t3", "3.危及“三安全一稳定”", 4, "upper"), mergesLost),
  },
  {
    name: "two labels of （六） broken",
    paper: layOut(
      report2021,
      brokenLabel("t3", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", 15, "lower"),
      brokenLabel("t3", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", 20, "lower"),
    ),
  },
  {
    name: "the first label of 表三 broken",
    paper: layOut(report2021, brokenLabel("t3", "一、本年新收政府信息公开申请数量", 9, "lower")),
  },
  {
    name: "the last label of 表三 broken, 行次 beside",
    paper: layOut(
      report2021,
      numberedRows("t3", { at: 3, head: "行次" }),
      brokenLabel("t3", "四、结转下年度继续办理", 6, "lower"),
    ),
  },
  { name: "（七）总计 broken", paper: layOut(report2021, brokenLabel("t3", "（七）总计", 3, "lower")) },
  { name: "3. above 其他, the figures beside 3.", paper: layOut(report2021, brokenLabel("t3", "3.其他", 2, "upper")) },
  {
    name: "（一） above 予以公开, merges lost",
    paper: layOut(report2019, brokenLabel("t3", "（一）予以公开", 3, "lower"), mergesLost),
  },
  {
    name: "a broken label and a removed row",
    paper: layOut(
      report2019,
      removedRow("t3.notProcessed.repeated"),
      brokenLabel("t3", "5.要求行政机关确认或重新出具已获取信息", 9, "lower"),
      offset(2, 1),
    ),
  },
  { name: "a broken label with blanks", paper: layOut(sparse, brokenLabel("t3", "4.保护第三方合法权益", 5, "lower")) },
  { name: "a label of 表二 broken", paper: layOut(report2021, brokenLabel("t2", "行政事业性收费", 4, "lower")) },
  {
    name: "labels of 表二 broken, the figures in the upper row",
    paper: layOut(
      report2019,
      brokenLabel("t2", "其他对外管理服务事项", 4, "upper"),
      brokenLabel("t2", "政府集中采购", 4, "upper"),
    ),
  },
  {
    name: "a label of 表二 broken, merges lost",
    paper: layOut(report2019, brokenLabel("t2", "规范性文件", 3, "lower"), mergesLost),
  },
  { name: "column labels of 表三 broken", paper: layOut(report2021, brokenLabel("t3", "社会公益组织", 4, "upper")) },
  { name: "column labels of 表二 broken", paper: layOut(report2019, brokenLabel("t2", "上一年项目数量", 3, "upper")) },
  {
    name: "column labels of 表四 broken, merges lost",
    paper: layOut(report2021, brokenLabel("t4", "结果维持", 2, "upper"), mergesLost),
  },

  {
    name: "numbers of footnotes behind labels",
    paper: layOut(
      report2021,
      labels((each) => `${each}${["①", "²", "〔注3〕", "注4", "❺"][each.length % 5]}`),
    ),
  },
  { name: "公民 for 自然人", paper: layOut(report2021, renamed("t3.natural", "公民")) },
  { name: "个人 for 自然人, merges lost", paper: layOut(report2019, renamed("t3.natural", "个人"), mergesLost) },
  {
    name: "公民 for 自然人, 行次 beside",
    paper: layOut(report2021, renamed("t3.natural", "公民"), numberedRows("t3", { at: 3, head: "行次" })),
  },
  { name: "公民 for 自然人 in a form with blanks", paper: layOut(sparse, renamed("t3.natural", "公民")) },
  { name: "合计数 for 总计 of 表三", paper: layOut(report2021, renamed("t3.total", "合计数")) },
  { name: "the first row of 表三 renamed", paper: layOut(report2021, renamed("t3.received", "一、今年收到的申请")) },
  {
    name: "every outermost row of 表三 renamed",
    paper: layOut(
      report2021,
      renamed("t3.received", "一、本年新收申请数量"),
      renamed("t3.carriedIn", "二、上年结转申请数量"),
      renamed("t3.carriedOut", "四、结转下年度"),
    ),
  },
  {
    name: "小计 for 总计 of 表三 where a column was moved",
    paper: layOut(report2019, movedColumn("t3.otherOrganisation", "t3.research"), renamed("t3.total", "小计")),
  },
  {
    name: "小计 for 总计 of 表三 behind an added column",
    paper: layOut(report2021, renamed("t3.total", "小计"), extraColumn("t3.total", "境外组织", 3)),
  },
  {
    name: "renamed and added columns, merges lost and repeated",
    paper: layOut(
      report2021,
      renamed("t3.total", "小计"),
      extraColumn("t3.total", "境外组织", 3),
      renamedGroups("结果纠正", "纠正", "corrected"),
      mergesRepeated,
    ),
  },
  {
    name: "letters lost from labels, merges lost and repeated",
    paper: layOut(report2019, labels(lettersLost), known({ alterations: null }), mergesRepeated),
  },
  { name: "维持 for 结果维持", paper: layOut(report2021, renamedGroups("结果维持", "维持", "upheld")) },
  {
    name: "维持原行为 for 结果维持, merges lost",
    paper: layOut(report2019, renamedGroups("结果维持", "维持原行为", "upheld"), mergesLost),
  },
  { name: "小计 for 总计 of 表四", paper: layOut(report2021, renamedGroups("总计", "小计", "total")) },
  {
    name: "a column of 表二 renamed",
    paper: layOut(
      report2021,
      label("本年制发件数", "制定数"),
      known({ alterations: [{ rule: "layout.renamed", at: "t2.issued" }] }),
    ),
  },
  {
    name: "the only column of a block of 表二 renamed",
    paper: layOut(
      report2021,
      label("本年收费金额（单位：万元）", "收取的金额"),
      known({ alterations: [{ rule: "layout.renamed", at: "t2.amount" }] }),
    ),
  },

  {
    name: "long definitions behind the labels of 第（一）项 and a third row",
    paper: layOut(
      report2019,
      extraRow("t2.normative", other, 7),
      label("规范性文件", `规范性文件（${definition}并在一定期限内反复适用的公文）`),
    ),
  },
  {
    name: "a third row of 第（一）项 with a definition, 2021",
    paper: layOut(
      report2021,
      extraRow("t2.normative", "其他主动公开文件（除规章、规范性文件以外的文件）", 5),
      label("行政规范性文件", "行政规范性文件（除政府规章外，由行政机关依照法定权限、程序制定并公开发布的公文）"),
    ),
  },
  {
    name: "long definitions behind many labels",
    paper: layOut(
      report2019,
      labels((each) =>
        /^(?:规章|行政许可|行政处罚|政府集中采购|自然人|结果维持)$/u.test(each) ? `${each}（${definition}）` : each,
      ),
    ),
  },
  {
    name: "a third row with a long definition, traditional characters, merges lost",
    paper: layOut(report2019, extraRow("t2.normative", other, 7), labels(traditional), mergesLost),
  },
  ...(["2019", "2021"] as const).flatMap((format) =>
    Object.entries(translated).map(([name, how]) => ({
      name: `every label with ${name}, ${format}`,
      paper: layOut(paperOf({ format }), labels(how)),
    })),
  ),
  {
    name: "English below every label, merges lost",
    paper: layOut(report2021, labels(translated["English below"]), mergesLost),
  },
];
