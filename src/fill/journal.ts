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

/** How an entry is taken back: its edits, each with the change that it takes back, and what is left as it is. */
export interface Undo {
  readonly entry: JournalEntry;
  readonly edits: readonly ValueEdit[];
  readonly changes: readonly JournalChange[];
  readonly kept: readonly NotUndone[];
}

/**
 * The entry for edits that were done.
 *
 * @example
 * const edit = numberEdit(report.fields.get("t3.granted.total"), 18);
 * journalEntry("correction", [report], [{ report: 0, field: "t3.granted.total", edit }]).reports
 * // [{ index: 0, name: "云溪市数据资源管理局", year: 2023 }]
 */
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
 * only while it still holds what we wrote; the rest is named. A cell that holds what it held before, because it was never
 * written or has been taken back otherwise, is passed over.
 */
export function undoEdits(entry: JournalEntry, reports: readonly Report[]): Undo {
  const edits: ValueEdit[] = [];
  const changes: JournalChange[] = [];
  const kept: NotUndone[] = [];
  for (const change of entry.changes) {
    const bound = reportOf(entry, change, reports)?.fields.get(change.field);
    if (bound && isUntouched(change.edit, bound)) continue;
    const reason = obstacle(change.edit, bound);
    if (reason) kept.push({ change, reason });
    else if (bound) {
      edits.push(restoring(change.edit, bound));
      changes.push(change);
    }
  }
  return { entry, edits, changes, kept };
}

/**
 * The undo that comes next: of the last entry of which something can be taken back, else of the last of which something
 * may still stand; `null` where nothing does.
 *
 * @example
 * const edit = numberEdit(report.fields.get("t3.granted.total"), 18);
 * const entry = journalEntry("correction", [report], [{ report: 0, field: "t3.granted.total", edit }]);
 * nextUndo([entry], [reportOf({ "t3.granted.total": 18 })]).edits[0].to.value // 81
 * nextUndo([entry], [report]) // null
 */
export function nextUndo(entries: readonly JournalEntry[], reports: readonly Report[]): Undo | null {
  const undos = entries.map((entry) => undoEdits(entry, reports));
  return undos.findLast(({ edits }) => edits.length > 0) ?? undos.findLast(({ kept }) => kept.some(mayGoLater)) ?? null;
}

/**
 * The journal after an undo: what could not be written or found stays in it, for another time.
 * @param refused the edits of the undo that were not made
 *
 * @example
 * const edit = numberEdit(report.fields.get("t3.granted.total"), 18);
 * const entry = journalEntry("correction", [report], [{ report: 0, field: "t3.granted.total", edit }]);
 * const undo = nextUndo([entry], [reportOf({ "t3.granted.total": 18 })]);
 * afterUndo([entry], undo, new Set()) // []
 * afterUndo([entry], undo, new Set(undo.edits)).length // 1
 */
export function afterUndo(
  entries: readonly JournalEntry[],
  { entry, edits, changes, kept }: Undo,
  refused: ReadonlySet<ValueEdit>,
): readonly JournalEntry[] {
  const left = new Set([
    ...changes.filter((_, i) => edits.some((edit, at) => at === i && refused.has(edit))),
    ...kept.filter(mayGoLater).map(({ change }) => change),
  ]);
  const rest = { ...entry, changes: entry.changes.filter((change) => left.has(change)) };
  return entries.flatMap((each) => (each !== entry ? [each] : rest.changes.length > 0 ? [rest] : []));
}

/** A protection may be lifted and a field may be found again; what was changed since is not ours any more. */
function mayGoLater({ reason }: NotUndone): boolean {
  return reason === "protected" || reason === "gone";
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
  if (numbered && (here.length === 0 ? isSameReport(numbered, same) : here.includes(numbered))) return numbered;
  return here.length === 1 ? here[0] : undefined;
}

function isSameReport(report: Report, known: JournalReport | undefined): boolean {
  return report.name === known?.name && report.year === known.year;
}

/** Whether a cell holds what it held before we wrote, and was not left half-way: with our number format. */
function isUntouched(edit: ValueEdit, bound: BoundField): boolean {
  const { from, to } = edit;
  return !bound.hasFormula && bound.value === from.value && bound.value !== to.value && !isHalfWay(edit, bound);
}

function isHalfWay({ from, to }: ValueEdit, { value, numberFormat }: BoundField): boolean {
  return value === from.value && numberFormat === to.numberFormat && numberFormat !== from.numberFormat;
}

function obstacle(edit: ValueEdit, bound: BoundField | undefined): NotUndone["reason"] | null {
  if (!bound) return "gone";
  if (bound.hasFormula) return "formula";
  if (bound.value !== edit.to.value && !isHalfWay(edit, bound)) return "changed";
  return bound.isProtected ? "protected" : null;
}

/** A number format that was changed since stays. */
function restoring(edit: ValueEdit, bound: BoundField): ValueEdit {
  const { from, to } = edit;
  const { cell, numberFormat } = bound;
  return {
    kind: "value",
    cell,
    from: { value: isHalfWay(edit, bound) ? from.value : to.value, numberFormat },
    to: { value: from.value, numberFormat: numberFormat === to.numberFormat ? from.numberFormat : numberFormat },
  };
}
