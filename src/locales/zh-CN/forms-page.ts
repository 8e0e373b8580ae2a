import type { FormatId } from "../../form/types";
import type { Topic } from "../../training/exercise";
import type { Outcome } from "../../training/grade";
import type { HintStep } from "../../session/exercise";

const topics: Readonly<Record<Topic, string>> = {
  sums: "勾稽关系",
  cells: "空格与文本数字",
  increments: "本年增/减",
  years: "上下年衔接",
  narrative: "正文与表格",
  layout: "表格版式",
};

const outcomes: Readonly<Record<Outcome, string>> = { right: "找到并改对", wrong: "找到但改错", missed: "漏掉" };

/** 页面和窗格里新建表格、做练习时说的话。 */
export const formsPage = {
  cancel: "取消",
  formats: { "2021": "2021 年格式（现行）", "2019": "2019 年格式（试行）" } satisfies Record<FormatId, string>,
  format: "格式",

  /** 窗格“更多”里的几项，各有一句话。 */
  more: {
    blank: "规定格式的空表，作为新工作表放在最后",
    drill: "一份有差错的练习，作为新工作表放在最后",
    tidy: {
      sheets: "把这份报告的数字和正文放进规定格式的新工作表",
      files: "把这份报告的数字和正文另存成规定格式的文件",
    },
    reports: "本工作簿的全部报告，或另选许多文件，列成一张表；结果可以写成新工作表",
  },
  forgetsUndo: "新增工作表以后，Excel 的 Ctrl+Z 就撤销不了以前的操作。新表不要了，可以点本窗格的“撤销”删除。",

  tidy: {
    lead: {
      sheets: "按规定格式做一张新表，放进这份报告的数字和正文。原来的表不动。",
      files: "按规定格式做一份新文件，放进这份报告的数字和正文。原来的文件不动。",
    },
    placed: (count: number) => `放得进 ${count} 个数字。`,
    left: (count: number) => `这 ${count} 处放不进去，请看过再定：`,
    asNumbers: "数字确定的文字改成数字",
    insert: "插入新工作表",
    save: { xlsx: "存为 Excel 文件", docx: "存为 Word 文件", html: "存为网页" },
    saved: (file: string) => `已存为“${file}”。`,
    notSaved: "没有存成，请再试一次。",
    fileName: (title: string) => `${title}（标准表样）`,
  },

  blank: {
    title: "空白表",
    lead: "一份规定格式的空表：填错时 Excel、WPS 和 LibreOffice 自己会提示。",
    year: "年度",
    yearWrong: "年度写四位数字，例如 2025。",
    unit: "单位名称",
    unitHint: "可以不填，以后写在标题里。",
    totals: "合计怎么填",
    totalsBy: { plain: "由填表人填写", formulas: "由公式算出" },
    make: "打开空白表",
    insert: "插入空白表",
  },

  paste: {
    title: "粘贴年报",
    lead: "在网页、Word 或 Excel 里复制整份年报，点一下下面的框，按 Ctrl+V。",
    box: "在这里粘贴",
    file: "粘贴的年报",
    nothing: "剪贴板里没有文字。",
  },

  drill: {
    title: "出题",
    lead: "一份编出来的年报，里面有几处差错，请找出并改正。",
    topic: "练什么",
    topics,
    slips: "差错几处",
    number: "练习编号",
    numberHint: "有编号的填在这里，出的就是那一份；不填则随机出题。",
    numberWrong: "这不是练习编号。编号印在练习的标题下面，例如 7-2021-sums-2-1。",
    make: "开始练习",
    whom: "给谁",
    whoms: { self: "自己做，在表格里打开", class: "给一个班，下载压缩包" },
    class: {
      lead: "每人一份不同的练习，另有打印用的题卷、答卷和教师用的答案。做好的练习拖进“批量核对”就有得分。",
      count: "份数",
      countWrong: "份数写 1 到 200 的整数。",
      make: "下载压缩包",
      size: (count: number) => `共${count}份`,
      making: (count: number) => `正在出 ${count} 份练习…`,
      made: (count: number, file: string) => `${count} 份练习已存为“${file}”，答案在“教师用”文件夹里。`,
      notMade: "没有做成，请再试一次。",
    },
  },

  exercise: {
    heading: "这是一份练习",
    lead: (count: number) => `表中有 ${count} 处差错。找出来，直接在表格里改正，然后交卷。`,
    about: (number: string, topics: string) => `练习编号 ${number} · ${topics}`,
    still: "做练习时不显示校验结果。",
    check: "照常核对",
    resume: "回到练习",
    hint: "提示",
    hints: (count: number) => `已用提示 ${count} 次`,
    noHint: "没有更多提示了。",
    hintLead: (nth: number) => `第 ${nth} 处`,
    hintSteps: {
      table: (table: string) => `错在${table}里。`,
      rule: (rules: string) => `不成立的是：${rules}。`,
      cell: (place: string) => `错的是：${place}。`,
    } satisfies Record<HintStep, (what: string) => string>,
    story: "正文",
    handIn: "交卷",
    again: "再练同类",
    score: (got: number, of: number) => `${of} 处差错，改对 ${got} 处`,
    outcomes,
    right: (right: string) => `应为 ${right}`,
    change: (planted: string, now: string) => (planted === now ? `仍是 ${planted}` : `${planted} → ${now}`),
    why: "为什么",
    spoilt: (count: number) => `原来没有错、被改动的单元格：${count} 个`,
    rest: "其他规则都成立。",
    restFails: "还有规则不成立：可能有单元格被改错。点“照常核对”可以看到是哪些。",
    notFound: "表格里找不到这份练习的年报，可能被删掉或改得认不出来了。",
  },

  guide: {
    title: "填报说明",
    search: "查找项目",
    searchHint: "例如：国家秘密、增/减、结转",
    none: (wish: string) => `没有与“${wish}”有关的项目。`,
    found: (count: number) => `${count} 行`,
    columns: "各列",
    rules: "有关规则",
    mistakes: "常见的错",
    cells: "本表单元格",
  },
};
