import type { Role } from "../../review/reviewed";
import type { ColumnId, FilterId, Status } from "../../session/desk/list";
import type { YearsVerdict } from "../../session/desk/row";

/** 批量核对: the list of many reports. */
export const desk = {
  title: "批量核对",
  list: "报告列表",
  listed: (shown: number, all: number) => (shown === all ? `共 ${all} 行` : `显示 ${shown} 行，共 ${all} 行`),
  columns: {
    unit: "单位",
    score: "得分",
    year: "年度",
    errors: "错误",
    warnings: "警告",
    notCheckable: "未能核对",
    years: "上下年",
    status: "状态",
  } satisfies Record<ColumnId, string>,
  sortBy: (column: string) => `按“${column}”排序`,
  statuses: { unseen: "未看", seen: "已看", returned: "已退回" } satisfies Record<Status, string>,
  statusOf: (unit: string) => `${unit}的状态`,
  filters: {
    errors: "有错误",
    unopened: "打不开",
    missing: "未交",
    duplicates: "重复",
  } satisfies Record<FilterId, string>,
  filterGroup: "筛选",
  search: "查找单位或文件",
  nothingListed: "没有符合条件的报告。",
  years: (years: YearsVerdict) => {
    switch (years.kind) {
      case "agree":
        return "相符";
      case "none":
        return "—";
      case "differ":
        return `${years.count} 处不符`;
      case "notCheckable":
        return `${years.count} 项未能核对`;
    }
  },
  noReport: "没有找到报告",
  missing: "未交",
  duplicate: "重复报送",
  copied: "数字与其他报告相同",
  otherYear: "年度不符",
  exercise: "练习",
  corrected: "已改",
  problems: (errors: number, warnings: number) => `错误 ${errors}，警告 ${warnings}`,

  progress: (done: number, all: number) => `已核对 ${done}/${all} 个文件`,
  stop: "停止",
  resume: "继续",
  stopped: (done: number, all: number) => `已停止：核对了 ${done}/${all} 个文件`,

  roles: { return: "收件", previous: "上年", summary: "汇总年报" } satisfies Record<Role, string>,
  roster: "名单",
  roleHint: {
    return: "再加几份收到的报告",
    previous: "上年的报告：选文件或文件夹，也可以拖到这里",
    roster: "应报单位名单：.xlsx 或 .txt，也可以拖到这里",
    summary: "本级的汇总年报，也可以拖到这里",
  },
  chooseFiles: "文件",
  chooseFolder: "文件夹",
  takeAway: "拿掉",
  filesOf: (count: number) => `${count} 个文件`,
  reportsOf: (count: number) => `${count} 份`,
  units: (count: number) => `${count} 个单位`,
  notGiven: "未提供",
  summaryProblems: (count: number) => `汇总年报有 ${count} 处问题`,
  noFiles: "没有可以核对的文件。",
  folderUnread: (folder: string) => `文件夹“${folder}”不能读取：没有权限，或者已经不在了。`,
  rosterUnread: (file: string, reason: string) => `名单“${file}”不能读取：${reason}`,
  rosterEmpty: (file: string) => `名单“${file}”里没有找到单位名称。`,
  notRead: (file: string) => `“${file}”不能读取：已经移走、改名或者改动过。请重新拖入。`,

  matrix: "单位×规则",
  matrixHint: "一格一份报告，从左到右由重到轻；点规则名只看有这个问题的，点其中一格选中那份报告。",
  ruleUnits: (rule: string, count: number) => `${rule}：${count} 份报告`,

  pane: {
    nothing: "在列表里选一行，看它的问题。按 Enter 打开表格。",
    tabs: { problems: "问题", letter: "退回意见" },
    open: "打开表格",
    noProblems: "没有发现问题。",
    missing: "没有收到这个单位的报告。",
    noReport: "文件打开了，但没有找到年报的表。",
    cell: (cell: string) => `单元格 ${cell}`,
  },
  letter: {
    takenIn: "写进意见的问题",
    text: "退回意见全文",
    nothing: "没有需要退回的问题。",
    edited: "文字已经改过；要重新勾选，请先恢复草稿。",
    restore: "恢复草稿",
    copy: "复制",
    copied: "已复制退回意见。",
    notCopied: "浏览器不允许复制。请选中文字后按 Ctrl+C。",
    download: "下载",
  },
  bar: {
    region: "列表中的位置",
    back: "返回列表",
    backHint: "返回列表（Alt+↑）",
    previous: "上一份",
    previousHint: "上一份（Alt+←）",
    next: "下一份有错误的",
    nextHint: "下一份有错误的（Alt+→）",
    none: "后面没有有错误的报告了。",
    noneBefore: "这是第一份。",
    among: (count: number) => `与上年和其他报告对照的问题 ${count} 处`,
  },
  exports: {
    result: "导出审阅结果",
    letters: "全部退回意见",
    sums: "汇总表",
    corrected: (count: number) => `保存改过的文件（${count}）`,
    saveOne: "保存改过的文件",
    making: "正在制作…",
    made: (file: string) => `已下载 ${file}`,
    notMade: "没有做成。请重试。",
    resultFile: "审阅结果.xlsx",
    lettersFile: "退回意见.zip",
    sumsFile: "汇总表.xlsx",
    correctedFile: "改过的文件.zip",
  },
  failed: "批量核对停止了：程序文件没有读到，或者浏览器内存不足。请保存改过的文件，刷新网页后再试。",
  close: "关闭列表",
  closeQuestion: "有改过但没有保存的文件。关闭列表会丢弃它们，继续吗？",
  suggestion: {
    roster: (known: string, handedIn: string) => `名单上的“${known}”与收到的“${handedIn}”可能是同一单位，请确认。`,
    previous: (known: string, handedIn: string) => `上年的“${known}”与本年的“${handedIn}”可能是同一单位，请确认。`,
  },
};
