import type { TableId } from "../../src/form/types";
import { insertRows, layOut, mapSheets, type PaperCell, type PaperSheet, type Transform } from "./layouts";

/**
 * A label is broken over two sheet rows, as text from a PDF is, and the figures of its line stand in the upper or the
 * lower one. `at` says after how many characters it breaks.
 */
export const brokenLabel = (table: TableId, label: string, at: number, figures: "upper" | "lower"): Transform =>
  mapSheets((sheet) => {
    const isIt = ({ part, value }: PaperCell) => part === table && String(value).replaceAll(/\s/gu, "") === label;
    const rows = [...new Set(sheet.cells.filter(isIt).map(({ row, height }) => row + height - 1))];
    return rows.sort((a, b) => b - a).reduce<PaperSheet>((done, row) => breakRow(done, row, at, isIt, figures), sheet);
  });

function breakRow(
  sheet: PaperSheet,
  row: number,
  at: number,
  isIt: (cell: PaperCell) => boolean,
  figures: "upper" | "lower",
): PaperSheet {
  const [grown = sheet] = layOut({ sheets: [sheet], reports: new Map(), others: [] }, insertRows(row + 1, 1)).sheets;
  const cells = grown.cells.flatMap((cell): PaperCell[] => {
    if (isIt(cell) && cell.row + cell.height - 1 === row) {
      const text = String(cell.value).replaceAll(/\s/gu, "");
      const lower = { ...cell, row: row + 1, height: 1, value: text.slice(at) };
      return [{ ...cell, value: text.slice(0, at) }, lower];
    }
    if (cell.row === row && cell.field !== null && figures === "lower") return [{ ...cell, row: row + 1 }];
    // A label that spanned the line to its end spans both of its rows now.
    const spans = cell.field === null && cell.height > 1 && cell.row + cell.height - 1 === row;
    return [spans ? { ...cell, height: cell.height + 1 } : cell];
  });
  return { ...grown, cells };
}
