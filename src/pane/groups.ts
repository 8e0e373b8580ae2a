import type { CellRef } from "../book/address";
import type { CheckResult, Finding, NotCheckable } from "../check/finding";
import type { FieldId } from "../form/fields";
import { rules, type RuleId } from "../form/rules";
import type { TableId } from "../form/types";
import type { Level } from "./parts/Severity";

/** What one rule found in one table. */
export interface FindingGroup {
  readonly rule: RuleId;
  readonly level: Level;
  readonly items: readonly (Finding | NotCheckable)[];
}

const levels: readonly Level[] = ["error", "warning", "hint", "notCheckable"];

/** What the rules found in a table, the gravest first, then in the order of the catalogue. */
export function groupsOf(result: CheckResult, table: TableId): readonly FindingGroup[] {
  const items = [...result.findings, ...result.notCheckable].filter((item) => item.table === table);
  return levels.flatMap((level) =>
    rules.flatMap(({ id }): FindingGroup[] => {
      const found = items.filter((item) => item.rule === id && levelOf(item) === level);
      return found.length > 0 ? [{ rule: id, level, items: found }] : [];
    }),
  );
}

function levelOf(item: Finding | NotCheckable): Level {
  return "severity" in item ? item.severity : "notCheckable";
}

/** Cells of one row of the form. */
export interface RowOfCells {
  readonly cells: readonly CellRef[];
  readonly fields: readonly FieldId[];
}

/** Findings of single cells, row by row: of a report left empty there are more than anyone reads one by one. */
export function byRow(items: FindingGroup["items"]): readonly RowOfCells[] {
  const rows = new Map<string, { cells: CellRef[]; fields: FieldId[] }>();
  for (const { at, cells, fields } of items) {
    const id = at.slice(0, at.lastIndexOf("."));
    const row = rows.get(id) ?? { cells: [], fields: [] };
    rows.set(id, row);
    row.cells.push(...cells);
    row.fields.push(...fields);
  }
  return [...rows.values()];
}
