import type { RuleId } from "../../form/rules";
import type { RuleText } from "../rule-texts";

/** 上下年、多份报告的规则。 */
export const yearRuleTexts = {
  "year.carry": {
    name: "上年结转与上年报告",
    explain: "表三每一列：本年的上年结转，等于上年报告的结转下年度继续办理。",
    remedy: "对照上年报告核对上年结转；上年报告有误的，请予说明。",
  },
  "year.inForce": {
    name: "现行有效与上年报告",
    explain: "2021 年格式表二：现行有效件数，等于上年现行有效件数加本年制发件数减本年废止件数。",
    remedy: "对照上年报告核对现行有效、制发和废止件数；以其他方式失效或者改了口径的，可以不改，予以说明。",
  },
  "year.items": {
    name: "上一年项目数量与上年报告",
    explain: "2019 年格式表二：上一年项目数量，等于上年报告的上一年项目数量加本年增/减。",
    remedy: "对照上年报告核对上一年项目数量；改了口径的，可以不改，予以说明。",
  },
  "review.sameReport": {
    name: "重复报送",
    explain: "同一单位同一年度的报告在几个文件里。",
    remedy: "请确认以哪一份为准。",
  },
  "review.sameFigures": {
    name: "数字与其他报告相同",
    explain: "不同单位或者不同年度的报告，不为 0 的数完全相同。",
    remedy: "请对照原始材料核实是不是交错了文件，或者照抄了其他报告。",
  },
  "review.total": {
    name: "汇总数与各单位之和",
    explain: "汇总年报的每一个数，等于各单位同年度、同格式报告的和。",
    remedy: "核对汇总年报的这个数；确有未收到的报告的，补齐后再核对。",
  },
} as const satisfies Partial<Record<RuleId, RuleText>>;
