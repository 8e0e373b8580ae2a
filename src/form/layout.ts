import type { Area } from "../book/address";
import { byFormat, fieldsOfTable, type FieldId } from "./fields";
import { resultsLabel } from "./request-table";
import type { Column, DisclosureTable, DisputeTable, Format, FormatId, RequestTable, Row, TableId } from "./types";

/** A cell of a printed table, in the table's own grid of rows and columns. */
export interface PrintedCell {
  readonly area: Area;
  /** The printed text; `null` for a cell that is to be filled in. */
  readonly label: string | null;
  /** What is to be filled in; `null` for a label. */
  readonly field: FieldId | null;
  /** `title`: a line over the whole table. `head`: over columns. `side`: before the figures of its rows. */
  readonly part: "title" | "head" | "side" | "figure";
}

/** A table of the form as it is printed. */
export interface PrintedTable {
  readonly table: TableId;
  /** The head of the section in which it stands. */
  readonly heading: string;
  readonly rows: number;
  /** The widths of the columns of its grid: fifteen units together, so that one sheet of fifteen columns carries all tables. */
  readonly columns: readonly number[];
  /** From top to bottom, left to right. They cover the grid, each of its cells once. */
  readonly cells: readonly PrintedCell[];
}

/** The width of every table of the form. 表四 has as many columns. */
export const formWidth = 15;

/**
 * The tables of a format as they are printed: cells with their merges, and widths. They are derived from the format, so
 * that a new edition of the form has its layout. Source: 国办公开办函〔2019〕60号 and 〔2021〕30号, attached form; header and
 * data cells of 表二 stand under each other here, in the printed grid they differ by a little.
 *
 * @example
 * printedTables("2021").map(({ table, rows }) => `${table}: ${rows} rows`)
 * // ["t2: 14 rows", "t3: 28 rows", "t4: 4 rows"]
 *
 * @example printedTables("2021")[0].cells[0].label // "第二十条第（一）项"
 */
export function printedTables(format: FormatId): readonly PrintedTable[] {
  return layouts(format);
}

/**
 * The title of a report, with the unit and the year as far as they are known.
 *
 * @example reportTitle("云溪市数据资源管理局", 2023) // "云溪市数据资源管理局2023年政府信息公开工作年度报告"
 * @example reportTitle(null, null) // "政府信息公开工作年度报告"
 */
export function reportTitle(name: string | null, year: number | null): string {
  return `${name ?? ""}${year === null ? "" : `${String(year)}年`}政府信息公开工作年度报告`;
}

/** A table that is being set, row by row. */
class Setting {
  private readonly cells: PrintedCell[] = [];
  row = 0;

  constructor(private readonly format: FormatId) {}

  /** A label in the present row, from one column to another, over `rows` rows. */
  label(part: PrintedCell["part"], label: string, left: number, right = left, rows = 1): void {
    const area = { top: this.row, left, bottom: this.row + rows - 1, right };
    this.cells.push({ area, label, field: null, part });
  }

  /** The cells of one row of figures, each `width` columns wide. */
  figures(table: TableId, row: Row, left: number, width = 1): void {
    const fields = fieldsOfTable(this.format, table).filter((field) => field.row === `${table}.${row.id}`);
    fields.forEach(({ id }, i) => {
      const start = left + i * width;
      const area = { top: this.row, left: start, bottom: this.row, right: start + width - 1 };
      this.cells.push({ area, label: null, field: id, part: "figure" });
    });
  }

  table(table: TableId, heading: string, columns: readonly number[]): PrintedTable {
    const cells = [...this.cells].sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);
    return { table, heading, rows: this.row, columns, cells };
  }
}

/** The columns that the figures of a block share; a block has one, two or three. */
const blockColumns = 6;

