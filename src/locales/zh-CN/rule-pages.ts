import type { RulePages } from "../rule-pages";

/** 规则页里的例子。 */
export const rulePages: RulePages = {
  "t3.balance": {
    holds: "新收 12，上年结转 1；总计 11，结转下年度 2：12 + 1 = 11 + 2",
    fails: "新收 12，上年结转 1；总计 10，结转下年度 2：13 与 12 差 1",
  },
  "t3.results": {
    holds: "予以公开 8，部分公开 2，不予公开 1，其余 0；总计 11",
    fails: "予以公开 8，部分公开 2，不予公开 1，其余 0；总计 12：差 1",
  },
  "t3.applicants": {
    holds: "自然人 7，商业企业 2，其余 0；总计 9",
    fails: "自然人 7，商业企业 2，其余 0；总计 8：差 1",
  },
  "t4.total": {
    holds: "结果维持 1，结果纠正 0，其他结果 2，尚未审结 0；总计 3",
    fails: "结果维持 1，结果纠正 0，其他结果 2，尚未审结 0；总计 2：差 1",
  },
  "t2.increment": {
    holds: "上一年项目数量 5，本年增/减 -3，处理决定数量 2",
    fails: "上一年项目数量 25，本年增/减 0，处理决定数量 18000（按办件量填的并没有错，可选“本单位按办件量统计”）",
  },
  "t2.stockNegative": { holds: "上一年项目数量 5，本年增/减 -5：得 0", fails: "上一年项目数量 5，本年增/减 -6：得 -1" },
  "t2.changeSign": { holds: "数字 21、文本“+21”、文本“-3”、0", fails: "文本“21”：看不出是增 21 还是减 21" },
  "t2.published": { holds: "新公开 3，对外公开总数量 40", fails: "新公开 43，对外公开总数量 40" },
  "t2.inForce": { holds: "制发 5，废止 2，现行有效 30", fails: "制发 35，废止 2，现行有效 30：35 多于 32" },
  "t2.regulationMaker": { holds: "某县商务局：规章 0", fails: "某县商务局：规章 3（多半是行政规范性文件）" },
  "cell.blank": { holds: "没有的填 0", fails: "没有的留空：看不出是没有还是漏填" },
  "cell.notNumber": { holds: "1113", fails: "“1,113”“１２”“12件”“-”“无”" },
  "cell.negative": { holds: "0、12", fails: "-12" },
  "cell.fraction": { holds: "12 件；金额 961.6 万元", fails: "12.5 件" },
  "money.unit": { holds: "表头注明“万元”，填 961.6", fails: "填 9616000，没有写明单位" },
  "layout.missing": { holds: "表三各行、各列齐全", fails: "删去了“（二）部分公开”一行" },
  "layout.extra": { holds: "表三只有规定的行和列", fails: "在“总计”左边加了一列“外国人”" },
  "layout.renamed": { holds: "列名“自然人”", fails: "列名写成“公民”" },
  "layout.order": { holds: "“结果维持”在“结果纠正”左边", fails: "两列对调了位置" },
  "format.year": { holds: "2023 年度用 2021 年格式", fails: "2023 年度的表二用 2019 年格式" },
  "text.figure": {
    holds: "正文“共收到申请46件”，表三新收总计 46",
    fails: "正文“共收到申请46件”，表三新收总计 42",
  },
  "text.sections": { holds: "一、二、三、四、五、六依次都有", fails: "没有第六部分“其他需要报告的事项”" },
  "year.carry": { holds: "上年报告结转下年度 5，本年上年结转 5", fails: "上年报告结转下年度 5，本年上年结转 4" },
  "year.inForce": {
    holds: "上年现行有效 30，本年制发 5、废止 2；本年现行有效 33",
    fails: "上年现行有效 30，本年制发 5、废止 2；本年现行有效 35",
  },
  "year.items": {
    holds: "上年报告：上一年项目数量 20，增 5；本年上一年项目数量 25",
    fails: "上年报告：上一年项目数量 20，增 5；本年上一年项目数量 20",
  },
  "review.sameReport": { holds: "一个单位一个年度一份报告", fails: "同一单位 2023 年度的报告在两个文件里" },
  "review.sameFigures": { holds: "两个单位的数各不相同", fails: "两个单位的报告，不为 0 的数完全相同" },
  "review.total": { holds: "甲 3、乙 4，汇总 7", fails: "甲 3、乙 4，汇总 8" },
};
