import fc from "fast-check";
import { keyOf, positionOf, type Book, type CellValue } from "../../src/book/book";
import { fieldsOfFormat, type FieldId } from "../../src/form/fields";
import type { FormatId } from "../../src/form/types";
import type { Placement, TablePlacement } from "../../src/locate/placement";
import { testReport, type TestReport } from "../support/report";

/** A report without merges, so that each field is one cell. */
export function plainReport(options: TestReport): { book: Book; placement: Placement } {
  const { book, placement } = testReport(options);
  return { placement, book: { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, merges: null })) } };
}

export const usual = fc.integer({ min: 0, max: 3 });
const noise = fc.constantFrom<CellValue>(
  null, "", " ", "　", "\u00a0", "　 　", "\t", "\u200b",
  "1", "２", "+2", "-1", "1,113", "12万元", "3件", "-", "无", "约5", 'a"b', "3-5",
  -1, 0.5, 0.1, 0.2, 0.3, 1e16, true, { kind: "error", text: "#REF!" },
); // prettier-ignore

/** Mostly small figures, with everything that is met in cells thrown in. */
export const arbitraryGrid = fc.record({
  format: fc.constantFrom<FormatId>("2019", "2021"),
  usual: fc.array(usual, { minLength: 200, maxLength: 200 }),
  noise: fc.array(fc.tuple(fc.nat(199), noise), { maxLength: 60 }),
  isSparse: fc.boolean(),
  texts: fc.boolean(),
  offset: fc.record({ row: fc.nat(3000), column: fc.nat(700) }),
  extraRows: fc.uniqueArray(fc.nat(60), { maxLength: 3 }),
  isByCases: fc.boolean(),
});

export type Grid = typeof arbitraryGrid extends fc.Arbitrary<infer T> ? T : never;

/** A form with noise in it, moved on its sheet, with rows of the province's own in between. */
export function gridOf(grid: Grid): { book: Book; placement: Placement } {
  const figures: Partial<Record<FieldId, CellValue>> = {};
  const ids = fieldsOfFormat(grid.format).map(({ id }) => id);
  ids.forEach((id, i) => {
    // Of mostly 0, many sums hold.
    const value = grid.isSparse && i % 9 > 0 ? 0 : (grid.usual[i] ?? 0);
    figures[id] = grid.texts ? String(value) : value;
  });
  for (const [i, value] of grid.noise) {
    const id = ids[i];
    if (id) figures[id] = value;
  }
  const { book, placement } = plainReport({ format: grid.format, figures });
  const move = ({ row, column }: { row: number; column: number }) => ({
    row: row + grid.offset.row + grid.extraRows.filter((extra) => extra <= row).length,
    column: column + grid.offset.column,
  });
  const tables = [...placement.tables.values()].map((table): TablePlacement => ({
    ...table,
    fields: new Map([...table.fields].map(([id, position]) => [id, move(position)])),
  }));
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    cells: new Map([...sheet.cells].map(([key, cell]) => [keyOf(move(positionOf(key))), cell])),
  }));
  return {
    book: { ...book, sheets },
    placement: { ...placement, tables: new Map(tables.map((table) => [table.table, table])) },
  };
}
