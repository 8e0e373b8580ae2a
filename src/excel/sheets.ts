import { formatPosition, type Area } from "../book/address";
import type { NewSheet } from "../book/new-sheet";
import { addMark } from "./marks";
import { writeName } from "./names";
import { lookTasks } from "./sheet-looks";
import { pageTasks } from "./sheet-page";
import { rowTasks } from "./sheet-rows";
import { validationTasks } from "./sheet-validations";
import type { Task } from "./task";

const bytesOf = { small: 1_500, mark: 5_000, name: 1_200 };

/**
 * The parts of adding a sheet. It is hidden from all menus until it is complete, so that what Excel leaves behind where it
 * fails on the way is known for what it is, and nobody works on it.
 */
export function addition(workbook: Excel.Workbook, sheet: NewSheet): readonly Task[] {
  const { worksheets } = workbook;
  const own = () => worksheets.getItem(sheet.name);
  const namesOf = (scope: string | null) => (scope === null ? workbook.names : worksheets.getItem(scope).names);
  const small = (queue: () => void): Task => ({ bytes: bytesOf.small, queue });
  return [
    small(() => {
      worksheets.add(sheet.name).visibility = "VeryHidden";
    }),
    ...sizeTasks(own, sheet),
    ...rowTasks(own, sheet),
    ...lookTasks(own, sheet),
    ...(sheet.merges ?? []).filter(isWide).map((area) => small(() => rangeOf(own(), area).merge(false))),
    ...validationTasks(own, sheet),
    ...(sheet.names ?? []).map((to): Task => ({
      bytes: bytesOf.name,
      queue: () => writeName(namesOf, { kind: "name", from: null, to }),
    })),
    // Excel puts a new conditional format in front of the others.
    ...[...(sheet.marks ?? [])].reverse().map((mark): Task => ({
      bytes: bytesOf.mark,
      queue: () => addMark(own(), mark),
    })),
    ...(sheet.isProtected === true ? [small(() => own().protection.protect({}))] : []),
    small(() => {
      own().visibility = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" }[
        sheet.visibility ?? "visible"
      ] as Excel.SheetVisibility;
    }),
  ];
}

/** What is only for the eye and for paper, once all sheets stand: where it fails, nothing is missing in them. */
export function finish(workbook: Excel.Workbook, sheet: NewSheet): readonly Task[] {
  const own = () => workbook.worksheets.getItem(sheet.name);
  const { freeze, filter } = sheet;
  const small = (queue: () => void): Task => ({ bytes: bytesOf.small, queue });
  return [
    ...(sheet.showsGridLines === false
      ? [
          small(() => {
            own().showGridlines = false;
          }),
        ]
      : []),
    ...(freeze && (freeze.row > 0 || freeze.column > 0) ? [small(() => freezeAt(own(), freeze))] : []),
    ...(filter ? [small(() => own().autoFilter.apply(rangeOf(own(), filter)))] : []),
    ...(sheet.print ? pageTasks(own, sheet.print) : []),
  ];
}

/** Queues up the removal of a sheet; one that is hidden from all menus cannot be removed as it is. */
export function removeSheet(sheet: Excel.Worksheet): void {
  sheet.visibility = "Visible";
  sheet.delete();
}

function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

function freezeAt(sheet: Excel.Worksheet, { row, column }: { readonly row: number; readonly column: number }): void {
  if (column === 0) sheet.freezePanes.freezeRows(row);
  else if (row === 0) sheet.freezePanes.freezeColumns(column);
  else sheet.freezePanes.freezeAt(`A1:${formatPosition({ row: row - 1, column: column - 1 })}`);
}

/** Neighbours of one size are set together. */
function sizeTasks(own: () => Excel.Worksheet, { columnWidths = [], rowHeights = new Map() }: NewSheet): Task[] {
  const columns = runsOf(columnWidths.map((width, i) => [i, pointsOf(width)] as const));
  const rows = runsOf([...rowHeights].sort(([a], [b]) => a - b));
  return [
    ...columns.map(({ from, to, size }): Task => ({
      bytes: bytesOf.small,
      queue: () => {
        own().getRangeByIndexes(0, from, 1, to - from + 1).format.columnWidth = size;
      },
    })),
    ...rows.map(({ from, to, size }): Task => ({
      bytes: bytesOf.small,
      queue: () => {
        own().getRangeByIndexes(from, 0, to - from + 1, 1).format.rowHeight = size;
      },
    })),
  ];
}

/** A width in characters as a file counts it: seven pixels each at 96 to the inch, of which a point is three quarters. */
function pointsOf(characters: number): number {
  return Math.round(characters * 7) * 0.75;
}

function runsOf(sizes: readonly (readonly [number, number])[]): { from: number; to: number; size: number }[] {
  const runs: { from: number; to: number; size: number }[] = [];
  for (const [index, size] of sizes) {
    const last = runs.at(-1);
    if (last?.to === index - 1 && last.size === size) last.to = index;
    else runs.push({ from: index, to: index, size });
  }
  return runs;
}

function isWide({ top, left, bottom, right }: Area): boolean {
  return bottom > top || right > left;
}
