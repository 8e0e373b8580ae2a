import { positionOf, type Book } from "../book/book";
import { rawText } from "../book/number";
import { nameKey } from "../report/unit-name";

/**
 * The units that owe a report, from the first sheet of a workbook: the column under 单位名称 in its first rows, without such
 * a head the first column of names.
 *
 * @example
 * rosterOfBook(bookOf([gridSheet("名单", "序号 | 单位名称\n1 | 云溪市教育局\n2 | 云溪市商务局")]))
 * // ["云溪市教育局", "云溪市商务局"]
 */
export function rosterOfBook({ sheets: [sheet] }: Book): readonly string[] {
  if (!sheet) return [];
  const columns = new Map<number, { row: number; text: string }[]>();
  for (const [key, cell] of sheet.cells) {
    const { row, column } = positionOf(key);
    const text = typeof cell.value === "string" ? rawText(cell) : "";
    if (text.trim() === "") continue;
    const texts = columns.get(column) ?? [];
    texts.push({ row, text });
    columns.set(column, texts);
  }
  const inOrder = [...columns].sort(([a], [b]) => a - b).map(([, texts]) => texts.sort((a, b) => a.row - b.row));
  return namesOf(underHead(inOrder) ?? firstOfNames(inOrder));
}

/**
 * The units of a plain list, a name a line.
 *
 * @example
 * rosterOfText("报送单位名单\n1. 云溪市教育局\n2. 云溪市商务局\n3. 云溪市教育局") // ["云溪市教育局", "云溪市商务局"]
 */
export function rosterOfText(text: string): readonly string[] {
  return namesOf(text.split(/\r\n|\r|\n/u).map((line) => line.split("\t").find((part) => unitIn(part) !== null) ?? ""));
}

type Column = readonly { readonly row: number; readonly text: string }[];

const heads = ["单位名称", "单位", "名称", "机构名称", "部门名称", "机关名称", "报送单位", "填报单位"];
const headRows = 10;

function underHead(columns: readonly Column[]): readonly string[] | null {
  for (const head of heads) {
    for (const column of columns) {
      const at = column.findIndex(({ row, text }) => row < headRows && nameKey(text) === head);
      if (at >= 0) return column.slice(at + 1).map(({ text }) => text);
    }
  }
  return null;
}

/** The first column that has names, and is no title or remark beside a column with many more of them. */
function firstOfNames(columns: readonly Column[]): readonly string[] {
  const lists = columns.map((column) => column.map(({ text }) => text));
  const counts = lists.map((texts) => namesOf(texts).length);
  const most = Math.max(0, ...counts);
  return lists.find((_, i) => (counts[i] ?? 0) * 2 > most) ?? [];
}

/** The names among texts, each once, as it is written first. */
function namesOf(texts: readonly string[]): readonly string[] {
  const names = new Map<string, string>();
  for (const text of withoutHeads(texts)) {
    const name = unitIn(text);
    if (name !== null && !names.has(nameKey(name))) names.set(nameKey(name), name);
  }
  return [...names.values()];
}

/** Without the heads of parts (一、政府系统) of a list whose names have no such numbers. */
function withoutHeads(texts: readonly string[]): readonly string[] {
  const lines = texts.filter((text) => unitIn(text) !== null);
  const heads = lines.filter((line) => numberOfPart.test(line));
  return heads.length * 2 <= lines.length ? lines.filter((line) => !numberOfPart.test(line)) : lines;
}

const numberOfPart = /^\s*(?:[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．])/u;

/** The unit that a line names, without its number; `null` for a title, a head, a note, a serial number. */
function unitIn(line: string): string | null {
  const text = line
    .replaceAll(/^[\s\uFEFF]+|[\s\uFEFF]+$/gu, "")
    .replace(
      /^(?:[（(]?(?:[\d０-９]{1,4}|[一二三四五六七八九十]{1,3})\s*(?:[.．、,，)）:：]|\s(?=\S))\s*|[①-⒛㈠-㈩]\s*|[-•·*●○■□✓√]\s*)/u,
      "",
    )
    // A list that goes on: 商务局； and the next column of separated text: 商务局,已报
    .replace(/[;；、]+$|[,，].*$/u, "")
    .trim();
  const key = nameKey(text);
  const isName = (key.match(/\p{Script=Han}/gu)?.length ?? 0) >= 2 && key.length <= 40;
  return isName && !isNote(key) ? text : null;
}

function isNote(key: string): boolean {
  return (
    heads.includes(key) ||
    // What a list is called, and the heads of its parts: 市直部门（25个）.
    /(?:名单|名册|名录|一览表?|清单|目录|台账|统计表|汇总表|登记表|情况表?|通讯录|年度报告|年报|单位|部门|镇街|乡镇)(?:\(.*\))?$/u.test(
      key,
    ) ||
    /\(共?\d+[个家]\)$/u.test(key) ||
    /^(?:注|备注|说明|附注|附件|填表|填报人|制表|审核|联系|电话|日期|时间|序号|合计|总计|共计|共\d+|截至|以上|以下|单位[:：]|#)/u.test(
      key,
    ) ||
    /^\(.*\)$/u.test(key) ||
    /[。；;:：]/u.test(key)
  );
}
