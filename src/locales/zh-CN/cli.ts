import { explain } from "./explain";

/** What is wrong with the arguments of the command line. */
export type Mistake =
  | "command"
  | "noFile"
  | "oneFile"
  | "noOutput"
  | "language"
  | "blanks"
  | "option"
  | "paper"
  | "format"
  | "year"
  | "totals"
  | "roster"
  | "topics"
  | "number"
  | "seed"
  | "exercise"
  | "exercises"
  | "answers"
  | "result"
  | "excess";

/** What became of the files; reports are counted where there are some, else files. */
export interface Tally {
  readonly sound: number;
  readonly faulty: number;
  readonly unopened: number;
  readonly without: number;
}

const mistakes: Readonly<Record<Mistake, (word: string) => string>> = {
  command: (word) => `没有“${word}”这个命令。`,
  noFile: () => "请写明要处理的文件。",
  oneFile: () => "fill 一次只处理一个文件。",
  noOutput: () => "请用 -o 写明新文件的名字。",
  language: (word) => `--lang 只能是 zh 或 en，不能是“${word}”。`,
  blanks: (word) => `--blanks 只能是 zero 或 deduced，不能是“${word}”。`,
  paper: (word) => `新文件的名字要以 .xlsx、.docx 或 .html 结尾，不能是“${word}”。`,
  format: (word) => `--format 只能是 2019 或 2021，不能是“${word}”。`,
  year: (word) => `--year 要写四位年份，例如 2025，不能是“${word}”。`,
  totals: (word) => `--totals 只能是 formulas 或 plain，不能是“${word}”。`,
  roster: () => "做空白表时 --previous 要与 --roster 一起用，--roster 不能与 --from、--name、--numbers 一起用。",
  topics: (word) => `--topics 只能是 sums、cells、increments、years、narrative、layout，用逗号隔开，不能是“${word}”。`,
  number: (word) => `--seed 要写 0 以上的整数，--mistakes 写 1 至 9，--count 写 1 至 1000，不能是“${word}”。`,
  seed: (word) => `--seed 要写练习编号，例如 7-2021-sums-3-1，不能是“${word}”。`,
  exercise: (word) => `练习要存为 .xlsx；给一个班的存为 .zip，或者加 --count 存到文件夹。不能是“${word}”。`,
  exercises: (word) => `写了 --count 时，-o 要写文件夹或者 .zip，不能是“${word}”。`,
  answers: (word) => `答案不能写进练习“${word}”，请另起一个名字。`,
  result: (word) => `成绩要存为 .xlsx，不能是“${word}”。`,
  excess: (word) => `不明白“${word}”指什么：这个命令不读文件，新文件用 -o 写明。`,
  option: (message) => `选项不对：${message}`,
};

