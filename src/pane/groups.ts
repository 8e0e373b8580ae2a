import type { CellRef } from "../book/address";
import { unders } from "../check/check";
import { fieldsOfFinding, type CheckResult, type Finding, type NotCheckable, type Under } from "../check/finding";
import type { FieldId } from "../form/fields";
import { rules, type RuleId } from "../form/rules";
import type { CheckedReport } from "../check/check-book";
import type { Level } from "./parts/Severity";

/** What one rule found in one place. */
export interface FindingGroup {
  readonly rule: RuleId;
  readonly level: Level;
  readonly items: readonly (Finding | NotCheckable)[];
}

/** What a report's findings are shown under: each of its tables, and whatever else has any. */
export function undersOf({ report, result }: CheckedReport): readonly Under[] {
  const found = new Set([...result.findings, ...result.notCheckable].map(({ under }) => under));
  return unders.filter((under) => isTable(report, under) || found.has(under));
}

function isTable({ tables }: CheckedReport["report"], under: Under): boolean {
  return [...tables.keys()].some((table) => table === under);
}

const levels: readonly Level[] = ["error", "warning", "hint", "notCheckable"];

/** What the rules found under a table, a section or the report, the gravest first, then in the order of the catalogue. */
export function groupsOf(result: CheckResult, under: Under): readonly FindingGroup[] {
  const items = [...result.findings, ...result.notCheckable].filter((item) => item.under === under);
  return levels.flatMap((level) =>
    rules.flatMap(({ id }): FindingGroup[] => {
      const found = items.filter((item) => item.rule === id && levelOf(item) === level);
      return found.length > 0 ? [{ rule: id, level, items: found }] : [];
    }),
  );
}

/** The fields of a finding, or of an equation that could not be checked. */
export function fieldsOfItem(item: Finding | NotCheckable): readonly FieldId[] {
  return "because" in item ? item.fields : fieldsOfFinding(item);
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
  for (const item of items) {
    const { at, cells } = item;
    const fields = fieldsOfItem(item);
    const id = at.slice(0, at.lastIndexOf("."));
    const row = rows.get(id) ?? { cells: [], fields: [] };
    rows.set(id, row);
    row.cells.push(...cells);
    row.fields.push(...fields);
  }
  return [...rows.values()];
}