function disclosureLayout(format: FormatId, { blocks, heading }: DisclosureTable): PrintedTable {
  const setting = new Setting(format);
  for (const { title, columns, rows } of blocks) {
    const width = blockColumns / columns.length;
    setting.label("title", title, 0, blockColumns);
    setting.row++;
    setting.label("head", "信息内容", 0);
    columns.forEach((column, i) => {
      setting.label("head", printedLabel(column), 1 + i * width, (i + 1) * width);
    });
    setting.row++;
    for (const row of rows) {
      setting.label("side", row.label, 0);
      setting.figures("t2", row, 1, width);
      setting.row++;
    }
  }
  return setting.table("t2", heading, [3, 2, 2, 2, 2, 2, 2]);
}

/** Three columns of labels: 三、本年度办理结果 | （三）不予公开 | 1.属于国家秘密. */
function requestLayout(format: FormatId, { columns, rows, heading, corner }: RequestTable): PrintedTable {
  const setting = new Setting(format);
  const [group, item, figures] = [1, 2, 3];
  const last = figures + columns.length - 1;
  setting.label("head", corner, 0, item, 3);
  setting.label("head", "申请人情况", figures, last);
  setting.row++;
  runsOf(columns).forEach(({ label, from, to }) => {
    if (label === null) setting.label("head", columns[from]?.label ?? "", figures + from, figures + to, 2);
    else setting.label("head", label, figures + from, figures + to);
  });
  setting.row++;
  columns.forEach((column, i) => {
    if (column.group !== undefined) setting.label("head", column.label, figures + i);
  });
  setting.row++;
  // （一） to （七） stand under 三、; 一、, 二、 and 四、 are rows of their own.
  const isResult = rows.map((row) => row.group !== undefined || row.label.startsWith("（"));
  const heads = new Map(runsOf(rows).map((run) => [run.from, run]));
  rows.forEach((row, i) => {
    const run = heads.get(i);
    if (isResult[i] === true && isResult[i - 1] !== true)
      setting.label("side", resultsLabel, 0, 0, isResult.filter(Boolean).length);
    if (row.group !== undefined) {
      if (run) setting.label("side", row.group, group, group, run.to - run.from + 1);
      setting.label("side", row.label, item);
    } else setting.label("side", row.label, isResult[i] === true ? group : 0, item);
    setting.figures("t3", row, figures);
    setting.row++;
  });
  return setting.table("t3", heading, [1, 2, 5, ...columns.map(() => 1)]);
}

function disputeLayout(format: FormatId, { groups, columns, heading }: DisputeTable): PrintedTable {
  const setting = new Setting(format);
  const width = columns.length;
  const last = groups.length * width - 1;
  for (const { label, from, to } of runsOf(groups))
    setting.label("head", label ?? groups[from]?.label ?? "", from * width, (to + 1) * width - 1);
  setting.row++;
  groups.forEach((each, i) => {
    if (each.group === undefined)
      columns.forEach((column, c) => {
        setting.label("head", column.label, i * width + c, i * width + c, 2);
      });
    else setting.label("head", each.label, i * width, (i + 1) * width - 1);
  });
  setting.row++;
  groups.forEach((each, i) => {
    if (each.group !== undefined)
      columns.forEach((column, c) => {
        setting.label("head", column.label, i * width + c);
      });
  });
  setting.row++;
  groups.forEach((each, i) => {
    setting.figures("t4", each, i * width);
  });
  setting.row++;
  return setting.table("t4", heading, Array<number>(last + 1).fill(1));
}

/** Neighbours under one label; what has none stands alone. */
function runsOf(lines: readonly (Row | Column)[]): { label: string | null; from: number; to: number }[] {
  const runs: { label: string | null; from: number; to: number }[] = [];
  lines.forEach(({ group = null }, i) => {
    const last = runs.at(-1);
    if (last && group !== null && last.label === group) last.to = i;
    else runs.push({ label: group, from: i, to: i });
  });
  return runs;
}

/** A label as it is broken into lines in print. */
function printedLabel({ label, printed }: Column): string {
  return printed ?? label;
}

const layouts = byFormat(({ id, t2, t3, t4 }: Format): readonly PrintedTable[] => [
  disclosureLayout(id, t2),
  requestLayout(id, t3),
  disputeLayout(id, t4),
]);
