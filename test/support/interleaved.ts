import type { TableId } from "../../src/form/types";
import { text, workbookOf, type Paper, type PaperCell } from "./layouts";

const tables: readonly TableId[] = ["t2", "t3", "t4"];

/**
 * The tables of two papers on one sheet, table by table: 表二 of the first, 表二 of the second, 表三 of the first, and so on.
 * @param heading the line over each table; `null` = none
 * @param order which paper comes first with each table
 */
export function interleaved(
  first: Paper,
  second: Paper,
  heading: ((year: number | null) => string) | null,
  order: (table: TableId) => readonly Paper[] = () => [first, second],
): Paper {
  const cells: PaperCell[] = (first.sheets[0]?.cells ?? []).filter(({ part }) => part === "title");
  let row = 3;
  for (const table of tables) {
    for (const paper of order(table)) {
      const own = paper.sheets[0]?.cells.filter(({ part }) => part === table) ?? [];
      const top = Math.min(...own.map((cell) => cell.row));
      const [report] = paper.reports.values();
      if (heading) cells.push(text(row++, 0, heading(report?.year ?? null), 10));
      cells.push(...own.map((cell) => ({ ...cell, row: cell.row - top + row })));
      row += Math.max(...own.map((cell) => cell.row + cell.height)) - top + 1;
    }
  }
  return { ...workbookOf(first, second), sheets: [{ name: first.sheets[0]?.name ?? "", cells }] };
}
