/** 窗格里“多份报告”的话。 */
export const reportsPage = {
  bar: {
    region: "报告之间",
    previous: "上一份报告",
    next: "下一份报告",
    place: (at: number, all: number) => `第 ${at} 份，共 ${all} 份`,
  },
  own: (count: number) => `本工作簿的报告（${count} 份）`,
  ownNone: "本工作簿里没有报告。",
  workbook: "本工作簿",
  counts: (errors: number, warnings: number) =>
    errors + warnings === 0 ? "没有发现问题" : `错误 ${errors}，警告 ${warnings}`,
  files: "另选的文件",
  filesLead: "在这里核对许多文件，不用一一打开，也不改动它们。",
  chooseFiles: "选文件…",
  chooseFolder: "选文件夹…",
  unopened: "打不开",
  open: "打开副本",
  openOf: (unit: string) => `在新窗口打开${unit}的副本`,
  opened: (file: string) => `已在新窗口打开“${file}”的副本。副本没有保存，原文件没有改动。`,
  converted: (file: string) => `“${file}”不是 Excel 工作簿，已转成工作簿，在新窗口打开副本。原文件没有改动。`,
  notOpened: (file: string) => `打不开“${file}”的副本，请再试一次。`,
  startFailed: "不能读取许多文件：浏览器没有给出后台线程。",
  write: "写入审阅结果",
  writeOwn: "本工作簿的报告",
  writeFiles: "另选的文件",
  sheet: "审阅结果",
  preview: (rows: number, problems: number | null) =>
    `将在最后新增工作表“审阅结果”，${rows} 行${problems === null ? "" : `；另一张“问题”，${problems} 行`}。`,
  withProblems: "连同问题清单",
  stillReading: "文件还没有核对完。",
};
