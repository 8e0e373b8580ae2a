export interface Entered {
  readonly how: "typed" | "pasted" | "cleared";
  readonly count: number;
  readonly refused: number;
}

/** The page with the grid. */
export const workbench = {
  title: "公开年报校验",
  privacy: "文件只在本页处理，不会上传。把文件拖到页面任何位置即可打开。",
  open: "打开",
  openFiles: "文件",
  openFolder: "文件夹",
  samples: "样例",
  openSample: (name: string) => `打开样例：${name}`,
  /** What can be begun without a file. */
  newThings: { blank: "空白表", drill: "出题", paste: "粘贴年报" },
  /** Beside the name of a file that is one. */
  sample: "样例",
  save: "保存",
  saveHint: "保存为 .xlsx（Ctrl+S）",
  undo: "撤销",
  redo: "重做",
  undoHint: "撤销（Ctrl+Z）",
  redoHint: "重做（Ctrl+Y）",
  print: "打印问题",
  printHint: "打印问题（Ctrl+P）",
  help: "帮助",
  helpHint: "帮助（F1）",
  drop: "松开鼠标打开文件",
  opening: "正在打开…",
  openingFile: (file: string) => `正在打开 ${file}…`,
  showPane: "校验结果",
  showSheet: "表格",
  showList: "列表",
  paneRegion: "校验窗格",
  toolbar: "文件与编辑",
  unsaved: "有未保存的修改",
  saved: (file: string) => `已保存 ${file}`,
  replace: (file: string) => `“${file}”有未保存的修改。打开另一个文件会丢弃这些修改，继续吗？`,

  empty: {
    title: "打开一份年报开始校验",
    text: "把年报拖到这里，或选择文件：Excel 工作簿、Word 文档（.docx）、网页、纯文本都可以。",
    choose: "打开文件",
    review: "批量核对",
  },

  sampleNames: {
    "004_0c438f8114f0a000": "海宁市商务局 2019 年度（2019 年格式，已公开）",
    "000_c40ad2a1dac19f22": "商务局 2019 年度（2019 年格式，已公开）",
    "sample-2021": "填报示例（2021 年格式，含几处错误）",
  },

  grid: {
    label: (sheet: string) => `工作表 ${sheet}`,
    editor: (cell: string) => `编辑 ${cell}`,
    marked: { error: "已标记：错误", warning: "已标记：警告", hint: "已标记：提示", suspect: "可能填错" },
    preview: (text: string) => `预览 ${text}，尚未改动`,
    isCut: (columns: number) => `只显示前 ${columns} 列；校验仍包括全部单元格。`,
  },
  formulaBar: {
    label: "编辑栏",
    cell: "当前单元格",
    content: (cell: string) => `${cell} 的内容`,
  },
  sheets: {
    label: "工作表",
    hidden: "（隐藏）",
  },

  /** What became of what was typed, pasted or cleared; nothing where there is nothing to say. */
  entered: ({ how, count, refused }: Entered) => {
    if (refused > 0) return `${refused} 个单元格未写入：工作表受保护、单元格已锁定，或单元格是数组公式的一部分。`;
    if (how === "pasted") return `已粘贴 ${count} 个单元格。`;
    return how === "cleared" && count > 1 ? `已清除 ${count} 个单元格。` : "";
  },
  noEngine:
    "公式引擎没有载入：这里不显示标记（照样写进文件，在表格软件里看得到），随改动变化的公式没有结果。其余照常。",

  errors: {
    notOpened: (file: string, why: string) => `打不开“${file}”：${why}`,
    unknown: (file: string) =>
      `“${file}”没有打开。请重试；仍不行，请看看文件是否还在、是否正被别的程序占用，或者换一个浏览器。`,
    notSaved: "没有保存成功，文件内容未变。请重试。",
    noList: "批量核对没有打开：程序没有载入。请先保存改过的文件，刷新网页后再试。",
  },
  dismiss: "关闭提示",
};
