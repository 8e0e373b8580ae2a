import { formats } from "../../src/form/fields";
import type { TableId } from "../../src/form/types";
import { mapSheets, text, type PaperCell, type PaperSheet, type Transform } from "./layouts";

/** An empty row behind each row. */
export const rowsApart: Transform = mapSheets((sheet) => ({
  ...sheet,
  cells: sheet.cells.map((cell) => ({ ...cell, row: cell.row * 2, height: cell.height * 2 - 1 })),
}));

/** Each row takes two sheet rows, merged. */
export const rowsTall: Transform = mapSheets((sheet) => ({
  ...sheet,
  cells: sheet.cells.map((cell) => ({ ...cell, row: cell.row * 2, height: cell.height * 2 })),
}));

/** The three tables beside each other, without a gap. */
export const tablesInOneBand: Transform = mapSheets((sheet) => {
  let left = 0;
  const tables = (["t2", "t3", "t4"] as const).flatMap((table) => {
    const own = sheet.cells.filter(({ part }) => part === table);
    const [top, at] = [Math.min(...own.map(({ row }) => row)), left];
    left += Math.max(...own.map(({ column, width }) => column + width));
    return own.map((cell) => ({ ...cell, row: cell.row - top + 3, column: cell.column + at }));
  });
  return { ...sheet, cells: [...sheet.cells.filter(({ part }) => part === "title"), ...tables] };
});

/** 表四 upright: its labels one below the other, the figures beside them. */
export const disputesUpright: Transform = mapSheets((sheet) => {
  const own = sheet.cells.filter(({ part }) => part === "t4");
  const top = Math.min(...own.map(({ row }) => row));
  const turned = own.map((cell) =>
    cell.row === top
      ? cell
      : { ...cell, row: top + 1 + cell.column, column: cell.row - top - 1, height: cell.width, width: cell.height },
  );
  return { ...sheet, cells: [...sheet.cells.filter(({ part }) => part !== "t4"), ...turned] };
});

/** 表四 in two pieces below each other, 行政复议 and 行政诉讼, with empty rows between. */
export const disputesParted = (between: number): Transform =>
  mapSheets((sheet) => {
    const own = sheet.cells.filter(({ part }) => part === "t4");
    const [top, bottom] = [Math.min(...own.map(({ row }) => row)), Math.max(...own.map(({ row }) => row))];
    const isSecond = ({ part, row, column }: PaperCell) => part === "t4" && row > top && column >= 5;
    return {
      ...sheet,
      cells: sheet.cells.map((cell) =>
        isSecond(cell) ? { ...cell, row: cell.row + bottom - top + between, column: cell.column - 5 } : cell,
      ),
    };
  });

/** A column right behind the figures of a table: 备注, 校验; `null` leaves a cell empty. */
export const columnBehind = (
  table: TableId,
  head: string | null,
  write: (line: number) => string | number | null,
): Transform =>
  mapSheets((sheet) => {
    const figures = sheet.cells.filter(({ part, field }) => part === table && field);
    const rows = [...new Set(figures.map(({ row }) => row))].sort((a, b) => a - b);
    const at = Math.max(...figures.map(({ column, width }) => column + width));
    const added = [text((rows[0] ?? 1) - 1, at, head), ...rows.map((row, i) => text(row, at, write(i)))];
    return { ...sheet, cells: [...sheet.cells, ...added.filter(({ value }) => value !== null)] };
  });

/** Units, each with its figures in one row under one header. */
export function listOfUnits(name: string, heads: readonly string[], units: readonly string[]): PaperSheet {
  const figures = (row: number) => heads.map((_, i) => text(row, i + 2, (row * (i + 3)) % 5));
  return {
    name,
    cells: [
      ...["序号", "单位", ...heads].map((head, column) => text(0, column, head)),
      ...units.flatMap((unit, i) => [text(i + 1, 0, i + 1), text(i + 1, 1, unit), ...figures(i + 1)]),
    ],
  };
}

/** 表三 without 申请人情况 and 法人或其他组织: its header is one row. */
export function applicantsInOneRow(sheet: PaperSheet): PaperSheet {
  const cells = sheet.cells.filter(({ value }) => value !== "申请人情况" && value !== "法人或其他组织");
  const row = cells.find(({ value }) => value === "商业企业")?.row ?? 0;
  const isHead = (cell: PaperCell) => cell.row === row - 1 && cell.column > 2 && cell.height === 2;
  return { ...sheet, cells: cells.map((cell) => (isHead(cell) ? { ...cell, row, height: 1 } : cell)) };
}

/** Of some results, how many each kind of applicant had: made of a list of requests. */
export function resultsPivot(results: number): PaperSheet {
  const labels = formats["2021"].t3.rows.slice(2, 2 + results).map(({ label }) => label.replace(/^（.）|^\d\./u, ""));
  return {
    name: "透视表",
    cells: [
      ...["办理结果", "自然人", "商业企业", "科研机构", "其他", "总计"].map((head, column) => text(0, column, head)),
      ...labels.flatMap((label, i) => [
        text(i + 1, 0, label),
        ...[3, 1, 0, 1, 5].map((figure, column) => text(i + 1, column + 1, figure)),
      ]),
    ],
  };
}
