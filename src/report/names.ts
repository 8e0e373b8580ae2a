import { formatPosition, isSameCell, parseArea, quoteSheet, type CellRef } from "../book/address";
import { nameKey } from "../book/apply";
import { sheetOf, type Book, type DefinedName } from "../book/book";
import type { NameEdit } from "../book/edit";
import { flatMap } from "../book/flat-map";
import { everyFieldId, type FieldId } from "../form/fields";
import type { BoundField, Report } from "./report";

/** One of our defined names: it stands for a field of the nth report on its sheet. */
export interface FieldName {
  readonly name: DefinedName;
  readonly field: FieldId;
  /** 1 for the first report on the sheet. */
  readonly ordinal: number;
  /** The one cell it names; `null` where it is damaged (#REF!, no single cell, a sheet that is gone). */
  readonly cell: CellRef | null;
}

/** A name that does not say what the labels say. */
export interface Disagreement {
  /** `moved`: it names another cell. `broken`: it names none. `missing`: other fields of the report are named, this one is not. `stale`: no field stands behind it. */
  readonly kind: "moved" | "broken" | "missing" | "stale";
  readonly name: string;
  readonly sheet: string | null;
  readonly field: FieldId;
  /** Where the name points. */
  readonly points: CellRef | null;
  /** Where the labels say that the field is. */
  readonly due: CellRef | null;
}

/**
 * Our names for fields, whatever became of them.
 *
 * @example
 * const name = { name: "nianbao.t3.granted.total", sheet: "年报", refersTo: "='年报'!$J$25", isVisible: false };
 * namesOf({ ...book, names: [name] }).map(({ field, cell }) => [field, cell])
 * // [["t3.granted.total", { sheet: "年报", row: 24, column: 9 }]]
 */
export function namesOf(book: Book): readonly FieldName[] {
  return flatMap(book.names, (name) => {
    const match = /^nianbao\.(?:([1-9]\d*)\.)?(.+)$/iu.exec(name.name);
    const field = match?.[2] && fieldsByLowerCase.get(match[2].toLowerCase());
    return field ? [{ name, field, ordinal: Number(match[1] ?? 1), cell: targetOf(book, name) }] : [];
  });
}

/**
 * The edits after which every bound field of the reports has its name, pointing at its cell, and none of our names says
 * anything else. Names of fields whose cell is uncertain are left as they are. None where nothing is to be done.
 *
 * @example
 * const edits = bindNames(book, [report], { isVisible: false });
 * edits.length // 200
 * edits[0].to
 * // { name: "nianbao.t2.regulations.issued", sheet: "年报", refersTo: "='年报'!$D$6", isVisible: false }
 */
export function bindNames(
  book: Book,
  reports: readonly Report[],
  { isVisible }: { readonly isVisible: boolean },
): readonly NameEdit[] {
  const due = dueNames(reports, isVisible);
  const present = new Map(namesOf(book).map((each) => [nameKey(each.name), each]));
  const removed = [...present]
    .filter(([key, name]) => !due.has(key) && !mayStand(name, reports))
    .map(([, { name }]): NameEdit => ({ kind: "name", from: name, to: null }));
  const bound = flatMap([...due], ([key, { name, cell }]): NameEdit[] => {
    const known = present.get(key);
    if (!known) return [{ kind: "name", from: null, to: name }];
    const isRight = known.cell !== null && isSameCell(known.cell, cell) && known.name.isVisible === isVisible;
    return isRight ? [] : [{ kind: "name", from: known.name, to: { ...name, name: known.name.name } }];
  });
  return [...removed, ...bound];
}

/**
 * The edits after which no field has a name of ours. The reading chosen for `t2.increment` is no field's and stays.
 *
 * @example
 * const named = applyEdits(book, bindNames(book, [report], { isVisible: false }));
 * named.names.length // 200
 * applyEdits(named, removeNames(named)).names.length // 0
 */
export function removeNames(book: Book): readonly NameEdit[] {
  return namesOf(book).map(({ name }) => ({ kind: "name", from: name, to: null }));
}

