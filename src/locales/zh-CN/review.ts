import type { Finding } from "../../check/finding";
import type { FieldId } from "../../form/fields";
import type { RuleId } from "../../form/rules";
import type { ReviewFinding } from "../../review/finding";
import type { LetterTexts } from "../../review/letter";
import type { ResultTexts } from "../../review/result/texts";
import type { ReviewedReport } from "../../review/reviewed";
import { fieldAtPlace, placeOf, shortLabel } from "../places";
import type { FileFault } from "../../book/file-problem";
import { files } from "./files";
import { rules } from "./rules";

const tables = { t2: "表二", t3: "表三", t4: "表四" };

/** What both the result and the letters say of a finding. */
const findings = {
  severity: (severity: Finding["severity"]) => rules.severities[severity].word,
  ruleName: rules.name,
  remedy: rules.remedy,
  place: rules.place,
  message: rules.message,
  messageAmong,
  blanks: (table: "t2" | "t3" | "t4", cells: readonly string[]) =>
    `${tables[table]}有 ${cells.length} 处空白：${cells.slice(0, 12).join("、")}${cells.length > 12 ? "等" : ""}。`,
};

/** 审阅结果：RESULT.xlsx 里的全部文字。 */
const result: ResultTexts = {
  ...findings,
  title: (sheet) =>
    ({
      summary: "政府信息公开工作年度报告审阅结果",
      problems: "需要改正和核实的问题",
      matrix: "各单位问题一览（单位×规则）",
      years: "各单位上下年总计对照",
    })[sheet],
  footer: "第 &P 页，共 &N 页",
  summaryNote: ({ files, returns, withErrors, unopened, missing }) =>
    `收到文件 ${files} 个，报告 ${returns} 份，其中有错误的 ${withErrors} 份；没有读出报告的文件 ${unopened} 个；未交 ${missing} 个单位。`,
  problemsNote: (errors, warnings) => `错误 ${errors} 处，警告 ${warnings} 处。同一张表的空白合为一行。`,
  matrixNote: "格内是该单位在这条规则上的问题数：红色为错误，黄色为警告，蓝色为提示，空格为没有问题。",
  yearsNote: (pairs) =>
    pairs === 0
      ? "没有可以对照的上年报告。"
      : `${pairs} 份报告有上年报告可以对照。差 = 本年 − 上年；与上年结转不一致的用红色标出。`,
  heads: {
    number: "序号",
    unit: "单位",
    year: "年度",
    format: "格式",
    verdict: "结论",
    errors: "错误",
    ownErrors: "其中本表错误",
    ownWarnings: "其中本表警告",
    warnings: "警告",
    hints: "提示",
    notCheckable: "未能核对",
    years: "上下年",
    remarks: "备注",
    file: "文件",
    rule: "规则",
    severity: "程度",
    place: "位置",
    cell: "单元格",
    expected: "应为",
    actual: "实为",
    message: "说明",
    role: "类别",
    sum: "合计",
    lastYear: "上年",
    thisYear: "本年",
    difference: "差",
  },
  roles: { return: "报送", previous: "上年", summary: "汇总年报" },
  format: (format) => `${format} 年`,
  verdicts: { error: "有错误", warning: "需核实", good: "无问题" },
  fileProblem: (problem) =>
    ({
      notFound: "找不到",
      unreadable: "打不开：已损坏",
      encrypted: "打不开：已加密",
      tooLarge: "打不开：太大",
      unsupported: "打不开：不支持的格式",
    })[problem],
  noReport: "没有找到报告",
  notHandedIn: "未交",
  exercise: "练习",
  score: (got, of) => `练习得分 ${got}/${of}`,
  years: {
    agree: "相符",
    differ: (count) => `${count} 处不符`,
    notCheckable: (count) => `${count} 项未能核对`,
    noLastYear: "没有上年报告",
  },
  otherYear: "年度不符",
  noYear: "年度未写明",
  duplicate: "重复报送",
  copied: "与其他报告数字相同",
  from: { file: "单位或年度取自文件名", folder: "年度取自文件夹名" },
  total: totalName,
  sums: {
    title: (year) => `${year}年政府信息公开工作年度报告（汇总）`,
    units: (names) =>
      `汇总 ${names.length} 个单位：${names.slice(0, 300).join("、")}${names.length > 300 ? "等" : ""}。`,
    none: "没有可以汇总的报告。",
    notSummed: (field, why, unit) => `${rules.place(field)}没有汇总：${unit}${whyNoSum[why]}。`,
    leftOut: (count) => `另有 ${count} 份报告的年度或格式不同，没有计入。`,
  },
};

const whyNoSum = {
  unreadable: "的这一格读不出数字",
  missing: "的报告里没有这一格",
  differing: "报送了几份报告，这一格的数不同",
  unit: "的金额单位不明，或者与别的单位不同",
};

