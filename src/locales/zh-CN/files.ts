import type { FileFault, FileKind } from "../../book/file-problem";

const kinds: Readonly<Record<FileKind, string>> = {
  xlsx: "Excel 工作簿（.xlsx）",
  xlsb: "Excel 二进制工作簿（.xlsb）",
  xls: "Excel 97-2003 工作簿（.xls）",
  docx: "Word 文档（.docx）",
  ods: "OpenDocument 表格（.ods）",
  html: "网页",
  text: "纯文本文件（.txt）",
  doc: "Word 97-2003 文档（.doc）",
  wps: "WPS 文字文档（.wps）",
  pdf: "PDF 文件",
  rtf: "RTF 文档（.rtf）",
  mht: "单个文件网页（.mht）",
  odt: "OpenDocument 文档（.odt 等）",
  ppt: "演示文稿",
  ofd: "OFD 文件",
  archive: "压缩包",
  picture: "图片",
  secured: "经文档安全软件加密的文件",
  excel95: "Excel 95 或更早的工作簿",
  xml: "XML 文件",
  separated: "用逗号或制表符分隔的文本",
};

/** A kind behind a Chinese word: a space parts it from Latin letters. */
function behind(kind: FileKind): string {
  return /^[A-Z]/u.test(kinds[kind]) ? ` ${kinds[kind]}` : kinds[kind];
}

/** What a file of a kind that is not read is to be saved as. */
function advice(kind: FileKind): string {
  switch (kind) {
    case "doc":
    case "wps":
    case "rtf":
    case "mht":
    case "odt":
      return "请用 Word 或 WPS 打开，另存为 .docx 再试。";
    case "archive":
      return "请先解压，再打开里面的年报。";
    case "pdf":
    case "ofd":
    case "picture":
    case "ppt":
      return "请找到制作它时用的文档或工作簿，另存为 .docx 或 .xlsx 再试。";
    default:
      return "请用 Excel 或 WPS 打开，另存为 .xlsx 再试。";
  }
}

/** What is said of the kinds of files. */
export const files = {
  kinds,
  problem({ problem, kind }: FileFault): string {
    const named = kind === null ? "文件" : `这个${behind(kind)}`;
    switch (problem) {
      case "notFound":
        return "找不到这个文件。";
      case "unreadable":
        return kind === null
          ? "文件已损坏、不是它的扩展名所说的那种文件，或者没有权限，无法读取。"
          : `${named}已损坏或不完整，无法读取。`;
      case "encrypted":
        if (kind === "secured")
          return "文件经过文档安全（加密）软件加密，无法读取。请在能正常打开它的电脑上打开，另存一份未加密的再试。";
        return `${named}是加密的，无法读取。请在能打开它的程序里打开，去掉密码保存后再试。打开时不问密码的文件也可能是加密的（保护过的工作簿会这样）：先撤销保护，再保存。`;
      case "tooLarge":
        return `${named}太大，或者解压后异常膨胀，没有读取。请删去与年报无关的内容再试。`;
      case "unsupported":
        return kind === null
          ? "不支持这种文件。请另存为 .xlsx 或 .docx 再试。"
          : `这是${behind(kind)}，不能直接读取。${advice(kind)}`;
    }
  },
  /** A document that was opened as a workbook. */
  becameWorkbook: (kind: FileKind, name: string) => `${kinds[kind]}已读成工作簿，原文件不会改动；保存时存为“${name}”。`,
};