/**
 * Where our names and the labels disagree. A report of which no field was ever named has no missing names.
 *
 * @example
 * const moved = { name: "nianbao.t3.granted.total", sheet: "年报", refersTo: "='年报'!$A$1", isVisible: false };
 * const [wrong] = disagreements({ ...book, names: [moved] }, [report]);
 * [wrong.kind, wrong.points, wrong.due]
 * // ["moved", { sheet: "年报", row: 0, column: 0 }, { sheet: "年报", row: 24, column: 9 }]
 */
export function disagreements(book: Book, reports: readonly Report[]): readonly Disagreement[] {
  const due = dueNames(reports, false);
  const present = new Map(namesOf(book).map((each) => [nameKey(each.name), each]));
  const wrong = flatMap([...present], ([key, { name, field, ...each }]): Disagreement[] => {
    const right = due.get(key);
    if (right && each.cell && isSameCell(each.cell, right.cell)) return [];
    if (!right && mayStand({ name, field, ...each }, reports)) return [];
    const kind = !each.cell ? "broken" : right ? "moved" : "stale";
    return [{ kind, name: name.name, sheet: name.sheet, field, points: each.cell, due: right?.cell ?? null }];
  });
  const named = new Set([...due].filter(([key]) => present.has(key)).map(([, { report }]) => report));
  const missing = [...due]
    .filter(([key, { report }]) => named.has(report) && !present.has(key))
    .map(([, { name, field, cell }]): Disagreement => {
      return { kind: "missing", name: name.name, sheet: name.sheet, field, points: null, due: cell };
    });
  return [...wrong, ...missing];
}

interface DueName {
  readonly report: Report;
  readonly field: FieldId;
  readonly cell: CellRef;
  readonly name: DefinedName;
}

/** The names that the reports' bound fields should have, by their keys. */
function dueNames(reports: readonly Report[], isVisible: boolean): ReadonlyMap<string, DueName> {
  const due = new Map<string, DueName>();
  const counts = new Map<string, number>();
  for (const report of reports) {
    for (const sheet of sheetsOf(report)) counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
    for (const { field, cell } of report.fields.values()) {
      const ordinal = counts.get(cell.sheet) ?? 1;
      const name = {
        name: `nianbao.${ordinal === 1 ? "" : `${ordinal}.`}${field.id}`,
        sheet: cell.sheet,
        refersTo: refersTo(cell),
        isVisible,
      };
      due.set(nameKey(name), { report, field: field.id, cell, name });
    }
  }
  return due;
}

function sheetsOf({ tables }: Report): ReadonlySet<string> {
  return new Set([...tables.values()].map(({ sheet }) => sheet));
}

/** Whether a name may be right: its field is there, its cell is uncertain, and no other field stands where it points. */
function mayStand({ name, field, ordinal, cell }: FieldName, reports: readonly Report[]): boolean {
  const report = reports.filter((each) => name.sheet !== null && sheetsOf(each).has(name.sheet))[ordinal - 1];
  const isUncertain = [...(report?.tables.values() ?? [])].some(({ uncertain }) => uncertain.includes(field));
  return isUncertain && cell !== null && !reports.some((each) => isBoundTo(cell, each.fields.values()));
}

function isBoundTo(cell: CellRef, fields: Iterable<BoundField>): boolean {
  return [...fields].some((bound) => isSameCell(bound.cell, cell));
}

function refersTo(cell: CellRef): string {
  return `=${quoteSheet(cell.sheet)}!${formatPosition(cell).replace(/^([A-Z]+)/u, "$$$1$$")}`;
}

/** `='Sheet 1'!$C$12` → the cell, where that is one cell of a sheet that is there. */
function targetOf(book: Book, { refersTo }: DefinedName): CellRef | null {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/u.exec(refersTo.trim());
  const sheet = sheetOf(book, match?.[1]?.replaceAll("''", "'") ?? match?.[2] ?? "");
  const area = parseArea(match?.[3] ?? "");
  if (!sheet || !area || area.top !== area.bottom || area.left !== area.right) return null;
  return { sheet: sheet.name, row: area.top, column: area.left };
}

const fieldsByLowerCase: ReadonlyMap<string, FieldId> = new Map(everyFieldId().map((id) => [id.toLowerCase(), id]));
