import { keyOf, positionOf, type Cell, type Sheet } from "../book/book";
import { maxColumns, type Area, type Position } from "../book/address";
import { flatMap } from "../book/flat-map";
import type { Candidate } from "./candidate";
import { disputeHeaders, isDisputeLabel, readDisputes } from "./disputes";
import { gridReading, type Grid } from "./grid";
import { minTurnedLabels } from "./thresholds";

/**
 * A 表四 that stands upright: its labels one below the other, the figures beside them. It is looked for on the sheet
 * turned round, and only a whole one counts: a list of its labels is no table.
 */
export function turnedDisputes(grid: Grid): readonly Candidate[] {
  if (!hasUprightLabels(grid)) return [];
  const turned = gridReading(turnedSheet(grid.sheet), grid.read);
  return flatMap(disputeHeaders(turned), (header) => {
    const table = readDisputes(turned, header, maxColumns - 1);
    return table && table.missing.length === 0 ? [turnBack(table)] : [];
  });
}

function hasUprightLabels(grid: Grid): boolean {
  const labels = new Map<number, number>();
  for (const row of grid.rows) {
    for (const { key, column } of grid.cellsOf(row)) {
      if (key && isDisputeLabel(key)) labels.set(column, (labels.get(column) ?? 0) + 1);
    }
  }
  return [...labels.values()].some((count) => count >= minTurnedLabels);
}

function turnedSheet(sheet: Sheet): Sheet {
  const cells = new Map<number, Cell>();
  for (const [key, cell] of sheet.cells) {
    const position = positionOf(key);
    if (position.row < maxColumns) cells.set(keyOf(turn(position)), cell);
  }
  return { ...sheet, cells, merges: sheet.merges?.filter(({ bottom }) => bottom < maxColumns).map(turnArea) ?? null };
}

function turnBack(table: Candidate): Candidate {
  return {
    ...table,
    area: turnArea(table.area),
    fields: new Map([...table.fields].map(([id, position]) => [id, turn(position)])),
    alterations: table.alterations.map((each) => ({ ...each, cells: each.cells.map(turn) })),
  };
}

function turn({ row, column }: Position): Position {
  return { row: column, column: row };
}

function turnArea({ top, left, bottom, right }: Area): Area {
  return { top: left, left: top, bottom: right, right: bottom };
}
