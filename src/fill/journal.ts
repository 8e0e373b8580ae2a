import { sheetOf, type Book } from "../book/book";
import type { SheetEdit, ValueEdit } from "../book/edit";
import { newSheetOf, sheetOfNew } from "../book/new-book";
import { obstacleOfSheet } from "../book/sheet-edit";
import { printOf } from "../book/sheet-print";
import type { FieldId } from "../form/fields";
import type { BoundField, Report } from "../report/report";

/** What was done to the workbook in one click, and can be undone in one. */
export const journalActions = ["zeroFill", "textToNumber", "correction", "newSheets"] as const;

export type JournalAction = (typeof journalActions)[number];

/** One figure that was changed: the field of the `report`th report of the workbook. */
export interface JournalChange {
  readonly report: number;
  readonly field: FieldId;
  readonly edit: ValueEdit;
}

/** One sheet that was added: its name, and what it held then (`printOf`). */
export interface JournalSheet {
  readonly sheet: string;
  readonly print: string;
}

/** One click, kept with the workbook. `reports` says which reports its changes were in, so that they are known again. */
export interface JournalEntry {
  readonly action: JournalAction;
  readonly reports: readonly JournalReport[];
  readonly changes: readonly JournalChange[];
  readonly sheets: readonly JournalSheet[];
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

/** A sheet that is not taken away: somebody worked on it, something reads it, or it is the last one that is seen. */
export interface KeptSheet {
  readonly sheet: JournalSheet;
  readonly reason: "sheetChanged" | "notDone";
}

/** How an entry is taken back: its edits, each with the change that it takes back, and what is left as it is. */
export interface Undo {
  readonly entry: JournalEntry;
  readonly edits: readonly (ValueEdit | SheetEdit)[];
  readonly changes: readonly (JournalChange | JournalSheet)[];
  readonly kept: readonly NotUndone[];
  readonly keptSheets: readonly KeptSheet[];
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
  return { action, reports: known, changes, sheets: [] };
}

/**
 * The entry for sheets that were added.
 *
 * @example
 * const added = { name: "上年", cells: [{ row: 0, column: 0, value: "规章" }] };
 * sheetsEntry([{ kind: "sheet", from: null, to: added }]).sheets[0].sheet // "上年"
 */
export function sheetsEntry(edits: readonly SheetEdit[]): JournalEntry {
  const sheets = edits.flatMap(({ to }) => (to ? [{ sheet: to.name, print: printOf(sheetOfNew(to)) }] : []));
  return { action: "newSheets", reports: [], changes: [], sheets };
}

/**
 * The edits that take an entry back. Each cell is found by its field, wherever that is now, and gets back what it held
 * only while it still holds what we wrote; the rest is named. A cell that holds what it held before, because it was never
 * written or has been taken back otherwise, is passed over. A sheet goes only while it holds what it was added with.
 */
export function undoEdits(entry: JournalEntry, reports: readonly Report[], book: Book): Undo {
  const edits: (ValueEdit | SheetEdit)[] = [];
  const changes: (JournalChange | JournalSheet)[] = [];
  const kept: NotUndone[] = [];
  const keptSheets: KeptSheet[] = [];
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
  for (const added of entry.sheets) {
    const sheet = sheetOf(book, added.sheet);
    if (!sheet) continue;
    const edit: SheetEdit = { kind: "sheet", from: newSheetOf(sheet), to: null };
    // One that was begun and never finished is hidden so that no user could have worked on it.
    const isOurs = sheet.visibility === "veryHidden" || printOf(sheet) === added.print;
    const obstacle = isOurs ? obstacleOfSheet(book, edit) : "changed";
    if (obstacle) keptSheets.push({ sheet: added, reason: obstacle === "notDone" ? "notDone" : "sheetChanged" });
    else {
      edits.push(edit);
      changes.push(added);
    }
  }
  return { entry, edits, changes, kept, keptSheets };
}

/**
 * The undo that comes next: of the last entry of which something can be taken back, else of the last of which something
 * may still stand; `null` where nothing does.
 *
 * @example
 * const edit = numberEdit(report.fields.get("t3.granted.total"), 18);
 * const entry = journalEntry("correction", [report], [{ report: 0, field: "t3.granted.total", edit }]);
 * nextUndo([entry], [reportOf({ "t3.granted.total": 18 })], book).edits[0].to.value // 81
 * nextUndo([entry], [report], book) // null
 */
export function nextUndo(entries: readonly JournalEntry[], reports: readonly Report[], book: Book): Undo | null {
  const undos = entries.map((entry) => undoEdits(entry, reports, book));
  return (
    undos.findLast(({ edits }) => edits.length > 0) ??
    undos.findLast(({ kept, keptSheets }) => kept.some(mayGoLater) || keptSheets.length > 0) ??
    null
  );
}

/**
 * The journal after an undo: what could not be written or found stays in it, for another time. A sheet on which somebody
 * worked is theirs from then on.
 * @param refused the edits of the undo that were not made
 *
 * @example
 * const edit = numberEdit(report.fields.get("t3.granted.total"), 18);
 * const entry = journalEntry("correction", [report], [{ report: 0, field: "t3.granted.total", edit }]);
 * const undo = nextUndo([entry], [reportOf({ "t3.granted.total": 18 })], book);
 * afterUndo([entry], undo, new Set()) // []
 * afterUndo([entry], undo, new Set(undo.edits)).length // 1
 */
export function afterUndo(
  entries: readonly JournalEntry[],
  { entry, edits, changes, kept }: Undo,
  refused: ReadonlySet<ValueEdit | SheetEdit>,
): readonly JournalEntry[] {
  const left = new Set<JournalChange | JournalSheet>([
    ...changes.filter((_, i) => edits.some((edit, at) => at === i && refused.has(edit))),
    ...kept.filter(mayGoLater).map(({ change }) => change),
  ]);
  const rest = {
    ...entry,
    changes: entry.changes.filter((change) => left.has(change)),
    sheets: entry.sheets.filter((sheet) => left.has(sheet)),
  };
  const isOver = rest.changes.length + rest.sheets.length === 0;
  return entries.flatMap((each) => (each !== entry ? [each] : isOver ? [] : [rest]));
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
