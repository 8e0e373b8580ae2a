import type { Area } from "../../src/book/address";
import type { CellValue } from "../../src/book/book";
import type { FieldId } from "../../src/form/fields";
import { printedTables, type PrintedCell, type PrintedTable } from "../../src/form/layout";
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
  const cells: TestCell[] = [];
  const merges: Area[] = [];
  const places = new Map<FieldId, { row: number; column: number }>();
  const areas = new Map<TableId, Area>();

  const put = (area: Area, value: CellValue) => {
    if (value !== null) cells.push({ row: area.top, column: area.left, value });
    if (area.right > area.left || area.bottom > area.top) merges.push(area);
  };
  const line = (row: number, right: number, text: string) => {
    put({ top: row, left: 0, bottom: row, right }, text);
  };
  const valueOf = (field: FieldId): CellValue => {
    const given = options.figures?.[field];
    return given === undefined ? (options.fill === undefined ? 0 : options.fill) : given;
  };

  line(0, 9, options.title ?? "某某局2019年政府信息公开工作年度报告");
  let row = 2;
  for (const printed of printedTables(options.format)) {
    const right = printed.table === "t4" ? 14 : 9;
    line(row++, right, printed.heading);
    areas.set(printed.table, { top: row, left: 0, bottom: row + printed.rows - 1, right });
    for (const cell of printed.cells) {
      const [left, last] = printed.table === "t2" ? disclosureSpan(printed, cell) : [cell.area.left, cell.area.right];
      const area = { top: row + cell.area.top, left, bottom: row + cell.area.bottom, right: last };
      if (cell.field) places.set(cell.field, { row: area.top, column: left });
      put(area, cell.field ? valueOf(cell.field) : cell.label);
    }
    row += printed.rows + 1;
  }
  const areaOf = (table: TableId) => areas.get(table) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  return {
    sheet: { name: options.sheet ?? "Sheet1", cells, merges },
    places,
    areas: { t2: areaOf("t2"), t3: areaOf("t3"), t4: areaOf("t4") },
  };
}

/** The columns that a cell of 表二 covers in the original grid, where header and data cells do not stand under each other. */
function disclosureSpan({ cells }: PrintedTable, { area, part }: PrintedCell): readonly [left: number, right: number] {
  if (part === "title") return [0, 9];
  if (area.left === 0) return [0, 2];
  const inRow = cells.filter((cell) => cell.area.top === area.top && cell.area.left > 0);
  const spans = (part === "head" ? headerSpans : dataSpans)[inRow.length];
  return spans?.[inRow.findIndex((cell) => cell.area.left === area.left)] ?? [3, 9];
}

type Spans = Readonly<Record<number, readonly (readonly [left: number, right: number])[]>>;

const headerSpans: Spans = {
  2: [
    [3, 5],
    [6, 9],
  ],
  3: [
    [3, 4],
    [5, 7],
    [8, 9],
  ],
};
const dataSpans: Spans = {
  2: [
    [3, 6],
    [7, 9],
  ],
  3: [
    [3, 5],
    [6, 7],
    [8, 9],
  ],
};
