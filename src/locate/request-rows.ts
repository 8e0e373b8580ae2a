import { flatMap } from "../book/flat-map";
import { byFormat, formats } from "../form/fields";
import type { FormatId, Label, Row } from "../form/types";
import { align, isWhole } from "./align";
import { withinTable, type LabelCell } from "./alterations";
import { cellsBetween, isKeyed, rowsBetween, type Grid, type GridCell } from "./grid";
import type { HeaderRun } from "./header-runs";
import { isOneOf } from "./label-list";
import { isNumberingLabel } from "./numbering";
import { isHeading, isNote, isRequestsHead, isSectionHead, isUnit, withInFront } from "./wording";

/** The rows of 表三 in any format. */
export const allRows: readonly Row[] = flatMap(Object.values(formats), ({ t3 }): readonly Row[] => t3.rows);
/** The rows beside which no group stands. */
export const outerIds = ["received", "carriedIn", "carriedOut"];
export const outerRows = allRows.filter(({ id }) => outerIds.includes(id));
/** Whether a cell is the label of one of some rows. */
export function isRowOf(cell: GridCell, rows: readonly Label[]): boolean {
  const { key } = cell;
  return key !== null && isOneOf(key, rows);
}

/** The formats differ in （六）其他处理 only: the one that explains more labels, then the one that misses fewer rows. */
export function alignRows(grid: Grid, header: HeaderRun, left: number, bottom: number, likely: FormatId | null) {
  const below = rowLabels(grid, header, left, bottom);
  const attempt = (format: FormatId) => {
    const labels = labelsOfTable(below, format);
    const isKnown = ({ cell }: LabelCell) => isRowOf(cell, allRows);
    return { format, rows: align(withinTable(grid, labels, isKnown, 1, header.right), rowsToFind(format)) };
  };
  const attempts: ReturnType<typeof attempt>[] = [];
  for (const { id } of Object.values(formats)) {
    const next = attempt(id);
    // No other format explains more.
    if (isWhole(next.rows)) return next;
    attempts.push(next);
  }
  const isTold = attempts.some(({ rows }) => rows.pairs.some(({ expected }) => !isInEveryFormat(expected.id)));
  const given = isTold ? undefined : attempts.find(({ format }) => format === likely);
  if (given) return given;
  return attempts.reduce((earlier, later) => {
    const gain = later.rows.score - earlier.rows.score;
    const misses =
      later.rows.missing.length + later.rows.extra.length - earlier.rows.missing.length - earlier.rows.extra.length;
    return gain > 0.5 || (gain > -0.5 && misses < 0) ? later : earlier;
  });
}

function isInEveryFormat(row: string): boolean {
  return Object.values(formats).every(({ t3 }) => t3.rows.some(({ id }) => id === row));
}

/** The form's rows; a label may come with the label of its group in front, where both stand in one cell. */
export const rowsToFind = byFormat(({ t3 }) => t3.rows.map((row: Row) => withInFront(row, row.group)));

const groupLabels = byFormat(({ t3 }) => groupsOf(t3.rows));

function groupsOf(rows: readonly Row[]): readonly Label[] {
  return [...new Set(flatMap(rows, (row) => row.group ?? []))].map((label) => ({ label }));
}

/** The innermost label of every row below the header; `end` stands for the head of another section. */
export function rowLabels(grid: Grid, header: HeaderRun, left: number, bottom: number): readonly (LabelCell | "end")[] {
  return flatMap(rowsBetween(grid, header.bottom + 1, bottom), (row): (LabelCell | "end")[] => {
    const cells = cellsBetween(grid, row, left, header.left - 1).filter(
      (cell) => cell.isText && cell.text.trim() !== "" && !isUnit(cell.text),
    );
    if (cells.some((cell) => isSectionHead(cell.text)))
      return cells.some((cell) => isRequestsHead(cell.text)) ? [] : ["end"];
    const cell = cells.findLast(isKeyed);
    // 三, 本, 年 …: one letter a row, as a label that stands upright.
    const isOther =
      !cell ||
      cell.key.full.length === 1 ||
      isHeading(cell.key) ||
      isNumberingLabel(cell.key) ||
      isNote(cell.text) ||
      cell.end >= header.left;
    return isOther ? [] : [{ key: cell.key, cell }];
  });
}

/** The labels that can be rows of a format: those of its groups are none, and with another section it ends. */
function labelsOfTable(below: readonly (LabelCell | "end")[], format: FormatId): readonly LabelCell[] {
  const labels: LabelCell[] = [];
  for (const label of below) {
    if (label === "end") {
      if (labels.length > 0) break;
    } else if (!isOneOf(label.key, groupLabels(format)) || isRowOf(label.cell, formats[format].t3.rows))
      labels.push(label);
  }
  return labels;
}
