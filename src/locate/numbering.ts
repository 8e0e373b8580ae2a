import { flatMap } from "../book/flat-map";
import { memo } from "../book/memo";
import { trimAll } from "../book/number";
import type { DataRow } from "./bind-rows";
import { cellsBetween, columnsOf, type Grid, type GridCell } from "./grid";
import type { LabelKey } from "./label";
import { minEvenSteps, minRunning } from "./thresholds";

/** Heads of columns and rows that number the others or name their unit. 甲 and 乙 stand in the row of numbers, over the labels. */
const numberingLabel =
  /^(?:(?:计量|计算|统计)?单位|[行栏列项顺]次|序号|行号|列号|编号|编码|代码|代号|(?:行|栏|项目|指标|统计|字段|数据)(?:代码|编码|编号|序号|代号)|[甲乙丙])$/u;

/** Whether a label heads running numbers or units: 行次, 序号, 代码, 编号, 栏次, 计量单位. */
export const isNumberingLabel = memo(
  ({ enumerator, full }: LabelKey) => enumerator === "" && numberingLabel.test(full),
);

/**
 * The columns of a table that only number its rows, with or without a header, or name their unit: they hold no figures.
 * @param heads the cells of the table's header
 * @param headers those of them that head figures
 */
export function numberingColumns(
  grid: Grid,
  rows: readonly DataRow[],
  heads: readonly GridCell[],
  headers: readonly GridCell[],
): ReadonlySet<number> {
  const covered = new Set(flatMap(headers, columnsOf));
  const numbers = new Map<number, (number | null)[]>();
  for (const { row, labelEnd, limit } of rows) {
    for (const cell of cellsBetween(grid, row, labelEnd + 1, limit)) {
      if (covered.has(cell.column)) continue;
      const [above, number] = [numbers.get(cell.column), runningNumber(cell.text)];
      if (above) above.push(number);
      else numbers.set(cell.column, [number]);
    }
  }
  const named = flatMap(
    heads.filter(({ key }) => key !== null && isNumberingLabel(key)),
    columnsOf,
  );
  const running = [...numbers].filter(([, values]) => isRunning(values)).map(([column]) => column);
  return new Set([...named, ...running]);
}

/** Whether the cells of a row only number the columns: 1, 2, 3 … below a header, at least as many as columns less one. */
export function numbersColumns(cells: readonly GridCell[], columns: number): boolean {
  const figures = cells.filter(({ key }) => key === null || !isNumberingLabel(key));
  const first = runningNumber(figures[0]?.text ?? "");
  return (
    columns > minRunning &&
    figures.length >= columns &&
    first !== null &&
    first <= 2 &&
    figures.every(({ text }, i) => runningNumber(text) === first + i)
  );
}

/** 7 of 7, "07", "(7)", "⑦", "A07". */
function runningNumber(text: string): number | null {
  const digits = /^\(?[A-Za-z]{0,3}-?(\d{1,6})[).、]?$/u.exec(trimAll(text).normalize("NFKC"))?.[1];
  return digits === undefined ? null : Number(digits);
}

function isRunning(values: readonly (number | null)[]): boolean {
  const [first] = values;
  // Running numbers begin with 1, not 0, and go on: 0, 0, 1, 0 and 2, 2, 2 are figures.
  if (values.length < minRunning || typeof first !== "number" || first === 0) return false;
  if (values.every((value) => value === first)) return false;
  const steps = values.slice(1).map((value, i) => {
    const before = values[i];
    if (typeof value !== "number" || typeof before !== "number") return 0;
    // A new block begins with 1 again.
    return value === first ? 1 : value - before;
  });
  return steps.every((step) => step > 0) && steps.filter((step) => step === 1).length >= minEvenSteps * steps.length;
}
