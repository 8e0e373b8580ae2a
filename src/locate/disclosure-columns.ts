import { flatMap } from "../book/flat-map";
import { formats } from "../form/fields";
import type { Label } from "../form/types";
import type { Grid } from "./grid";
import { placeIn } from "./label-list";
import { minDisclosureRows } from "./thresholds";

/** The row labels of one 表二, one below the other in a column. */
export interface DisclosureColumn {
  readonly column: number;
  /** The first row that can belong to the table: below the 表二 above. */
  readonly from: number;
  /** The first and the last known row label. */
  readonly top: number;
  readonly bottom: number;
}

/** The row labels of every block of 表二. The rows of 2019 are those of 2021 and more. */
export const disclosureRows: readonly Label[] = formats["2019"].t2.blocks.flatMap(({ rows }): readonly Label[] => rows);

/** The label columns of every 表二 on a sheet. */
export function disclosureColumns(grid: Grid): readonly DisclosureColumn[] {
  const hitsByColumn = new Map<number, Hit[]>();
  for (const { key, row, column } of grid.labels) {
    const index = placeIn(key, disclosureRows);
    if (index < 0) continue;
    const hits = hitsByColumn.get(column);
    if (hits) hits.push({ row, index });
    else hitsByColumn.set(column, [{ row, index }]);
  }
  return flatMap([...hitsByColumn], ([column, hits]) => {
    let from = 0;
    return flatMap(split(hits), (run) => {
      const rows = run.map((hit) => hit.row);
      const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
      const found = run.length >= minDisclosureRows ? [{ column, from, top, bottom }] : [];
      from = bottom + 1;
      return found;
    });
  });
}

/** A row label of 表二: its row, and its place in the form. */
interface Hit {
  readonly row: number;
  readonly index: number;
}

/**
 * A label that comes again begins the next table, at the last place where the order of the form was broken.
 * @param hits those of a column, from the top
 */
function split(hits: readonly Hit[]): Hit[][] {
  const runs: Hit[][] = [];
  let run: Hit[] = [];
  for (const hit of hits) {
    if (run.some((each) => each.index === hit.index)) {
      const from = run.findLastIndex((each, i) => each.index < (run[i - 1]?.index ?? -1));
      const isBroken = from > 0 && hit.index > (run.at(-1)?.index ?? -1);
      runs.push(isBroken ? run.slice(0, from) : run);
      run = isBroken ? run.slice(from) : [];
    }
    run.push(hit);
  }
  runs.push(run);
  return runs;
}
