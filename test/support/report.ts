import type { Book, CellValue } from "../../src/book/book";
import type { FieldId } from "../../src/form/fields";
import type { FormatId } from "../../src/form/types";
import type { Placement, TablePlacement } from "../../src/locate/placement";
import { readReport } from "../../src/report/read";
import type { Report } from "../../src/report/report";
import { officialForm } from "./official-form";
import { placementOf } from "./placement";
import { bookOf } from "./test-sheet";

/** What a test says of a report; a field it does not name is 0. */
export interface TestReport {
  readonly format?: FormatId;
  readonly name?: string;
  readonly year?: number;
  readonly figures?: Partial<Record<FieldId, CellValue>>;
  readonly fill?: CellValue;
  readonly sheet?: string;
  /** Changes the placement of the tables, e.g. takes a row out. */
  readonly change?: (table: TablePlacement) => TablePlacement | null;
}

/** A report on the official form, with its book, for tests of what stands above `locate`. */
export function testReport(options: TestReport = {}): { book: Book; report: Report; placement: Placement } {
  const { format = "2019", figures = {}, fill = 0, sheet = "Sheet1" } = options;
  const built = officialForm({ format, figures, fill, sheet });
  const book = bookOf([built.sheet]);
  const whole = placementOf(built, format, options);
  const tables = [...whole.tables.values()].flatMap((table) => (options.change ?? keep)(table) ?? []);
  const placement = { ...whole, tables: new Map(tables.map((table) => [table.table, table])) };
  return { book, placement, report: readReport(book, placement) };
}

/** Takes the fields of a row or column out of a placement, as a removed one. */
export function without(at: string): (table: TablePlacement) => TablePlacement {
  return (table) => {
    const gone = [...table.fields.keys()].filter((id) => isOf(id, at));
    if (gone.length === 0) return table;
    return {
      ...table,
      fields: new Map([...table.fields].filter(([id]) => !gone.includes(id))),
      missing: gone,
      alterations: [{ rule: "layout.missing", at, fields: gone, cells: [], label: null }],
    };
  };
}

/** `t3.granted` is the row of `t3.granted.natural`, `t3.natural` its column. */
function isOf(id: FieldId, at: string): boolean {
  const [table, line] = [at.slice(0, 2), at.slice(3)];
  return id.startsWith(`${at}.`) || (id.startsWith(`${table}.`) && id.endsWith(`.${line}`));
}

function keep(table: TablePlacement): TablePlacement {
  return table;
}
