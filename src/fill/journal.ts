import type { ValueEdit } from "../book/edit";
import type { FieldId } from "../form/fields";
import type { BoundField, Report } from "../report/report";

/** What was done to the figures in one click, and can be undone in one. */
export const journalActions = ["zeroFill", "textToNumber", "correction"] as const;

export type JournalAction = (typeof journalActions)[number];

/** One figure that was changed: the field of the `report`th report of the workbook. */
export interface JournalChange {
  readonly report: number;
  readonly field: FieldId;
  readonly edit: ValueEdit;
}

/** One click, kept with the workbook. `reports` says which reports its changes were in, so that they are known again. */
export interface JournalEntry {
  readonly action: JournalAction;
  readonly reports: readonly JournalReport[];
  readonly changes: readonly JournalChange[];
}

/** A report as it was known when its figures were changed. */
export interface JournalReport {
  readonly index: number;
  readonly name: string | null;
  readonly year: number | null;
}

/** A change that is not taken back, because the cell does not hold our value any more, or cannot be written or found. */
export interface NotUndone {
  readonly change: JournalChange;
  readonly reason: "changed" | "gone" | "formula" | "protected";
}

/** The entry for edits that were done. */
export function journalEntry(
  action: JournalAction,
  reports: readonly Report[],
  changes: readonly JournalChange[],
): JournalEntry {
  const indexes = [...new Set(changes.map(({ report }) => report))];
  const known = indexes.map((index): JournalReport => {
    return { index, name: reports[index]?.name ?? null, year: reports[index]?.year ?? null };
  });
  return { action, reports: known, changes };
}

/**
 * The edits that take an entry back. Each cell is found by its field, wherever that is now, and gets back what it held
 * only while it still holds what we wrote; the rest is named.
 */
export function undoEdits(
  entry: JournalEntry,
  reports: readonly Report[],
): { readonly edits: readonly ValueEdit[]; readonly kept: readonly NotUndone[] } {
  const edits: ValueEdit[] = [];
  const kept: NotUndone[] = [];
  for (const change of entry.changes) {
    const bound = reportOf(entry, change, reports)?.fields.get(change.field);
    const reason = obstacle(change.edit, bound);
    if (reason) kept.push({ change, reason });
    else if (bound) edits.push(restoring(change.edit, bound));
  }
  return { edits, kept };
}

/**
 * A report is known by its sheet, which is certain where only one report has the field there; else by its place in the
 * workbook, where it still has its name and year.
 */
function reportOf({ reports: known }: JournalEntry, change: JournalChange, reports: readonly Report[]) {
  const { edit, field } = change;
  const here = reports.filter((report) => report.fields.get(field)?.cell.sheet === edit.cell.sheet);
  const same = known.find(({ index }) => index === change.report);
  const numbered = reports[change.report];
  if (numbered && (here.length === 0 ? isSame(numbered, same) : here.includes(numbered))) return numbered;
  return here.length === 1 ? here[0] : undefined;
}

function isSame(report: Report, known: JournalReport | undefined): boolean {
  return report.name === known?.name && report.year === known.year;
}

function obstacle({ to }: ValueEdit, bound: BoundField | undefined): NotUndone["reason"] | null {
  if (!bound) return "gone";
  if (bound.hasFormula) return "formula";
  if (bound.value !== to.value) return "changed";
  return bound.isProtected ? "protected" : null;
}

/** A number format that was changed since stays. */
function restoring({ from, to }: ValueEdit, { cell, numberFormat }: BoundField): ValueEdit {
  return {
    kind: "value",
    cell,
    from: { value: to.value, numberFormat },
    to: { value: from.value, numberFormat: numberFormat === to.numberFormat ? from.numberFormat : numberFormat },
  };
}
