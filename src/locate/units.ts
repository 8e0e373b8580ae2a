import { moneyUnits } from "../book/number-format";
import { cellsIn, type Grid, type GridCell } from "./grid";
import type { MoneyUnit } from "./placement";

/**
 * The unit of an amount where it stands outside its cell: in the header, in the row's label, or in a 单位 note above.
 * @param labels the header and the label of the amount
 * @param notes what `unitNotes` found
 * @param label the label cell of the amount's row; the note nearest above it counts
 */
export function unitNear(labels: readonly string[], notes: readonly GridCell[], label: GridCell): MoneyUnit {
  const above = notes.filter(({ row, column }) => row <= label.row && column >= label.column);
  return firstUnit(labels) ?? firstUnit(above.map(({ text }) => text).reverse());
}

/**
 * The 单位 notes of a table, in reading order.
 * @param top the first row where a note can stand
 * @param left the column of the labels
 * @param limit the last column where a note can stand: what is beside the table is another one's
 */
export function unitNotes(grid: Grid, top: number, bottom: number, left: number, limit: number): readonly GridCell[] {
  return cellsIn(grid, [top, bottom], [left, limit]).filter(
    (cell) => cell.isText && /^[（(\s]*(?:金额|计量)?单\s*位\s*[:：]/u.test(cell.text),
  );
}

function firstUnit(texts: readonly string[]): MoneyUnit {
  for (const text of texts) {
    const unit = unitIn(text);
    if (unit) return unit;
  }
  return null;
}

function unitIn(text: string): MoneyUnit {
  const bare = text.normalize("NFKC").replaceAll(/\s/gu, "").replaceAll("萬", "万").replaceAll("億", "亿");
  const large = /(?:十万|百万|千万|[百千万亿])元/u.exec(bare)?.[0];
  if (large && moneyUnits.has(large)) return large;
  return /(?:单位:|[(（/])(?:人民币)?元|元[)）]/u.test(bare) ? "元" : null;
}
