import type { TableId } from "../../form/types";
import type { Slip } from "../../repair/slips";
import type { HostErrorCode } from "../../host";
import type { Failure } from "../../session/state";

const slips: Readonly<Record<Slip, string>> = {
  blank: "漏填",
  swapped: "相邻两位数字写反",
  dropped: "少写一位",
  doubled: "重写一位",
  mistyped: "写错一位",
  sign: "正负号",
  neighbour: "填成了相邻格的数",
  total: "合计没有更新",
  offByOne: "差 1",
  lastYear: "填成了上年的数",
  other: "",
};

const scopeNames = { tables: "表内数字", text: "正文", years: "上下年" };

/** What the task pane, the ribbon commands and their dialog say. */
export const pane = {
  appName: "公开年报校验",
  opening: "正在读取工作簿…",
  working: "正在处理…",
  retry: "重试",
  back: "返回",
  undo: "撤销",
  close: "关闭",
  recheck: "重新校验",
  comma: "，",
  list: (parts: readonly string[]) => parts.join("、"),
  /** The same for parts that may hold a “、” themselves. */
  longList: (parts: readonly string[]) => parts.join("；"),

  tables: { t2: "表二", t3: "表三", t4: "表四" } satisfies Record<TableId, string>,
  notCheckable: "未能核对",

  report: {
    unnamed: "未写明单位",
    year: (year: number | null) => (year === null ? "年份未写明" : `${year} 年度`),
    format: (format: string) => `${format} 年格式`,
    mixedFormats: "两种格式混用",
    choose: (count: number) => `本工作簿有 ${count} 份报告`,
    exercise: "练习",
    passedOver: "未当作报告核对的工作表",
    others: {
      instructions: "填写说明",
      summary: "汇总或对比表",
      empty: "空白表",
      partial: "不完整的副本",
      lines: "标签和数字同在一格，请用“数据 → 分列”拆开",
    },
  },

  verdict: {
    heading: "校验结论",
    /** Built from what was checked: the verdict promises no more. */
    clean: (scopes: readonly (keyof typeof scopeNames)[]) =>
      `${scopes.map((scope) => scopeNames[scope]).join("、")}没有发现问题`,
    sentence: (errors: number, warnings: number, hints: number, notCheckable: number, verified = 0) =>
      `${errors} 处错误，${warnings} 处警告，${hints} 处提示，${notCheckable} 处未能核对${verified > 0 ? `，另有 ${verified} 处已核实` : ""}`,
    filter: "只看一类",
    off: (count: number) => `已关闭 ${count} 条规则：`,
    unfilled: (filled: number, of: number) => `空白表：已填 ${filled}/${of}。填上数字以后再核对。`,
    stale: "数字已改动，结论是改动前的。",
    readOnly: "工作簿为只读：可以校验，不能标记或填写。",
    protected: (count: number) => `有 ${count} 个单元格被工作表保护锁定：照常校验，不会改动。`,
  },

  uncertain: {
    text: (count: number) =>
      `有 ${count} 个数在哪个单元格不能确定，没有核对，也不会填写。读取合并单元格后通常可以确定。`,
    ask: "读取合并单元格",
    warning: "在 Excel 里这一步会清空“撤消”记录。",
  },

  actions: {
    mark: "校验并标记",
    clearMarks: "清除标记",
    fill: "空格补零",
    fillNothings: "空格补零",
    convert: "文本转数字",
    names: "名称",
    guide: "填报说明",
    settings: "设置",
    help: "帮助",
    lastYear: "与上年比对",
    reports: "多份报告",
    more: "更多",
    blank: "插入空白表",
    drill: "出题",
    tidy: "整理到标准表样",
    tidyFile: "另存为标准表样",
  },

  lastYear: {
    lead: "选上一年度的年报，核对上年结转、现行有效件数等；上年的数同时显示在选中的单元格旁。只读取文件，不改动它。",
    choose: "选择上年年报…",
    from: (file: string | null) => (file === null ? "上年数据取自本工作簿" : `上年数据取自 ${file}`),
    stop: "不再比对",
    notOpened: (file: string) => `打不开“${file}”。请确认是年报文件；有密码的，先去掉密码；.doc、.wps 请另存为 .docx。`,
    noReport: (file: string) => `“${file}”里没有找到年报表格。`,
    which: (file: string) => `“${file}”里有几份报告，不能确定是哪一份，请选：`,
    inWorkbook: "或选本工作簿里的另一份报告",
    before: (figure: string, difference: number | null) =>
      `上年 ${figure}${difference === null ? "" : difference === 0 ? "，相同" : `，${difference > 0 ? "增" : "减"} ${Math.abs(difference)}`}`,
  },

  marksUnknown: "条件格式读不出来",
  previewLeft: { text: "上次的预览还在表格里，单元格里的内容没有改动。", clear: "清除预览" },

  findings: {
    heading: "发现的问题",
    none: "这张表没有问题",
    /** What is listed while a filter is set, with the way out. */
    only: (kind: string) => `只列出：${kind}`,
    all: "全部列出",
    more: (count: number) => `再显示 ${count} 处`,
    moreCells: (count: number) => `另 ${count} 格`,
    fewer: "收起",
    goTo: (cell: string) => `转到 ${cell}`,
    cells: "有关单元格",
    nothings: (count: number) => `${count} 格写的是“-”“/”“无”一类，不是数字；如表示没有，请填 0。`,
    fillNothings: "把这些改成 0…",
    /** Behind a finding that keeps relations from being checked. */
    keeps: (count: number) => `因此 ${count} 条关系未能核对。`,
    /** @param absences what is in the way: F48 空白 */
    because: (absences: string, count: number) => `因 ${absences}，${count} 条关系未能核对`,
  },

  headings: { t2: "表二", t3: "表三", t4: "表四", text: "正文", years: "上下年", report: "整份报告" },

  walk: {
    heading: "逐个查看",
    previous: "上一个",
    next: "下一个",
    previousKeys: "上一个（Shift+F8）",
    nextKeys: "下一个（F8）",
    count: (count: number) => `共 ${count} 条`,
    place: (at: number, count: number) => `第 ${at} 条，共 ${count} 条`,
  },

  verified: {
    word: "已核实",
    begin: "已核实…",
    reason: "核实后不用改的原因",
    hint: "原因记在工作簿里，别人打开也能看到。有关的数再改动，就重新列为问题。",
    keep: "记为已核实",
    cancel: "取消",
    because: (reason: string) => `已核实：${reason}`,
    takeBack: "取消核实",
  },

  narrative: { goToText: "去正文", goToTable: "去表格" },

  rulePage: {
    open: "为什么",
    why: "核对什么",
    basis: "依据",
    remedy: "怎样改",
    examples: "例子",
    holds: "成立",
    fails: "会列为问题",
  },

  corrections: {
    heading: "可能的改法",
    lead: "改动最少、改后全部勾稽关系成立的改法，最像笔误的排在前面。请对照原始材料再改。",
    /** In one line, where no correction is clearly the best. */
    ways: (table: string, failing: number, ways: number) =>
      ways > 0 ? `${table} ${failing} 处：${ways} 种改法` : `${table} ${failing} 处`,
    cause: (cells: number, failing: number) =>
      failing > 1 ? `只改 ${cells} 格，${failing} 处错误都能解决` : `改 ${cells} 格，就能解决`,
    atLeast: (cells: number) => `至少要改 ${cells} 格`,
    without: {
      gaveUp: "要改的格太多，或改法太多，没有列出改法。",
      open: "应该是多少，从其他数推不出来，请对照原始材料填写。",
      impossible: "公式单元格彼此矛盾，只改其他单元格做不到。",
    },
    notAll: "还有其他同样少的改法，没有全部列出。",
    byItems: "仅当按项目数统计时",
    cured: "会解决",
    cures: (rules: string) => `解决：${rules}`,
    apply: "改正",
    preview: "预览",
    notUnique: "数仅为示例",
    reasons: {
      disjoint: (rules: string, cells: number) => `这几处没有共同的单元格（${rules}），所以至少改 ${cells} 格`,
      searched: (cells: number) => `改得更少的办法都试过，没有一种能全部解决，所以至少改 ${cells} 格`,
    },
    /** How a figure may have come about: one digit that is one off is said as what it is. */
    slip: (slip: Slip, from: number | null, to: number) =>
      slip === "mistyped" && from !== null && Math.abs(from - to) === 1 ? slips.offByOne : slips[slip],
    suspect: "可能填错",
    pin: "这一格没有错（已对照原始材料）",
    pinned: "没有错",
    unpin: "取消",
    more: (count: number) => `另 ${count} 种改法`,
    deducedLead: "按勾稽关系，这些空格只能填一个数：",
    applyDeduced: (count: number) => `填入 ${count} 个单元格`,
  },

  field: {
    none: "在表格里选中一个数字，这里显示它的含义和有关的勾稽关系。",
    heading: "选中的单元格",
    blank: "空",
    meaning: "含义",
    stated: "正文里写到这个数的地方",
    rules: "有关的勾稽关系",
    holds: "成立",
    fails: "不成立",
    expand: "展开说明",
    collapse: "收起说明",
  },

  /** Asked before cells of hidden sheets are written. */
  hidden: {
    question: (sheets: readonly string[]) => `这些单元格在隐藏的工作表“${sheets.join("”“")}”上，改动不会显示。要改吗？`,
    yes: "改动隐藏的工作表",
    no: "不改",
  },

  fill: {
    lead: "下列空格可以补 0。补零后不会出现新的错误；公式和已有内容不会改动。",
    none: "没有可以补零的空格。",
    left: "这些空格不能补 0，请核实：",
    reasons: {
      cannotBeZero: (rules: string) => `补 0 后不成立：${rules}`,
      formula: "是公式",
      protected: "受工作表保护",
    },
    nothings: "写成“-”“/”“无”的单元格",
    nothingsLead: "这些单元格写的是“没有”的意思。要一并改成 0，请勾选。",
    all: (count: number) => `全选（${count} 格）`,
    apply: (count: number) => `补零 ${count} 格`,
    becomes: "将变为",
  },

  convert: {
    lead: "下列单元格里是文字，但数字是确定的，可以改成数字。",
    none: "没有需要转换的文字。",
    left: "这些单元格的数字虽然确定，但不能转换：",
    reasons: {
      unit: "单位与表头不一致",
      formula: "是公式",
      protected: "受工作表保护",
      digits: "位数太多，Excel 会丢掉几位",
    },
    all: (count: number) => `全选（${count} 格）`,
    apply: (count: number) => `转换 ${count} 格`,
  },

  names: {
    lead: "给每个填数的单元格定义名称，例如 nianbao.t3.received.total。移动行列以后，公式和其他程序仍能按名称找到它。",
    bound: (count: number, total: number) => `已定义 ${count} 个，共 ${total} 个单元格`,
    bind: "定义名称",
    rebind: "按标签重新定义",
    remove: "删除全部名称",
    show: "在名称框中显示",
    disagreeing: (count: number) => `有 ${count} 个名称与标签不一致`,
    agreeing: "名称与标签全部一致。",
    pointsTo: (name: string, cell: string) => `${name} 指向 ${cell}`,
    shouldBe: (cell: string) => `按标签应为 ${cell}`,
    stale: "没有对应的单元格，应删除",
    broken: "失效的引用",
  },

  settings: {
    live: "填写时自动校验",
    liveHint: "关闭后，点“校验并标记”时才校验。",
    reading: "本单位按办件量统计",
    readingHint:
      "2019 年格式的“处理决定数量”有两种读法：项目数，或全年办件量。按办件量统计时不核对“上一年 + 增减 = 处理决定数量”。此项记在工作簿里。",
    rules: "规则",
    rulesHint: "只对您自己有效，不随工作簿传给别人。",
    severity: (rule: string) => `${rule}的级别`,
    restore: "恢复默认",
  },

  done: {
    mark: (count: number): string => (count === 0 ? "已校验，标记没有变化。" : "已校验并标记。改对以后标记自动消失。"),
    clearMarks: (count: number): string => (count === 0 ? "没有本工具加的标记。" : "标记已清除。"),
    fill: (count: number) => `已补零 ${count} 格。`,
    correct: (count: number) => `已改正 ${count} 格。`,
    verify: (count: number): string => (count === 0 ? "没有改动。" : "已记为已核实。"),
    unverify: (count: number): string => (count === 0 ? "没有改动。" : "已取消核实。"),
    convert: (count: number) => `已转换 ${count} 格。`,
    undo: (count: number) => (count === 0 ? "没有可恢复的单元格。" : `已撤销，恢复 ${count} 格。`),
    addSheets: (count: number): string => (count === 0 ? "没有添加工作表。" : `已添加 ${count} 张工作表。`),
    removeSheets: (count: number): string => (count === 0 ? "没有删除工作表。" : `已撤销，删除 ${count} 张工作表。`),
    bindNames: (count: number) => (count === 0 ? "名称没有变化。" : `已更新 ${count} 个名称。`),
    removeNames: (count: number) => `已删除 ${count} 个名称。`,
    undoable: {
      zeroFill: (count: number) => `可撤销：补零 ${count} 格`,
      textToNumber: (count: number) => `可撤销：文本转数字 ${count} 格`,
      correction: (count: number) => `可撤销：改正 ${count} 格`,
      newSheets: (count: number) => `可撤销：新增 ${count} 张工作表`,
    },
    refused: {
      protected: (cells: string) => `受工作表保护，没有改动：${cells}`,
      changed: (cells: string) => `这一格后来又改过，没有撤销：${cells}`,
      sheetChanged: (sheets: string) => `工作表后来改过，或被别处的公式引用，没有删除：${sheets}。不要了请自行删除。`,
      formula: (cells: string) => `是公式，没有改动：${cells}`,
      gone: (cells: string) => `单元格已不存在：${cells}`,
      exists: (names: string) => `已有同名的名称或工作表，没有改动：${names}`,
      notDone: (cells: string) => `没有做成：${cells}`,
      marksUnknown: (sheets: string) =>
        `条件格式读不出来，不知道有没有标记，没有添加，也没有清除：${sheets}。请稍后再试；仍不行，请保存并重新打开工作簿。`,
      marksUnread: (sheets: string) =>
        `有的条件格式读不出来，没有动它们：${sheets}。如有标记清除不掉，请保存并重新打开工作簿再清除。`,
    },
  },

  exercise: { heading: "这是一份练习", advice: "没有标记。要照常核对，请打开窗格，点“照常核对”。" },

  empty: {
    heading: "没有找到年报表格",
    lead: "在全部工作表里找过下面的表格标签，都没有找到：",
    lookedFor: [
      "表二：“第二十条第（一）项”等小标题，以及“规章”“行政许可”等行",
      "表三：“本年新收政府信息公开申请数量”等行，“自然人”到“总计”七列",
      "表四：“行政复议”“行政诉讼”，以及“结果维持”到“总计”五列",
    ],
    advice: "请打开含有《政府信息公开工作年度报告》表格的工作簿，或把表格粘贴进来，再重新校验。",
  },

  failures: {
    cellEditMode: { title: "有单元格正在编辑", advice: "请按 Enter 或 Esc 结束编辑，再试一次。" },
    anotherWorkbook: { title: "另一个工作簿在前面", advice: "请切换回这个工作簿的窗口，再试一次。" },
    readOnly: { title: "工作簿为只读", advice: "请另存一份，或申请编辑权限以后再试。" },
    protected: { title: "工作表或工作簿受保护", advice: "本工具不会解除保护。请由有密码的人解除保护后再试。" },
    denied: {
      title: "Excel 不允许这一步",
      advice:
        "工作表或工作簿可能受保护，您可能没有编辑权限，也可能是杀毒软件或文档安全软件拦下了。请先排除这几种情况再试。",
    },
    tooLarge: { title: "内容太多，一次传不下", advice: "请把年报表格单独存成一个工作簿再校验。" },
    throttled: { title: "Excel 忙不过来", advice: "请等一分钟再试；工作簿很大时，请把年报表格单独存成一个工作簿。" },
    sessionLost: { title: "与 Excel 的连接断了", advice: "请重新打开工作簿，再打开本窗格。" },
    noAnswer: { title: "Excel 没有回应", advice: "请稍等片刻再试；仍不行，请关闭窗格重新打开。" },
    sheetHidden: { title: "这张工作表是隐藏的", advice: "请在工作表标签上点右键，取消隐藏，再转到单元格。" },
    sheetGone: { title: "这张工作表已经不在了", advice: "请重新校验。" },
    unknown: { title: "操作没有完成", advice: "请再试一次；仍不行，请重新打开工作簿。" },
  } satisfies Record<HostErrorCode, { title: string; advice: string }>,
  /** What stands in the workbook after a failure of something that writes. */
  written: {
    nothing: "工作簿没有改动。",
    part: "只做成了一部分，下面写明；没有做的没有改动。",
    unknown: "不知道写进去没有。请重新校验，看看工作簿现在的内容；写进去的，校验后可以撤销。",
  } satisfies Record<Failure["written"], string>,

  noOffice: {
    title: "没有连上 Excel",
    advice: [
      "请在 Excel 里从“加载项”打开本页；浏览器里请打开网页版校验页。",
      "如在 Excel 里看到这段话：网页服务器上可能缺少 office 文件夹（office.js），请联系管理员。",
    ],
    oldExcel: {
      title: "这个版本的 Excel 太旧",
      advice: ["需要 Excel 2021、Microsoft 365 或网页版 Excel（ExcelApi 1.9 以上）。"],
    },
    workbench: "打开网页版校验页",
  },
};
