import type { Area } from "../../src/book/address";
import type { CellValue } from "../../src/book/book";
import { fieldsOfTable, formats, type FieldId } from "../../src/form/fields";
import { resultsLabel } from "../../src/form/request-table";
import type { FormatId, TableId } from "../../src/form/types";
import type { TestCell, TestSheet } from "./test-sheet";

/** What a test says of a report; every field that it does not name has `fill`. */
export interface OfficialForm {
  readonly format: FormatId;
  readonly title?: string;
  readonly figures?: Partial<Record<FieldId, CellValue>>;
  readonly fill?: CellValue;
  readonly sheet?: string;
}

/** A sheet as built, and the cell of every field: what a test compares with. */
export interface BuiltForm {
  readonly sheet: TestSheet;
  readonly places: ReadonlyMap<FieldId, { readonly row: number; readonly column: number }>;
  readonly areas: Readonly<Record<TableId, Area>>;
}

/**
 * A report laid out like the official form with its merges: the title, the section heads, 表二 on a grid in which header
 * and data cells of one block differ in span, 表三 with three label columns, 表四 with its three header rows.
 */
export function officialForm(options: OfficialForm): BuiltForm {
  const format = formats[options.format];
  const cells: TestCell[] = [];
  const merges: Area[] = [];
  const places = new Map<FieldId, { row: number; column: number }>();
  let row = 0;

  const put = (top: number, left: number, value: CellValue, right = left, bottom = top) => {
    if (value !== null) cells.push({ row: top, column: left, value });
    if (right > left || bottom > top) merges.push({ top, left, bottom, right });
  };
  const putField = (id: FieldId, top: number, left: number, right = left) => {
    const given = options.figures?.[id];
    put(top, left, given === undefined ? (options.fill === undefined ? 0 : options.fill) : given, right);
    places.set(id, { row: top, column: left });
  };
  const spans = (count: number, isHeader: boolean): [number, number][] => {
    if (count === 1) return [[3, 9]];
    if (count === 2)
      return isHeader
        ? [
            [3, 5],
            [6, 9],
          ]
        : [
            [3, 6],
            [7, 9],
          ];
    return isHeader
      ? [
          [3, 4],
          [5, 7],
          [8, 9],
        ]
      : [
          [3, 5],
          [6, 7],
          [8, 9],
        ];
  };

  put(row, 0, options.title ?? "某某局2019年政府信息公开工作年度报告", 9);
  row += 2;

  put(row++, 0, format.t2.heading, 9);
  const t2Top = row;
  for (const block of format.t2.blocks) {
    put(row++, 0, block.title, 9);
    put(row, 0, "信息内容", 2);
    const headers = spans(block.columns.length, true);
    block.columns.forEach((column, i) => put(row, headers[i]?.[0] ?? 0, printed(column.label), headers[i]?.[1]));
    row++;
    for (const each of block.rows) {
      put(row, 0, each.label, 2);
      const data = spans(block.columns.length, false);
      block.columns.forEach((column, i) => {
        putField(`t2.${each.id}.${column.id}` as FieldId, row, data[i]?.[0] ?? 0, data[i]?.[1]);
      });
      row++;
    }
  }
  const t2Area = { top: t2Top, left: 0, bottom: row - 1, right: 9 };
  row++;

  put(row++, 0, format.t3.heading, 9);
  const t3Top = row;
  put(row, 0, format.t3.corner, 2, row + 2);
  put(row, 3, "申请人情况", 9);
  put(row + 1, 3, "自然人", 3, row + 2);
  put(row + 1, 4, "法人或其他组织", 8);
  format.t3.columns.slice(1, 6).forEach((column, i) => put(row + 2, 4 + i, column.label));
  put(row + 1, 9, "总计", 9, row + 2);
  row += 3;
  const resultsTop = row + 2;
  const resultsBottom = row + format.t3.rows.length - 2;
  put(resultsTop, 0, resultsLabel, 0, resultsBottom);
  let group: string | null = null;
  for (const each of format.t3.rows) {
    const isOwnPart = ["received", "carriedIn", "carriedOut"].includes(each.id);
    if (isOwnPart) put(row, 0, each.label, 2);
    else if ("group" in each) {
      if (each.group !== group) {
        const size = format.t3.rows.filter((other) => "group" in other && other.group === each.group).length;
        put(row, 1, each.group, 1, row + size - 1);
      }
      put(row, 2, each.label);
    } else put(row, 1, each.label, 2);
    group = "group" in each ? each.group : null;
    format.t3.columns.forEach((column, i) => putField(`t3.${each.id}.${column.id}` as FieldId, row, 3 + i));
    row++;
  }
  const t3Area = { top: t3Top, left: 0, bottom: row - 1, right: 9 };
  row++;

  put(row++, 0, format.t4.heading, 14);
  const t4Top = row;
  put(row, 0, "行政复议", 4);
  put(row, 5, "行政诉讼", 14);
  put(row + 1, 5, "未经复议直接起诉", 9);
  put(row + 1, 10, "复议后起诉", 14);
  format.t4.columns.forEach((column, i) => {
    put(row + 1, i, column.label, i, row + 2);
    put(row + 2, 5 + i, column.label);
    put(row + 2, 10 + i, column.label);
  });
  row += 3;
  fieldsOfTable(options.format, "t4").forEach((field, i) => putField(field.id, row, i));
  const t4Area = { top: t4Top, left: 0, bottom: row, right: 14 };

  return {
    sheet: { name: options.sheet ?? "Sheet1", cells, merges },
    places,
    areas: { t2: t2Area, t3: t3Area, t4: t4Area },
  };
}

/** 本年新制作数量 and 本年新公开数量 carry a line break in the printed form. */
function printed(label: string): string {
  return label.replace(/^本年新(?=制作|公开)/u, "本年新\n");
}