/** 退回意见。 */
const letter: LetterTexts = {
  ...findings,
  title: (year) => `关于${year === null ? "" : `${year}年度`}政府信息公开工作年度报告的退回意见`,
  addressee: (name) => `${name ?? "贵单位"}：`,
  opening: (year, toCorrect, toConfirm) => {
    const counts = [
      ...(toCorrect > 0 ? [`${toCorrect}处需改正`] : []),
      ...(toConfirm > 0 ? [`${toConfirm}处需核实`] : []),
    ];
    return `贵单位${year === null ? "报送的" : `${year}年度`}报告有${counts.join("、")}：`;
  },
  toCorrect: (count) => `需改正的（${count}处）`,
  toConfirm: (count) => `请核实的（${count}处），确实无误的可以不改，回复说明即可`,
  onSheet: (sheet, text) => `工作表“${sheet}”：${text}`,
  letterRemedy: (rule) => letterRemedies[rule] ?? rules.remedy(rule),
  way: (changes, points) =>
    `可能的改法：${changes
      .map(({ cell, at, from, to }) => `${cell}“${rules.place(at)}”由${from ?? "空白"}改为${to}`)
      .join("，")}${points.length > 1 ? `，第${points.join("、")}处就都成立` : ""}，请以原始材料为准。`,
  wayAt: (point) => `可能的改法见第${point}处。`,
  closing: (mustCorrect) =>
    mustCorrect
      ? "请对照原始材料核实后改正，并重新报送。"
      : "请对照原始材料核实，有误的改正后重新报送，无误的请予说明。",
  origin: "（由“公开年报校验” nianbao 核对生成）",
};

/** 不提程序里的按钮：收到意见的人不一定有。 */
const letterRemedies: Partial<Record<RuleId, string>> = {
  "t2.increment": "按项目数填报的，请核对这三个数；按办件量填报的，请予说明。",
  "cell.blank": "没有的请填 0，漏填的请补上。",
  "cell.notNumber": "请改成数字，不带单位、分隔符和说明。",
};

export const review = {
  result,
  letter,
  suggestion: { roster: suggestedInRoster, previous: suggestedInPrevious },
  summary: (counts: {
    readonly files: number;
    readonly returns: number;
    readonly errors: number;
    readonly among: number;
    readonly unopened: number;
  }) =>
    `收到 ${counts.files} 个文件、${counts.returns} 份报告：${counts.errors} 份有错误，${counts.unopened} 个文件没有读出报告；` +
    `上下年、重复和汇总方面有 ${counts.among} 处问题。`,
  missing: (names: readonly string[]) => `未交（${names.length}）：${names.join("、")}`,
  written: (file: string) => `审阅结果：${file}`,
  lettersWritten: (count: number, folder: string) => `退回意见：${count} 份，在 ${folder}`,
  notWritten: "不能写入。",
  isInput: "输出不能是要审阅的文件，请换一个名字。",
  noRoster: "找不到名单。",
  rosterUnread: (fault: FileFault) => `名单不能读取：${files.problem(fault)}`,
  rosterEmpty: "名单里没有找到单位名称。",
  progress: (done: number, all: number, left: number | null) =>
    `已核对 ${done}/${all} 个文件${left === null ? "" : `，还需约 ${left} 秒`}`,
};

function suggestedInRoster(known: string, handedIn: string): string {
  return `名单上的“${known}”与报送的“${handedIn}”可能是同一单位，请确认；这里没有按同一单位处理。`;
}

function suggestedInPrevious(known: string, handedIn: string): string {
  return `上年的“${known}”与本年的“${handedIn}”可能是同一单位，请确认；这里没有对照上下年。`;
}

function totalName(field: FieldId): string {
  const found = fieldAtPlace(placeOf(field));
  return found ? shortLabel(found.rowLabel).replace(/政府信息公开申请数量$/u, "") : field;
}

function messageAmong(finding: ReviewFinding, reports: readonly ReviewedReport[]): string {
  const report = reports[finding.report];
  const others = finding.others.flatMap((index) => reports[index] ?? []);
  switch (finding.kind) {
    case "equation":
      return rules.message(finding);
    case "sameReport":
      return (
        `${report?.name ?? ""}${report?.year ?? ""} 年度的报告有 ${others.length + 1} 份：` +
        `${few([report, ...others].flatMap((each) => each?.file ?? []))}，` +
        `${finding.agree ? "各数完全相同" : "所填的数不完全相同"}，请确认以哪一份为准。`
      );
    case "sameFigures":
      return `${finding.figures} 个不为 0 的数与${few(others.map(reportName))}${others.length > shown ? ` ${others.length} 份` : ""}完全相同，可能是照抄或者交错了文件。`;
    case "total": {
      const { at, actual, expected } = finding;
      return `${rules.place(at)}：汇总年报为 ${actual}，${finding.units} 个单位之和为 ${expected}，${rules.imbalance(Number((actual - expected).toPrecision(15)))}。`;
    }
  }
}

/** Of more names than these the first are told. */
const shown = 5;

function few(names: readonly string[]): string {
  return names.slice(0, shown).join("、") + (names.length > shown ? "等" : "");
}

function reportName({ name, year, file }: ReviewedReport): string {
  return `“${name ?? file}”${year === null ? "" : ` ${year} 年度`}的报告`;
}
