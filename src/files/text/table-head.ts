import { formats } from "../../form/fields";
import type { Column, Row } from "../../form/types";
import { lettersOf } from "../../locate/label";
import type { TableCell } from "../document/document";

/** A cell of a head, with the cells below that share it. */
interface Head {
  readonly text: string;
  readonly top: number;
  readonly below: Head[];
}

/** The head of a table above its figures: which cells share one above, and which reach down to the figures. */
export interface TableHead {
  readonly columns: number;
  /** @param labels how many columns of labels stand left of the figures, under the corner */
  cells(labels: number): readonly TableCell[];
}

/**
 * Reads the head of a table.
 * @param hasLabels whether labels stand left of the figures
 * @returns `null` where its cells do not agree with each other
 */
export function headOf(rows: readonly (readonly string[])[], hasLabels: boolean): TableHead | null {
  const [first = [], ...others] = rows;
  const hasCorner = hasLabels && !isShared(first[0] ?? "");
  const top = (hasCorner ? first.slice(1) : first).map((text): Head => ({ text, top: 0, below: [] }));
  let open: readonly Head[] = top;
  for (const [i, row] of others.entries()) {
    const cells = hasCorner && row[0] === "" ? row.slice(1) : row;
    const next = cells.includes("") ? belowOf(open, cells, i + 1) : belowOf(open, withGaps(open, cells), i + 1);
    if (!next) return null;
    open = next;
  }
  const bottom = rows.length - 1;
  return {
    columns: open.length,
    cells(labels) {
      const corner = { area: { top: 0, left: 0, bottom, right: labels - 1 }, text: first[0] ?? "" };
      return [...(hasCorner ? [corner] : []), ...placed(top, labels, bottom)];
    },
  };
}

/** Each empty cell is reached by the one above; the cells of a run between empty ones share what stands above the run. */
function belowOf(open: readonly Head[], cells: readonly string[], top: number): readonly Head[] | null {
  const runs = runsOf(cells);
  const filled = runs.filter((run) => run.length > 0);
  const longest = filled.reduce<readonly string[]>((a, b) => (b.length > a.length ? b : a), []);
  const spare = open.length - runs.length;
  if (spare < 0 || (spare > 0 && filled.length === 0)) return null;
  const rest = [...open];
  const next: Head[] = [];
  for (const run of runs) {
    const above = rest.splice(0, run === longest ? 1 + spare : 1);
    if (run.length === 0) next.push(...above);
    for (const [i, part] of inParts(run, above.length).entries()) {
      const heads = part.map((text): Head => ({ text, top, below: [] }));
      above[i]?.below.push(...heads);
      next.push(...heads);
    }
  }
  return next;
}

/** ["", "", "甲", "乙", ""] → [], [], [甲, 乙], []. */
function runsOf(cells: readonly string[]): readonly (readonly string[])[] {
  const runs: string[][] = [];
  let run: string[] | null = null;
  for (const text of cells) {
    if (text === "") {
      runs.push([]);
      run = null;
    } else if (run) run.push(text);
    else runs.push((run = [text]));
  }
  return runs;
}

/** The cells of a row with an empty one where a cell above is not shared: only what the form names as shared is. */
function withGaps(open: readonly Head[], cells: readonly string[]): readonly string[] {
  const shared = open.filter(({ text }) => isShared(text)).length;
  const parts = inParts(cells, Math.max(1, shared));
  let at = 0;
  return shared === 0 ? cells : open.flatMap(({ text }) => (isShared(text) ? (parts[at++] ?? []) : [""]));
}

/** Parts a run where its labels begin again, else where cells that are shared themselves begin, else evenly. */
function inParts(run: readonly string[], count: number): readonly (readonly string[])[] {
  if (run.length === 0) return [];
  const restarts = run.flatMap((text, i) => (i === 0 || text === run[0] ? [i] : []));
  const turns = run.flatMap((text, i) => (i === 0 || isShared(text) !== isShared(run[i - 1] ?? "") ? [i] : []));
  const even = Array.from({ length: count }, (_, i) => Math.round((i * run.length) / count));
  const starts = [restarts, turns].find((each) => each.length === count) ?? even;
  return starts.map((start, i) => run.slice(start, starts[i + 1]));
}

function placed(heads: readonly Head[], left: number, bottom: number): TableCell[] {
  let at = left;
  return heads.flatMap((head) => {
    const below = placed(head.below, at, bottom);
    const right = below.reduce((end, { area }) => Math.max(end, area.right), at);
    const area = { top: head.top, left: at, bottom: (head.below[0]?.top ?? bottom + 1) - 1, right };
    at = right + 1;
    return [{ area, text: head.text }, ...below];
  });
}

/** Labels of the form that stand above others: 法人或其他组织, 未经复议直接起诉. */
const sharedLabels: ReadonlySet<string> = new Set(
  Object.values(formats).flatMap(({ t3, t4 }) => [
    "申请人情况",
    ...[...t3.columns, ...t4.groups].flatMap((each: Column | Row) => each.group ?? []),
    ...t4.groups.map(({ label }) => label),
  ]),
);

function isShared(text: string): boolean {
  return sharedLabels.has(lettersOf(text));
}
