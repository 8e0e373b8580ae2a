import type { Block, DocumentCell, NewDocument } from "../book/new-document";
import type { CellStyle, NewCell, NewSheet } from "../book/new-sheet";
import { heightOf } from "./form-look";

/** 填报说明: what is to be known of each row and column of the form, and of its rules, ready to be printed. */
export interface Guide {
  readonly title: string;
  /** What the labels before its sentences mean. */
  readonly note: string;
  readonly sheet: string;
  /** At the foot of each page; `&P` is its number. */
  readonly footer: string;
  readonly parts: readonly GuidePart[];
}

/** One table of the form, or its rules. */
export interface GuidePart {
  readonly heading: string;
  readonly heads: GuideRow;
  readonly rows: readonly GuideRow[];
}

/** What it is about, what it means, by which rules it is checked, and what often goes wrong. Lines are parted by "\n". */
export type GuideRow = readonly [about: string, meaning: string, rules: string, mistakes: string];

/** How many of the form's columns each of the four columns takes: fifteen fill a page. */
const widths = [3, 6, 2, 4] as const;
const size = 9;

/**
 * The guide as a sheet to print on A4.
 *
 * @example guideSheet(guide).name // "填报说明"
 */
export function guideSheet({ title, note, sheet, footer, parts }: Guide): NewSheet {
  const cells: NewCell[] = [
    { row: 0, column: 0, value: title, style: looks.title },
    { row: 1, column: 0, value: note, style: looks.note },
  ];
  const merges = [0, 1].map(across);
  const rowHeights = new Map([
    [0, 30],
    [1, heightOf(note, 15, size)],
  ]);
  let row = 2;
  for (const { heading, heads, rows } of parts) {
    cells.push({ row, column: 0, value: heading, style: looks.heading });
    merges.push(across(row));
    rowHeights.set(row++, 24);
    for (const texts of [heads, ...rows]) {
      const style = texts === heads ? looks.head : looks.body;
      cells.push(...texts.map((value, column) => ({ row, column, value, style })));
      rowHeights.set(row++, Math.max(...texts.map((text, column) => heightOf(text, widths[column] ?? 1, size))));
    }
  }
  return {
    name: sheet,
    cells,
    merges,
    columnWidths: widths.map((width) => width * 6.2),
    rowHeights,
    print: { orientation: "portrait", footer },
    showsGridLines: false,
  };
}

function across(row: number) {
  return { top: row, left: 0, bottom: row, right: widths.length - 1 };
}

const line = { style: "solid", width: 1, color: null } as const;
const base: CellStyle = { font: { name: "宋体", size }, vertical: "center", wraps: true };
const framed: CellStyle = { ...base, borders: { top: line, right: line, bottom: line, left: line } };
const looks = {
  title: { font: { name: "宋体", size: 18, isBold: true }, horizontal: "center", vertical: "center" },
  note: base,
  heading: { font: { name: "黑体", size: 12 }, vertical: "center" },
  head: { ...framed, font: { name: "宋体", size, isBold: true }, horizontal: "center", fill: "#f2f2f2" },
  body: framed,
} as const satisfies Record<string, CellStyle>;

/**
 * The guide as a document to hand out.
 *
 * @example guideDocument(guide).title // "政府信息公开工作年度报告填报说明（国办公开办函〔2021〕30号）"
 */
export function guideDocument({ title, note, parts }: Guide): NewDocument {
  return {
    title,
    kind: "guide",
    blocks: [
      { kind: "title", text: title },
      { kind: "note", text: note },
      ...parts.flatMap(({ heading, heads, rows }): Block[] => [
        { kind: "heading", text: heading },
        {
          kind: "table",
          rows: rows.length + 1,
          columns: widths,
          cells: [heads, ...rows].flatMap((texts, row) =>
            texts.map((text, column): DocumentCell => {
              const area = { top: row, left: column, bottom: row, right: column };
              return row === 0 ? { area, text, align: "center", isHead: true } : { area, text, align: "left" };
            }),
          ),
          size,
          headRows: 1,
        },
      ]),
    ],
  };
}