/** What the command line says. */
export const cli = {
  usage: `用法：
  nianbao check 文件… [--json] [--explain] [--lang zh|en]
      核对政府信息公开工作年度报告：工作簿、Word 文档（.docx）、网页、纯文本；文件夹连同下级一并核对。--json：每个文件一行 JSON。
      --explain：逐一列出正文里的数比对了哪一项，或者为什么没有比对。
  nianbao fill 文件 -o 新文件 [--blanks zero|deduced] [--lang zh|en]
      把空格填好，另存为新文件（.xlsx），原文件不动。
      zero：填后各规则仍然成立的空格补 0（默认）；deduced：只填由其他数字唯一确定的空格。
  nianbao form [--format 2019|2021] [--year 年份] [--name 单位] [--totals formulas|plain] -o 新文件.xlsx|.docx|.html
      做一份空白表。.xlsx 的表会自己核对：填错时单元格标红，合计可以是公式（默认）。
  nianbao form --roster 名单 -o 文件夹 [--previous 路径]… [--year 年份] [--format 2019|2021] [--totals formulas|plain]
      给名单上的每个单位做一份空白表（单位_年度.xlsx）。--previous：上年度报告，用来填好上年结转；上年的现行有效件数写在输入提示里。
  nianbao form --guide [--format 2019|2021] [--year 年份] -o 新文件.xlsx|.docx|.html
      做一份填报说明，供打印、分发：每行每列的含义、依据、规则和常见差错，表内注明的和推断的分开写。
  nianbao form --from 文件 [--numbers] -o 新文件.xlsx|.docx|.html
      把一份年报整理到标准表样，数字照原样。--numbers：确定是数字的文本改成数字。
  nianbao drill [--seed 数] [--format 2019|2021] [--topics sums,cells,…] [--mistakes 个数] -o 新文件.xlsx [--answers 文件] [--json]
  nianbao drill --count 份数 … -o 文件夹|新文件.zip
      出练习：一份数字合理的年报，里面有几处差错。题目 sums 勾稽、cells 空格与文本数字、increments 增减、
      years 上下年、narrative 正文与表格、layout 版式。答案只在 --answers 或 --json 里；
      --answers 写成 .xlsx 或 .docx 是给老师看的答案册，其他是一份一行的 JSON。
      .zip 是给一个班的：练习，打印用的题卷、答卷，教师用的答案（不写份数是 30 份）。
  nianbao grade 路径… [--seed 练习编号] [-o 成绩.xlsx] [--json]
      批改练习，文件夹里的也批：哪些改对、改错、漏掉，为什么。--json：每份一行。
  nianbao review 路径… [--previous 路径]… [--roster 名单] [--summary 汇总年报] -o 结果.xlsx [--letters 文件夹] [--json] [--lang zh|en]
      审阅收到的多份年报：与上年对照，找重复和照抄的，核对汇总，列出未交的；结果存为一个工作簿，退回意见每份一个文档。
      --roster：应报单位名单（.xlsx 或 .txt）；--json：标准输出上一个 JSON。
  nianbao --help | --version

退出码：0 没有错误；1 有报告存在错误；2 有文件不能核对，或者没有找到报告。
`,

  mistakes,

  noFiles: "这里没有可以核对的文件。",
  tally: (files: number, { sound, faulty, unopened, without }: Tally) =>
    `${files} 个文件：${sound} 份无错误，${faulty} 份有错误，${unopened} 个打不开` +
    (without > 0 ? `，${without} 个没有找到年报` : ""),

  noReport:
    "没有找到政府信息公开工作年度报告。" +
    "找的是 2019 年格式（国办公开办函〔2019〕60号）和 2021 年格式（国办公开办函〔2021〕30号）的三张表：" +
    "二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况；四、政府信息公开行政复议、行政诉讼情况。" +
    "它们按行、列的标签辨认，与所在的工作表和位置无关。",

  unnamed: "未写明单位",
  year: (year: number | null) => (year === null ? "年份未写明" : `${year} 年度`),
  format: (formats: readonly string[]) => `${formats.join("、")} 年格式`,
  tables: { t2: "表二", t3: "表三", t4: "表四" },
  text: "正文",
  explain,
  severities: { error: "错误", warning: "警告", hint: "提示" },
  verdict: (errors: number, warnings: number, hints: number, notCheckable: number) =>
    `${errors} 处错误，${warnings} 处警告，${hints} 处提示，${notCheckable} 处未能核对`,
  notCheckable: "未能核对",
  uncertain: (count: number) => `有 ${count} 个数在哪个单元格不能确定，没有核对。`,
  off: (ruleIds: readonly string[]) => `已关闭的规则：${ruleIds.join("、")}`,
  more: (count: number) => `另有 ${count} 处`,
  corrections: {
    heading: (cells: number, shown: number, others: number) =>
      `最少改 ${cells} 个单元格，勾稽关系就全部成立${others > 0 ? `（另有 ${others} 处错误要另外改正）` : ""}，` +
      `${shown === 1 ? "改法" : `共 ${shown} 种改法`}：`,
    atLeast: (cells: number) => `至少要改 ${cells} 个单元格，勾稽关系才能全部成立。`,
    change: (cell: string, from: string, to: string) => `${cell} ${from} → ${to}`,
    and: "，",
    blank: "空",
  },
  others: {
    instructions: "填写说明",
    summary: "汇总或对比表",
    empty: "空白表",
    partial: "不完整的副本",
    lines: "标签和数字同在一格的文字（可以用“数据 → 分列”拆成各格后再核对）",
  },
  passedOver: (sheet: string, kind: string) => `工作表“${sheet}”是${kind}，没有核对。`,

  fill: {
    sameFile: "输出不能是原文件，请换一个名字。",
    notWritten: "不能写入。",
    written: (count: number, file: string) => `填写了 ${count} 个单元格，已存为 ${file}。`,
    filled: (cell: string, value: string) => `${cell} = ${value}`,
    left: (cell: string) => `${cell} 留空`,
  },
};
