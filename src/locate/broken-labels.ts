import { labelKey, type LabelKey } from "./label";
import { isPrinted, isPrintedInFull } from "./wording";
import { maxPieces } from "./thresholds";

/** A text with its place; what the join changes. */
export interface BrokenCell {
  readonly row: number;
  readonly column: number;
  readonly isText: boolean;
  text: string;
  key: LabelKey | null;
  endRow: number;
}

/**
 * Joins labels that were broken over several rows, as text from a PDF is: pieces below each other in one column that are
 * a label of the form only together, or of which the upper opens a bracket that the lower closes.
 * The upper piece becomes the whole label, the lower ones leave their rows.
 * @param order the rows from the top
 */
export function joinBrokenLabels<C extends BrokenCell>(rows: Map<number, C[]>, order: readonly number[]): void {
  const joined = new Set<C>();
  for (const row of order) {
    for (const cell of rows.get(row) ?? []) {
      if ((cell.key || (cell.isText && isNumber(cell.text))) && !joined.has(cell)) joinBelow(rows, cell, joined);
    }
  }
  if (joined.size === 0) return;
  for (const [row, cells] of rows) {
    rows.set(
      row,
      cells.filter((cell) => !joined.has(cell)),
    );
  }
}

function joinBelow<C extends BrokenCell>(rows: ReadonlyMap<number, readonly C[]>, cell: C, joined: Set<C>): void {
  const isWhole = cell.key !== null && isPrinted(cell.key);
  const pieces: C[] = [];
  let text = cell.text;
  let bottom = cell.endRow;
  for (let i = 1; i < maxPieces; i++) {
    const below = nextBelow(rows, bottom, cell.column);
    if (!below?.key) return;
    // What stands below a whole label is another one, unless it ends the label.
    if (isWhole && (isPrinted(below.key) || below.key.enumerator !== "")) return;
    text += below.text;
    bottom = below.endRow;
    pieces.push(below);
    const key = labelKey(text);
    if (!key || !isPrinted(key) || isOpen(text)) continue;
    // Or it is a note.
    if (isWhole && !isOpen(cell.text) && (!isPrintedInFull(key) || key.full === cell.key?.full)) return;
    Object.assign(cell, { text, key, endRow: bottom });
    pieces.forEach((piece) => joined.add(piece));
    return;
  }
}

/** The next cell of a column; where a merge was lost a row stands between. */
function nextBelow<C extends BrokenCell>(rows: ReadonlyMap<number, readonly C[]>, row: number, column: number) {
  const inRow = (each: number) => rows.get(each)?.find((cell) => cell.column === column);
  return inRow(row + 1) ?? inRow(row + 2);
}

/** The number of a label alone: what it numbers stands in the row below. */
function isNumber(text: string): boolean {
  return /^\s*[（(]?(?:\d|[一二三四五六七])[)）.．、]+\s*$/u.test(text);
}

/** A bracket was opened and not closed. */
function isOpen(text: string): boolean {
  return (text.match(/[（(]/gu)?.length ?? 0) > (text.match(/[）)]/gu)?.length ?? 0);
}
